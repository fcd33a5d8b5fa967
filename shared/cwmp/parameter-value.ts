import { booleanOf } from './fields.ts';
import type { ParameterValue, ValueType } from './schema.ts';
import { isSecretName } from './secret-name.ts';

/** Comparing and writing parameter values (SPEC O-8, O-9). */

const NUMBERS = new Set<ValueType>(['int', 'unsignedInt', 'long', 'unsignedLong', 'decimal', 'float', 'double']);

/** Do both texts mean the same value of the type? CPEs spell booleans, numbers and times in many ways. */
export function sameValue(type: ValueType, left: string, right: string): boolean {
  if (left === right) return true;
  const [one, other] = [left.trim(), right.trim()];
  if (type === 'boolean') {
    const value = booleanOf(one);
    return value !== null && value === booleanOf(other);
  }
  if (NUMBERS.has(type)) return one !== '' && other !== '' && Number(one) === Number(other);
  if (type === 'dateTime') return Date.parse(one) === Date.parse(other);
  return false;
}

/** Does what was read back show that the value was set? A secret that reads back blank proves nothing against it. */
export function readsBack(wanted: ParameterValue, found: ParameterValue): boolean {
  if (sameValue(wanted.type, wanted.value, found.value)) return true;
  const blank = /^[\s*•x.]*$/i.test(found.value);
  return blank && isSecretName(wanted.name);
}

/** The value as every CPE understands it: booleans as 1 or 0, times without milliseconds. */
export function writable({ name, value, type }: ParameterValue): ParameterValue {
  if (type === 'boolean') {
    const meant = booleanOf(value.trim());
    return { name, type, value: meant === null ? value : meant ? '1' : '0' };
  }
  if (type === 'dateTime') return { name, type, value: value.replace(/\.\d+(?=Z|[+-]|$)/, '') };
  return { name, value, type };
}
