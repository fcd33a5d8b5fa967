import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import { isStillReferred } from '#electron/store/failure.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type FieldErrors, REQUIRED } from '#shared/fields/field.ts';
import { noSuchRecord } from '#shared/fields/reference.ts';
import { blockersOf, blockerWords } from '../catalogue-blockers.ts';
import { CATALOGUE, type CatalogueKind, reachesEverything } from '../catalogue-kinds.ts';
import {
  type CatalogueItem,
  catalogueItem,
  catalogueItems,
  deleteItem,
  insertItem,
  isBelow,
  updateItem,
} from '../catalogue-store.ts';
import { type Caller, mayReach } from '../tokens.ts';
import type { WriteOnce } from '../write-once.ts';
import type { Body } from './body.ts';
import { readId } from './device-views.ts';
import { envelope, PAGE_QUERY, readPage } from './pagination.ts';
import { conflict, forbidden, invalid, notFound } from './problem.ts';
import type { View } from './view.ts';
import { type ReadWrite, written } from './write-request.ts';

export type CatalogueContext = {
  db: Kysely<Schema>;
  clock: Clock;
  writeOnce: WriteOnce;
  request: ReadWrite;
};

/** Types, organizations, locations and firmware images: what the seed's fields refer to and has no endpoint for. */
export function catalogueViews(context: CatalogueContext): View[] {
  return CATALOGUE.flatMap((kind) => viewsOf(kind, context));
}

function viewsOf(kind: CatalogueKind, { db, clock, writeOnce, request }: CatalogueContext): View[] {
  const { name, path } = kind;
  const taken = () => conflict('Somebody else wrote the same record at this moment. Try again.');

  const find = async (from: Kysely<Schema>, id: number, caller: Caller): Promise<CatalogueItem> => {
    const item = await catalogueItem(from, kind, id);
    if (item === null) throw notFound();
    const organization = kind.organizationOf(item);
    if (organization !== null && !mayReach(caller, organization)) throw forbidden();
    return item;
  };

  const change = (required: boolean): NonNullable<View['methods']['PUT']> => ({
    rights: ['change'],
    async answer(exchange) {
      const { caller, keyed, body } = request(exchange);
      const id = readId(exchange);
      const answer = await writeOnce(keyed, taken, async (trx) => {
        const before = await find(trx, id, caller);
        permit(kind, caller, before);
        const values = await readItem(trx, kind, await body(), { caller, required, self: before });
        await updateItem(trx, kind, id, values);
        return { status: 200, body: JSON.stringify(await catalogueItem(trx, kind, id)), etag: null };
      });
      return written(answer);
    },
  });

  return [
    {
      name: `${name} List`,
      path,
      methods: {
        GET: {
          rights: ['view'],
          query: PAGE_QUERY,
          async answer({ caller, query, base }) {
            const page = readPage(query);
            const items = await catalogueItems(db, kind, caller);
            const rows = items.slice(page.offset, page.offset + page.limit).map((item) => JSON.stringify(item));
            return { status: 200, body: envelope(items.length, rows, page, query, base) };
          },
        },
        POST: {
          rights: ['create'],
          async answer(exchange) {
            const { caller, keyed, body } = request(exchange);
            const answer = await writeOnce(keyed, taken, async (trx) => {
              const values = await readItem(trx, kind, await body(), { caller, required: true, self: null });
              permit(kind, caller, values);
              const complete = Object.hasOwn(kind.fields, 'short_name')
                ? { short_name: slugOf(values), ...values }
                : values;
              const id = await insertItem(trx, kind, complete, clock.now());
              return { status: 201, body: JSON.stringify(await catalogueItem(trx, kind, id)), etag: null };
            });
            return written(answer);
          },
        },
      },
    },
    {
      name: `${name} Instance`,
      path: `${path}:id/`,
      methods: {
        GET: {
          rights: ['view'],
          answer: async (exchange) => ({
            status: 200,
            body: JSON.stringify(await find(db, readId(exchange), exchange.caller)),
          }),
        },
        PUT: change(true),
        PATCH: change(false),
        DELETE: {
          rights: ['delete'],
          async answer(exchange) {
            const { caller, keyed } = request(exchange);
            const id = readId(exchange);
            const answer = await writeOnce(keyed, taken, async (trx) => {
              const item = await find(trx, id, caller);
              permit(kind, caller, item);
              const blockers = await blockersOf(trx, kind, id);
              if (blockers.length > 0) throw conflict(blockerWords(blockers));
              await deleteItem(trx, kind, id).catch((error: unknown) => {
                throw isStillReferred(error) ? conflict(blockerWords([])) : error;
              });
              return { status: 204, body: null, etag: null };
            });
            return written(answer);
          },
        },
      },
    },
  ];
}

/** What belongs to everybody is written only with a token for everything, an organization's own also with its token. */
function permit(kind: CatalogueKind, caller: Caller, item: CatalogueItem): void {
  if (reachesEverything(caller)) return;
  const organization = kind.table === 'location' ? kind.organizationOf(item) : null;
  if (organization === null || !mayReach(caller, organization)) throw forbidden();
}

type Reading = { caller: Caller; required: boolean; self: CatalogueItem | null };

async function readItem(
  trx: Transaction<Schema>,
  kind: CatalogueKind,
  body: Body,
  { caller, required, self }: Reading,
): Promise<CatalogueItem> {
  const values: CatalogueItem = {};
  const errors: FieldErrors = {};
  for (const [name, { field, required: needed = false, refers }] of Object.entries(kind.fields)) {
    if (!Object.hasOwn(body, name)) {
      if (required && needed) errors[name] = [REQUIRED];
      continue;
    }
    const result = field.read(body[name]);
    if (!result.ok) errors[name] = result.errors;
    else values[name] = result.value;
    if (refers === undefined || !result.ok || typeof result.value !== 'number') continue;
    if (refers === 'organization' && !mayReach(caller, result.value)) throw forbidden();
    const target = CATALOGUE.find(({ table }) => table === refers);
    const missing = target === undefined || (await catalogueItem(trx, target, result.value)) === null;
    const own = self?.['id'];
    if (missing) errors[name] = [noSuchRecord(result.value)];
    else if (name === 'parent' && typeof own === 'number' && (await isBelow(trx, kind, result.value, own))) {
      errors[name] = ['A record cannot be below itself.'];
    }
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return values;
}

/** A short name out of a name, where none is given: `New York Branch` → `new_york_branch`. */
function slugOf({ name }: CatalogueItem): string {
  const slug = String(name)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 64);
  return slug === '' ? 'unnamed' : slug;
}
