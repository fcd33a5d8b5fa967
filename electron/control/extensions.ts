import * as z from 'zod';
import type { DeviceRef } from '#shared/ids.ts';
import { Operation } from '#shared/operation.ts';
import type { ReadPath } from './read-path.ts';
import { type Named, type NamedFirmware, readFirmware, readNamed } from './records.ts';

/** Endpoints beyond the seed's six (inventory-api 9.24): used where a server has them, done without where not. */
const REFERENCE_ENDPOINTS = {
  types: '/inventory_type/',
  organizations: '/inventory_organization/',
  locations: '/inventory_location/',
  firmware: '/inventory_firmware_image/',
} as const;
const OPERATIONS_ENDPOINT = '/inventory_device_operation/';
/** More than a timeline shows. */
const OPERATIONS_MOST = 200;

/** More types or locations than this on one server, and a picker is of no use anyway. */
const REFERENCES_MOST = 1000;

export type References = Record<'types' | 'organizations' | 'locations', Named[]> & { firmware: NamedFirmware[] };

export async function readReferences(readPath: ReadPath, signal?: AbortSignal): Promise<References> {
  /** An empty answer where the server has no such endpoint. */
  const bodyOf = async (kind: keyof References): Promise<unknown> => {
    const query = new URLSearchParams({ limit: String(REFERENCES_MOST) });
    const got = await readPath(REFERENCE_ENDPOINTS[kind], query, signal, 'optional');
    return got.missing ? [] : got.body;
  };
  const [types, organizations, locations, firmware] = await Promise.all([
    bodyOf('types').then(readNamed),
    bodyOf('organizations').then(readNamed),
    bodyOf('locations').then(readNamed),
    bodyOf('firmware').then(readFirmware),
  ]);
  return { types, organizations, locations, firmware };
}

const OperationsAnswer = z.union([
  z.array(z.unknown()),
  z.object({ results: z.array(z.unknown()) }).transform(({ results }) => results),
]);

/** The operations of a device with their steps; null where the server has no such endpoint. */
export async function readOperations(
  readPath: ReadPath,
  device: DeviceRef,
  signal?: AbortSignal,
): Promise<Operation[] | null> {
  const query = new URLSearchParams({ device, limit: String(OPERATIONS_MOST) });
  const got = await readPath(OPERATIONS_ENDPOINT, query, signal, 'optional');
  if (got.missing) return null;
  const items = OperationsAnswer.safeParse(got.body).data;
  return items?.flatMap((item) => Operation.safeParse(item).data ?? []) ?? null;
}
