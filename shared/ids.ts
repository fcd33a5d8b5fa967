import './jitless.ts';
import * as z from 'zod';

/**
 * Branded ids: two ids of different things never mix, though both are numbers or strings on the wire.
 */

/** The control server's number of a device record (inventory-api 3, field 1). */
export const DeviceId = z.int().positive().brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

/** A record created offline has no number yet; this stands in its place until the server gives one. */
export const TemporaryId = z.string().min(1).max(64).brand<'TemporaryId'>();
export type TemporaryId = z.infer<typeof TemporaryId>;

/** Where work is done: the practice site, an empty site of one's own, or one control server. Keeps caches apart. */
export const SiteId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .brand<'SiteId'>();
export type SiteId = z.infer<typeof SiteId>;

/** One intent of the technician, from *saved* to its receipt. Also sent as `Idempotency-Key`. */
export const OutboxEntryId = z.string().min(8).max(64).brand<'OutboxEntryId'>();
export type OutboxEntryId = z.infer<typeof OutboxEntryId>;

/** Names a secret that lies in the host's vault; the secret itself never leaves the host. */
export const SecretRef = z
  .string()
  .regex(/^secret:[A-Za-z0-9_-]{8,64}$/)
  .brand<'SecretRef'>();
export type SecretRef = z.infer<typeof SecretRef>;

/** What the ACS calls the inventory record behind a CPE: opaque to it, the record's number to the host. */
export const DeviceRef = z.string().min(1).max(64).brand<'DeviceRef'>();
export type DeviceRef = z.infer<typeof DeviceRef>;

/** The ACS's own key of a CPE: `OUI-ProductClass-SerialNumber`, percent-encoded parts (TR-069 3.4.4). */
export const CpeKey = z.string().min(1).max(400).brand<'CpeKey'>();
export type CpeKey = z.infer<typeof CpeKey>;

/** One CWMP session between a CPE and this ACS. */
export const SessionId = z.string().min(1).max(64).brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

/** One operation on a device, from its flag to its proof. */
export const OperationId = z.string().min(1).max(64).brand<'OperationId'>();
export type OperationId = z.infer<typeof OperationId>;

/** The CommandKey that ties an Inform or TransferComplete to the RPC that caused it (TR-069 A.3.2.1, at most 32 characters). */
export const CommandKey = z.string().min(1).max(32).brand<'CommandKey'>();
export type CommandKey = z.infer<typeof CommandKey>;

/** An instant as text: UTC, ISO 8601, `Z` at the end. The stores keep whole seconds or milliseconds, never local time. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;
