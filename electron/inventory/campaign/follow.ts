import type { Kysely, Transaction } from 'kysely';
import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Dialect } from '#electron/store/migration.ts';
import type { StoredOperation } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { inTransaction } from '#electron/store/transaction.ts';
import { moveCampaignDevice } from '#shared/campaign/device-state.ts';
import { campaignCarried } from '../flags.ts';
import { deviceForUpdate } from '../record.ts';
import { saveDevice, stateOf } from './campaign-row.ts';

/** How a campaign learns what became of its devices: from their operations, and from the version they tell. */

/**
 * What operations of campaigns came to, in the transaction that changed them: so the two can never disagree, whatever
 * ends in between. Also for campaigns that are over.
 */
export async function followOperations(
  trx: Transaction<Schema>,
  clock: Clock,
  changed: readonly StoredOperation[],
): Promise<void> {
  for (const operation of changed) {
    if (operation.kind !== 'firmware_update' || campaignCarried(operation.arguments) === null) continue;
    const row = await trx
      .selectFrom('campaign_device')
      .selectAll()
      .where('operation', '=', operation.id)
      .executeTakeFirst();
    if (row === undefined) continue;
    const now = clock.now();
    const { id, state: to, notAfter } = operation;
    const event = { type: 'operation', operation: id, to, at: instantMillis(now), notAfter } as const;
    const state = moveCampaignDevice(stateOf(row), event);
    if (state !== null) await saveDevice(trx, row, state, now);
  }
}

/** So long after the transfer a device may take to install the image, restart and tell its version. */
const VERSION_PATIENCE_MS = 20 * 60_000;
const LOOKED_AT_MOST = 200;

/** Looks which devices tell the new version by now, or should have long ago. */
export async function lookAtVersions({ db, dialect }: Store, now: number): Promise<void> {
  for (const { campaign, device } of await worthALook(db, now)) {
    await inTransaction(db, (trx) => lookAtVersion(trx, dialect, { campaign, device, now }));
  }
}

function worthALook(db: Kysely<Schema>, now: number) {
  return db
    .selectFrom('campaign_device as one')
    .innerJoin('campaign', 'campaign.id', 'one.campaign')
    .innerJoin('device', 'device.id', 'one.device')
    .select(['one.campaign', 'one.device'])
    .where('one.state', 'in', ['verifying', 'unclear'])
    .where(({ eb, or, and, ref }) =>
      or([
        eb('device.software_version', '=', ref('campaign.version')),
        and([eb('one.state', '=', 'verifying'), eb('one.changed_at', '<=', now - VERSION_PATIENCE_MS)]),
      ]),
    )
    .where(({ eb, or }) => or([eb('one.state', '=', 'verifying'), eb('one.about', '=', 'version')]))
    .limit(LOOKED_AT_MOST)
    .execute();
}

async function lookAtVersion(
  trx: Transaction<Schema>,
  dialect: Dialect,
  { campaign, device, now }: { campaign: number; device: number; now: number },
): Promise<void> {
  const record = await deviceForUpdate(trx, dialect, device);
  const row = await trx
    .selectFrom('campaign_device as one')
    .innerJoin('campaign', 'campaign.id', 'one.campaign')
    .selectAll('one')
    .select('campaign.version')
    .where('one.campaign', '=', campaign)
    .where('one.device', '=', device)
    .executeTakeFirst();
  if (record === null || row === undefined) return;
  const state = moveCampaignDevice(stateOf(row), {
    type: 'told-version',
    running: record.software_version,
    wanted: row.version,
    at: instantMillis(now),
    patienceMs: VERSION_PATIENCE_MS,
  });
  if (state !== null) await saveDevice(trx, row, state, now);
}

/** A device that is deleted takes part in no campaign any more; what became of it before stays told. */
export async function leaveCampaigns(trx: Transaction<Schema>, device: number, now: number): Promise<void> {
  const rows = await trx
    .selectFrom('campaign_device')
    .selectAll()
    .where('device', '=', device)
    .where('state', 'in', ['waiting', 'verifying', 'unclear'])
    .execute();
  for (const row of rows) {
    const words = 'The device was deleted';
    const state = moveCampaignDevice(stateOf(row), { type: 'left-out', at: instantMillis(now), words });
    if (state !== null) await saveDevice(trx, row, state, now);
  }
}
