import type { Kysely } from 'kysely';
import { instantSeconds } from '#electron/ports/clock.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Devices } from '../devices.ts';
import { DEVICE_QUERY, envelope, readPage } from './pagination.ts';
import { invalid } from './problem.ts';
import type { View } from './view.ts';

/** `inventory_device_log`: who did what to a device, when, and what it was before. The newest first. */
export function logViews(db: Kysely<Schema>, devices: Devices): View[] {
  return [
    {
      name: 'Inventory Device Log List',
      path: '/inventory_device_log/',
      methods: {
        GET: {
          rights: ['view'],
          query: DEVICE_QUERY,
          async answer({ caller, query, base }) {
            const text = query.last('device')?.trim() ?? '';
            if (!/^\d{1,15}$/.test(text)) {
              throw invalid({ device: [text === '' ? 'This parameter is required.' : 'Enter a number.'] });
            }
            const { id } = await devices.read(caller, Number(text));
            const page = readPage(query);
            const entries = db.selectFrom('device_log').where('device', '=', id);
            const { count } = await entries
              .select(({ fn }) => fn.countAll<number>().as('count'))
              .executeTakeFirstOrThrow();
            const rows = await entries
              .selectAll()
              .orderBy('seq', 'desc')
              .limit(page.limit)
              .offset(page.offset)
              .execute();
            const items = rows.map(({ seq, device, at, who, what, changes }) => {
              const entry = { id: seq, device, at: instantSeconds(at), who, what };
              return JSON.stringify({ ...entry, changes: changes === null ? null : JSON.parse(changes) });
            });
            return { status: 200, body: envelope(count, items, page, query, base) };
          },
        },
      },
    },
  ];
}
