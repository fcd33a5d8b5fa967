import { type Cell, cell } from '#renderer/cache/store.ts';
import type { Field, FleetRow, PullState, References, ReplayState, Waiting } from '#renderer/cache/types.ts';
import type { Batch } from '#renderer/cache/work/batch.ts';
import { SiteId } from '#shared/ids.ts';
import type { OutboxEntry, Receipt } from '#shared/outbox.ts';

/** A field of which the test holds the strings: what Sync draws, and every call it made. */
export type FakeField = {
  readonly field: Field;
  readonly calls: string[];
  readonly entries: Cell<readonly OutboxEntry[]>;
  readonly waiting: Cell<Waiting>;
  readonly replay: Cell<ReplayState>;
  readonly receipts: Cell<readonly Receipt[]>;
  readonly pull: Cell<PullState>;
  readonly batches: Cell<readonly Batch[]>;
  /** What the fleet has of whichever device is asked for. */
  readonly record: Cell<FleetRow | null | undefined>;
};

export const IDLE_PULL: PullState = {
  phase: 'idle',
  done: 0,
  of: null,
  ratePerSecond: 0,
  secondsLeft: null,
  lastComplete: null,
  lastAnswer: null,
  missing: 0,
  problem: null,
  kept: 'disk',
};

export function fakeField(): FakeField {
  const calls: string[] = [];
  const note = (name: string) => async (opId?: string, choice?: string) => {
    calls.push([name, opId, choice].filter((part) => part !== undefined).join(' '));
  };
  const entries = cell<readonly OutboxEntry[]>([]);
  const waiting = cell<Waiting>({ waiting: 0, needsPerson: 0, landed: 0 });
  const replay = cell<ReplayState>({ phase: 'idle', nextAt: null, problem: null });
  const receipts = cell<readonly Receipt[]>([]);
  const pull = cell<PullState>(IDLE_PULL);
  const batches = cell<readonly Batch[]>([]);
  const record = cell<FleetRow | null | undefined>(null);
  const references = cell<References>({
    types: [{ id: 15, name: 'Branch router', shortName: null }],
    organizations: [],
    locations: [],
    firmware: [
      {
        id: 31,
        name: 'Branch',
        shortName: null,
        version: '3.1.0',
        type: 15,
        hardwareVersions: null,
        fromVersions: null,
      },
      {
        id: 32,
        name: 'Branch',
        shortName: null,
        version: '2.0.0',
        type: 15,
        hardwareVersions: null,
        fromVersions: null,
      },
      { id: 33, name: 'Mesh', shortName: null, version: '9.0', type: 16, hardwareVersions: null, fromVersions: null },
    ],
    fetchedAt: null,
  });
  const field = {
    site: SiteId.parse('practice'),
    fleet: { references, row: () => record },
    work: {
      entries,
      waiting,
      replay,
      receipts,
      retry: note('retry'),
      checkAgain: note('checkAgain'),
      resolve: async (opId: string, choice: unknown) => {
        calls.push(`resolve ${opId} ${JSON.stringify(choice)}`);
      },
      discard: note('discard'),
      amend: async (opId: string, values: unknown) => {
        calls.push(`amend ${opId} ${JSON.stringify(values)}`);
      },
      sendNow: () => {
        calls.push('sendNow');
      },
    },
    audits: { list: cell(null), active: cell(null), mentions: async () => [] },
    batches: {
      list: batches,
      stop: note('batch stop'),
      resume: note('batch resume'),
      drop: note('batch drop'),
    },
    pull: {
      state: pull,
      now: () => calls.push('pull'),
      stop: () => calls.push('stop'),
      settleMissing: (choice: string) => calls.push(`settleMissing ${choice}`),
    },
  } as unknown as Field;
  return { field, calls, entries, waiting, replay, receipts, pull, batches, record };
}
