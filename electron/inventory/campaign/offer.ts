import type { Transaction } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { Dialect } from '#electron/store/migration.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationWriter } from '#electron/store/operations.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type CampaignDeviceEvent, moveCampaignDevice } from '#shared/campaign/device-state.ts';
import { whyLeftOut } from '#shared/campaign/judge-target.ts';
import { type DeviceRef, OperationId } from '#shared/ids.ts';
import { type FirmwareImageRecord, findFirmwareImage } from '../catalogue.ts';
import { fittedOf } from '../firmware.ts';
import type { FirmwareArguments } from '../flags.ts';
import { changesBetween, logDevice } from '../log.ts';
import { type DeviceRecord, deviceForUpdate, updateDevice } from '../record.ts';
import { actorOf, type Campaign, type CampaignDeviceRow, saveDevice, stateOf } from './campaign-row.ts';
import { holdDevices } from './take-back.ts';
import { fitOfPlan } from './target.ts';

export type OfferContext = { dialect: Dialect; random: Random; now: number };

/**
 * Asks devices to load the image, each by an ordinary firmware operation, queued in the transaction that writes the
 * device's new state. Who does not fit any more is left out. Returns those for which something was queued.
 */
export async function offer(
  trx: Transaction<Schema>,
  writer: Pick<OperationWriter, 'queue'>,
  campaign: Campaign,
  { devices, notAfter }: { devices: readonly number[]; notAfter: number },
  context: OfferContext,
): Promise<DeviceRef[]> {
  const image = await findFirmwareImage(trx, campaign.plan.firmwareImage);
  await holdDevices(trx, context.dialect, devices);
  const asked: DeviceRef[] = [];
  for (const id of devices) {
    const record = await deviceForUpdate(trx, context.dialect, id);
    const row = await rowOf(trx, campaign, id);
    if (row === null || row.state !== 'waiting') continue;
    const words = whyNotAnyMore(campaign, image, record);
    if (words !== null || record === null) {
      await move(trx, row, { type: 'left-out', at: instantMillis(context.now), words: words ?? GONE }, context.now);
      continue;
    }
    // Another image was pushed since it was found ready: it waits for the end of that.
    if (record.firmware_image_is_pending === 1) continue;
    await choose(trx, record, campaign, context.now);
    await ask(trx, writer, { campaign, row, notAfter }, context);
    asked.push(deviceRef(id));
  }
  return asked;
}

const GONE = 'The device was deleted';

async function rowOf(trx: Transaction<Schema>, { id }: Campaign, device: number): Promise<CampaignDeviceRow | null> {
  const query = trx.selectFrom('campaign_device').selectAll().where('campaign', '=', id).where('device', '=', device);
  return (await query.executeTakeFirst()) ?? null;
}

function whyNotAnyMore(
  { plan, reach }: Campaign,
  image: FirmwareImageRecord | null,
  record: DeviceRecord | null,
): string | null {
  if (record === null) return GONE;
  if (image === null) return 'The firmware image was deleted';
  if (reach !== null && !reach.includes(record.organization_id)) return 'The device moved to another organization';
  return whyLeftOut(fitOfPlan(plan, image), fittedOf(record));
}

/** The image becomes the one chosen for the device, as when a person pushes it. */
async function choose(trx: Transaction<Schema>, record: DeviceRecord, campaign: Campaign, now: number): Promise<void> {
  const changes = { firmware_image: campaign.plan.firmwareImage };
  if (record.firmware_image === changes.firmware_image) return;
  const logged = changesBetween(record, changes);
  await updateDevice(trx, record, changes, now);
  await logDevice(trx, { device: record.id, at: now, who: actorOf(campaign), what: 'changed', changes: logged });
}

async function ask(
  trx: Transaction<Schema>,
  writer: Pick<OperationWriter, 'queue'>,
  { campaign, row, notAfter }: { campaign: Campaign; row: CampaignDeviceRow; notAfter: number },
  { random, now }: OfferContext,
): Promise<void> {
  const operation = OperationId.parse(random.uuid());
  const { plan } = campaign;
  const carried: FirmwareArguments = {
    firmwareImage: plan.firmwareImage,
    campaign: campaign.id,
    downgrade: plan.downgrades,
  };
  const until = instantMillis(notAfter);
  const event = { type: 'offered', operation, at: instantMillis(now), notAfter: until } as const;
  if (!(await move(trx, row, event, now, now))) throw new Error('a device that was held moved all the same');
  await writer.queue({
    id: operation,
    device: deviceRef(row.device),
    kind: 'firmware_update',
    createdBy: actorOf(campaign),
    notAfter: until,
    arguments: carried,
  });
}

async function move(
  trx: Transaction<Schema>,
  row: CampaignDeviceRow,
  event: CampaignDeviceEvent,
  now: number,
  offeredAt?: number,
): Promise<boolean> {
  const state = moveCampaignDevice(stateOf(row), event);
  return state !== null && saveDevice(trx, row, state, now, offeredAt);
}
