import * as z from 'zod';

/** One audit, from its preparation to its report. Made by the window that prepares it. */
export const AuditId = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/)
  .brand<'AuditId'>();
export type AuditId = z.infer<typeof AuditId>;

/** One thing that happened in an audit: a scan, an undo, a note. */
export const AuditEventId = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/)
  .brand<'AuditEventId'>();
export type AuditEventId = z.infer<typeof AuditEventId>;

/** A photo taken in an audit. */
export const PhotoId = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/)
  .brand<'PhotoId'>();
export type PhotoId = z.infer<typeof PhotoId>;
