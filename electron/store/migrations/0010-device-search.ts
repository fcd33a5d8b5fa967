import { sql, type Transaction } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * What `search=` looks through, as one folded text a device. SQLite reads it from an index of its own, a tenth as wide
 * as the rows; PostgreSQL finds it by trigrams where the server has pg_trgm, and reads through where it has not.
 */
export const deviceSearch: Migration = {
  id: '0010-device-search',
  async up(db, dialect) {
    await sql`alter table device add column search_text text not null default ''`.execute(db);
    await fillIn(db);
    if (dialect === 'sqlite') await sql`create index device_searched on device (id, search_text)`.execute(db);
    else if (await hasTrigrams(db)) {
      await sql`create index device_searched on device using gin (search_text gin_trgm_ops)`.execute(db);
    }
  },
};

type Row = { id: number } & Record<(typeof COLUMNS)[number], string | null>;
const COLUMNS = [
  'serial_number',
  'serial_number_alt',
  'name',
  'customer_id',
  'address',
  'location_name',
  'description',
] as const;
const AT_ONCE = 1000;

async function fillIn(db: Transaction<unknown>): Promise<void> {
  let after = 0;
  for (;;) {
    const columns = sql.raw(COLUMNS.join(', '));
    const { rows } = await sql<Row>`select id, ${columns} from device where id > ${after} order by id
      limit ${AT_ONCE}`.execute(db);
    for (const row of rows) {
      const text = folded(COLUMNS.map((column) => row[column] ?? '').join('\n'));
      await sql`update device set search_text = ${text} where id = ${row.id}`.execute(db);
      after = row.id;
    }
    if (rows.length < AT_ONCE) return;
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łđðøħıŧßςæœþ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Whether the server knows trigrams, or lets us have it learn them. */
async function hasTrigrams(db: Transaction<unknown>): Promise<boolean> {
  await sql`savepoint trigrams`.execute(db);
  try {
    await sql`create extension if not exists pg_trgm`.execute(db);
    await sql`release savepoint trigrams`.execute(db);
    return true;
  } catch {
    // Not installed there, or not ours to install: then a search reads every text.
    await sql`rollback to savepoint trigrams`.execute(db);
    return false;
  }
}
