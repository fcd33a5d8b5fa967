import Dexie, { type Table } from 'dexie';
import { openField } from '#renderer/cache/field.ts';
import type { Field, FleetSnapshot, FleetView } from '#renderer/cache/types.ts';
import type { DeviceRow } from '#shared/device.ts';
import type { DeviceId, SiteId } from '#shared/ids.ts';
import { PageHost } from '#test/browser/cache/page-host.ts';
import { KEYSTROKES, type PageBench } from './calls.ts';

/** What runs in the browser: the real field over a host in the page, and the naive way beside it. */

const SITE = 'remote-bench' as SiteId;
const BATCH = 1_000;
/** The best of so many is a key's time: other programs use this machine too, and a frame is short. */
const ROUNDS = 7;

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

const bench: PageBench = {
  async fill(devices) {
    const host = new PageHost(devices);
    const opened = await openField({ client: host.client, site: SITE });
    const begun = performance.now();
    await new Promise<void>((resolve) => {
      const end = opened.pull.state.subscribe(() => {
        if (opened.pull.state.get().lastComplete === null) return;
        end();
        resolve();
      });
    });
    const milliseconds = performance.now() - begun;
    const naive = new Naive();
    const rows = Array.from({ length: devices }, (_, index) => host.row(index + 1));
    const naiveBegun = performance.now();
    for (let from = 0; from < devices; from += BATCH) await naive.devices.bulkPut(rows.slice(from, from + BATCH));
    const naiveMilliseconds = performance.now() - naiveBegun;
    naive.close();
    await opened.close();
    return { milliseconds, naiveMilliseconds };
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

  async type() {
    if (view === null) throw new Error('start first');
    const list = view;
    // Somebody looks at it all the time, as in the app.
    const end = list.subscribe(() => undefined);
    const best = KEYSTROKES.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [key, text] of KEYSTROKES.entries()) {
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
  },

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
      await field.work.edit({ target: { of: 'device', id: (n * 777) as DeviceId }, base: {}, set: { name } });
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
