import * as z from 'zod';
import { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { Instant } from '#shared/ids.ts';

/**
 * Reads what any server of the API sends (inventory-api 12): a page in its envelope or as a bare array, records with
 * keys missing or of their own, ids as text, coordinates and serials as numbers.
 */

export type Page = {
  /** The server's count, or null where it answers a bare array. */
  readonly count: number | null;
  readonly rows: DeviceRow[];
  readonly unreadable: number;
};

const Envelope = z.object({ count: z.int().nonnegative().nullish(), results: z.array(z.unknown()) });

/** The page, or null where the answer is no page at all. */
export function readPage(body: unknown): Page | null {
  const items = Array.isArray(body) ? { count: null, results: body } : Envelope.safeParse(body).data;
  if (items === undefined) return null;
  const rows = items.results.flatMap((item) => readRow(item) ?? []);
  return { count: items.count ?? null, rows, unreadable: items.results.length - rows.length };
}

export function readRow(body: unknown): DeviceRow | null {
  return DeviceRow.safeParse(withPlainTypes(body)).data ?? null;
}

export function readDetail(body: unknown): DeviceDetail | null {
  return DeviceDetail.safeParse(withPlainTypes(body)).data ?? null;
}

const WHOLE_KEYS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'organization_id',
  'firmware_image',
  'location',
  'update_frequency',
]);
const SWITCH_KEYS: ReadonlySet<string> = new Set(['is_active', 'firmware_image_is_pending', 'debug']);

/** Numbers where numbers belong, text where text belongs; `"007"` stays text. */
function withPlainTypes(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (WHOLE_KEYS.has(key))
        return [key, typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value];
      if (SWITCH_KEYS.has(key)) return [key, value];
      return [key, typeof value === 'number' ? String(value) : value];
    }),
  );
}

export type Named = { id: number; name: string; shortName: string | null; parent?: number };

const NamedItem = z.object({
  id: z.int(),
  name: z.string().nullish(),
  short_name: z.string().nullish(),
  version: z.string().nullish(),
  parent: z.int().nullish(),
});
const NamedItems = z.union([
  z.array(z.unknown()),
  z.object({ results: z.array(z.unknown()) }).transform((e) => e.results),
]);

function itemsOf<T>(body: unknown, item: z.ZodType<T>): T[] {
  return (NamedItems.safeParse(body).data ?? []).flatMap((each) => item.safeParse(each).data ?? []);
}

function namedOf({ id, name, short_name: shortName, version, parent }: z.infer<typeof NamedItem>): Named {
  return {
    id,
    name: name ?? version ?? shortName ?? String(id),
    shortName: shortName ?? null,
    ...(parent == null ? {} : { parent }),
  };
}

/** Types, organizations, locations: whatever has an id and something to call it by. */
export function readNamed(body: unknown): Named[] {
  return itemsOf(body, NamedItem).map(namedOf);
}

/** A firmware image: also what it is judged by (shared/firmware-verdict.ts), as far as the server tells. */
export type NamedFirmware = Named & {
  version?: string;
  type?: number;
  hardwareVersions?: string;
  fromVersions?: string;
};

const FirmwareItem = NamedItem.extend({
  type: z.int().nullish(),
  hardware_versions: z.string().nullish(),
  from_versions: z.string().nullish(),
});

export function readFirmware(body: unknown): NamedFirmware[] {
  return itemsOf(body, FirmwareItem).map((item) => ({
    ...namedOf(item),
    ...(item.version == null ? {} : { version: item.version }),
    ...(item.type == null ? {} : { type: item.type }),
    ...(item.hardware_versions == null ? {} : { hardwareVersions: item.hardware_versions }),
    ...(item.from_versions == null ? {} : { fromVersions: item.from_versions }),
  }));
}

/** The server's own time from its `Date` header, or null. For display only (offline.md 4.3, rule 10). */
export function serverTime(header: string | undefined): Instant | null {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as Instant);
}

/** The rows of an answer: of a page, or a bare array (inventory-api 4). */
export function rowsOf(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  const results = typeof body === 'object' && body !== null && 'results' in body ? body.results : null;
  return Array.isArray(results) ? results : [];
}

/** The fields of a record under names of ours: `reported_value` is `reportedValue`. Null: it is no record. */
export function camelNames(row: unknown): Record<string, unknown> | null {
  if (typeof row !== 'object' || row === null) return null;
  const camel = (key: string): string => key.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([key, value]: [string, unknown]) => [camel(key), value]));
}
