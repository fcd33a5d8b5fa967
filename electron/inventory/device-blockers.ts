import type { Transaction } from 'kysely';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { conflict } from './http/problem.ts';

/** What outside of the inventory holds a device, each in words; empty: nothing does. */
export type HeldBy = (device: DeviceRef) => Promise<readonly string[]>;

/**
 * What is at work on a device stands in the way of its deletion: a session's operation, a bench run, and what the host
 * knows beside (an open audit). Throws 409, worded as NetBox does (inventory-api 9.22).
 */
export async function refuseWhileBlocked(trx: Transaction<Schema>, id: number, heldBy: HeldBy): Promise<void> {
  const device = deviceRef(id);
  const operations = await trx
    .selectFrom('operation')
    .select('kind')
    .where('device', '=', device)
    .where('state', 'in', ['sent', 'accepted'])
    .execute();
  const runs = await trx
    .selectFrom('bench_unit')
    .innerJoin('bench_run', 'bench_run.id', 'bench_unit.run')
    .innerJoin('recipe', 'recipe.id', 'bench_run.recipe')
    .select('recipe.name')
    .where('bench_unit.device', '=', device)
    .where('bench_unit.joined_at', 'is not', null)
    .where('bench_unit.ended_at', 'is', null)
    .where('bench_run.ended_at', 'is', null)
    .execute();
  const blockers = [
    ...operations.map(({ kind }) => `operation ${kind} (in progress)`),
    ...runs.map(({ name }) => `bench run of ${name} (in progress)`),
    ...(await heldBy(device)),
  ];
  if (blockers.length === 0) return;
  const objects = blockers.length === 1 ? '1 dependent object was' : `${blockers.length} dependent objects were`;
  throw conflict(`Unable to delete object. ${objects} found: ${blockers.join(', ')}.`);
}
