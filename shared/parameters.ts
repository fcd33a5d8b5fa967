import * as z from 'zod';
import { VALUE_TYPES, type ValueType } from './cwmp/schema.ts';
import { valueFault } from './cwmp/value-rule.ts';
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

/** What is wrong with a value of this type, in words (shared/cwmp/value-rule.ts); null: nothing. */
export function valueProblem(type: ValueType, value: string): string | null {
  const fault = valueFault(type, value);
  switch (fault?.wants) {
    case undefined:
      return null;
    case 'whole-number':
      return 'This parameter takes a whole number.';
    case 'range':
      return `From ${fault.least} to ${fault.most}.`;
    case 'boolean':
      return 'This parameter takes true or false.';
    case 'number':
      return 'This parameter takes a number.';
    case 'time':
      return 'This parameter takes a time such as 2026-11-25T08:30:00Z.';
    case 'base64':
      return 'This parameter takes base64.';
    case 'hexadecimal':
      return 'This parameter takes pairs of hexadecimal digits.';
  }
}
