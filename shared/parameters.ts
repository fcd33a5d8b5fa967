import * as z from 'zod';
import { booleanOf } from './cwmp/fields.ts';
import { VALUE_TYPES, type ValueType } from './cwmp/schema.ts';
import { DeviceRef, Instant, SecretRef } from './ids.ts';

/** The parameters of a CPE as they were last read, for the screen. A secret's value never gets this far. */

const ParameterName = z.string().min(1).max(256);

/** A path to read: a parameter, or an object with its dot at the end. */
export const ParameterPath = z
  .string()
  .regex(/^[A-Za-z][\w.{}-]*$/, 'A path begins with Device. or InternetGatewayDevice.')
  .max(256);

export const ParameterRow = z.object({
  /** An object ends with a dot. */
  name: ParameterName,
  /** Null: an object, or a parameter whose value was never read. */
  type: z.enum(VALUE_TYPES).nullable(),
  /** Null: an object, a secret, or never read. */
  value: z.string().nullable(),
  secret: z.boolean(),
  /** What the CPE says (TR-069 A.3.2.3): a value may be set, an instance added. Null: it was not asked. */
  writable: z.boolean().nullable(),
  at: Instant,
});
export type ParameterRow = z.infer<typeof ParameterRow>;

/** Rows in the order of their names' characters; `next`: where the next page begins after, null at the end. */
export const ParameterPage = z.object({
  rows: z.array(ParameterRow),
  next: z.string().nullable(),
  total: z.int().nonnegative(),
});
export type ParameterPage = z.infer<typeof ParameterPage>;

export const PARAMETERS_AT_ONCE = 2_000;

export const ParameterPageQuery = z.object({
  device: DeviceRef,
  /** Only what lies below this object, or this one parameter; empty: everything. */
  under: z.string().max(256),
  after: z.string().max(256).nullable(),
  limit: z.int().min(1).max(PARAMETERS_AT_ONCE),
});
export type ParameterPageQuery = z.infer<typeof ParameterPageQuery>;

/** A secret is typed into the vault first; only its reference comes this way. */
export const ParameterChange = z.union([
  z.object({ name: ParameterName, value: z.string().max(65_536) }).strict(),
  z.object({ name: ParameterName, secret: SecretRef }).strict(),
]);
export type ParameterChange = z.infer<typeof ParameterChange>;

const RANGES: Partial<Record<ValueType, readonly [bigint, bigint]>> = {
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  unsignedLong: [0n, 2n ** 64n - 1n],
};

/** What is wrong with a value of this type (TR-106 3.2), in words; null: nothing. */
export function valueProblem(type: ValueType, value: string): string | null {
  const range = RANGES[type];
  if (range !== undefined) {
    if (!/^[+-]?\d{1,20}$/.test(value)) return 'This parameter takes a whole number.';
    const number = BigInt(value);
    return number < range[0] || number > range[1] ? `From ${range[0]} to ${range[1]}.` : null;
  }
  switch (type) {
    case 'boolean':
      return booleanOf(value.trim()) === null ? 'This parameter takes true or false.' : null;
    case 'decimal':
    case 'float':
    case 'double':
      return value.trim() === '' || !Number.isFinite(Number(value)) ? 'This parameter takes a number.' : null;
    case 'dateTime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.test(value)
        ? null
        : 'This parameter takes a time such as 2026-11-25T08:30:00Z.';
    case 'base64':
    case 'base64Binary':
      return /^[A-Za-z0-9+/\s]*={0,2}$/.test(value) ? null : 'This parameter takes base64.';
    case 'hexBinary':
      return /^([0-9A-Fa-f]{2})*$/.test(value) ? null : 'This parameter takes pairs of hexadecimal digits.';
    default:
      return null;
  }
}
