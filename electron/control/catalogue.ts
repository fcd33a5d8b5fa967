import type { Readable } from 'node:stream';
import type * as z from 'zod';
import { AppError } from '#shared/errors.ts';
import {
  DeviceType,
  FirmwareImage,
  type LibraryChange,
  type LibraryKind,
  Location,
  Organization,
} from '#shared/library.ts';
import { createKeyedWrite, type SendWrite } from './keyed-write.ts';
import type { ReadPath } from './read-path.ts';
import { camelNames, rowsOf } from './records.ts';

/**
 * Records that devices refer to, beyond the seed's endpoints (inventory-api 9.24): read and changed where a server has
 * them. A change carries its key; a server that knows keys makes it once.
 */
const ENDPOINTS: Readonly<Record<LibraryKind, string>> = {
  firmware: '/inventory_firmware_image/',
  types: '/inventory_type/',
  organizations: '/inventory_organization/',
  locations: '/inventory_location/',
};
/** As many as a server of this API gives in a page. */
const PAGE = 1000;
/** More than a person keeps apart. */
const MOST = 20_000;

/** What the API calls a field that has another name here; the rest differs in its writing only. */
const WIRE_NAMES: Readonly<Record<string, string>> = { organization: 'organization_id' };

const ITEMS = { firmware: FirmwareImage, types: DeviceType, organizations: Organization, locations: Location } as const;
type ItemOf<Kind extends LibraryKind> = z.infer<(typeof ITEMS)[Kind]>;

/** Errors of all: `control.*`; of what writes `library.unknown-outcome`, too. */
export type Catalogue = {
  /** Null where the server has no such endpoint. */
  items<Kind extends LibraryKind>(kind: Kind, signal?: AbortSignal): Promise<ItemOf<Kind>[] | null>;
  /** The number of the record. */
  save(change: Pick<LibraryChange, 'kind' | 'id' | 'key' | 'values'>): Promise<number>;
  remove(removal: { kind: LibraryKind; id: number; key: string }): Promise<void>;
  /** A new image without its file; `fileName` as the person's disk calls it. */
  createImage(image: { values: object; fileName: string; key: string }): Promise<number>;
  /** The file of an image. */
  sendFile(file: { image: number; key: string; size: number; stream: () => Readable }): Promise<FirmwareImage>;
};

export function createCatalogue(options: { readPath: ReadPath; send: SendWrite; host: string }): Catalogue {
  const { readPath, send, host } = options;

  const write = createKeyedWrite(send, host);

  async function create(kind: LibraryKind, key: string, body: Readonly<Record<string, unknown>>): Promise<number> {
    return idOf(await write({ method: 'POST', path: ENDPOINTS[kind], key, body: JSON.stringify(body) }));
  }

  return {
    async items(kind, signal) {
      const items: ItemOf<typeof kind>[] = [];
      for (let offset = 0; offset < MOST; offset += PAGE) {
        const query = new URLSearchParams({ limit: String(PAGE), offset: String(offset) });
        const got = await readPath(ENDPOINTS[kind], query, signal, 'optional');
        if (got.missing) return null;
        const rows = rowsOf(got.body);
        for (const row of rows) {
          const read = ITEMS[kind].safeParse(fromWire(row)).data;
          if (read !== undefined) items.push(read as ItemOf<typeof kind>);
        }
        if (rows.length < PAGE || Array.isArray(got.body)) break;
      }
      return items;
    },
    async save({ kind, id, key, values }) {
      const body = toWire(values);
      if (id === null) return create(kind, key, body);
      await write({ method: 'PATCH', path: `${ENDPOINTS[kind]}${id}/`, key, body: JSON.stringify(body) });
      return id;
    },
    async remove({ kind, id, key }) {
      await write({ method: 'DELETE', path: `${ENDPOINTS[kind]}${id}/`, key, body: null });
    },
    createImage: ({ values, fileName, key }) => create('firmware', key, { ...toWire(values), file_name: fileName }),
    async sendFile({ image, key, size, stream }) {
      const path = `${ENDPOINTS.firmware}${image}/file/`;
      const read = FirmwareImage.safeParse(
        fromWire(await write({ method: 'PUT', path, key, body: { stream, size } })),
      ).data;
      if (read === undefined) throw new AppError('control.answer-unreadable', { reason: 'it is no firmware image' });
      return read;
    },
  };
}

function idOf(body: unknown): number {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null;
  if (typeof id !== 'number')
    throw new AppError('control.answer-unreadable', { reason: 'the new record has no number' });
  return id;
}

/** `hardware_versions` is `hardwareVersions` here; what a server leaves out is null. */
function fromWire(row: unknown): unknown {
  const named = camelNames(row);
  if (named === null) return row;
  return {
    ...MISSING,
    ...named,
    organization: named['organizationId'],
    shortName: named['shortName'] ?? named['name'],
  };
}

/** Fields that not every server of this API has. */
const MISSING = {
  type: null,
  parent: null,
  description: null,
  dataModel: null,
  size: null,
  sha256: null,
  created: null,
  fileName: '',
  hardwareVersions: null,
  fromVersions: null,
  latitude: null,
  longitude: null,
} as const;

function toWire(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]: [string, unknown]) => [
      WIRE_NAMES[key] ?? key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
