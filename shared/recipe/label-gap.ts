import * as z from 'zod';

/** A part of a label whose letters its fonts lack: question marks stand for them. */
export const LabelGap = z.discriminatedUnion('part', [
  z.object({
    serial: z.string(),
    part: z.enum(['name', 'ssid', 'serial']),
    /** The characters that are missing, each once. */
    characters: z.string(),
  }),
  /** No character of a key leaves the host. */
  z.object({ serial: z.string(), part: z.literal('key'), characters: z.null() }),
]);
export type LabelGap = z.infer<typeof LabelGap>;
