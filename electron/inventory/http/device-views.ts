import { querySwitch } from '#shared/fields/boolean.ts';
import { readDeviceFilter } from '../device-filter.ts';
import { type DeviceWrites, entityTag } from '../device-writes.ts';
import type { Devices } from '../devices.ts';
import { detailJson } from '../presentation.ts';
import { HIGHEST_ID } from '../record.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { describeDeviceFields } from './options.ts';
import { beforeRows, PAGE_QUERY, readPage } from './pagination.ts';
import { notFound } from './problem.ts';
import type { Query } from './query.ts';
import type { Answer, Endpoint, Exchange, QueryParameter, View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

const PENDING: QueryParameter = { name: 'pending', type: 'boolean', words: 'Tell the state of what is pending' };
const UPDATE: QueryParameter = { name: 'update_status', type: 'boolean', words: 'Ask the devices before answering' };
const LIST_QUERY: readonly QueryParameter[] = [
  { name: 'type', type: 'integer', words: 'Only devices of this type' },
  { name: 'status', type: 'string', words: '1, true, True: Up; 0, false, False: Down' },
  {
    name: 'last_status_change_from',
    type: 'string',
    words: 'Only those whose status changed at or after this instant',
  },
  { name: 'organization', type: 'integer', words: 'Only devices of this organization' },
  ...PAGE_QUERY,
  PENDING,
  UPDATE,
  {
    name: 'ordering',
    type: 'string',
    words: 'id, name, serial_number, status_change or last_change; a minus before it turns it round',
  },
  {
    name: 'search',
    type: 'string',
    words:
      'Only devices in whose serial, alternative serial, name, customer, address, location name or description every word of it occurs; case and accents do not count',
  },
  { name: 'serial_number', type: 'string', words: 'Only the device with this serial' },
  { name: 'last_change_from', type: 'string', words: 'Only records edited at or after this instant' },
];

/** The six endpoints of the seed, and the siblings that address a device by its serial or name. */
export function deviceViews({
  devices,
  writes,
  request,
  kept,
}: {
  devices: Devices;
  writes: DeviceWrites;
  request: ReadWrite;
  kept: KeptAnswers;
}): View[] {
  const list = async ({ caller, query, base }: Exchange, refresh: boolean): Promise<Answer> => {
    const filter = readDeviceFilter(query, caller);
    const page = readPage(query);
    const begin = (count: number): string => beforeRows(count, page, query, base);
    return { status: 200, body: await devices.list(filter, page, refresh, begin) };
  };
  const detail = async (exchange: Exchange, refresh: boolean): Promise<Answer> => {
    const record = await devices.read(exchange.caller, readId(exchange), refresh);
    const body = Buffer.from(detailJson(record, isOn(exchange.query, 'pending')));
    return { status: 200, body, headers: { etag: entityTag(record) } };
  };
  /** Kept, unless the devices are to be asked first. */
  const answering =
    (make: typeof list): Endpoint['answer'] =>
    (exchange) =>
      isOn(exchange.query, 'update_status') ? make(exchange, true) : kept(exchange, () => make(exchange, false));

  return [
    {
      name: 'Inventory Device List',
      path: '/inventory_device/',
      actions: { POST: describeDeviceFields('create') },
      methods: {
        GET: {
          rights: ['view'],
          query: LIST_QUERY,
          shows: 'DevicePage',
          answer: answering(list),
        },
        POST: {
          rights: ['create'],
          body: 'DeviceCreate',
          shows: 'DeviceCreated',
          answer: async (exchange) => written(await writes.create(request(exchange))),
        },
      },
    },
    {
      name: 'Inventory Device Instance',
      path: '/inventory_device/:id/',
      actions: { PUT: describeDeviceFields('replace') },
      methods: {
        GET: {
          rights: ['view'],
          query: [PENDING, UPDATE],
          shows: 'Device',
          answer: answering(detail),
        },
        PUT: {
          rights: ['change'],
          body: 'DeviceReplace',
          shows: 'Device',
          answer: async (exchange) => written(await writes.replace(request(exchange), readId(exchange))),
        },
        PATCH: {
          rights: ['change', 'operate'],
          body: 'DeviceChange',
          shows: 'Device',
          answer: async (exchange) =>
            written(await writes.change(request(exchange), readId(exchange), isOn(exchange.query, 'pending'))),
        },
        DELETE: {
          rights: ['delete'],
          answer: async (exchange) => written(await writes.remove(request(exchange), readId(exchange))),
        },
      },
    },
    {
      name: 'Inventory Device By Serial',
      path: '/inventory_device_serial/:serial/',
      methods: {
        GET: {
          rights: ['view'],
          async answer(exchange) {
            const record = await devices.readBySerial(exchange.caller, exchange.param('serial'));
            const body = detailJson(record, isOn(exchange.query, 'pending'));
            return { status: 200, body, headers: { etag: entityTag(record) } };
          },
        },
      },
    },
    {
      name: 'Inventory Device By Name',
      path: '/inventory_device_name/:name/',
      methods: {
        GET: {
          rights: ['view'],
          async answer(exchange) {
            const record = await devices.readByName(exchange.caller, exchange.param('name'));
            const body = detailJson(record, isOn(exchange.query, 'pending'));
            return { status: 200, body, headers: { etag: entityTag(record) } };
          },
        },
      },
    },
  ];
}

/** The number in the address; what is no number names no record. */
export function readId(exchange: Exchange): number {
  const text = exchange.param('id');
  const id = /^\d{1,16}$/.test(text) ? Number(text) : 0;
  if (id < 1 || id > HIGHEST_ID) throw notFound();
  return id;
}

function isOn(query: Query, key: string): boolean {
  const value = query.last(key);
  return value !== null && querySwitch(value.toLowerCase()) === true;
}
