import { querySwitch } from '#shared/fields/boolean.ts';
import type { FieldErrors } from '#shared/fields/field.ts';
import { parseInstant, repairPlus } from '#shared/fields/instant.ts';
import { serialKey } from '#shared/serial.ts';
import { forbidden, invalid } from './http/problem.ts';
import type { Query } from './http/query.ts';
import { searchWords } from './search.ts';
import { type Caller, mayReach } from './tokens.ts';

/** Which devices of a list are meant. All conditions hold together; null: any. */
export type DeviceFilter = {
  /** Out of these organizations; null: all. */
  organizations: readonly number[] | null;
  type: number | null;
  status: 'Up' | 'Down' | null;
  /** `status_change` at or after this instant, in milliseconds. */
  changedFrom: number | null;
  /** Beyond the seed: `last_change` at or after this instant. */
  editedFrom: number | null;
  /** Beyond the seed: exactly this serial, as serials are compared. */
  serialKey: string | null;
  /** Beyond the seed: each of these words is in the device's texts. */
  words: readonly string[];
  /** Beyond the seed: by what the rows are ordered; null: by id, as ever. */
  ordering: { column: OrderColumn; descending: boolean } | null;
};

/** What rows can be ordered by: each has an index, so that a page costs what a page costs. */
export const ORDER_COLUMNS = ['id', 'name', 'serial_number', 'status_change', 'last_change'] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

/**
 * Reads the filters of the list (inventory-api 2 and 9.7-9.10). Throws 400 for a number, instant or text that is none
 * and 403 for an organization out of the token's reach; a `status` that is none of the six spellings filters nothing.
 */
export function readDeviceFilter(query: Query, caller: Caller): DeviceFilter {
  const errors: FieldErrors = {};
  const type = readKey(query, 'type', errors);
  const organization = readKey(query, 'organization', errors);
  const changedFrom = readFrom(query, 'last_status_change_from', errors);
  const editedFrom = readFrom(query, 'last_change_from', errors);
  const serial = readSerial(query, errors);
  if (Object.keys(errors).length > 0) throw invalid(errors);
  if (organization !== null && !mayReach(caller, organization)) throw forbidden();
  const scope = caller.organizations === null ? null : [...caller.organizations];
  const status = querySwitch(query.last('status'));
  return {
    organizations: organization === null ? scope : [organization],
    type,
    status: status === null ? null : status ? 'Up' : 'Down',
    changedFrom,
    editedFrom,
    serialKey: serial,
    words: searchWords(query.last('search') ?? ''),
    ordering: readOrdering(query),
  };
}

/** No record has this key. */
const NO_KEY = 0;

/** A number that no key can be, as 12.5, is nobody's; PostgreSQL would refuse to compare it with keys. */
function readKey(query: Query, name: string, errors: FieldErrors): number | null {
  const text = (query.last(name) ?? '').trim();
  if (text === '') return null;
  const value = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return Number.isSafeInteger(value) ? value : NO_KEY;
  errors[name] = ['Enter a number.'];
  return null;
}

function readFrom(query: Query, key: string, errors: FieldErrors): number | null {
  const text = (query.last(key) ?? '').trim();
  if (text === '') return null;
  const value = parseInstant(repairPlus(text));
  if (value === null) errors[key] = ['Enter a valid date/time.'];
  return value;
}

function readSerial(query: Query, errors: FieldErrors): string | null {
  const text = query.last('serial_number');
  if (text === null || text.trim() === '') return null;
  if (text.includes('\0')) errors['serial_number'] = ['Null characters are not allowed.'];
  return serialKey(text);
}

/** As in DRF: a minus for descending, a name that cannot be ordered by orders nothing. */
function readOrdering(query: Query): DeviceFilter['ordering'] {
  const text = (query.last('ordering') ?? '').trim();
  const column = ORDER_COLUMNS.find((name) => name === text.replace(/^-/, ''));
  return column === undefined ? null : { column, descending: text.startsWith('-') };
}
