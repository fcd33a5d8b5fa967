import type { Kysely } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import { querySwitch } from './fields/boolean.ts';
import type { FieldErrors } from './fields/field.ts';
import { parseInstant, repairPlus } from './fields/instant.ts';
import { forbidden, invalid } from './http/problem.ts';
import type { Query } from './http/query.ts';
import { type Caller, mayReach } from './tokens.ts';

/** Which devices of a list are meant. All conditions hold together; null: any. */
export type DeviceFilter = {
  /** Out of these organizations; null: all. */
  organizations: readonly number[] | null;
  type: number | null;
  status: 'Up' | 'Down' | null;
  /** `status_change` at or after this instant, in milliseconds. */
  changedFrom: number | null;
};

/**
 * Reads the filters of the list (inventory-api 2 and 9.7-9.10). Throws 400 for a number or instant that is none and
 * 403 for an organization out of the token's reach; a `status` that is none of the six spellings filters nothing.
 */
export function readDeviceFilter(query: Query, caller: Caller): DeviceFilter {
  const errors: FieldErrors = {};
  const type = readNumber(query, 'type', errors);
  const organization = readNumber(query, 'organization', errors);
  const changedFrom = readChangedFrom(query, errors);
  if (Object.keys(errors).length > 0) throw invalid(errors);
  if (organization !== null && !mayReach(caller, organization)) throw forbidden();
  const scope = caller.organizations === null ? null : [...caller.organizations];
  const status = querySwitch(query.last('status'));
  return {
    organizations: organization === null ? scope : [organization],
    type,
    status: status === null ? null : status ? 'Up' : 'Down',
    changedFrom,
  };
}

function readNumber(query: Query, key: string, errors: FieldErrors): number | null {
  const text = (query.last(key) ?? '').trim();
  if (text === '') return null;
  const value = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  errors[key] = ['Enter a number.'];
  return null;
}

function readChangedFrom(query: Query, errors: FieldErrors): number | null {
  const text = (query.last('last_status_change_from') ?? '').trim();
  if (text === '') return null;
  const value = parseInstant(repairPlus(text));
  if (value === null) errors['last_status_change_from'] = ['Enter a valid date/time.'];
  return value;
}

/** The devices that a filter means, for a query to go on from. */
export function matching(db: Kysely<Schema>, { organizations, type, status, changedFrom }: DeviceFilter) {
  let query = db.selectFrom('device');
  if (organizations !== null) query = query.where('organization_id', 'in', [...organizations]);
  if (type !== null) query = query.where('type', '=', type);
  if (status !== null) query = query.where('status', '=', status);
  if (changedFrom !== null) query = query.where('status_change', '>=', changedFrom);
  return query;
}

/** How many devices a filter means, out of the counts that are kept. */
export async function countMatching(db: Kysely<Schema>, filter: DeviceFilter): Promise<number> {
  const { organizations, type, status, changedFrom } = filter;
  if (changedFrom !== null) {
    const { devices } = await matching(db, filter)
      .select(({ fn }) => fn.countAll<number>().as('devices'))
      .executeTakeFirstOrThrow();
    return devices;
  }
  let query = db.selectFrom('device_count').select(({ fn }) => fn.sum<number | null>('devices').as('devices'));
  if (organizations !== null) query = query.where('organization_id', 'in', [...organizations]);
  if (type !== null) query = query.where('type', '=', type);
  if (status !== null) query = query.where('status', '=', status);
  return (await query.executeTakeFirstOrThrow()).devices ?? 0;
}
