/**
 * The data worker: one per window, beside the screen's thread. It alone touches the cache database and the rows in
 * memory; the screen gets windows of rows.
 */
import type { SiteId } from '#shared/ids.ts';
import { cacheName } from './data/cache-db.ts';
import type { CacheNews } from './data/events.ts';
import { DataService } from './data/service.ts';
import { serve } from './data/wire.ts';

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

let others: BroadcastChannel | null = null;
// `self` in a worker is a DedicatedWorkerGlobalScope; the DOM types know it only as a window.
const scope = self as unknown as Parameters<typeof serve>[0];

const service: DataService = new DataService({
  now: () => performance.now(),
  today: () => Date.now(),
  nextTurn: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      turns.port2.postMessage(null);
    }),
  after: (milliseconds, callback) => {
    setTimeout(callback, milliseconds);
  },
  emit: (event) => emit(event),
  tell: (news) => others?.postMessage(news),
});

const emit = serve(scope, {
  open: (site: SiteId) => {
    others = new BroadcastChannel(cacheName(site));
    others.onmessage = ({ data }: MessageEvent<CacheNews>) => {
      // What cannot be read from disk now is read by the next sweep.
      service.hear(data).catch(() => undefined);
    };
    return service.open(site);
  },
  loaded: () => service.loaded(),
  ask: service.ask.bind(service),
  csv: service.csv.bind(service),
  counts: service.counts.bind(service),
  values: service.values.bind(service),
  bySerials: service.bySerials.bind(service),
  places: service.places.bind(service),
  names: service.names.bind(service),
  want: service.want.bind(service),
  release: service.release.bind(service),
  watchRow: service.watchRow.bind(service),
  row: service.row.bind(service),
  unwatchRow: service.unwatchRow.bind(service),
  overlays: service.overlays.bind(service),
  putRows: service.putRows.bind(service),
  reread: service.reread.bind(service),
  beginSweep: service.beginSweep.bind(service),
  resumeSweep: service.resumeSweep.bind(service),
  takePage: service.takePage.bind(service),
  unseen: service.unseen.bind(service),
  endSweep: service.endSweep.bind(service),
  noteFeed: service.noteFeed.bind(service),
  noteCount: service.noteCount.bind(service),
  dropRows: service.dropRows.bind(service),
  dropGone: service.dropGone.bind(service),
  latestStatusChange: service.latestStatusChange.bind(service),
  nameOf: service.nameOf.bind(service),
  detail: service.detail.bind(service),
  putDetail: service.putDetail.bind(service),
  audited: service.audited.bind(service),
  putReferences: service.putReferences.bind(service),
  clear: service.clear.bind(service),
  hear: service.hear.bind(service),
  close: service.close.bind(service),
} satisfies Record<keyof DataService, (...args: never[]) => unknown>);
