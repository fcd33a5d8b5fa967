import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { createHostStage } from './stage.ts';

/** A data folder that a newer program wrote: left alone, and said in clear words. (A site of it: sites.test.ts.) */
const stage = createHostStage();
afterEach(() => stage.clear());

it.each(['journal.db', 'audits.db'])(
  'a newer %s: the program does not start, and not a byte of it changes',
  async (name) => {
    const folder = await stage.folder();
    await stage.end(await stage.start(folder));
    const file = join(folder, name);
    const database = new DatabaseSync(file);
    database.exec(`insert into schema_migration (id, place) values ('2099-01-future', 99)`);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    const before = readFileSync(file);
    await expect(stage.start(folder)).rejects.toMatchObject({
      code: 'store.newer-schema',
      message: expect.stringContaining('was written by a newer Demarc'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    // Nothing holds the folder: the newer program can be started at once.
    const newer = new DatabaseSync(file);
    newer.exec(`delete from schema_migration where id = '2099-01-future'`);
    newer.close();
    await stage.end(await stage.start(folder));
  },
);
