import type { Transaction } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import {
  asksForEdit,
  asksForOperation,
  type DeviceInput,
  type InputMode,
  readDeviceInput,
} from '#shared/device-input.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import { whyUnfit } from '#shared/firmware-fit.ts';
import { leaveCampaigns } from './campaign/follow.ts';
import { findFirmwareImage } from './catalogue.ts';
import { debugTerm } from './debug.ts';
import { type HeldBy, refuseWhileBlocked } from './device-blockers.ts';
import { resolveInput, SERIAL_TAKEN } from './device-values.ts';
import { visible } from './devices.ts';
import { fitOf, fittedOf } from './firmware.ts';
import { flagErrors, queueFlags } from './flags.ts';
import { forbidden, invalid, preconditionFailed } from './http/problem.ts';
import type { KeyedWrite, WriteAnswer } from './idempotency.ts';
import { changesBetween, logDevice } from './log.ts';
import { createJson, detailJson } from './presentation.ts';
import {
  type DeviceRecord,
  deleteDevice,
  deviceForUpdate,
  insertDevice,
  nextDeviceId,
  updateDevice,
} from './record.ts';
import { forgetSettings } from './settings.ts';
import { type Caller, mayReach } from './tokens.ts';
import type { Work, WriteOnce, WriteRequest } from './write-once.ts';

export type DeviceWrites = {
  create(request: WriteRequest): Promise<WriteAnswer>;
  replace(request: WriteRequest, id: number): Promise<WriteAnswer>;
  change(request: WriteRequest, id: number, detailed: boolean): Promise<WriteAnswer>;
  remove(request: WriteRequest, id: number): Promise<WriteAnswer>;
};

export type DeviceWritesContext = {
  store: Store;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
  writeOnce: WriteOnce;
  heldBy: HeldBy;
};

const DEFAULT_UPDATE_FREQUENCY = 300;
/** What a replacement resets where the body leaves it out; credentials, switches and firmware stay (9.3). */
const RESET: DeviceInput = {
  customer_id: null,
  serial_number_alt: null,
  description: null,
  location_name: null,
  latitude: null,
  longitude: null,
  update_frequency: DEFAULT_UPDATE_FREQUENCY,
};

/** The tag of a record as it was edited last: what an Inform teaches does not move it. */
export function entityTag(record: DeviceRecord): string {
  return `W/"${record.id}-${record.edit_revision}"`;
}

/**
 * Creating, changing and deleting devices. Each write is one transaction with its operations, its log entry, the kept
 * answer and everything derived.
 */
export function createDeviceWrites(context: DeviceWritesContext): DeviceWrites {
  const { store, clock, random, secrets, writeOnce, heldBy } = context;

  const write = (keyed: KeyedWrite | null, work: Work): Promise<WriteAnswer> =>
    writeOnce(keyed, () => invalid({ serial_number: [SERIAL_TAKEN] }), work);

  /** Reads the body and says everything that is wrong with it, after the one thing that must not be told: 403. */
  const understand = async (
    trx: Transaction<Schema>,
    { caller, body }: WriteRequest,
    mode: InputMode,
    record: DeviceRecord | null,
  ) => {
    const raw = await body();
    const { home } = caller;
    // Of a token that reaches below its organization, a replacement that names none moves no record up there.
    const organizationId = record?.organization_id ?? home;
    const fallback = home !== null && !Object.hasOwn(raw, 'organization_id') ? { organization_id: organizationId } : {};
    const { input, errors } = readDeviceInput(mode === 'change' ? raw : { ...raw, ...fallback }, mode);
    if (mode === 'change') permitChange(caller, input);
    if (input.organization_id !== undefined && !mayReach(caller, input.organization_id)) throw forbidden();
    const complete: DeviceInput = mode === 'replace' ? { ...RESET, ...input } : input;
    const organization = input.organization_id ?? record?.organization_id ?? 0;
    relocate(complete, record, organization);
    const resolved = await resolveInput(trx, secrets, complete, { self: record?.id ?? null, organization });
    const all: FieldErrors = { ...resolved.errors, ...errors };
    if (Object.keys(all).length > 0) throw invalid(all);
    return { input: complete, changes: resolved.changes };
  };

  const edit = async (
    trx: Transaction<Schema>,
    request: WriteRequest,
    id: number,
    mode: 'replace' | 'change',
  ): Promise<{ record: DeviceRecord; input: DeviceInput }> => {
    const before = visible(await deviceForUpdate(trx, store.dialect, id), request.caller);
    demand(request.ifMatch, before);
    const { input, changes } = await understand(trx, request, mode, before);
    const image = imageAfter(input, before);
    const problems =
      mode === 'change'
        ? { ...(await unfit(trx, image, input, { ...before, ...changes })), ...flagErrors(input, image) }
        : {};
    if (Object.keys(problems).length > 0) throw invalid(problems);
    const logged = changesBetween(before, changes);
    const now = clock.now();
    const term = debugTerm(changes, now);
    if (Object.keys(logged).length === 0) {
      // `debug: true` once more is no edit: it only lasts longer.
      if (term.debug_until) await trx.updateTable('device').set(term).where('id', '=', id).execute();
      return { record: before, input };
    }
    const record = await updateDevice(trx, before, { ...changes, ...term }, now);
    await logDevice(trx, { device: id, at: now, who: request.caller.name, what: 'changed', changes: logged });
    return { record, input };
  };

  return {
    create: (request) =>
      write(request.keyed, async (trx) => {
        const { changes } = await understand(trx, request, 'create', null);
        const now = clock.now();
        const record = await insertDevice(trx, {
          ...blankRecord(now),
          ...required(changes),
          ...changes,
          id: await nextDeviceId(trx),
          uuid: random.uuid(),
        });
        await logDevice(trx, { device: record.id, at: now, who: request.caller.name, what: 'created' });
        return { status: 201, body: createJson(record), etag: entityTag(record) };
      }),

    replace: (request, id) =>
      write(request.keyed, async (trx) => {
        const { record } = await edit(trx, request, id, 'replace');
        return { status: 200, body: detailJson(record, false), etag: entityTag(record) };
      }),

    change: (request, id, detailed) =>
      write(request.keyed, async (trx, writer) => {
        const { record, input } = await edit(trx, request, id, 'change');
        if (!asksForOperation(input) && input.firmware_image === undefined) {
          return { status: 200, body: detailJson(record, detailed), etag: entityTag(record) };
        }
        const who = request.caller.name;
        const queued = await queueFlags(trx, writer, record, input, { who, now: clock.now() });
        await writer.project();
        const after = (await deviceForUpdate(trx, store.dialect, id)) ?? record;
        const answer = { status: 200, body: detailJson(after, detailed), etag: entityTag(after) };
        return queued ? { ...answer, queuedFor: deviceRef(id) } : answer;
      }),

    remove: (request, id) =>
      write(request.keyed, async (trx, writer) => {
        const record = visible(await deviceForUpdate(trx, store.dialect, id), request.caller);
        demand(request.ifMatch, record);
        await refuseWhileBlocked(trx, record.id, heldBy);
        await writer.forget(deviceRef(id), request.caller.name);
        await leaveCampaigns(trx, id, clock.now());
        await trx.deleteFrom('device_log').where('device', '=', id).execute();
        await forgetSettings(trx, id);
        await trx.deleteFrom('device_reading').where('device', '=', id).execute();
        // With its row goes the key of what it delivered: nobody can read those bytes any more.
        await trx.deleteFrom('device_file').where('device', '=', deviceRef(id)).execute();
        await trx.deleteFrom('onboarding_unverified').where('device', '=', id).execute();
        await deleteDevice(trx, record, clock.now());
        return { status: 204, body: null, etag: null };
      }),
  };
}

