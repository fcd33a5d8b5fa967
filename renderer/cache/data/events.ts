import type { OutboxLane } from '#shared/outbox.ts';
import type { FleetRow } from '../types.ts';

/** What the data worker tells its window unasked. */
export type DataEvent =
  /** How much of the cache is in memory. */
  | { readonly type: 'loaded'; readonly rows: number; readonly complete: boolean }
  | {
      readonly type: 'view';
      readonly view: number;
      /** The query it answers, as numbered by the window. */
      readonly asked: number;
      readonly total: number;
      readonly matched: number;
      readonly complete: boolean;
      readonly millis: number;
      readonly from: number;
      readonly rows: readonly FleetRow[];
    }
  /** More rows of the list last told. */
  | {
      readonly type: 'rows';
      readonly view: number;
      readonly asked: number;
      readonly from: number;
      readonly rows: readonly FleetRow[];
    }
  | { readonly type: 'row'; readonly key: OutboxLane; readonly row: FleetRow | null }
  /** The cache on disk cannot be used any more; work goes on in memory. */
  | { readonly type: 'lost'; readonly reason: string };

/** What the workers of one site's windows tell each other after a change on disk. */
export type CacheNews =
  | { readonly type: 'chunks'; readonly keys: readonly number[] }
  | { readonly type: 'rows'; readonly ids: readonly number[] }
  | { readonly type: 'gone'; readonly ids: readonly number[] }
  | { readonly type: 'cleared' };
