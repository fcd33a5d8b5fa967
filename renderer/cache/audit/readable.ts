import type * as z from 'zod';

/** Rows of this browser as this version understands them. */
export type Readable<T> = {
  readonly rows: readonly T[];
  /** What another version wrote and this one cannot read: it stays on the disk, and a person is told. */
  readonly unreadable: number;
};

export function readable<T>(schema: z.ZodType<T>, stored: readonly unknown[]): Readable<T> {
  const rows = stored.flatMap((row) => {
    const read = schema.safeParse(row);
    return read.success ? [read.data] : [];
  });
  return { rows, unreadable: stored.length - rows.length };
}
