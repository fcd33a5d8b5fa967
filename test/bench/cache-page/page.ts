import Dexie, { type Table } from 'dexie';
import { openField } from '#renderer/cache/field.ts';
import type { HostClient } from '#renderer/cache/host-client.ts';
import type { Field, FleetSnapshot, FleetView } from '#renderer/cache/types.ts';
import type { DeviceRow } from '#shared/device.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import { PageHost } from '#test/browser/cache/page-host.ts';
import { FILTER_KEYSTROKES, KEYSTROKES, type PageBench } from './calls.ts';
import { benchRow } from './rows.ts';

/** What runs in the browser: the real field over a host in the page, and the naive way beside it. */

const SITE = 'remote-bench' as SiteId;
const BATCH = 1_000;

let field: Field | null = null;
let view: FleetView | null = null;

function next(list: FleetView, isIt: (snapshot: FleetSnapshot) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = list.subscribe(() => {
      if (!isIt(list.get())) return;
      end();
      resolve();
    });
  });
}

/** The naive way: a row per device, an index per column, a cursor with a filter. */
class Naive extends Dexie {
  readonly devices: Table<DeviceRow, number>;

  constructor() {
    super('naive');
    this.version(1).stores({ devices: 'id, serial_number, name, customer_id, address, status, type' });
    this.devices = this.table('devices');
  }
}

const PAGE_ROWS = 1_000;

/** A host in the page whose control server is the bench's, over HTTP. */
function hostOver(devices: number): HostClient {
  const host = new PageHost(0);
  const { client } = host;
  const list = async ({ offset, limit }: { offset: number; limit: number }) => {
    const page = await fetchPage(devices, offset, limit);
    return { count: page.count, rows: page.results, unreadable: 0, serverTime: null };
  };
  // Only the list differs; its shape is the contract's.
  return { ...client, control: { ...client.control, list } } as unknown as HostClient;
}

async function fetchPage(devices: number, offset: number, limit: number) {
  const response = await fetch(`/list?devices=${devices}&offset=${offset}&limit=${limit}`);
  return JSON.parse(await response.text()) as { count: number; results: DeviceRow[] };
}

/** From each key to its rows. The best of some rounds is a key's time: other programs use this machine too. */
async function typeAll(keystrokes: readonly string[], rounds: number): Promise<number[]> {
  if (view === null) throw new Error('start first');
  const list = view;
  // Somebody looks at it all the time, as in the app.
  const end = list.subscribe(() => undefined);
  const best = keystrokes.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, text] of keystrokes.entries()) {
      const begun = performance.now();
      const answered = next(list, ({ query }) => query.text === text);
      list.ask({ text, sort: { key: 'best', direction: 'ascending' } });
      await answered;
      best[key] = Math.min(best[key] ?? 0, performance.now() - begun);
    }
    list.ask({ text: '', sort: { key: 'best', direction: 'ascending' } });
    await next(list, ({ query }) => query.text === '');
  }
  end();
  return best;
}

const bench: PageBench = {
  async fill(devices) {
    const floorBegun = performance.now();
    for (let offset = 0; offset < devices; offset += PAGE_ROWS) await fetchPage(devices, offset, PAGE_ROWS);
    const floorMilliseconds = performance.now() - floorBegun;
    const opened = await openField({ client: hostOver(devices), site: SITE });
    const begun = performance.now();
    await new Promise<void>((resolve) => {
      const end = opened.pull.state.subscribe(() => {
        if (opened.pull.state.get().lastComplete === null) return;
        end();
        resolve();
      });
    });
    const milliseconds = performance.now() - begun;
    await opened.close();
    return { milliseconds, floorMilliseconds };
  },

  async fillNaive(devices) {
    const naive = new Naive();
    const rows = Array.from({ length: devices }, (_, index) => benchRow(index + 1));
    const begun = performance.now();
    for (let from = 0; from < devices; from += BATCH) await naive.devices.bulkPut(rows.slice(from, from + BATCH));
    naive.close();
    return performance.now() - begun;
  },

  async start() {
    const host = new PageHost(0);
    host.isOnline = false;
    field = await openField({ client: host.client, site: SITE });
    view = field.fleet.view({ text: '', sort: { key: 'best', direction: 'ascending' } });
    await next(view, ({ complete, at }) => complete && at(0) !== undefined);
    return { sinceNavigation: performance.now(), matched: view.get().matched };
  },

  async startNaive() {
    const begun = performance.now();
    const naive = new Naive();
    const rows = await naive.devices.toArray();
    rows.sort((left, right) => ((left.name ?? '') < (right.name ?? '') ? -1 : 1));
    naive.close();
    return { milliseconds: performance.now() - begun, matched: rows.length };
  },

  type: (rounds) => typeAll(KEYSTROKES, rounds),
  filter: (rounds) => typeAll(FILTER_KEYSTROKES, rounds),

  async typeNaive() {
    const naive = new Naive();
    const times: number[] = [];
    for (const text of KEYSTROKES.filter((_, index) => index % 17 === 3)) {
      const wanted = text.toLowerCase();
      const begun = performance.now();
      const isIn = (value: string | null): boolean => value?.toLowerCase().includes(wanted) ?? false;
      await naive.devices
        .filter((row) => isIn(row.serial_number) || isIn(row.name) || isIn(row.customer_id) || isIn(row.address))
        .toArray();
      times.push(performance.now() - begun);
    }
    naive.close();
    return times;
  },

  async change() {
    if (field === null || view === null) throw new Error('start first');
    const list = view;
    const end = list.subscribe(() => undefined);
    list.ask({ text: '', sort: { key: 'best', direction: 'ascending' } });
    await next(list, ({ query, at }) => query.text === '' && at(0) !== undefined);
    const times: number[] = [];
    for (let n = 1; n <= 20; n += 1) {
      const name = `   ${String(n).padStart(3, '0')} first of all`;
      const begun = performance.now();
      const shown = next(list, ({ at }) => at(n - 1)?.name === name);
      await field.work.edit({ target: { of: 'device', id: (n * 401) as DeviceId }, base: {}, set: { name } });
      await shown;
      times.push(performance.now() - begun);
    }
    end();
    return times;
  },

  async close() {
    await field?.close();
  },
};

Object.assign(window, { bench });
