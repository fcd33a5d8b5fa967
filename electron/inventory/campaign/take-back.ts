import { sql, type Transaction } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import type { Dialect } from '#electron/store/migration.ts';
import type { OperationWriter } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import { moveCampaignDevice } from '#shared/campaign/device-state.ts';
import { OperationId } from '#shared/ids.ts';
import { actorOf, type Campaign, saveDevice, stateOf } from './campaign-row.ts';
import type { QueuedDevice } from './tally.ts';

/**
 * Takes operations back that were not sent yet: their devices wait again. What a session took in this very moment goes
 * its way.
 */
export async function takeBack(
  trx: Transaction<Schema>,
  writer: Pick<OperationWriter, 'apply'>,
  dialect: Dialect,
  { campaign, rows, now }: { campaign: Campaign; rows: readonly QueuedDevice[]; now: number },
): Promise<void> {
  const unsent = await holdUnsent(trx, dialect, rows);
  for (const row of rows) {
    const state = moveCampaignDevice(stateOf(row), { type: 'taken-back' });
    if (state === null || row.operation === null || !unsent.has(row.operation)) continue;
    const event = { type: 'cancelled', at: instantMillis(now), by: actorOf(campaign) } as const;
    if ((await writer.apply(OperationId.parse(row.operation), event)) === null) continue;
    await saveDevice(trx, row, state, now);
  }
}

/** Which of the operations are still queued, held in the order in which sessions hold theirs: operation, then device. */
async function holdUnsent(
  trx: Transaction<Schema>,
  dialect: Dialect,
  rows: readonly QueuedDevice[],
): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ operation }) => operation ?? '');
  if (ids.length === 0) return new Set();
  const query = trx
    .selectFrom('operation')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'queued')
    .orderBy('seq');
  const unsent = await (dialect === 'postgres' ? query.forUpdate() : query).execute();
  await holdDevices(
    trx,
    dialect,
    rows.map(({ device }) => device),
  );
  return new Set(unsent.map(({ id }) => id));
}

/** Holds device records in the order of their numbers, before anything is written: so no two wait for each other. */
export async function holdDevices(trx: Transaction<Schema>, dialect: Dialect, ids: readonly number[]): Promise<void> {
  if (dialect !== 'postgres' || ids.length === 0) return;
  await sql`select id from device where id in (${sql.join(ids)}) order by id for update`.execute(trx);
}
