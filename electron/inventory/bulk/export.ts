import type { Kysely } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import { csvLine } from '#shared/csv.ts';
import { DETAIL_KEYS } from '#shared/device.ts';
import { detailJson } from '../presentation.ts';
import type { DeviceRecord } from '../record.ts';
import type { Caller } from '../tokens.ts';

const AT_ONCE = 500;

export type ExportFormat = 'csv' | 'json' | 'ndjson';

/**
 * All devices the caller may see, as a stream: it goes by id, a few hundred at a time, so that memory stays flat and
 * others get their turn between. Detail shape, so without any password.
 */
export async function* exportDevices(
  db: Kysely<Schema>,
  { organizations }: Caller,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(DETAIL_KEYS);
  if (format === 'json') yield '[';
  let after = 0;
  for (;;) {
    let query = db.selectFrom('device').selectAll().where('id', '>', after);
    if (organizations !== null) query = query.where('organization_id', 'in', [...organizations]);
    const rows = organizations?.size === 0 ? [] : await query.orderBy('id').limit(AT_ONCE).execute();
    const last = rows.at(-1);
    if (last === undefined) break;
    yield rows.map((row, index) => lineOf(row, format, after === 0 && index === 0)).join('');
    after = last.id;
  }
  if (format === 'json') yield ']';
}

function lineOf(row: DeviceRecord, format: ExportFormat, isFirst: boolean): string {
  const json = detailJson(row, true);
  switch (format) {
    case 'csv': {
      const values = JSON.parse(json) as Record<string, unknown>;
      return csvLine(DETAIL_KEYS.map((key) => values[key]));
    }
    case 'json':
      return isFirst ? json : `,\n${json}`;
    case 'ndjson':
      return `${json}\n`;
    default:
      return format satisfies never;
  }
}
