import { type Clock, instantMillis, instantSeconds } from '#electron/ports/clock.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { type FieldErrors, REQUIRED } from '#shared/fields/field.ts';
import { parseInstant } from '#shared/fields/instant.ts';
import { noSuchRecord, reference } from '#shared/fields/reference.ts';
import { OperationId } from '#shared/ids.ts';
import type { OperationKind } from '#shared/operation.ts';
import type { Devices } from '../devices.ts';
import { deviceIdOf } from '../pending.ts';
import type { Caller } from '../tokens.ts';
import type { WriteOnce } from '../write-once.ts';
import type { Body } from './body.ts';
import { DEVICE_QUERY, envelope, readPage } from './pagination.ts';
import { conflict, invalid, notFound } from './problem.ts';
import type { View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

/** The newest operations of one device are told, each with its steps and their times. */
const OPERATIONS_TOLD = 500;
/** What can be asked for without anything to go with it. */
const PLAIN_KINDS = ['reconf', 'sync', 'factory_reset', 'device_factory_reset', 'reboot'] as const;

export type OperationViewsContext = {
  devices: Devices;
  operations: OperationStore;
  writeOnce: WriteOnce;
  request: ReadWrite;
  clock: Clock;
};

/**
 * `inventory_device_operation`: what `pending_settings` only names, with every step (shared/operation.ts); where an
 * operation is asked for at a later time, which the seed's PATCH cannot say (inventory-api 9.17); and where one that was
 * not sent yet is taken back.
 */
export function operationViews({ devices, operations, writeOnce, request, clock }: OperationViewsContext): View[] {
  /** Throws 404 and 403 in the order of the device it belongs to. */
  const find = async (caller: Caller, text: string): Promise<StoredOperation> => {
    const id = OperationId.safeParse(text).data;
    const operation = id === undefined ? null : await operations.get(id);
    const device = operation === null ? null : deviceIdOf(operation.device);
    if (operation === null || device === null) throw notFound();
    await devices.read(caller, device);
    return operation;
  };

  return [
    {
      name: 'Inventory Device Operation List',
      path: '/inventory_device_operation/',
      methods: {
        GET: {
          rights: ['view'],
          query: DEVICE_QUERY,
          async answer({ caller, query, base }) {
            const device = query.last('device');
            if (device === null) throw invalid({ device: ['This parameter is required.'] });
            const id = /^\d{1,15}$/.test(device.trim()) ? Number(device) : null;
            if (id === null) throw invalid({ device: ['Enter a number.'] });
            const record = await devices.read(caller, id);
            const page = readPage(query);
            const all = await operations.ofDevice(deviceRef(record.id), OPERATIONS_TOLD);
            const rows = all.slice(page.offset, page.offset + page.limit).map(operationJson);
            return { status: 200, body: envelope(all.length, rows, page, query, base) };
          },
        },
        POST: {
          rights: ['operate'],
          async answer(exchange) {
            const { caller, body, keyed } = request(exchange);
            const { device, kind, scheduledFor } = readRequest(await body(), clock.now());
            const record = await devices.read(caller, device).catch((error: unknown) => {
              throw isNotFound(error) ? invalid({ device: [noSuchRecord(device)] }) : error;
            });
            const answer = await writeOnce(keyed, notFound, async (_, writer) => {
              const operation = await writer.queue({
                device: deviceRef(record.id),
                kind,
                createdBy: caller.name,
                ...(scheduledFor === null ? {} : { scheduledFor: instantSeconds(scheduledFor) }),
              });
              const answer = { status: 201, body: operationJson(operation), etag: null };
              return scheduledFor === null ? { ...answer, queuedFor: deviceRef(record.id) } : answer;
            });
            return written(answer);
          },
        },
      },
    },
    {
      name: 'Inventory Device Operation Instance',
      path: '/inventory_device_operation/:operation/',
      methods: {
        GET: {
          rights: ['view'],
          answer: async ({ caller, param }) => ({
            status: 200,
            body: operationJson(await find(caller, param('operation'))),
          }),
        },
        DELETE: {
          rights: ['operate'],
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            const { id } = await find(caller, exchange.param('operation'));
            const answer = await writeOnce(keyed, notFound, async (_, writer) => {
              const event = { type: 'cancelled', at: instantMillis(clock.now()), by: caller.name } as const;
              const cancelled = await writer.apply(id, event);
              if (cancelled === null) throw conflict('The operation was sent already or is over.');
              return { status: 204, body: null, etag: null };
            });
            return written(answer);
          },
        },
      },
    },
  ];
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}

type Asked = { device: number; kind: OperationKind; scheduledFor: number | null };

/** Reads what is asked for; an instant that is past means the next session, as a device would take it anyway. */
function readRequest(body: Body, now: number): Asked {
  const errors: FieldErrors = {};
  const device = Object.hasOwn(body, 'device') ? reference.read(body['device']) : null;
  if (device === null) errors['device'] = [REQUIRED];
  else if (!device.ok) errors['device'] = device.errors;
  const kind = PLAIN_KINDS.find((candidate) => candidate === body['kind']);
  if (!Object.hasOwn(body, 'kind')) errors['kind'] = [REQUIRED];
  else if (kind === undefined) errors['kind'] = [`Choose one of ${PLAIN_KINDS.join(', ')}.`];
  const given = body['scheduled_for'] ?? null;
  const instant = typeof given === 'string' ? parseInstant(given) : null;
  if (given !== null && instant === null) errors['scheduled_for'] = [WRONG_INSTANT];
  if (Object.keys(errors).length > 0 || device === null || !device.ok || kind === undefined) throw invalid(errors);
  return { device: device.value, kind, scheduledFor: instant !== null && instant > now ? instant : null };
}

const WRONG_INSTANT =
  'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].';

/** What an operation carries can be a setting's secret value, so it stays inside. */
function operationJson({ arguments: _, ...operation }: StoredOperation): string {
  return JSON.stringify(operation);
}
