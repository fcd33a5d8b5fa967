import { DeviceDraft } from '#shared/device.ts';
import type { DeviceId, Instant, OutboxEntryId, SiteId } from '#shared/ids.ts';
import { type FieldValues, sameValue } from '#shared/merge.ts';
import { type EntryReason, laneOf, type OutboxEntry, type OutboxIntent } from '#shared/outbox.ts';

/** A save as it comes from the screen. */
export type Save = {
  readonly opId: OutboxEntryId;
  readonly site: SiteId;
  readonly intent: OutboxIntent;
  readonly label: string;
  readonly savedAt: Instant;
  readonly reason?: EntryReason;
};

/** What a save does to its lane. */
export type Fold =
  | { readonly do: 'add'; readonly entry: OutboxEntry }
  | { readonly do: 'replace'; readonly entry: OutboxEntry; readonly before: OutboxEntry }
  /** The save undoes what had not left. */
  | { readonly do: 'undo'; readonly entries: readonly OutboxEntry[] }
  | { readonly do: 'nothing' };

type Edit = Extract<OutboxIntent, { kind: 'edit' }>;

/**
 * Folds a save into the last entry of its lane where that has provably not taken effect: never sent, or refused as a
 * whole (offline.md 4.3.2). An operation is a barrier: what comes after it stays after it.
 * @param lane the lane's entries, oldest first
 * @param seq the number a new entry gets
 */
export function foldSave(lane: readonly OutboxEntry[], save: Save, seq: number): Fold {
  const { intent } = save;
  const last = lane.at(-1);
  if (intent.kind === 'edit' && last !== undefined) {
    const folded = foldEdit(last, intent);
    if (folded !== null) return finishFold(last, folded, save);
  }
  if (intent.kind === 'delete' && lane[0]?.intent.kind === 'create' && lane.every(isUntouched)) {
    return { do: 'undo', entries: lane };
  }
  if (intent.kind === 'operation' && last?.intent.kind === 'operation' && last.intent.flag === intent.flag) {
    // Asked for twice before it left: once is meant, and it is wanted now.
    if (isUntouched(last)) return finishFold({ ...last, savedAt: save.savedAt }, last.intent, save);
  }
  const tidy = intent.kind === 'edit' ? withoutEqual(intent) : intent;
  if (tidy.kind === 'edit' && isEmpty(tidy)) return { do: 'nothing' };
  return { do: 'add', entry: newEntry({ ...save, intent: tidy }, seq) };
}

function newEntry(save: Save, seq: number): OutboxEntry {
  return {
    seq,
    opId: save.opId,
    site: save.site,
    lane: laneOf(save.intent.target),
    intent: save.intent,
    state: { state: 'queued' },
    label: save.label,
    savedAt: save.savedAt,
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
    ...(save.reason === undefined ? {} : { reason: save.reason }),
  };
}

function finishFold(last: OutboxEntry, intent: OutboxIntent, save: Save): Fold {
  if (intent.kind === 'edit' && isEmpty(intent)) return { do: 'undo', entries: [last] };
  const entry: OutboxEntry = {
    ...last,
    intent,
    state: { state: 'queued' },
    nextAt: null,
    lastError: null,
    members: [...last.members, save.opId],
    ...(isCorrectable(last) ? { cleared: last.attempts } : {}),
    // The newest reason is the one that holds for what is sent.
    ...(save.reason === undefined ? {} : { reason: { ...last.reason, ...save.reason } }),
  };
  return { do: 'replace', entry, before: last };
}

/** Never sent: nobody but this laptop knows of it. */
function isUntouched({ state, attempts }: OutboxEntry): boolean {
  return state.state === 'queued' && attempts === 0;
}

/** Refused for its values, so nothing of it took effect: a correction may go into it. */
function isCorrectable({ state }: OutboxEntry): boolean {
  return state.state === 'rejected' && (state.status === 400 || state.status === 422);
}

function foldEdit(last: OutboxEntry, edit: Edit): OutboxIntent | null {
  if (!isUntouched(last) && !isCorrectable(last)) return null;
  const secrets = mergedSecrets(last.intent, edit);
  if (last.intent.kind === 'edit') {
    return withoutEqual({
      ...last.intent,
      // What the technician saw first is what the change is measured against.
      base: { ...edit.base, ...last.intent.base },
      set: { ...last.intent.set, ...edit.set },
      ...secrets,
    });
  }
  if (last.intent.kind !== 'create') return null;
  if (Object.keys(edit.set).some((field) => !(field in DeviceDraft.shape))) return null;
  const body = DeviceDraft.safeParse({ ...last.intent.body, ...edit.set });
  return body.success ? { ...last.intent, body: body.data, ...secrets } : null;
}

function mergedSecrets(last: OutboxIntent, edit: Edit): Pick<Edit, 'secrets'> {
  const before = last.kind === 'edit' || last.kind === 'create' ? last.secrets : undefined;
  return before === undefined && edit.secrets === undefined ? {} : { secrets: { ...before, ...edit.secrets } };
}

/** Fields put back to what they were need not be sent; one whose value nobody saw may be anything there. */
function withoutEqual(edit: Edit): Edit {
  const base: FieldValues = edit.base;
  const keep = ([field, value]: [string, FieldValues[string]]): boolean =>
    !(field in base) || !sameValue(field, base[field], value);
  const set = Object.fromEntries(Object.entries(edit.set).filter(keep));
  return { ...edit, set, base: Object.fromEntries(Object.entries(edit.base).filter(([field]) => field in set)) };
}

function isEmpty(edit: Edit): boolean {
  return Object.keys(edit.set).length === 0 && Object.keys(edit.secrets ?? {}).length === 0;
}

/** The rest of a draft's lane once the draft has its number. */
export function moveToDevice(entry: OutboxEntry, id: DeviceId): OutboxEntry {
  if (entry.intent.kind === 'create') return entry;
  const target = { of: 'device' as const, id };
  return { ...entry, lane: laneOf(target), intent: { ...entry.intent, target } };
}
