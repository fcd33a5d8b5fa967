import type { ServerResponse } from 'node:http';
import { DETAIL_KEYS, LIST_KEYS } from '#shared/device-keys.ts';
import { json, type ScriptedServer, type SeenRequest, scriptedServer } from './control-server.ts';

/**
 * A plain Django REST Framework server of the Inventory Device API, as somebody would write it who never saw ours: none
 * of our extensions, and a switch for each dialect that is known of such servers (inventory-api 9, 10, 12).
 */
export type Dialect = {
  /** `none-sent`: a bare array where no limit is sent, because there is no default. `never`: always the whole list. */
  readonly paging: 'always' | 'none-sent' | 'never';
  /** The most rows of a page; more is silently clamped. */
  readonly mostRows: number;
  /** One serializer for everything shows the detail's keys in the list too, and keys of its own. */
  readonly keys: 'three shapes' | 'one serializer';
  /** What a record out of the token's organizations answers. */
  readonly outOfScope: 403 | 404;
  /** `four`: coordinates are DecimalFields, padded to four places, and more are refused. */
  readonly decimals: 'as given' | 'four';
  /** Whether PUT leaves alone what it does not name, as DRF does. */
  readonly put: 'preserves' | 'resets';
  /** `web page`: crashes and unknown URLs answer HTML, as Django does. */
  readonly errors: 'json' | 'web page';
  /** How instants are written. */
  readonly times: 'Z' | 'fraction and offset';
  readonly order: 'ascending' | 'newest first';
  /** Numbers as texts where a serializer says CharField, and the other way round. */
  readonly types: 'as documented' | 'loose';
};
export const PLAIN: Dialect = {
  paging: 'always',
  mostRows: 100,
  keys: 'three shapes',
  outOfScope: 403,
  decimals: 'as given',
  put: 'preserves',
  errors: 'json',
  times: 'Z',
  order: 'ascending',
  types: 'as documented',
};

type DeviceRecord = Record<string, unknown> & { id: number };
export type PlainServer = ScriptedServer & {
  readonly devices: Map<number, DeviceRecord>;
  readonly dialect: Dialect;
};

export const PLAIN_TOKEN = 'plain-token-4711';
/** The organization the token may see; records of others are there and not for it. */
export const PLAIN_ORGANIZATION = 5;
const CREATED = '2024-01-10T08:00:00Z';

export async function plainServer(dialect: Dialect, count: number): Promise<PlainServer> {
  const devices = new Map<number, DeviceRecord>();
  for (let id = 1; id <= count; id += 1)
    devices.set(id, fresh(id, { name: `Router ${id}`, serial_number: `SN-${id}` }));
  let last = count;
  const server = await scriptedServer((request, response) => {
    const plain = { dialect, devices, response, nextId: () => (last += 1) };
    answer(plain, request);
  });
  return Object.assign(server, { devices, dialect });
}

function fresh(id: number, values: Record<string, unknown>): DeviceRecord {
  const blank = Object.fromEntries(DETAIL_KEYS.map((key) => [key, null]));
  return {
    ...blank,
    is_active: false,
    status: 'Down',
    status_change: CREATED,
    created: CREATED,
    last_change: CREATED,
    update_frequency: 300,
    type: 12,
    type_short_name: 'enterprise_router',
    organization_id: PLAIN_ORGANIZATION,
    ...values,
    id,
  };
}

type Plain = {
  readonly dialect: Dialect;
  readonly devices: Map<number, DeviceRecord>;
  readonly response: ServerResponse;
  readonly nextId: () => number;
};

function answer(plain: Plain, request: SeenRequest) {
  const { response } = plain;
  const url = new URL(request.url, 'http://plain');
  if (request.headers.authorization !== `Bearer ${PLAIN_TOKEN}`) {
    json(response, 401, { detail: 'Invalid token.' }, { 'www-authenticate': 'Bearer' });
    return;
  }
  const found = /^\/api\/v1\/inventory_device\/(?:(\d+)\/)?$/.exec(url.pathname);
  if (found === null) return missing(plain);
  const [, id] = found;
  if (id !== undefined) return one(plain, request, Number(id));
  if (request.method === 'GET') return list(plain, url.searchParams);
  if (request.method === 'POST') return create(plain, JSON.parse(request.body) as Record<string, unknown>);
  json(response, 405, { detail: `Method "${request.method}" not allowed.` }, { allow: 'GET, POST, HEAD, OPTIONS' });
}

function missing({ dialect, response }: Plain) {
  if (dialect.errors === 'json') json(response, 404, { detail: 'Not found.' });
  else response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><h1>Page not found</h1>');
}

