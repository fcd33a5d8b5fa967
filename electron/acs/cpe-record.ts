import * as z from 'zod';
import { type CpeSummary, DataModelRoot } from '#shared/acs.ts';
import { CpeKey, DeviceRef, Instant } from '#shared/ids.ts';

/** What the ACS remembers of a CPE from session to session. */
export const CpeRecord = z.object({
  key: CpeKey,
  oui: z.string(),
  productClass: z.string(),
  serialNumber: z.string(),
  manufacturer: z.string(),
  softwareVersion: z.string().nullable(),
  hardwareVersion: z.string().nullable(),
  root: DataModelRoot.nullable(),
  address: z.string().nullable(),
  connectionRequestUrl: z.string().nullable(),
  device: DeviceRef.nullable(),
  deviceName: z.string().nullable(),
  authentication: z.enum(['none', 'basic', 'digest', 'refused']),
  firstInform: Instant,
  lastInform: Instant,
  lastEvents: z.array(z.string()),
  sessions: z.int(),
  warnings: z.int(),
  /** What was set on the CPE so that it calls us and can be called; null: not yet, or it was reset since. */
  managed: z
    .object({
      interval: z.int(),
      /** Fingerprint of the connection-request credentials that were set; null: the CPE did not take them. */
      credentials: z.string().nullable(),
    })
    .nullable(),
});
export type CpeRecord = z.infer<typeof CpeRecord>;

/** The record as the bench lists it. */
export function summaryOf(record: CpeRecord, talking: boolean): CpeSummary {
  const { connectionRequestUrl, managed: _, ...rest } = record;
  return { ...rest, canBeCalled: connectionRequestUrl !== null, talking };
}
