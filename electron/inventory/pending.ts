import type { Transaction } from 'kysely';
import { instantSeconds } from '#electron/ports/clock.ts';
import type { Dialect } from '#electron/store/migration.ts';
import { byExecution, type StoredOperation } from '#electron/store/operation-row.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { isOfRecord } from '#shared/operation.ts';
import { formatPendingSettings, type PendingSetting } from '#shared/pending-settings.ts';
import { logDevice } from './log.ts';
import { deviceForUpdate, updateDevice } from './record.ts';
import { wipeSettings } from './settings.ts';

const UNFINISHED = ['queued', 'sent', 'accepted', 'unclear'];

/** The number of the record a reference stands for; null: it is none of ours. */
export function deviceIdOf(ref: DeviceRef): number | null {
  return /^[1-9]\d{0,15}$/.test(ref) ? Number(ref) : null;
}

/**
 * Writes into the record what follows from its operations: `pending_settings` in both formats and
 * `firmware_image_is_pending`; and into its log how operations ended.
 */
export async function projectOperations(
  trx: Transaction<Schema>,
  dialect: Dialect,
  ref: DeviceRef,
  changed: readonly StoredOperation[],
): Promise<void> {
  const id = deviceIdOf(ref);
  const record = id === null ? null : await deviceForUpdate(trx, dialect, id);
  if (record === null) return;
  const unfinished = await trx
    .selectFrom('operation')
    .select(['seq', 'kind', 'scheduled_for'])
    .where('device', '=', ref)
    .where('state', 'in', UNFINISHED)
    .execute();
  const ofRecord = unfinished.filter(({ kind }) => isOfRecord(kind));
  const settings = ofRecord.sort(byExecution).map(({ kind, scheduled_for }): PendingSetting => {
    return scheduled_for === null
      ? { name: kind, state: null }
      : { name: `${kind}_scheduled`, state: instantSeconds(scheduled_for) };
  });
  await updateDevice(trx, record, {
    pending_names: formatPendingSettings(settings, false),
    pending_detail: formatPendingSettings(settings, true),
    firmware_image_is_pending: unfinished.some(({ kind }) => kind === 'firmware_update') ? 1 : 0,
  });
  for (const operation of changed) await logEnd(trx, record.id, operation);
}

async function logEnd(
  trx: Transaction<Schema>,
  device: number,
  { kind, state, createdBy }: StoredOperation,
): Promise<void> {
  const who = createdBy;
  switch (state.state) {
    case 'failed':
      await logDevice(trx, {
        device,
        at: Date.parse(state.at),
        who,
        what: `${kind} failed: ${state.failure.words} (${state.failure.code})`,
      });
      return;
    case 'done':
      await logDevice(trx, { device, at: Date.parse(state.at), who, what: `${kind} done` });
      if (kind === 'factory_reset')
        await wipeSettings(trx, device, { who, now: Date.parse(state.at), why: 'factory reset' });
      return;
    default:
  }
}
