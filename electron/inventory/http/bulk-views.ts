import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Store } from '#electron/store/store.ts';
import { parseCsv, plainCell } from '#shared/csv.ts';
import { querySwitch } from '#shared/fields/boolean.ts';
import { pythonType } from '#shared/fields/field.ts';
import { type ExportFormat, exportDevices } from '../bulk/export.ts';
import { importDevices } from '../bulk/import.ts';
import type { Work, WriteOnce } from '../write-once.ts';
import { decodeText, parseJson } from './body.ts';
import { ApiProblem, conflict, invalid, invalidAsAWhole, unsupportedMediaType } from './problem.ts';
import type { Exchange, QueryParameter, View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

export type BulkContext = {
  store: Store;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
  writeOnce: WriteOnce;
  request: ReadWrite;
};

const IMPORT_BYTES = 128 * 1024 * 1024;
const MEDIA: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

const IMPORT_QUERY: readonly QueryParameter[] = [
  { name: 'dry_run', type: 'boolean', words: 'Tell what would become of the rows and keep nothing' },
  {
    name: 'skip_existing',
    type: 'boolean',
    words: 'Leave out rows whose serial is there already: so an import whose answer was lost is sent again',
  },
];

/** Says the result of an import that must not stay: thrown so that its transaction is undone. */
class NotKept extends Error {
  readonly body: string;
  constructor(body: string) {
    super('the import is not kept');
    this.body = body;
  }
}

/** Bulk import and export: on paths of their own, because the seed's list has no bulk verb (inventory-api 9.23). */
export function bulkViews({ store, clock, random, secrets, writeOnce, request }: BulkContext): View[] {
  return [
    {
      name: 'Inventory Device Export',
      path: '/inventory_device_export/',
      methods: {
        GET: {
          rights: ['view'],
          query: [{ name: 'as', type: 'string', words: 'csv, json or ndjson; json unless told' }],
          async answer({ caller, query }) {
            const wanted = query.last('as') ?? 'json';
            const format = wanted === 'csv' || wanted === 'json' || wanted === 'ndjson' ? wanted : null;
            if (format === null) throw invalid({ as: ['Choose one of csv, json, ndjson.'] });
            return {
              status: 200,
              body: exportDevices(store.read, caller, format),
              headers: {
                'content-type': MEDIA[format],
                'content-disposition': `attachment; filename="devices.${format}"`,
              },
            };
          },
        },
      },
    },
    {
      name: 'Inventory Device Import',
      path: '/inventory_device_import/',
      bodyLimit: IMPORT_BYTES,
      methods: {
        POST: {
          rights: ['create'],
          query: IMPORT_QUERY,
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            const { query } = exchange;
            const isOn = (key: string): boolean => querySwitch((query.last(key) ?? '').toLowerCase()) === true;
            const rows = readRows(exchange);
            const existing = isOn('skip_existing') ? 'skip' : 'refuse';
            const taken = () => conflict('Other devices were created at this moment. Send the import again.');
            const work: Work = async (trx) => {
              const order = { caller, rows, existing, now: clock.now() } as const;
              const result = await importDevices(trx, { dialect: store.dialect, secrets, random }, order);
              if (result.errors.length > 0) throw new ApiProblem(400, result);
              const body = JSON.stringify(result);
              if (isOn('dry_run')) throw new NotKept(body);
              return { status: 201, body, etag: null };
            };
            try {
              return written(await writeOnce(keyed, taken, work, { alone: true }));
            } catch (error) {
              if (error instanceof NotKept) return { status: 200, body: error.body };
              throw error;
            }
          },
        },
      },
    },
  ];
}

/** The rows as dictionaries: a JSON array, or CSV with a heading; an empty CSV cell is a field left out. */
function readRows({ bytes, header }: Exchange): unknown[] {
  const type = header('content-type') ?? '';
  switch (type.split(';')[0]?.trim().toLowerCase()) {
    case 'application/json': {
      const value = parseJson(bytes);
      if (!Array.isArray(value)) {
        throw invalidAsAWhole(`Invalid data. Expected a list, but got ${pythonType(value)}.`);
      }
      return value;
    }
    case 'text/csv': {
      const [heading = [], ...lines] = parseCsv(decodeText(bytes));
      const names = heading.map((name) => name.trim().toLowerCase());
      return lines.map((cells) =>
        Object.fromEntries(
          names.flatMap((name, column) => {
            const cell = plainCell(cells[column] ?? '');
            return cell === '' ? [] : [[name, cell]];
          }),
        ),
      );
    }
    default:
      throw unsupportedMediaType(type);
  }
}
