import * as z from 'zod';
import { Audit } from '../audit/audit.ts';
import { AuditDevice } from '../audit/device.ts';
import { AuditEvent } from '../audit/event.ts';
import { AuditId, PhotoId } from '../audit/ids.ts';
import { SiteId } from '../ids.ts';
import { Nothing, procedure } from './procedure.ts';

/** Devices of the frozen list that travel in one message. */
export const EXPECTED_PART = 500;
/** The largest photo, as base64: a picture of 1600 pixels needs a tenth of it. */
const PHOTO_TEXT = 2_800_000;
const PAGE = 1_000;

/**
 * The host's half of an audit: what happened, outside the browser's storage. Every answer means that it is on the disk
 * (synchronous=FULL). The same thing kept twice is kept once.
 */
export const audit = {
  /** The head of an audit; its expected devices follow in parts. */
  keep: procedure.input(z.object({ audit: Audit })).output(Nothing),
  /** One part of what is expected: devices `part * 500` and on. */
  expect: procedure
    .input(
      z.object({
        audit: AuditId,
        part: z.int().nonnegative().max(1_000),
        devices: z.array(AuditDevice).max(EXPECTED_PART),
      }),
    )
    .output(Nothing),
  append: procedure.input(z.object({ events: z.array(AuditEvent).min(1).max(PAGE) })).output(Nothing),
  /** Every audit of a site, the newest first. */
  list: procedure.input(z.object({ site: SiteId })).output(z.object({ audits: z.array(Audit) })),
  expected: procedure
    .input(z.object({ audit: AuditId, part: z.int().nonnegative().max(1_000) }))
    .output(z.object({ devices: z.array(AuditDevice) })),
  /** Events in order, from the one after `offset` others. */
  events: procedure
    .input(z.object({ audit: AuditId, offset: z.int().nonnegative(), limit: z.int().min(1).max(PAGE) }))
    .output(
      z.object({
        events: z.array(AuditEvent),
        /** Events of this page that another version wrote and this one cannot read; `offset` counts them, too. */
        unreadable: z.int().nonnegative(),
      }),
    ),
  /** A scaled photo (JPEG), as base64. */
  keepPhoto: procedure
    .input(z.object({ audit: AuditId, photo: PhotoId, data: z.base64().max(PHOTO_TEXT) }))
    .output(Nothing),
  photo: procedure
    .input(z.object({ audit: AuditId, photo: PhotoId }))
    .output(z.object({ data: z.string().nullable() })),
  /** Signs the digest of a report with the key of this laptop (Ed25519); the key is made at the first report. */
  sign: procedure
    .input(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.object({ publicKey: z.string(), signature: z.string() })),
};
