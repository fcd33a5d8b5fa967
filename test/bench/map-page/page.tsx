import './page.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { openField } from '#renderer/cache/field.ts';
import { useFleetView } from '#renderer/cache/hooks.ts';
import type { HostClient } from '#renderer/cache/host-client.ts';
import type { Field } from '#renderer/cache/types.ts';
import FleetMap from '#renderer/features/fleet/map/FleetMap.tsx';
import { useSelection } from '#renderer/features/fleet/selection.ts';
import { DesignSystem } from '#renderer/ui/DesignSystem.tsx';
import type { DeviceRow } from '#shared/device.ts';
import type { SiteId } from '#shared/ids.ts';
import { PageHost } from '#test/browser/cache/page-host.ts';
import { benchRow } from '../cache-page/rows.ts';
import type { MapBench } from './calls.ts';

/** What runs in the browser: the real map over the real cache, and a host in the page. */

let field: Field | null = null;
let root: ReturnType<typeof createRoot> | null = null;
let total = 0;
const opened = Promise.withResolvers<void>();

/** Cities of devices: a hundred centres, most devices near one of them. */
function placed(n: number): DeviceRow {
  const centre = (n * 37) % 100;
  const spread = ((n * 7_919) % 1_000) / 1_000;
  const angle = (n * 2.399963) % (2 * Math.PI);
  const latitude = -40 + ((centre * 61) % 100) + spread * Math.sin(angle);
  const longitude = -170 + ((centre * 83) % 340) + spread * Math.cos(angle) * 1.5;
  return { ...benchRow(n), latitude: latitude.toFixed(6), longitude: longitude.toFixed(6) };
}

function hostOf(devices: number): HostClient {
  const { client } = new PageHost(0);
  const list = async ({ offset, limit }: { offset: number; limit: number }) => ({
    count: devices,
    rows: Array.from({ length: Math.max(0, Math.min(limit, devices - offset)) }, (_, at) => placed(offset + at + 1)),
    unreadable: 0,
    serverTime: null,
  });
  // Only the list differs; its shape is the contract's.
  return { ...client, control: { ...client.control, list } } as unknown as HostClient;
}

function Stage({ on, text }: { readonly on: Field; readonly text: string }) {
  const list = useFleetView(on, { text, sort: { key: 'best', direction: 'ascending' } });
  const selection = useSelection(on);
  useEffect(() => opened.resolve(), []);
  return (
    <div className="h-screen">
      <FleetMap
        field={on}
        text={text}
        list={list}
        selection={selection}
        openKey={null}
        onOpen={() => undefined}
        onList={() => undefined}
      />
    </div>
  );
}

const MAP = '[data-surface]';

/** How many devices the marks in the page stand for: the numbers on them say it in words. */
function shownDevices(): number {
  return [...document.querySelectorAll(`${MAP} button[title]`)].reduce((sum, mark) => {
    const [, count = '1'] = /^([\d,]+) devices? here/.exec(mark.getAttribute('title') ?? '') ?? [];
    return sum + Number(count.replaceAll(',', ''));
  }, 0);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 4));
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function draw(text: string): void {
  if (field !== null) {
    root?.render(
      <DesignSystem>
        <Stage on={field} text={text} />
      </DesignSystem>,
    );
  }
}

const bench: MapBench = {
  async fill(devices) {
    total = devices;
    const filling = await openField({ client: hostOf(devices), site: 'remote-map' as SiteId });
    field = filling;
    await until(() => filling.pull.state.get().lastComplete !== null);
  },

  async open() {
    const begun = performance.now();
    root = createRoot(document.getElementById('root') ?? document.body);
    draw('');
    await opened.promise;
    await until(() => shownDevices() === total);
    const toMarks = performance.now() - begun;
    await until(() => document.querySelector(MAP)?.getAttribute('data-surface') !== 'opening');
    return {
      toMarks,
      marks: document.querySelectorAll(`${MAP} button[title]`).length,
      surface: document.querySelector(MAP)?.getAttribute('data-surface') ?? '',
    };
  },

  async pan(drags) {
    const map = document.querySelector(MAP);
    if (map === null) throw new Error('open first');
    const { left, top, width, height } = map.getBoundingClientRect();
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    let last = await frame();
    const next = async (): Promise<void> => {
      const now = await frame();
      frames.push(now - last);
      last = now;
    };
    const at = (x: number, y: number) => ({ clientX: left + x, clientY: top + y, pointerId: 1, bubbles: true });
    for (let drag = 0; drag < drags; drag += 1) {
      // The middle of the map is where a city of devices comes into sight sooner or later.
      map.dispatchEvent(
        new WheelEvent('wheel', {
          ...at(width / 2, height / 2),
          deltaY: drag % 6 === 5 ? 800 : -160,
          cancelable: true,
        }),
      );
      await next();
      const by = drag % 2 === 0 ? 1 : -1;
      map.dispatchEvent(new PointerEvent('pointerdown', { ...at(width / 2, height / 2), button: 0 }));
      for (let step = 1; step <= 20; step += 1) {
        map.dispatchEvent(new PointerEvent('pointermove', at(width / 2 + by * step * 12, height / 2 + step * 4)));
        await next();
      }
      map.dispatchEvent(new PointerEvent('pointerup', at(width / 2 + by * 240, height / 2 + 80)));
    }
    observer.disconnect();
    return { frames, longest };
  },

  async filter(texts) {
    const times: number[] = [];
    for (const text of texts) {
      const words = document.querySelector('[data-map-count]')?.textContent;
      const begun = performance.now();
      draw(text);
      await until(() => document.querySelector('[data-map-count]')?.textContent !== words);
      times.push(performance.now() - begun);
    }
    return times;
  },
};

Object.assign(window, { bench });
