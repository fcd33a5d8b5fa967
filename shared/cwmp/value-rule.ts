import { booleanOf } from './fields.ts';
import type { ValueType } from './schema.ts';

/** What a value would have to be to be one of its type; each end says it in its own words. */
export type ValueFault =
  | { readonly wants: 'whole-number' | 'number' | 'boolean' | 'time' | 'base64' | 'hexadecimal' }
  /** A whole number, but none from `least` to `most`, both included. */
  | { readonly wants: 'range'; readonly below: boolean; readonly least: bigint; readonly most: bigint };

const RANGES: Partial<Record<ValueType, readonly [bigint, bigint]>> = {
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  unsignedLong: [0n, 2n ** 64n - 1n],
};
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Why the text is no value of the type (TR-106 3.2); null: it is one. The one rule for what is typed on a screen and
 * for what comes over the API: a CPE would refuse it only in its next session, when nobody looks.
 */
export function valueFault(type: ValueType, value: string): ValueFault | null {
  const range = RANGES[type];
  if (range !== undefined) return wholeNumberFault(value, range);
  switch (type) {
    case 'boolean':
      return booleanOf(value.trim()) === null ? { wants: 'boolean' } : null;
    case 'decimal':
    case 'float':
    case 'double':
      return value.trim() === '' || !Number.isFinite(Number(value)) ? { wants: 'number' } : null;
    case 'dateTime':
      return TIME.test(value) && !Number.isNaN(Date.parse(value)) ? null : { wants: 'time' };
    case 'base64':
    case 'base64Binary':
      return /^[A-Za-z0-9+/\s]*={0,2}$/.test(value) ? null : { wants: 'base64' };
    case 'hexBinary':
      return /^([0-9A-Fa-f]{2})*$/.test(value) ? null : { wants: 'hexadecimal' };
    default:
      return null;
  }
}

function wholeNumberFault(value: string, [least, most]: readonly [bigint, bigint]): ValueFault | null {
  const written = /^([+-]?)(\d{1,20})$/.exec(value);
  if (written === null) return { wants: 'whole-number' };
  const number = BigInt(written[2] ?? '') * (written[1] === '-' ? -1n : 1n);
  return number < least || number > most ? { wants: 'range', below: number < least, least, most } : null;
}