function list({ dialect, devices, response }: Plain, query: URLSearchParams) {
  const since = Date.parse(query.get('last_status_change_from') ?? '');
  const status = query.get('status');
  const all = [...devices.values()]
    .filter(({ organization_id }) => organization_id === PLAIN_ORGANIZATION)
    .filter((device) => Number.isNaN(since) || Date.parse(String(device['status_change'])) >= since)
    .filter((device) => status === null || device['status'] === (status === '1' ? 'Up' : 'Down'))
    .sort((left, right) => (dialect.order === 'ascending' ? left.id - right.id : right.id - left.id));
  const sent = query.get('limit');
  const isBare = dialect.paging === 'never' || (dialect.paging === 'none-sent' && sent === null);
  const shown = (rows: DeviceRecord[]) => rows.map((device) => shape(dialect, device, LIST_KEYS));
  if (isBare) return json(response, 200, shown(all));
  const limit = Math.min(Number(sent ?? 50), dialect.mostRows);
  const offset = Number(query.get('offset') ?? 0);
  const results = shown(all.slice(offset, offset + limit));
  json(response, 200, { count: all.length, next: null, previous: null, results });
}

function shape(dialect: Dialect, device: DeviceRecord, keys: readonly string[]): Record<string, unknown> {
  const chosen = dialect.keys === 'one serializer' ? [...DETAIL_KEYS, 'tags'] : keys;
  return Object.fromEntries(chosen.map((key) => [key, shownValue(dialect, key, device[key])]));
}

function shownValue(dialect: Dialect, key: string, value: unknown): unknown {
  if (value === null || value === undefined) return key === 'tags' ? [] : null;
  if (/_change$|^created$|^last_/.test(key) && dialect.times !== 'Z') {
    return String(value).replace('Z', '.123456+00:00');
  }
  if (key === 'latitude' || key === 'longitude') {
    return dialect.decimals === 'four' ? Number(value).toFixed(4) : value;
  }
  if (dialect.types === 'loose') {
    if (key === 'type' || key === 'organization_id') return String(value);
    if (key === 'customer_id' && /^\d+$/.test(String(value))) return Number(value);
  }
  return value;
}

function one(plain: Plain, request: SeenRequest, id: number) {
  const { devices, dialect, response } = plain;
  const device = devices.get(id);
  if (device === undefined) return json(response, 404, { detail: 'No Device matches the given query.' });
  if (device['organization_id'] !== PLAIN_ORGANIZATION) {
    return json(response, dialect.outOfScope, { detail: 'No Device matches the given query.' });
  }
  if (request.method === 'GET') return json(response, 200, shape(dialect, device, DETAIL_KEYS));
  if (request.method === 'DELETE') {
    devices.delete(id);
    response.writeHead(204).end();
    return;
  }
  const body = JSON.parse(request.body) as Record<string, unknown>;
  const errors = faults(plain, body, id);
  if (errors !== null) return json(response, 400, errors);
  const kept = request.method === 'PUT' && dialect.put === 'resets' ? fresh(id, {}) : device;
  const changed = { ...kept, ...known(body), id };
  devices.set(id, changed);
  json(response, 200, shape(dialect, changed, DETAIL_KEYS));
}

function create(plain: Plain, body: Record<string, unknown>) {
  const { devices, dialect, response, nextId } = plain;
  const errors = faults(plain, body, null);
  if (errors !== null) return json(response, 400, errors);
  const device = fresh(nextId(), known(body));
  devices.set(device.id, device);
  json(response, 201, shape(dialect, device, DETAIL_KEYS));
}

/** Unknown keys are dropped silently, as DRF does; so are a password and the one-shot flags. */
function known(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([key]) => (DETAIL_KEYS as readonly string[]).includes(key)));
}

function faults({ devices, dialect }: Plain, body: Record<string, unknown>, own: number | null) {
  const errors: Record<string, string[]> = {};
  const taken = [...devices.values()].some((one) => one.id !== own && one['serial_number'] === body['serial_number']);
  if (body['serial_number'] !== undefined && taken) {
    errors['serial_number'] = ['device with this serial number already exists.'];
  }
  for (const field of ['latitude', 'longitude']) {
    const [, decimals = ''] = /\.(\d+)$/.exec(String(body[field] ?? '')) ?? [];
    if (dialect.decimals === 'four' && decimals.length > 4) {
      errors[field] = ['Ensure that there are no more than 4 decimal places.'];
    }
  }
  return Object.keys(errors).length === 0 ? null : errors;
}
