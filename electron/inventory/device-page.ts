import type { Dialect } from '#electron/store/migration.ts';
import type { Value } from '#electron/store/read.ts';
import type { Store } from '#electron/store/store.ts';
import type { DeviceFilter } from './device-filter.ts';
import { AFTER_ROWS, type Page } from './http/pagination.ts';
import { likePattern } from './search.ts';

/** Reading lists of devices: the one place where speed decides how the SQL is written. */
export type DevicePages = {
  /** A page in JSON and UTF-8: what `begin` makes of the count, the list rows, and the end. */
  encoded(filter: DeviceFilter, page: Page, begin: (count: number) => string): Promise<Buffer>;
  ids(filter: DeviceFilter, page: Page): Promise<number[]>;
};

/** The widths of the blocks in device_count and device_block, level by level. */
const BLOCK_WIDTHS = [262_144, 16_384, 1024] as const;
/** From here on a page is located; up to here walking is quicker. */
const WALKED_ROWS = 500;

/** A part of a WHERE, and the values of its question marks. */
type Condition = { where: string; values: readonly Value[] };

/**
 * Offsets are what clients send, and walking to a deep one would cost by its depth. Here the way there goes by the
 * counts of ever smaller blocks of ids: at most four steps, exact, and right for every process on the database.
 */
export function createDevicePages({ read, dialect }: Store): DevicePages {
  const descend = async (filter: DeviceFilter, offset: number): Promise<{ from: number; skip: number } | null> => {
    const { where, values } = kindCondition(filter);
    let from = 0;
    let to = Number.MAX_SAFE_INTEGER;
    let skipped = 0;
    for (const [index, width] of BLOCK_WIDTHS.entries()) {
      const blocks = await read<{ block: number; devices: number }>(
        where === ''
          ? 'select block, devices from device_block where level = ? and block between ? and ? order by block'
          : `select block, sum(devices) as devices from device_count where level = ? and block between ? and ?${where}
             group by block order by block`,
        [index + 1, Math.floor(from / width), Math.floor((to - 1) / width), ...values],
      );
      let found = false;
      for (const { block, devices } of blocks) {
        if (skipped + devices > offset) {
          from = block * width;
          to = from + width;
          found = true;
          break;
        }
        skipped += devices;
      }
      if (!found) return null;
    }
    return { from, skip: offset - skipped };
  };

  /** From which id on to count, and how many rows from there the page begins; null: it is beyond the last. */
  const locate = async (filter: DeviceFilter, { offset }: Page): Promise<{ from: number; skip: number } | null> => {
    if (filter.organizations?.length === 0) return null;
    const deep = offset > WALKED_ROWS && isCounted(filter) && filter.ordering === null;
    return deep ? descend(filter, offset) : { from: 0, skip: offset };
  };

  const count = async (filter: DeviceFilter): Promise<number> => {
    if (filter.organizations?.length === 0) return 0;
    const { where, values } = condition(filter);
    const sql =
      where === ''
        ? 'select devices from device_block where level = 0 and block = 0'
        : isCounted(filter)
          ? `select sum(devices) as devices from device_count where level = 0 and block = 0${where}`
          : `select count(*) as devices from device where id >= 0${where}`;
    const [row] = await read<{ devices: number | null }>(sql, values);
    return row?.devices ?? 0;
  };

  /** The rows in JSON with commas between, in the bytes they go out as: fifty strings to be joined cost more. */
  const rows = async (filter: DeviceFilter, page: Page): Promise<Uint8Array> => {
    const start = await locate(filter, page);
    if (start === null) return NOTHING;
    const { sql, values } = joined(dialect, filter, { ...start, limit: page.limit });
    const [found] = await read<{ rows: Uint8Array | null }>(sql, values);
    return found?.rows ?? NOTHING;
  };

  return {
    async ids(filter, page) {
      const start = await locate(filter, page);
      if (start === null) return [];
      const { sql, values } = idsOf(filter, { ...start, limit: page.limit });
      return (await read<{ id: number }>(sql, values)).map(({ id }) => id);
    },
    async encoded(filter, page, begin) {
      const [counted, found] = await Promise.all([count(filter), rows(filter, page)]);
      return Buffer.concat([Buffer.from(begin(counted)), found, END]);
    },
  };
}

type Place = { from: number; skip: number; limit: number };
type Query = { sql: string; values: readonly Value[] };

/** The ids of a page: on a narrow index, whatever it is filtered by. */
function idsOf(filter: DeviceFilter, { from, skip, limit }: Place): Query {
  const { where, values } = condition(filter);
  return {
    sql: `select id from device where id >= ?${where} order by ${orderOf(filter)} limit ? offset ?`,
    values: [from, ...values, limit, skip],
  };
}

/** Only the rows of the page itself are read, and joined where they are. */
function joined(dialect: Dialect, filter: DeviceFilter, place: Place): Query {
  const ids = idsOf(filter, place);
  const order = orderOf(filter);
  if (dialect === 'postgres') {
    const sql = `select convert_to(string_agg(list_json, ',' order by ${order}), 'UTF8') as rows
      from device where id in (${ids.sql})`;
    return { sql, values: ids.values };
  }
  const all = (rows: string): string => `select cast(group_concat(list_json, ',') as blob) as rows from (${rows})`;
  if (order === 'id' && condition(filter).where === '') {
    // Without a filter the rows lie side by side, once the first is found.
    const first = idsOf(filter, { ...place, limit: 1 });
    return {
      sql: all(`select list_json from device where id >= (${first.sql}) order by id limit ?`),
      values: [...first.values, place.limit],
    };
  }
  return {
    sql: all(`select list_json from (${ids.sql}) as page cross join device using (id) order by ${order}`),
    values: ids.values,
  };
}

const NOTHING = new Uint8Array();
const END = Buffer.from(AFTER_ROWS);

/** True where the counts know everything that is filtered by. */
function isCounted({ changedFrom, editedFrom, serialKey, words }: DeviceFilter): boolean {
  return changedFrom === null && editedFrom === null && serialKey === null && words.length === 0;
}

/** Rows that are equal in what they are ordered by come by id, so that no page repeats or leaves out any. */
function orderOf({ ordering }: DeviceFilter): string {
  if (ordering === null) return 'id';
  const column = ordering.column === 'serial_number' ? 'serial_key' : ordering.column;
  const direction = ordering.descending ? ' desc' : '';
  return column === 'id' ? `id${direction}` : `${column}${direction}, id${direction}`;
}

function condition(filter: DeviceFilter): Condition {
  const kind = kindCondition(filter);
  const { changedFrom, editedFrom, serialKey, words } = filter;
  const more: [string, Value][] = [
    ['status_change >= ?', changedFrom],
    ['last_change >= ?', editedFrom],
    ['serial_key = ?', serialKey],
    ...words.map((word): [string, Value] => ["search_text like ? escape '\\'", likePattern(word)]),
  ];
  return more.reduce(
    (all, [where, value]) =>
      value === null ? all : { where: `${all.where} and ${where}`, values: [...all.values, value] },
    kind,
  );
}

/** The conditions that both the devices and their counts know. */
function kindCondition({ organizations, type, status }: DeviceFilter): Condition {
  let where = '';
  const values: Value[] = [];
  if (organizations !== null) {
    where += ` and organization_id in (${organizations.map(() => '?').join(', ')})`;
    values.push(...organizations);
  }
  if (type !== null) {
    where += ' and type = ?';
    values.push(type);
  }
  if (status !== null) {
    where += ' and status = ?';
    values.push(status);
  }
  return { where, values };
}
