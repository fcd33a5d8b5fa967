import { NATURAL_ORDER } from '#renderer/language/speak.ts';
import type { ParameterRow } from '#shared/parameters.ts';

/** What tells two trees apart, one row per parameter that is not the same. */
export type Difference = {
  readonly name: string;
  readonly kind: 'changed' | 'only-here' | 'only-there';
  readonly here: string | null;
  readonly there: string | null;
};

/** What of a parameter two trees are compared by; a copy knows no more. */
export type Comparable = Pick<ParameterRow, 'name' | 'value' | 'secret'>;

/**
 * Differences by name. Objects and secrets are left out: an object is the sum of what lies in it, and of two secrets
 * nobody here can say whether they are the same.
 */
export function differences(here: readonly Comparable[], there: readonly Comparable[]): Difference[] {
  const left = valuesOf(here);
  const right = valuesOf(there);
  const found: Difference[] = [];
  for (const [name, value] of left) {
    const other = right.get(name);
    if (other === undefined) found.push({ name, kind: 'only-here', here: value, there: null });
    else if (other !== value) found.push({ name, kind: 'changed', here: value, there: other });
  }
  for (const [name, value] of right) {
    if (!left.has(name)) found.push({ name, kind: 'only-there', here: null, there: value });
  }
  return found.sort((one, other) => NATURAL_ORDER.compare(one.name, other.name));
}

function valuesOf(rows: readonly Comparable[]): Map<string, string> {
  return new Map(rows.flatMap(({ name, value, secret }) => (secret || value === null ? [] : [[name, value] as const])));
}
