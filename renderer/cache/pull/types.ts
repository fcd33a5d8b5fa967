import type { Instant } from '#shared/ids.ts';
import type { Store } from '../store.ts';

export type PullState = {
  /**
   * `loading`: from disk into memory. `first`: the first sync, the list is not complete yet. `sweeping`: a full check.
   * `question`: many devices seem gone, see `missing`. `elsewhere`: another window pulls. `token`: the token is refused.
   */
  readonly phase:
    | 'loading'
    | 'first'
    | 'sweeping'
    | 'idle'
    | 'offline'
    | 'token'
    | 'stopped'
    | 'question'
    | 'elsewhere';
  readonly done: number;
  /** Null where the server does not tell how many there are. */
  readonly of: number | null;
  readonly ratePerSecond: number;
  readonly secondsLeft: number | null;
  /** When the last complete check of every device ended: how old the list is at most. */
  readonly lastComplete: Instant | null;
  /** When the server last answered anything. */
  readonly lastAnswer: Instant | null;
  /** Devices of the cache which the server no longer lists and which nobody has confirmed gone yet. */
  readonly missing: number;
  readonly problem: { readonly code: string; readonly words: string; readonly next: string } | null;
  /** `memory`: this browser's storage cannot be written, the cache lives until the window closes. The outbox is not affected. */
  readonly kept: 'disk' | 'memory';
};

/** Freshness: how the cache follows the server. */
export type Pull = {
  readonly state: Store<PullState>;
  /** A full check now. */
  now(): void;
  /** Holds the check; `now` resumes it where it stood. */
  stop(): void;
  /** Answers `question`: look each missing device up and take out those the server does not know, or leave all. */
  settleMissing(choice: 'look-up' | 'leave'): void;
  /** Throws the cache away and fetches everything anew. The outbox is not touched. */
  startOver(): Promise<void>;
};
