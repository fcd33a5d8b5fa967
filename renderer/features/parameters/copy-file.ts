import * as z from 'zod';
import { csvLine } from '#shared/csv.ts';
import { Instant } from '#shared/ids.ts';
import { ParameterRow } from '#shared/parameters.ts';

/** A tree as a file: to keep, to hand on, to compare with later. Secrets are not in it: the host never sent them. */
const CopyFile = z.object({
  format: z.literal('demarc-parameters'),
  version: z.literal(1),
  device: z.string().max(400),
  savedAt: Instant,
  parameters: z.array(ParameterRow).max(100_000),
});
export type CopyFile = z.infer<typeof CopyFile>;

const MOST_BYTES = 64 * 1024 * 1024;

export function copyAsJson(device: string, savedAt: Date, rows: readonly ParameterRow[]): string {
  const file: CopyFile = {
    format: 'demarc-parameters',
    version: 1,
    device,
    savedAt: Instant.parse(savedAt.toISOString()),
    parameters: [...rows],
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** One line per parameter; what a spreadsheet would take for a formula is made harmless (security.md S26). */
export function copyAsCsv(rows: readonly ParameterRow[]): string {
  const lines = rows
    .filter(({ type }) => type !== null)
    .map(({ name, type, value, secret, writable, at }) =>
      csvLine([name, type, secret ? '(secret)' : value, writable === null ? '' : writable ? 'yes' : 'no', at]),
    );
  return [csvLine(['name', 'type', 'value', 'writable', 'read at']), ...lines].join('');
}

/** Reads a copy back; null: the file is none, or too large to be one. */
export async function readCopy(file: Blob): Promise<CopyFile | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    return CopyFile.parse(JSON.parse(await file.text()));
  } catch {
    // Whatever is wrong with it, the person is told that it is no copy of Demarc's.
    return null;
  }
}
