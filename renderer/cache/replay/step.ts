import type { DeviceId, Instant } from '#shared/ids.ts';
import type { OutboxIntent, OutboxRequest, OutboxState } from '#shared/outbox.ts';

/** What is to happen with an entry next. */
export type Step =
  | { readonly do: 'send'; readonly request: OutboxRequest }
  | {
      readonly do: 'land';
      /** `already-there`: nothing had to be sent. */
      readonly outcome: 'landed' | 'already-there' | 'kept-here';
      readonly deviceId: DeviceId | null;
      readonly status: number | null;
      readonly acceptedAt: Instant | null;
      /** Said after the entry's own words on the receipt. */
      readonly remark: string | null;
      /** What of a create still differs on the server: goes out as an edit of the record found. */
      readonly rest: Extract<OutboxIntent, { kind: 'edit' }> | null;
    }
  /** It waits for a person; the others go on. */
  | { readonly do: 'park'; readonly state: OutboxState }
  /** Provably not taken: again after a while. `counts`: whether the attempt was one. */
  | { readonly do: 'later'; readonly afterMs: number | null; readonly because: string; readonly counts: boolean }
  | { readonly do: 'unknown'; readonly why: string }
  /** A create was told that its serial exists, after an earlier attempt whose answer was lost: look whether it is ours. */
  | { readonly do: 'adopt'; readonly otherwise: OutboxState }
  /** The token is refused: nothing goes out until there is another. */
  | { readonly do: 'pause' };

export function landed(
  deviceId: DeviceId | null,
  facts: {
    outcome?: 'landed' | 'already-there' | 'kept-here';
    status?: number;
    acceptedAt?: Instant;
    remark?: string;
    rest?: Extract<OutboxIntent, { kind: 'edit' }> | null;
  } = {},
): Step {
  return {
    do: 'land',
    outcome: facts.outcome ?? 'landed',
    deviceId,
    status: facts.status ?? null,
    acceptedAt: facts.acceptedAt ?? null,
    remark: facts.remark ?? null,
    rest: facts.rest ?? null,
  };
}
