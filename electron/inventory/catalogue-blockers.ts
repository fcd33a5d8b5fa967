import { sql, type Transaction } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import type { CatalogueKind } from './catalogue-kinds.ts';
import { imageCarried } from './flags.ts';

/** What stands in the way of a deletion: so many records of one kind that refer to it. */
export type Blocker = { readonly count: number; readonly one: string; readonly many: string };

type Referrer = { table: string; column: string; one: string; many: string };

/** Who refers to a record of each kind, in the order in which it is told. */
const REFERRERS: Readonly<Record<CatalogueKind['table'], readonly Referrer[]>> = {
  device_type: [
    { table: 'device', column: 'type', one: 'device', many: 'devices' },
    { table: 'firmware_image', column: 'type', one: 'firmware image', many: 'firmware images' },
    { table: 'onboarding_rule', column: 'type', one: 'onboarding rule', many: 'onboarding rules' },
  ],
  organization: [
    { table: 'device', column: 'organization_id', one: 'device', many: 'devices' },
    { table: 'location', column: 'organization_id', one: 'location', many: 'locations' },
    { table: 'organization', column: 'parent', one: 'organization below it', many: 'organizations below it' },
    { table: 'onboarding_rule', column: 'organization', one: 'onboarding rule', many: 'onboarding rules' },
  ],
  location: [
    { table: 'device', column: 'location', one: 'device', many: 'devices' },
    { table: 'location', column: 'parent', one: 'location below it', many: 'locations below it' },
  ],
  firmware_image: [{ table: 'device', column: 'firmware_image', one: 'device', many: 'devices' }],
};

export async function blockersOf(
  trx: Transaction<Schema>,
  { table }: CatalogueKind,
  id: number,
): Promise<readonly Blocker[]> {
  const blockers: Blocker[] = [];
  for (const { one, many, ...at } of REFERRERS[table]) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(at.table)}
      where ${sql.ref(at.column)} = ${id}`.execute(trx);
    const count = Number(rows[0]?.count ?? 0);
    if (count > 0) blockers.push({ count, one, many });
  }
  const waiting = table === 'firmware_image' ? await pushesOf(trx, id) : 0;
  if (waiting > 0) blockers.push({ count: waiting, one: 'firmware update', many: 'firmware updates' });
  const campaigns = table === 'firmware_image' ? await campaignsOf(trx, id) : 0;
  if (campaigns > 0) blockers.push({ count: campaigns, one: 'campaign', many: 'campaigns' });
  return blockers;
}

/** Campaigns that load the image, or may yet; those that are over only tell what they did. */
async function campaignsOf(trx: Transaction<Schema>, image: number): Promise<number> {
  const { count } = await trx
    .selectFrom('campaign')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('firmware_image', '=', image)
    .where('state', 'in', ['draft', 'running', 'paused'])
    .executeTakeFirstOrThrow();
  return count;
}

/** Updates under way or waiting that carry the image: a device may be loading it right now. */
async function pushesOf(trx: Transaction<Schema>, image: number): Promise<number> {
  const rows = await trx
    .selectFrom('operation')
    .select('arguments')
    .where('kind', '=', 'firmware_update')
    .where('state', 'in', ['queued', 'sent', 'accepted', 'unclear'])
    .execute();
  return rows.filter(({ arguments: carried }) => carried !== null && imageCarried(JSON.parse(carried)) === image)
    .length;
}

/** As NetBox words it, after DRF (inventory-api 9.22). */
export function blockerWords(blockers: readonly Blocker[]): string {
  if (blockers.length === 0) return 'Unable to delete object. Other records still refer to it.';
  const total = blockers.reduce((sum, { count }) => sum + count, 0);
  const list = blockers.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`).join(', ');
  return `Unable to delete object. ${total === 1 ? '1 dependent object was' : `${total} dependent objects were`} found: ${list}.`;
}
