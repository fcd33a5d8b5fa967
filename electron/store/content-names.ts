import { setImmediate as nextTurn } from 'node:timers/promises';
import { openForReading } from './embedded.ts';

/** A column in which content is named by its SHA-256, alone or somewhere in a text. */
export type NamingColumn = { table: string; column: string };

/** Where the file of a site names what lies in the folders beside it. */
export const NAMED_IN_SITES: readonly NamingColumn[] = [
  { table: 'firmware_image', column: 'sha256' },
  { table: 'device_attachment', column: 'sha256' },
  { table: 'device_file', column: 'sealed_sha256' },
];

const NAME = /[0-9a-f]{64}/g;
const ROWS_AT_ONCE = 1000;

/**
 * Every content that a database file names in these columns; a file of an older program may lack some of them. Throws
 * where the file cannot be read: then nobody knows what it names.
 */
export async function namesIn(file: string, columns: readonly NamingColumn[]): Promise<Set<string>> {
  const names = new Set<string>();
  const database = openForReading(file);
  try {
    for (const { table, column } of columns) {
      const known = database.prepare('select 1 from pragma_table_info(?) where name = ?').get(table, column);
      if (known === undefined) continue;
      let rows = 0;
      for (const { text } of database.prepare(`select ${column} as text from ${table}`).iterate()) {
        if (typeof text === 'string') for (const [name] of text.toLowerCase().matchAll(NAME)) names.add(name);
        rows += 1;
        if (rows % ROWS_AT_ONCE === 0) await nextTurn();
      }
    }
    return names;
  } finally {
    database.close();
  }
}
