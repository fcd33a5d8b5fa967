import { CompiledQuery, type Kysely } from 'kysely';
import type { Dialect } from '#electron/store/migration.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceFilter } from './device-filter.ts';
import { AFTER_ROWS, type Page } from './http/pagination.ts';

/** Reading lists of devices: the one place where speed decides how the SQL is written. */
export type DevicePages = {
  count(filter: DeviceFilter): Promise<number>;
  /** A page in JSON and UTF-8: what is before the list rows, the rows, and the end. */
  encoded(filter: DeviceFilter, page: Page, before: string): Promise<Buffer>;
  ids(filter: DeviceFilter, page: Page): Promise<number[]>;
};

/** The widths of the blocks in device_count, level by level. */
const BLOCK_WIDTHS = [262_144, 16_384, 1024] as const;
/** From here on a page is located; up to here walking is quicker. */
const WALKED_ROWS = 500;

type Parameters = (number | string)[];

/**
 * Offsets are what clients send, and walking to a deep one would cost by its depth. Here the way there goes by the
 * counts of ever smaller blocks of ids: at most four steps, exact, and right for every process on the database. The
 * SQL is put together by hand because compiling it would cost more than running it.
 */
export function createDevicePages(db: Kysely<Schema>, dialect: Dialect): DevicePages {
  async function run<Row>(sql: string, parameters: Parameters): Promise<Row[]> {
    let place = 0;
    const numbered = dialect === 'sqlite' ? sql : sql.replaceAll('?', () => `$${++place}`);
    return (await db.executeQuery<Row>(CompiledQuery.raw(numbered, parameters))).rows;
  }

  /** The block of a level in which the row lies, and how many matching rows are before it. */
  const descend = async (filter: DeviceFilter, offset: number): Promise<{ from: number; skipped: number } | null> => {
    let from = 0;
    let to = Number.MAX_SAFE_INTEGER;
    let skipped = 0;
    for (const [index, width] of BLOCK_WIDTHS.entries()) {
      const { where, parameters } = kindConditions(filter);
      const blocks = await run<{ block: number; devices: number }>(
        `select block, sum(devices) as devices from device_count where level = ? and block between ? and ?${where}
         group by block order by block`,
        [index + 1, Math.floor(from / width), Math.floor((to - 1) / width), ...parameters],
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
    return { from, skipped };
  };

  /** The query of the ids of a page; null: nothing is there. */
  const idQuery = async (
    filter: DeviceFilter,
    { limit, offset }: Page,
  ): Promise<{ sql: string; parameters: Parameters } | null> => {
    if (filter.organizations?.length === 0) return null;
    const deep = offset > WALKED_ROWS && isCounted(filter) && filter.ordering === null;
    const start = deep ? await descend(filter, offset) : { from: 0, skipped: 0 };
    if (start === null) return null;
    const { where, parameters } = conditions(filter);
    return {
      sql: `select id from device where id >= ?${where} order by ${orderOf(filter)} limit ? offset ?`,
      parameters: [start.from, ...parameters, limit, offset - start.skipped],
    };
  };

  return {
    async count(filter) {
      if (filter.organizations?.length === 0) return 0;
      const { where, parameters } = conditions(filter);
      const sql = isCounted(filter)
        ? `select sum(devices) as devices from device_count where level = 0 and block = 0${where}`
        : `select count(*) as devices from device where id >= 0${where}`;
      const [row] = await run<{ devices: number | null }>(sql, parameters);
      return row?.devices ?? 0;
    },

    async ids(filter, page) {
      const query = await idQuery(filter, page);
      if (query === null) return [];
      return (await run<{ id: number }>(query.sql, query.parameters)).map(({ id }) => id);
    },

    async encoded(filter, page, before) {
      const query = await idQuery(filter, page);
      if (query === null) return Buffer.from(before + AFTER_ROWS);
      const order = orderOf(filter);
      if (dialect === 'sqlite') {
        // One value in the bytes it goes out as: fifty strings to be joined and encoded again cost more than the query.
        const [found] = await run<{ bytes: Uint8Array }>(
          `select cast(? || coalesce(group_concat(list_json, ','), '') || '${AFTER_ROWS}' as blob) as bytes from
           (select list_json from (${query.sql}) as page cross join device using (id) order by ${order})`,
          [before, ...query.parameters],
        );
        if (found === undefined) throw new Error('an aggregate without a row');
        return Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.byteLength);
      }
      const [joined] = await run<{ rows: string | null }>(
        `select string_agg(list_json, ',' order by ${order}) as rows from device where id in (${query.sql})`,
        query.parameters,
      );
      return Buffer.from(before + (joined?.rows ?? '') + AFTER_ROWS);
    },
  };
}

/** True where the counts know everything that is filtered by. */
function isCounted({ changedFrom, editedFrom, serialKey }: DeviceFilter): boolean {
  return changedFrom === null && editedFrom === null && serialKey === null;
}

/** Rows that are equal in what they are ordered by come by id, so that no page repeats or leaves out any. */
function orderOf({ ordering }: DeviceFilter): string {
  if (ordering === null) return 'id';
  const column = ordering.column === 'serial_number' ? 'serial_key' : ordering.column;
  const direction = ordering.descending ? ' desc' : '';
  return column === 'id' ? `id${direction}` : `${column}${direction}, id${direction}`;
}

function conditions(filter: DeviceFilter): { where: string; parameters: Parameters } {
  const { where, parameters } = kindConditions(filter);
  const { changedFrom, editedFrom, serialKey } = filter;
  const more: [string, number | string | null][] = [
    ['status_change >= ?', changedFrom],
    ['last_change >= ?', editedFrom],
    ['serial_key = ?', serialKey],
  ];
  return more.reduce(
    (all, [condition, value]) =>
      value === null ? all : { where: `${all.where} and ${condition}`, parameters: [...all.parameters, value] },
    { where, parameters },
  );
}

/** The conditions that both the devices and their counts know. */
function kindConditions({ organizations, type, status }: DeviceFilter): { where: string; parameters: Parameters } {
  let where = '';
  const parameters: Parameters = [];
  if (organizations !== null) {
    where += ` and organization_id in (${organizations.map(() => '?').join(', ')})`;
    parameters.push(...organizations);
  }
  if (type !== null) {
    where += ' and type = ?';
    parameters.push(type);
  }
  if (status !== null) {
    where += ' and status = ?';
    parameters.push(status);
  }
  return { where, parameters };
}
