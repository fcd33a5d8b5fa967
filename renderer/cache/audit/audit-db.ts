import Dexie, { type Table } from 'dexie';
import * as z from 'zod';
import { Audit } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import type { AuditEvent } from '#shared/audit/event.ts';
import type { AuditId, PhotoId } from '#shared/audit/ids.ts';
import { refuseNewerDatabase } from '../newer-database.ts';

const DEXIE_VERSION = 2;

type Part = { readonly audit: AuditId; readonly part: number; readonly devices: readonly AuditDevice[] };
/** The head of an audit; `mirrored` is 1 once the host has it, too (a boolean is no IndexedDB key). */
export const AuditRow = Audit.extend({ mirrored: z.union([z.literal(0), z.literal(1)]) });
export type AuditRow = z.infer<typeof AuditRow>;
type PhotoRow = { readonly audit: AuditId; readonly photo: PhotoId; readonly data: Blob };

/**
 * The audits of a site in this browser: precious, strictly durable, and a database of their own, so that neither the
 * outbox nor the cache has to be upgraded for them. The host's audits.db holds the same (offline.md 1.5).
 */
export class AuditDb extends Dexie {
  readonly audits: Table<AuditRow, AuditId>;
  readonly expected: Table<Part, [AuditId, number]>;
  readonly events: Table<AuditEvent, string>;
  readonly photos: Table<PhotoRow, PhotoId>;

  constructor(name: string) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      audits: '&id, mirrored',
      expected: '[audit+part]',
      events: '&id, audit, mirrored',
      photos: '&photo, mirrored',
    });
    // Which events and photos the host lacks is seen when an audit is opened: no mark has to be written for each.
    this.version(DEXIE_VERSION).stores({ events: '&id, audit', photos: '&photo' });
    this.audits = this.table('audits');
    this.expected = this.table('expected');
    this.events = this.table('events');
    this.photos = this.table('photos');
  }
}

/** The name of a site's audits beside its work. */
export function auditsName(work: string): string {
  return work.replace('work-', 'audits-');
}

/** Throws AppError `store.newer-schema` where a newer program owns the audits: it owns the outbox beside them as well. */
export function refuseNewerAudits(work: string): Promise<void> {
  return refuseNewerDatabase(auditsName(work), DEXIE_VERSION);
}
