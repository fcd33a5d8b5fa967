import { accepted, type Field, type FieldResult, NOT_NULL, refused } from './field.ts';

const NOT_WHOLE = 'A valid integer is required.';
const NOT_A_NUMBER = 'A valid number is required.';
const TOO_LARGE = 'String value too large.';
const LONGEST = 1000;

/** The words for a number below the least there may be. */
export function tooLow(least: number | bigint): string {
  return `Ensure this value is greater than or equal to ${least}.`;
}

/** The words for a number above the most there may be. */
export function tooHigh(most: number | bigint): string {
  return `Ensure this value is less than or equal to ${most}.`;
}

/** A whole number: 12, "12", " 12 ", "12.0" and 1.0, not 1.5, true, "" or "1e3". */
export function integer({ min, max }: { min: number; max: number }): Field<number> {
  const read = (input: unknown): FieldResult<number> => {
    if (input === null) return refused(NOT_NULL);
    if (typeof input === 'string' && input.length > LONGEST) return refused(TOO_LARGE);
    const value = wholeNumber(input);
    if (value === null) return refused(NOT_WHOLE);
    if (value < min) return refused(tooLow(min));
    if (value > max) return refused(tooHigh(max));
    return accepted(value);
  };
  return { shape: { kind: 'integer', minimum: min, maximum: max }, read };
}

/** The whole number that a JSON value stands for; null where it stands for none. */
export function wholeNumber(input: unknown): number | null {
  if (typeof input === 'number') return Number.isInteger(input) ? input : null;
  if (typeof input !== 'string') return null;
  const digits = /^\s*([+-]?\d+)(?:\.0*)?\s*$/.exec(input)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * A coordinate in degrees, as text or number; the text is kept as it was given, because "-74.0060" says more than
 * -74.006 (inventory-api 9.15).
 */
export function coordinate({ limit, decimals }: { limit: number; decimals: number }): Field<string> {
  const read = (input: unknown): FieldResult<string> => {
    if (input === null) return refused(NOT_NULL);
    if (typeof input === 'string' && input.trim().length > LONGEST) return refused(TOO_LARGE);
    const value = decimalText(input);
    if (value === null) return refused(NOT_A_NUMBER);
    if ((value.split('.')[1] ?? '').length > decimals) {
      return refused(`Ensure that there are no more than ${decimals} decimal places.`);
    }
    if (Number(value) > limit) return refused(tooHigh(limit));
    if (Number(value) < -limit) return refused(tooLow(-limit));
    return accepted(value);
  };
  return { shape: { kind: 'decimal', minimum: -limit, maximum: limit }, read };
}

function decimalText(input: unknown): string | null {
  if (typeof input === 'number' && Number.isFinite(input)) {
    const plain = String(input);
    return plain.includes('e') ? input.toFixed(20).replace(/\.?0+$/, '') : plain;
  }
  if (typeof input !== 'string') return null;
  const value = input.trim();
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value) ? value : null;
}
