import type { Audit, AuditPlace, AuditRules, AuditScope } from '#shared/audit/audit.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import type { DeviceNames } from '#shared/audit/device-events.ts';
import type { AuditEvent, AuditHappening } from '#shared/audit/event.ts';
import type { AuditResult } from '#shared/audit/finding.ts';
import type { Expected } from '#shared/audit/findings.ts';
import type { AuditId, PhotoId } from '#shared/audit/ids.ts';
import type { Seal } from '#shared/audit/seal.ts';
import type { Store } from '../store.ts';

/** What is frozen when an audit is prepared. */
export type Preparation = {
  readonly title: string;
  readonly scope: AuditScope;
  readonly place: AuditPlace | null;
  readonly rules: AuditRules;
  readonly auditor: string;
  readonly devices: readonly AuditDevice[];
  readonly withoutDetails: number;
};

/** An audit that is open in this window. */
export type OpenAudit = {
  readonly audit: Audit;
  readonly expected: Expected;
  /** Everything that happened, in order. */
  readonly events: Store<readonly AuditEvent[]>;
  readonly result: Store<AuditResult>;
  /** Events that another version of this program wrote: kept, and not counted here. */
  readonly unreadable: number;
  /** Resolves when it is on the disk; only then anybody may be told. */
  add(what: AuditHappening): Promise<AuditEvent>;
  /** Devices of the inventory that a code may name and nobody expected. */
  lookUp(codes: readonly string[]): Promise<readonly AuditDevice[]>;
  addPhoto(photo: PhotoId, data: Blob, what: Extract<AuditHappening, { type: 'photo' }>): Promise<void>;
  photo(photo: PhotoId): Promise<Blob | null>;
  close(): void;
};

/** Something an audit noted of a device. */
export type AuditMention = { readonly audit: Audit; readonly event: AuditEvent };

/** The audits of a site. */
export type Audits = {
  /** The newest first; null until they are read. */
  readonly list: Store<readonly Audit[] | null>;
  /** Audits that another version of this program wrote: kept, and not listed. */
  readonly unreadable: Store<number>;
  /** What the inventory on this laptop knows, for a scope: all of it for `''`. */
  devices(query: string): Promise<readonly AuditDevice[]>;
  /** Reads the details of devices, from the cache or the server; tells how many could not be read. */
  withDetails(
    devices: readonly AuditDevice[],
    onProgress: (done: number) => void,
  ): Promise<{ readonly devices: readonly AuditDevice[]; readonly without: number }>;
  prepare(preparation: Preparation): Promise<Audit>;
  /** The audit the scanner scans for; null: none, or not read yet. */
  readonly active: Store<AuditId | null>;
  /** Kept with the precious work, so that it is there after a crash. */
  activate(id: AuditId | null): Promise<void>;
  open(id: AuditId): Promise<OpenAudit | null>;
  /** What audits of this browser noted of a device, of the newest ones; in no order. */
  mentions(device: DeviceNames): Promise<readonly AuditMention[]>;
  /** Seals the digest of a report with the key of this laptop. */
  sign(sha256: string): Promise<Seal>;
};
