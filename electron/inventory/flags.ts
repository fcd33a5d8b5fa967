import type { Transaction } from 'kysely';
import * as z from 'zod';
import { instantMillis } from '#electron/ports/clock.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationWriter } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import { OneShotFlag, PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import type { DeviceInput } from '#shared/device-input.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import { OperationId } from '#shared/ids.ts';
import type { DeviceRecord } from './record.ts';

/** What a `firmware_update` operation carries. */
export type FirmwareArguments = {
  firmwareImage: number;
  /** The campaign that asked for it. */
  campaign?: number;
  /** False: never over a newer version, whatever the device runs by the time it comes. */
  downgrade?: boolean;
};

const Carried = z.object({
  firmwareImage: z.number().nullable().catch(null),
  campaign: z.number().nullable().catch(null),
  downgrade: z.boolean().catch(true),
});

function carriedBy(carried: unknown): z.infer<typeof Carried> {
  return Carried.safeParse(carried).data ?? { firmwareImage: null, campaign: null, downgrade: true };
}

/** The campaign that asked for an operation, by its arguments; null: none did. */
export function campaignCarried(carried: unknown): number | null {
  return carriedBy(carried).campaign;
}

/** May the image of an operation be loaded over a newer version? */
export function mayDowngrade(carried: unknown): boolean {
  return carriedBy(carried).downgrade;
}

/** The image that the arguments of an operation name; null: none. */
export function imageCarried(carried: unknown): number | null {
  return carriedBy(carried).firmwareImage;
}

/** What makes no sense among the flags of one PATCH. */
export function flagErrors(input: DeviceInput, image: number | null): FieldErrors {
  if (input.factory === true && input.device_factory === true) {
    return { non_field_errors: ['factory and device_factory exclude each other: choose one of them.'] };
  }
  if (input.firmware_image_is_pending === true && image === null) {
    return { firmware_image_is_pending: ['Choose a firmware_image to push first.'] };
  }
  return {};
}

/**
 * Queues what the flags of a PATCH ask for, on the record as it is after the edit. True where something was queued.
 * A flag that is false does nothing; `firmware_image_is_pending: false` takes back a push that was not sent yet
 * (inventory-api 9.18).
 */
export async function queueFlags(
  trx: Transaction<Schema>,
  operations: OperationWriter,
  record: DeviceRecord,
  input: DeviceInput,
  { who, now }: { who: string; now: number },
): Promise<boolean> {
  const device = deviceRef(record.id);
  let queued = false;
  for (const flag of OneShotFlag.options) {
    if (input[flag] !== true) continue;
    await operations.queue({ device, kind: PENDING_NAME_OF_FLAG[flag], createdBy: who });
    queued = true;
  }
  const image = record.firmware_image;
  const waiting = await queuedPushes(trx, record);
  const push = input.firmware_image_is_pending ?? (waiting.length > 0 && input.firmware_image !== undefined);
  for (const { id, firmwareImage } of waiting) {
    if (push && firmwareImage === image) continue;
    if (input.firmware_image_is_pending === undefined && input.firmware_image === undefined) continue;
    await operations.apply(id, { type: 'cancelled', at: instantMillis(now), by: who });
  }
  if (push && image !== null) {
    const carried: FirmwareArguments = { firmwareImage: image };
    await operations.queue({ device, kind: 'firmware_update', createdBy: who, arguments: carried });
    queued = true;
  }
  return queued;
}

async function queuedPushes(
  trx: Transaction<Schema>,
  record: DeviceRecord,
): Promise<{ id: OperationId; firmwareImage: number | null }[]> {
  const rows = await trx
    .selectFrom('operation')
    .select(['id', 'arguments'])
    .where('device', '=', deviceRef(record.id))
    .where('state', '=', 'queued')
    .where('kind', '=', 'firmware_update')
    .where('scheduled_for', 'is', null)
    .execute();
  return rows.map(({ id, arguments: carried }) => {
    return { id: OperationId.parse(id), firmwareImage: carried === null ? null : imageCarried(JSON.parse(carried)) };
  });
}
