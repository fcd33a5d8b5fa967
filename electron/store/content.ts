import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import { createContentChunks, sweepChunks } from './content-chunks.ts';
import { type ContentFiles, createContentFiles } from './content-files.ts';
import type { Store } from './store.ts';

/**
 * Where files of a store lie: a database that other processes write to holds them for all of them, else a folder; null
 * where there is neither.
 */
export function contentOf(store: Store, folder: string, random: Random, clock: Clock): ContentFiles;
export function contentOf(store: Store, folder: string | undefined, random: Random, clock: Clock): ContentFiles | null;
export function contentOf(store: Store, folder: string | undefined, random: Random, clock: Clock): ContentFiles | null {
  if (store.dialect === 'postgres') return createContentChunks(store.db, random, clock);
  return folder === undefined ? null : createContentFiles(folder, random, clock);
}

/** So long content stays that no row names: the row comes after the bytes. */
const STAYS_MILLISECONDS = 3_600_000;

/** Takes away what lies in the database and no row names; folders are shared between stores, and their owner's. */
export async function forgetUnnamed(store: Store, clock: Clock): Promise<void> {
  if (store.dialect === 'postgres') await sweepChunks(store.db, clock.now() - STAYS_MILLISECONDS);
}
