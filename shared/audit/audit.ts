import * as z from 'zod';
import { Instant, SiteId } from '../ids.ts';
import { AuditId } from './ids.ts';

/** Where a device stands: a location of the inventory, or a place it knows by name only. */
export const AuditPlace = z.object({ location: z.int().positive().nullable(), name: z.string().min(1).max(255) });
export type AuditPlace = z.infer<typeof AuditPlace>;

/** What an audit is about. `words` say it as it stands on the report. */
export const AuditScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('everything') }),
  z.object({ of: z.literal('organization'), id: z.int(), name: z.string() }),
  /** The location and everything below it. */
  z.object({ of: z.literal('location'), id: z.int(), name: z.string() }),
  z.object({ of: z.literal('type'), id: z.int(), name: z.string() }),
  /** What a search of Fleet, or a saved view, showed. */
  z.object({ of: z.literal('view'), name: z.string(), query: z.string() }),
  z.object({ of: z.literal('list'), name: z.string() }),
]);
export type AuditScope = z.infer<typeof AuditScope>;

/** How the audit is done; fixed once the first code was scanned. */
export const AuditRules = z.object({
  /** The list of what is expected stays hidden until the end. */
  blind: z.boolean(),
  /** Labels that carry a serial number and a MAC: two codes make one device. */
  codesPerDevice: z.union([z.literal(1), z.literal(2)]),
  /** The place stays with a photo that carries one. */
  keepPhotoPlace: z.boolean(),
});
export type AuditRules = z.infer<typeof AuditRules>;

/** The frozen head of an audit. The expected devices lie beside it. */
export const Audit = z.object({
  id: AuditId,
  site: SiteId,
  title: z.string().min(1).max(120),
  scope: AuditScope,
  /** Where the first scans are made; null: wherever the inventory says. */
  place: AuditPlace.nullable(),
  rules: AuditRules,
  auditor: z.string().max(120),
  preparedAt: Instant,
  expected: z.int().nonnegative().max(100_000),
  /** Expected devices whose details could not be read: they match by what the list knows of them. */
  withoutDetails: z.int().nonnegative(),
});
export type Audit = z.infer<typeof Audit>;

/** Words for a scope, as one reads them on the report. */
export function scopeWords(scope: AuditScope): string {
  switch (scope.of) {
    case 'everything':
      return 'Every device of the site';
    case 'organization':
      return `Organization ${scope.name}`;
    case 'location':
      return `Location ${scope.name} and below`;
    case 'type':
      return `Type ${scope.name}`;
    case 'view':
      return `View ${scope.name}`;
    case 'list':
      return `Imported list ${scope.name}`;
    default:
      return scope satisfies never;
  }
}
