import { type Kysely, sql, type Transaction } from 'kysely';
import { instantSeconds } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import { locationKey } from './catalogue.ts';
import type { CatalogueKind } from './catalogue-kinds.ts';
import { type DeviceChanges, updateDevice } from './record.ts';
import type { Caller } from './tokens.ts';

/** A record of any catalogue, as it shows. */
export type CatalogueItem = Record<string, unknown>;
type Db = Kysely<Schema> | Transaction<Schema>;

function columnsOf({ columns }: CatalogueKind) {
  return sql.join(columns.map((column) => sql.ref(column)));
}

function presented(item: CatalogueItem): CatalogueItem {
  return typeof item['created'] === 'number' ? { ...item, created: instantSeconds(item['created']) } : { ...item };
}

/** All records of the kind that the caller may see, by id. */
export async function catalogueItems(db: Db, kind: CatalogueKind, { organizations }: Caller): Promise<CatalogueItem[]> {
  if (kind.scopedBy !== null && organizations?.size === 0) return [];
  const scope =
    kind.scopedBy === null || organizations === null
      ? sql``
      : sql`where ${sql.ref(kind.scopedBy)} in (${sql.join([...organizations])})`;
  const { rows } = await sql<CatalogueItem>`select ${columnsOf(kind)} from ${sql.table(kind.table)} ${scope}
    order by id`.execute(db);
  return rows.map(presented);
}

export async function catalogueItem(db: Db, kind: CatalogueKind, id: number): Promise<CatalogueItem | null> {
  const { rows } = await sql<CatalogueItem>`select ${columnsOf(kind)} from ${sql.table(kind.table)}
    where id = ${id}`.execute(db);
  return rows[0] === undefined ? null : presented(rows[0]);
}

/** Writes a new record under a number that was never given before. */
export async function insertItem(
  trx: Transaction<Schema>,
  kind: CatalogueKind,
  values: CatalogueItem,
  now: number,
): Promise<number> {
  const id = await nextId(trx, kind);
  const row: CatalogueItem = { ...values, ...derived(kind, values), id };
  if (kind.columns.includes('created')) row['created'] = now;
  const names = Object.keys(row);
  await sql`insert into ${sql.table(kind.table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))})`.execute(trx);
  return id;
}

async function nextId(trx: Transaction<Schema>, { table }: CatalogueKind): Promise<number> {
  const { rows } = await sql<{ highest: number | null }>`select max(id) as highest from ${sql.table(table)}`.execute(
    trx,
  );
  const known = await trx.selectFrom('counter').select('value').where('name', '=', table).executeTakeFirst();
  const value = Math.max(known?.value ?? 0, rows[0]?.highest ?? 0) + 1;
  await trx
    .insertInto('counter')
    .values({ name: table, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  return value;
}

/** Changes a record, and the devices that repeat what changed. */
export async function updateItem(
  trx: Transaction<Schema>,
  kind: CatalogueKind,
  id: number,
  values: CatalogueItem,
): Promise<void> {
  const row = { ...values, ...derived(kind, values) };
  const changes = Object.entries(row).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  if (changes.length === 0) return;
  await sql`update ${sql.table(kind.table)} set ${sql.join(changes)} where id = ${id}`.execute(trx);
  await repeatInDevices(trx, kind, id, values);
}

async function repeatInDevices(
  trx: Transaction<Schema>,
  { repeated: { key, columns } }: CatalogueKind,
  id: number,
  values: CatalogueItem,
): Promise<void> {
  const changes = Object.fromEntries(
    Object.entries(columns)
      .filter(([, source]) => values[source] !== undefined)
      .map(([column, source]) => [column, values[source]]),
  ) as DeviceChanges;
  if (key === null || Object.keys(changes).length === 0) return;
  let after = 0;
  for (;;) {
    const devices = await trx
      .selectFrom('device')
      .selectAll()
      .where(key, '=', id)
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .execute();
    for (const device of devices) await updateDevice(trx, device, changes);
    const last = devices.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Whether `id` is `other` or lies below it in the tree: under it, `other` would be moved into a ring. */
export async function isBelow(
  trx: Transaction<Schema>,
  { table }: CatalogueKind,
  id: number,
  other: number,
): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`with recursive above (id, parent) as (
      select id, parent from ${sql.table(table)} where id = ${id}
      union select it.id, it.parent from ${sql.table(table)} as it join above on it.id = above.parent
    ) select id from above where id = ${other}`.execute(trx);
  return rows.length > 0;
}

/** Removes a record; throws the engine's complaint where something refers to it. */
export async function deleteItem(trx: Transaction<Schema>, { table }: CatalogueKind, id: number): Promise<void> {
  await sql`delete from ${sql.table(table)} where id = ${id}`.execute(trx);
}

function derived({ table }: CatalogueKind, { name }: CatalogueItem): CatalogueItem {
  return table === 'location' && typeof name === 'string' ? { name_key: locationKey(name) } : {};
}
