import type { Kysely } from 'kysely';
import { instantSeconds } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import { type Caller, mayReach } from '../tokens.ts';
import { readId } from './device-views.ts';
import { envelope, readPage } from './pagination.ts';
import { forbidden, notFound } from './problem.ts';
import type { View } from './view.ts';

/** One kind of thing that devices refer to: how it is read and how it looks outside. */
type Catalogue = {
  name: string;
  path: string;
  /** All of them that the caller may see, by id. */
  all(caller: Caller): Promise<Record<string, unknown>[]>;
  find(id: number): Promise<Record<string, unknown> | null>;
  /** The organization an item belongs to; absent: it belongs to everybody. */
  organizationOf?(item: Record<string, unknown>): number;
};

/**
 * Types, organizations, locations and firmware images: what the seed's fields refer to and has no endpoint for. Names
 * follow the real product's siblings (inventory-api 9.24).
 */
export function catalogueViews(db: Kysely<Schema>): View[] {
  const catalogues: Catalogue[] = [
    {
      name: 'Inventory Type',
      path: '/inventory_type/',
      all: () => db.selectFrom('device_type').selectAll().orderBy('id').execute(),
      find: async (id) =>
        (await db.selectFrom('device_type').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    },
    {
      name: 'Inventory Organization',
      path: '/inventory_organization/',
      async all({ organizations }) {
        const query = db.selectFrom('organization').selectAll().orderBy('id');
        return (organizations === null ? query : query.where('id', 'in', [...organizations])).execute();
      },
      find: async (id) =>
        (await db.selectFrom('organization').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
      organizationOf: ({ id }) => Number(id),
    },
    {
      name: 'Inventory Location',
      path: '/inventory_location/',
      async all({ organizations }) {
        const query = locations(db).orderBy('id');
        return (organizations === null ? query : query.where('organization_id', 'in', [...organizations])).execute();
      },
      find: async (id) => (await locations(db).where('id', '=', id).executeTakeFirst()) ?? null,
      organizationOf: ({ organization_id }) => Number(organization_id),
    },
    {
      name: 'Inventory Firmware Image',
      path: '/inventory_firmware_image/',
      all: async () => (await db.selectFrom('firmware_image').selectAll().orderBy('id').execute()).map(presentImage),
      async find(id) {
        const row = await db.selectFrom('firmware_image').selectAll().where('id', '=', id).executeTakeFirst();
        return row === undefined ? null : presentImage(row);
      },
    },
  ];
  return catalogues.flatMap(viewsOf);
}

function locations(db: Kysely<Schema>) {
  return db
    .selectFrom('location')
    .select(['id', 'name', 'short_name', 'organization_id', 'parent', 'latitude', 'longitude']);
}

function presentImage({ created, ...image }: { created: number }): Record<string, unknown> {
  return { ...image, created: instantSeconds(created) };
}

function viewsOf({ name, path, all, find, organizationOf }: Catalogue): View[] {
  return [
    {
      name: `${name} List`,
      path,
      methods: {
        GET: {
          rights: ['view'],
          async answer({ caller, query, base }) {
            const page = readPage(query);
            const items = await all(caller);
            const rows = items.slice(page.offset, page.offset + page.limit).map((item) => JSON.stringify(item));
            return { status: 200, body: envelope(items.length, rows, page, query, base) };
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
          async answer(exchange) {
            const item = await find(readId(exchange));
            if (item === null) throw notFound();
            if (organizationOf !== undefined && !mayReach(exchange.caller, organizationOf(item))) throw forbidden();
            return { status: 200, body: JSON.stringify(item) };
          },
        },
      },
    },
  ];
}
