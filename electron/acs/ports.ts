import type { Readable } from 'node:stream';
import type { Credentials } from '#electron/ports/digest.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import type { CpeKey, DeviceRef, Instant } from '#shared/ids.ts';
import type { CpeFacts, CpeIdentity } from './cpe/identity.ts';

/** What the ACS needs from the host, and what it tells it. */

/** The inventory record behind a CPE, as far as the ACS needs it. */
export type DirectoryDevice = {
  readonly ref: DeviceRef;
  readonly name: string;
  /** With a username the CPE must prove it; null or `''`: it is let in as it is. */
  readonly username: string | null;
  readonly password: string | null;
  /** Also taken until its own credentials are verified: those it came with from the factory. */
  readonly fallback?: Credentials;
  /** Seconds; pushed as PeriodicInformInterval. Null: left as it is on the device. */
  readonly updateFrequency: number | null;
};

export type Directory = {
  /** The record of this CPE; null: a stranger. */
  find(identity: CpeIdentity): Promise<DirectoryDevice | null>;
  /** For a stranger: the way in, where its type is onboarded automatically. Without it, or null: there is none. */
  applicant?(identity: CpeIdentity): Promise<Applicant | null>;
};

/** A stranger that becomes a device of the inventory once it shows the shared password of its type. */
export type Applicant = {
  readonly credentials: Credentials;
  /** Makes its record. Called after the proof only. */
  admit(): Promise<DirectoryDevice>;
};

/** A firmware image; the ACS itself serves it to the device it is for, and to no other. */
export type FirmwareImage = {
  /** What the CPE reports as SoftwareVersion once it runs. */
  readonly version: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from `start` to `end`, both included. */
  open(start: number, end: number): Readable;
};

/** A firmware image that lies on another server the device can reach. */
export type FirmwareElsewhere = {
  readonly version: string;
  readonly url: string;
  /** `''`: it asks for none. */
  readonly username: string;
  readonly password: string;
  /** Bytes; 0: not known. */
  readonly fileSize: number;
  readonly targetFileName: string;
};

/** An image was chosen, and the device must not load it: why, in words. */
export type UnfitFirmware = { readonly unfit: string };

/** What a device should be like, and what it told; without it the ACS only reads, reboots and resets. */
export type Provisioning = {
  /** The parameters that `reconf` and `settings` set. The type of a value is corrected to the device's own. */
  desired(
    device: DeviceRef,
    asked: { kind: 'reconf' | 'settings'; arguments: unknown },
  ): Promise<readonly ParameterValue[]>;
  /** Parameters as they are read; a `sync` calls it once per answer, `complete` with the last. */
  reported(device: DeviceRef, rows: readonly ParameterValue[], complete: boolean): Promise<void>;
  /** Some parameters as they were read on request; nothing is said about the others. */
  reportedSome?(device: DeviceRef, rows: readonly ParameterValue[]): Promise<void>;
  /** What there is at and below a path, and what of it may be written. */
  named?(device: DeviceRef, path: string, names: readonly { name: string; writable: boolean }[]): Promise<void>;
  /**
   * Asked when nothing is left to do, before the session ends: waits until nothing is being decided for the device.
   * True: it was given something to do meanwhile, and the session goes on.
   */
  settled?(device: DeviceRef): Promise<boolean>;
  /** The image a `firmware_update` loads; null: none is chosen. */
  firmware?(
    device: DeviceRef,
    asked: { arguments: unknown },
  ): Promise<FirmwareImage | FirmwareElsewhere | UnfitFirmware | null>;
};

/** An Inform, for the inventory. Only from CPEs that proved who they are where they have to, and from strangers. */
export type InformEvent = {
  readonly key: CpeKey;
  readonly identity: CpeIdentity;
  /** Null: a stranger. */
  readonly device: DeviceRef | null;
  readonly address: string;
  readonly facts: CpeFacts;
  readonly events: readonly string[];
  /** The CPE proved its password; false: the record asks for none, or nobody knows the CPE. */
  readonly authenticated: boolean;
  /** With the fallback of its record: its own credentials are not verified yet. */
  readonly withFallback: boolean;
  readonly at: Instant;
};

/** Awaited before the first RPC of the session, so that operations queued by it run in this very session. */
export type InformListener = (event: InformEvent) => void | Promise<void>;
