import * as z from 'zod';
import type { Field } from '#renderer/cache/types.ts';
import { ImportField, ImportMapping } from '#shared/import/mapping.ts';

/** A file as it is being looked at: kept on disk, so that neither what was mapped nor what was typed is ever lost. */
const OpenedFile = z.object({
  file: z.string(),
  table: z.object({
    titles: z.array(z.string()).readonly(),
    lines: z.array(z.object({ row: z.int().positive(), cells: z.array(z.string().nullable()).readonly() })).readonly(),
  }),
  mapping: ImportMapping,
  fixes: z.record(z.string(), z.partialRecord(ImportField, z.string())),
});
export type OpenedFile = z.infer<typeof OpenedFile>;

const KEPT_UNDER = 'import';
const PAUSE_MS = 400;

/** The file that was open when the screen was left; null where there was none, or none this version can read. */
export async function readOpened(field: Field): Promise<OpenedFile | null> {
  return OpenedFile.safeParse(await field.work.drafts.get(KEPT_UNDER)).data ?? null;
}

/** Keeps it at the next pause; returns what calls it off, so it fits an effect. */
export function keepOpened(field: Field, opened: OpenedFile | null): () => void {
  if (opened === null) return () => undefined;
  const timer = setTimeout(() => {
    // It cannot be kept: the file itself still lies where it came from, and the import says what is wrong with the disk.
    void field.work.drafts.keep(KEPT_UNDER, opened).catch(() => undefined);
  }, PAUSE_MS);
  return () => clearTimeout(timer);
}

export function dropOpened(field: Field): Promise<void> {
  return field.work.drafts.drop(KEPT_UNDER);
}
