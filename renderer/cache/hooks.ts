import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OutboxEntry, Receipt } from '#shared/outbox.ts';
import type { Store } from './store.ts';
import type {
  DetailSnapshot,
  DeviceKey,
  Field,
  FleetQuery,
  FleetRow,
  FleetSnapshot,
  FleetView,
  PullState,
  References,
  ReplayState,
  Waiting,
} from './types.ts';
import type { Batch } from './work/batch.ts';

/** Draws a store. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** A list with the window function a virtualiser needs: call `want(from, to)` for what is on the screen. */
export type FleetList = FleetSnapshot & { readonly want: FleetView['want'] };

/** A live list of devices for a query; typing changes the query, never the list object's identity rules. */
export function useFleetView(field: Field, query: FleetQuery): FleetList {
  const { text } = query;
  const { key, direction } = query.sort;
  // The view belongs to the field: another field, another view. It holds nothing in the worker while nobody subscribes.
  const [held, setHeld] = useState(() => ({ field, view: field.fleet.view(query) }));
  let { view } = held;
  if (held.field !== field) {
    view = field.fleet.view(query);
    setHeld({ field, view });
  }
  useEffect(() => {
    view.ask({ text, sort: { key, direction } });
  }, [view, text, key, direction]);
  const snapshot = useStore(view);
  return { ...snapshot, want: view.want };
}

/** One device by its key; undefined: not known yet, null: there is none. */
export function useFleetRow(field: Field, key: DeviceKey): FleetRow | null | undefined {
  return useStore(field.fleet.row(key));
}

/** The detail record of a device: at once from the cache, then refreshed while it is looked at. */
export function useDeviceDetail(field: Field, key: DeviceKey): DetailSnapshot {
  return useStore(field.fleet.detail(key));
}

/** Types, organizations, locations and firmware images for forms. */
export function useReferences(field: Field): References {
  return useStore(field.fleet.references);
}

/** Everything that has not landed, in the order of saving. */
export function useOutbox(field: Field): readonly OutboxEntry[] {
  return useStore(field.work.entries);
}

/** Actions on many devices, the newest first. */
export function useBatches(field: Field): readonly Batch[] {
  return useStore(field.batches.list);
}

/** The number for the top bar. */
export function useWaiting(field: Field): Waiting {
  return useStore(field.work.waiting);
}

/** What the sender is doing. */
export function useReplay(field: Field): ReplayState {
  return useStore(field.work.replay);
}

/** What has landed, newest first. */
export function useReceipts(field: Field): readonly Receipt[] {
  return useStore(field.work.receipts);
}

/** How fresh the cache is and what the pull is doing. */
export function usePull(field: Field): PullState {
  return useStore(field.pull.state);
}
