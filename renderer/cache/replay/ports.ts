import type { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { DeviceId, OutboxEntryId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxRequest, Receipt, SendOutcome } from '#shared/outbox.ts';
import type { Clock } from '../ports.ts';
import type { OutboxStore } from '../work/outbox-store.ts';

/** What the replay asks of the host. Every method may throw: a PROBLEM, or anything where the host went away. */
export type ReplayHost = {
  /** Null where the server says 404. */
  device(id: DeviceId): Promise<DeviceDetail | null>;
  findBySerial(serial: string, organization: number | null): Promise<DeviceRow | null>;
  send(attempt: { opId: OutboxEntryId; attempt: number; request: OutboxRequest }): Promise<SendOutcome>;
  /** Null: the host never wrote down that this attempt left. */
  outcome(opId: OutboxEntryId, attempt: number): Promise<SendOutcome | null>;
  journal(entry: OutboxEntry): Promise<void>;
  unfinished(): Promise<readonly OutboxEntry[]>;
  finish(receipt: Receipt): Promise<void>;
  /** The last receipts the host keeps. */
  receipts(): Promise<readonly Receipt[]>;
};

/** What the replay learns of the server, for the cache. */
export type ReplayFindings = {
  found(detail: DeviceDetail): Promise<void>;
  gone(id: DeviceId): Promise<void>;
};

export type ReplayPorts = {
  readonly store: OutboxStore;
  readonly host: ReplayHost;
  readonly findings: ReplayFindings;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly chance: () => number;
  readonly uuid: () => OutboxEntryId;
};
