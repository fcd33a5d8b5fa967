import * as z from 'zod';

/**
 * A document that belongs to a device and is no field of its record: a photo, what an audit decided, how it was built.
 * Its bytes lie in the host, named by what is in them; everything else only speaks of the name.
 */

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/** What a document is for. Whoever needs another one adds it here and its words in outbox-words.ts. */
export const AttachmentPurpose = z.enum(['photo', 'audit-decision', 'as-built']);
export type AttachmentPurpose = z.infer<typeof AttachmentPurpose>;

/** The most bytes one document may have: a large photo of a phone. */
export const ATTACHMENT_BYTES = 20 * 1024 * 1024;

export const Attachment = z.object({
  purpose: AttachmentPurpose,
  sha256: Sha256,
  /** Bytes. */
  size: z.int().positive().max(ATTACHMENT_BYTES),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,80}$/),
  /** What a person would call it. */
  name: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => !name.includes('\0'), 'Null characters are not allowed.'),
});
export type Attachment = z.infer<typeof Attachment>;
