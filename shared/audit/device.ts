import * as z from 'zod';
import { DeviceId } from '../ids.ts';
import { OutboxLane } from '../outbox.ts';

/** Names a device of an audit: its key in the fleet, or `l:<line>` for a line of an imported list nobody knows. */
export const AuditDeviceKey = z.union([OutboxLane, z.string().regex(/^l:\d{1,6}$/)]).brand<'AuditDeviceKey'>();
export type AuditDeviceKey = z.infer<typeof AuditDeviceKey>;

const text = z.string().max(4_000).nullable();

/**
 * What the inventory (or the imported list) said of a device at the moment the audit was prepared, or the moment the
 * device was scanned. It never changes afterwards: what is found is measured against what was known.
 */
export const AuditDevice = z.object({
  key: AuditDeviceKey,
  /** The record's number; null where it has none yet, or comes from a list alone. */
  id: DeviceId.nullable(),
  name: text,
  serial: text,
  alternativeSerial: text,
  /** `AA:BB:CC:DD:EE:FF`; the inventory has no field of its own, they come from wherever a MAC is written. */
  macs: z.array(z.string().max(17)).max(16),
  /** Other texts a label may carry: asset number, unique identifier. */
  labels: z.array(z.string().max(255)).max(8),
  type: z.int().nullable(),
  typeName: text,
  /** What the device calls its model on the wire, where the inventory knows it. */
  productClass: text,
  manufacturer: text,
  organization: z.int().nullable(),
  location: z.int().nullable(),
  locationName: text,
  isActive: z.boolean().nullable(),
  status: text,
});
export type AuditDevice = z.infer<typeof AuditDevice>;

/** What a person would call it. */
export function deviceLabel(device: Pick<AuditDevice, 'name' | 'serial' | 'key'>): string {
  return device.name ?? device.serial ?? device.key;
}
