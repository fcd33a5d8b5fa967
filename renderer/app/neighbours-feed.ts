import { cell, type Store } from '#renderer/cache/store.ts';
import type { DiscoveryEvent, Neighbour, NeighbourKey, ScanState } from '#shared/discovery.ts';

/** What Neighbours draws; `scan` is null until the host has told anything. */
export type NeighboursView = {
  readonly scan: ScanState | null;
  /** In the order of appearance: who comes later joins at the end, and nothing that is looked at moves. */
  readonly neighbours: readonly Neighbour[];
};

export const NOTHING_YET: NeighboursView = { scan: null, neighbours: [] };

/** The view after an event. */
export function applyEvent(view: NeighboursView, event: DiscoveryEvent): NeighboursView {
  const known = new Map<NeighbourKey, Neighbour>(
    event.whole ? [] : view.neighbours.map((neighbour) => [neighbour.key, neighbour]),
  );
  for (const key of event.gone) known.delete(key);
  // A row that is known keeps its place.
  for (const neighbour of event.neighbours) known.set(neighbour.key, neighbour);
  return { scan: event.scan, neighbours: [...known.values()] };
}

type Follow = (onEvent: (event: DiscoveryEvent) => void, signal: AbortSignal) => void;

/** The neighbours, followed while somebody watches; every opening of the stream tells the whole again. */
export function openNeighbours(follow: Follow): Store<NeighboursView> {
  const view = cell<NeighboursView>(NOTHING_YET, () => {
    const ending = new AbortController();
    follow((event) => {
      if (!ending.signal.aborted) view.set(applyEvent(view.get(), event));
    }, ending.signal);
    return () => ending.abort();
  });
  return view;
}