/** A record of which nothing is known but that it was created now (inventory-api 6). */
export function blankRecord(now: number) {
  return {
    customer_id: null,
    is_active: 0,
    is_active_decided: 0,
    status: 'Down' as const,
    status_change: now,
    software_version: null,
    hardware_version: null,
    manufacturer: null,
    unique_identifier: null,
    product_class: null,
    serial_number_alt: null,
    description: null,
    firmware_image: null,
    firmware_image_is_pending: 0,
    location_name: null,
    location: null,
    location_short_name: null,
    latitude: null,
    longitude: null,
    username: null,
    password_cipher: null,
    update_frequency: DEFAULT_UPDATE_FREQUENCY,
    address: null,
    last_connection: null,
    last_configuration: null,
    last_change: now,
    created: now,
    debug: 0,
    debug_until: null,
    pending_names: null,
    pending_detail: null,
    edit_revision: 1,
  };
}

/** What a create cannot be without; `understand` refused it before where something is missing. */
function required({ name, serial_number, type, type_short_name, organization_id }: Partial<DeviceRecord>) {
  if (
    name === undefined ||
    serial_number === undefined ||
    type === undefined ||
    type_short_name === undefined ||
    organization_id === undefined
  ) {
    throw new Error('a create without its required fields was let through');
  }
  return { name, serial_number, type, type_short_name, organization_id };
}

function permitChange(caller: Caller, input: DeviceInput): void {
  if (asksForEdit(input) && !caller.rights.has('change')) throw forbidden();
  if (asksForOperation(input) && !caller.rights.has('operate')) throw forbidden();
}

/** A record that moves to another organization finds its place among the locations there. */
function relocate(input: DeviceInput, record: DeviceRecord | null, organization: number): void {
  if (record === null || record.organization_id === organization) return;
  if (input.location === undefined && input.location_name === undefined) input.location_name = record.location_name;
}

function imageAfter(input: DeviceInput, record: DeviceRecord): number | null {
  return input.firmware_image === undefined ? record.firmware_image : input.firmware_image;
}

/** An image that is not made for the device is not pushed to it. */
async function unfit(
  trx: Transaction<Schema>,
  id: number | null,
  input: DeviceInput,
  device: DeviceRecord,
): Promise<FieldErrors> {
  // Another image takes the place of one that is waiting to be pushed.
  const replaces = input.firmware_image !== undefined && device.firmware_image_is_pending === 1;
  const push = input.firmware_image_is_pending ?? replaces;
  const image = push && id !== null ? await findFirmwareImage(trx, id) : null;
  const why = image === null ? null : whyUnfit(fitOf(image), fittedOf(device));
  return why === null ? {} : { firmware_image: [why] };
}

function demand(ifMatch: readonly string[] | null, record: DeviceRecord): void {
  if (ifMatch === null || ifMatch.includes('*')) return;
  const current = entityTag(record).replace(/^W\//, '');
  if (!ifMatch.some((tag) => tag.replace(/^W\//, '') === current)) throw preconditionFailed();
}
