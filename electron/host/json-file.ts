import { existsSync, renameSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ZodType } from 'zod';
import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import { storeFailure } from '#electron/store/failure.ts';

/** A small file of JSON that a person could read: settings, the vault. */
export type JsonFile<T> = {
  /** What was in it, or what it begins with. */
  readonly value: T;
  /** Where an unreadable one was put, else null. */
  readonly aside: string | null;
  /** Resolves when the new contents are on the disk; the old ones stay whole until then. */
  write(value: T): Promise<void>;
};

/** Errors: `store.read-only`, `store.disk-full`. A file that does not fit the schema is set aside and begun anew. */
export async function openJsonFile<T>(file: string, schema: ZodType<T>, begin: T, clock: Clock): Promise<JsonFile<T>> {
  const { value, aside } = await load(file, schema, begin, clock);
  let writing: Promise<void> = Promise.resolve();
  return {
    value,
    aside,
    write(next) {
      // One after the other, so that the last one asked for is the one that stays.
      const own = writing.then(() => replace(file, `${JSON.stringify(next, null, 2)}\n`));
      writing = own.catch(() => undefined);
      return own;
    },
  };
}

async function load<T>(
  file: string,
  schema: ZodType<T>,
  begin: T,
  clock: Clock,
): Promise<{ value: T; aside: string | null }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { value: begin, aside: null };
    throw storeFailure(error, dirname(file));
  }
  const read = schema.safeParse(parsed(text));
  if (read.success) return { value: read.data, aside: null };
  return { value: begin, aside: setAside(file, clock) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function setAside(file: string, clock: Clock): string {
  const stamp = instantSeconds(clock.now()).replaceAll(/[:-]/g, '');
  let aside = `${file}.damaged-${stamp}`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${file}.damaged-${stamp}-${count}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    throw storeFailure(error, dirname(file));
  }
  return aside;
}

/** Writes beside, syncs, then renames over: a crash leaves the old file or the new one, never half of one. */
async function replace(file: string, text: string): Promise<void> {
  try {
    const beside = `${file}.new`;
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    throw storeFailure(error, dirname(file));
  }
}
