import type { Selectable } from 'kysely';
import { instantMillis, instantSeconds } from '#electron/ports/clock.ts';
import { DeviceRef, type Instant } from '#shared/ids.ts';
import { Operation, type OperationKind, OperationState, type OperationStep } from '#shared/operation.ts';
import type { OperationStepTable, OperationTable } from './schema/operation.ts';

/** An operation as the store keeps it: what everybody sees, and what it carries. */
export type StoredOperation = Operation & {
  /** What the operation needs beyond its kind, as it was queued: values to set, the image to load. */
  readonly arguments: unknown;
  /** Not begun from this instant on; null: however late. */
  readonly notAfter: Instant | null;
};

/** In one session what changes settings comes first and what takes the device away comes last (inventory-api 9.21). */
const RANK: Record<OperationKind, number> = {
  reconf: 0,
  settings: 0,
  add_object: 0,
  delete_object: 0,
  set_attributes: 0,
  cancel_transfer: 0,
  sync: 1,
  read_attributes: 1,
  diagnostics: 1,
  backup: 1,
  queued_transfers: 1,
  list_methods: 1,
  schedule_inform: 1,
  firmware_update: 2,
  restore: 2,
  schedule_download: 2,
  change_modules: 2,
  factory_reset: 3,
  device_factory_reset: 3,
  reboot: 4,
};

type Ordered = { kind: string; seq: number };

/** Compares two operations by the order in which a session runs them. */
export function byExecution(left: Ordered, right: Ordered): number {
  return rankOf(left.kind) - rankOf(right.kind) || left.seq - right.seq;
}

function rankOf(kind: string): number {
  return Object.hasOwn(RANK, kind) ? RANK[kind as OperationKind] : RANK.reboot;
}

export function readState(row: Pick<Selectable<OperationTable>, 'state_json'>): OperationState {
  return OperationState.parse(JSON.parse(row.state_json));
}

export function readOperation(
  row: Selectable<OperationTable>,
  steps: Selectable<OperationStepTable>[],
): StoredOperation {
  const operation = Operation.parse({
    id: row.id,
    device: row.device,
    kind: row.kind,
    commandKey: row.command_key,
    createdAt: instantMillis(row.created_at),
    createdBy: row.created_by,
    scheduledFor: row.scheduled_for === null ? null : instantSeconds(row.scheduled_for),
    state: JSON.parse(row.state_json),
    steps: steps.map((step): OperationStep => ({ at: instantMillis(step.at), state: step.state, words: step.words })),
  });
  return {
    ...operation,
    arguments: row.arguments === null ? null : JSON.parse(row.arguments),
    notAfter: row.not_after === null ? null : instantMillis(row.not_after),
  };
}

/** The reference by which the inventory's own records are known to the ACS. */
export function deviceRef(id: number): DeviceRef {
  return DeviceRef.parse(String(id));
}

/** The instant of an event in milliseconds. */
export function millisOf(at: Instant): number {
  return Date.parse(at);
}
