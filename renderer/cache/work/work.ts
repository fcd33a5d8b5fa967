import type { Attachment } from '#shared/attachment.ts';
import type { DeviceDraft, DeviceEdit, OneShotFlag } from '#shared/device.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceRef, OperationId, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import {
  type EntryReason,
  laneOf,
  needsPerson,
  type OutboxEntry,
  OutboxIntent,
  type OutboxTarget,
  type Receipt,
} from '#shared/outbox.ts';
import { standInRef } from '#shared/stand-in.ts';
import { instant, type Ports } from '../ports.ts';
import { answeredProblem } from '../problem.ts';
import { backOff } from '../replay/limits.ts';
import { discardReceipt } from '../replay/receipt.ts';
import type { Store } from '../store.ts';
import type { DeviceKey, ReplayState, Saved, SecretRefs, Work } from '../types.ts';
import type { OutboxMirror } from './mirror.ts';
import { onDisk } from './on-disk.ts';
import type { OutboxStore } from './outbox-store.ts';
import { amend, settle } from './settle.ts';

type LocalRequest = {
  readonly id: OperationId;
  readonly device: DeviceRef;
  readonly flag: OneShotFlag;
  readonly despite: boolean;
};

export type WorkOptions = {
  readonly site: SiteId;
  readonly forms: Work['drafts'];
  readonly store: OutboxStore;
  readonly mirror: OutboxMirror;
  readonly replay: Store<ReplayState>;
  readonly host: {
    journal(entry: OutboxEntry): Promise<void>;
    finish(receipt: Receipt): Promise<void>;
    /** Keeps the bytes of a document; on the disk when it resolves. */
    keepContent(bytes: Uint8Array): Promise<Pick<Attachment, 'sha256' | 'size'>>;
    /**
     * Decides which way an operation goes, and begins it where that is the ACS of this laptop. Asked again with the
     * same id it does nothing twice. Left out: everything goes to the control server.
     */
    operate?(request: LocalRequest): Promise<{ readonly way: 'here' | 'server' }>;
  };
  /** The person at this computer, where it knows them. */
  readonly person: string | null;
  /** What a person would call the device. */
  readonly nameOf: (key: DeviceKey) => Promise<string | null>;
  readonly wake: () => void;
  readonly ports: Ports;
  readonly signal: AbortSignal;
};

/** The longest wait between two tries to reach a host that went away while something is being saved. */
const LONGEST_HOST_WAIT_MS = 5_000;

