import type { Read } from '#electron/store/read.ts';
import { csvLine } from '#shared/csv.ts';
import { DETAIL_KEYS } from '#shared/device.ts';
import { detailJson, type Presentable, SHOWN_COLUMNS } from '../presentation.ts';
import type { Caller } from '../tokens.ts';

/** Few enough that a page is garbage before the next comes, and costs no memory for long. */
const AT_ONCE = 100;

export type ExportFormat = 'csv' | 'json' | 'ndjson';

/**
 * All devices the caller may see, as a stream: it goes by id, a hundred at a time, so that memory stays flat and
 * others get their turn between. Detail shape, so without any password.
 */
export async function* exportDevices(
  read: Read,
  { organizations }: Caller,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(DETAIL_KEYS);
  if (format === 'json') yield '[';
  const scope = organizations === null ? null : [...organizations];
  const scoped = scope === null ? '' : ` and organization_id in (${scope.map(() => '?').join(', ')})`;
  // Only what is shown, through `read`: the row objects of a query that was put together outlive their page by far.
  const sql = `select ${SHOWN_COLUMNS.join(', ')} from device where id > ?${scoped} order by id limit ?`;
  let after = 0;
  for (;;) {
    const rows = scope?.length === 0 ? [] : await read<Presentable>(sql, [after, ...(scope ?? []), AT_ONCE]);
    const last = rows.at(-1);
    if (last === undefined) break;
    yield rows.map((row, index) => lineOf(row, format, after === 0 && index === 0)).join('');
    after = last.id;
  }
  if (format === 'json') yield ']';
}

function lineOf(row: Presentable, format: ExportFormat, isFirst: boolean): string {
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
