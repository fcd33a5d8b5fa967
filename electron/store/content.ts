import type { Random } from '#electron/ports/random.ts';
import { createContentChunks } from './content-chunks.ts';
import { type ContentFiles, createContentFiles } from './content-files.ts';
import type { Store } from './store.ts';

/**
 * Where files of a store lie: a database that other processes write to holds them for all of them, else a folder; null
 * where there is neither.
 */
export function contentOf(store: Store, folder: string, random: Random): ContentFiles;
export function contentOf(store: Store, folder: string | undefined, random: Random): ContentFiles | null;
export function contentOf(store: Store, folder: string | undefined, random: Random): ContentFiles | null {
  if (store.dialect === 'postgres') return createContentChunks(store.db, random);
  return folder === undefined ? null : createContentFiles(folder, random);
}