/** Saves: on disk twice, then *saved*. */
export function createWork(options: WorkOptions): Work {
  const { site, store, mirror, host, ports, wake } = options;
  const { clock, chance } = ports;

  async function save(intent: unknown, label: string | undefined, given?: EntryReason): Promise<Saved> {
    const checked = OutboxIntent.safeParse(intent);
    if (!checked.success) {
      const detail = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      throw new AppError('app.bad-input', { detail });
    }
    const key = laneOf(checked.data.target);
    const opId = chance.uuid() as OutboxEntryId;
    const named = label ?? (await options.nameOf(mirror.resolve(key))) ?? nameIn(checked.data) ?? key;
    const reason: EntryReason = { ...(options.person === null ? {} : { who: options.person }), ...given };
    const why = Object.keys(reason).length === 0 ? {} : { reason };
    const fresh = { opId, site, intent: checked.data, label: named, savedAt: instant(clock.now()), ...why };
    const { kept, before, undone } = await onDisk(store.save(fresh));
    for (const entry of undone) await file(discardReceipt(entry));
    if (kept === null) return { entry: null, key: mirror.resolve(key) };
    try {
      await journalled(kept);
    } catch (error) {
      // Not on disk twice, so it was not saved: the form keeps what was typed, nothing stays behind here.
      await takeBack(kept, before);
      throw error;
    }
    wake();
    return { entry: kept, key: kept.lane };
  }

  const journalled = (entry: OutboxEntry): Promise<void> => patiently(() => host.journal(entry));

  /** One request, one way: whatever happens to the host meanwhile, it is asked under the same id until it has said which. */
  async function runsHere(target: OutboxTarget, flag: OneShotFlag, despite: boolean): Promise<boolean> {
    const { operate } = host;
    if (operate === undefined) return false;
    const device = target.of === 'draft' ? standInRef(target.id) : (String(target.id) as DeviceRef);
    const request = { id: chance.uuid() as OperationId, device, flag, despite };
    return (await patiently(() => operate(request))).way === 'here';
  }

  /** Waits for a host that went away; gives up only when it says no. */
  async function patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await ask();
      } catch (error) {
        if (answeredProblem(error) !== null) throw error;
        if (options.signal.aborted) throw new AppError('app.host-gone', {}, { cause: error });
      }
      const wait = backOff(failures, chance.number(), LONGEST_HOST_WAIT_MS);
      await new Promise<void>((resolve) => {
        clock.after(wait, resolve);
      });
    }
  }

  async function takeBack(kept: OutboxEntry, before: OutboxEntry | null): Promise<void> {
    const isOld = (now: OutboxEntry): boolean =>
      now.members.length === kept.members.length && now.attempts === kept.attempts && now.state.state === 'queued';
    if (before === null) await store.forget(kept.opId, (now) => !isOld(now));
    else await store.update(kept.opId, (now) => (isOld(now) ? before : null));
  }

  /** Tells the host that an entry is finished; what cannot be told now is told at the next turn of the replay. */
  async function file(receipt: Receipt): Promise<void> {
    try {
      await host.finish(receipt);
      await store.filed(receipt.opId);
    } catch {
      wake();
    }
  }

  async function discard(opId: OutboxEntryId): Promise<void> {
    const entry = known(opId);
    if (entry.state.state === 'sending') {
      throw new AppError('app.bad-input', { detail: 'it is being sent at this moment' });
    }
    // Without its create nothing else of a draft can ever land.
    const entries = entry.intent.kind === 'create' ? mirror.laneOf(entry.lane) : [entry];
    for (const one of entries.reverse()) {
      const receipt = discardReceipt((await store.lane(one.lane)).find((now) => now.opId === one.opId) ?? one);
      await store.finish(one.opId, { receipt });
      await file(receipt);
    }
    wake();
  }

  function known(opId: OutboxEntryId): OutboxEntry {
    const entry = mirror.entry(opId);
    if (entry === null) throw new AppError('outbox.entry-unknown');
    return entry;
  }

  async function change(opId: OutboxEntryId, how: (entry: OutboxEntry) => OutboxEntry | null): Promise<void> {
    known(opId);
    await store.update(opId, how);
    wake();
  }

  return {
    edit: ({ target, base, set, secrets, label, reason }) =>
      save({ kind: 'edit', target, base, set, ...(secrets === undefined ? {} : { secrets }) }, label, reason),
    create: (body: DeviceDraft, secrets?: SecretRefs, reason?: EntryReason) => {
      const target = { of: 'draft', id: chance.uuid() as TemporaryId };
      return save({ kind: 'create', target, body, ...(secrets === undefined ? {} : { secrets }) }, body.name, reason);
    },
    operate: (target: OutboxTarget, flag: OneShotFlag, label?: string, reason?: EntryReason, despite = false) => {
      const forServer = (): Promise<Saved> => save({ kind: 'operation', target, flag }, label, reason);
      if (host.operate === undefined) return forServer();
      return runsHere(target, flag, despite).then((here) =>
        here ? { entry: null, key: laneOf(target) } : forServer(),
      );
    },
    remove: (target: OutboxTarget, base: DeviceEdit, label?: string, reason?: EntryReason) =>
      save({ kind: 'delete', target, base }, label, reason),
    attach: async ({ target, purpose, name, mediaType, bytes, label, reason }) => {
      const attachment = { ...(await host.keepContent(bytes)), purpose, name, mediaType };
      return { ...(await save({ kind: 'attach', target, attachment }, label, reason)), attachment };
    },

    entries: mirror.entries,
    waiting: mirror.waiting,
    replay: options.replay,
    receipts: mirror.receipts,

    retry: (opId) =>
      change(opId, (entry) => ({
        ...entry,
        // What may be under way is looked up, never sent on top.
        state: needsPerson(entry) ? { state: 'queued' } : entry.state,
        approvedAt: instant(clock.now()),
        nextAt: null,
      })),
    checkAgain: (opId) =>
      change(opId, (entry) => {
        if (!needsPerson(entry)) return { ...entry, nextAt: null };
        const { state } = entry;
        if (state.state === 'conflict') return { ...entry, state: { state: 'queued' } };
        if (state.state !== 'needs-person' || entry.attempts === 0) return null;
        // It did leave once; whatever the journal says now, looking again never sends it.
        return {
          ...entry,
          state: { state: 'unknown', sentAt: entry.savedAt, why: state.why, journalLost: true },
        };
      }),
    resolve: async (opId, choice) => {
      const settled = settle(known(opId), choice, () => chance.uuid() as OutboxEntryId);
      switch (settled.do) {
        case 'discard': {
          const { givenUp } = settled.entry;
          if (givenUp !== undefined) await store.update(opId, (entry) => ({ ...entry, givenUp }));
          return discard(opId);
        }
        case 'queue':
          return change(opId, (entry) => ({ ...settled.entry, attempts: entry.attempts }));
        case 'adopt': {
          for (const moved of await store.finish(opId, settled.finish)) await journalled(moved);
          await file(settled.finish.receipt);
          return wake();
        }
        default:
          return settled satisfies never;
      }
    },
    amend: async (opId, values) => {
      const amended = amend(known(opId), values);
      // The journal first: what a person corrected must not come back as it was.
      await journalled(amended);
      await change(opId, (entry) => ({ ...amended, attempts: entry.attempts }));
    },
    discard,
    sendNow: wake,

    drafts: options.forms,
  };
}

function nameIn(intent: OutboxIntent): string | null {
  return intent.kind === 'create' ? intent.body.name : null;
}
