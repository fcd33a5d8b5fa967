import { accepted, type Field, NOT_NULL, pythonType, refused } from './field.ts';
import { wholeNumber } from './number.ts';

/** The key of another record: 12 or "12". Whether there is such a record is for the caller to find out. */
export const reference: Field<number> = {
  shape: { kind: 'reference' },
  read(input) {
    if (input === null || input === '') return refused(NOT_NULL);
    const key = typeof input === 'boolean' ? null : wholeNumber(input);
    if (key === null) return refused(`Incorrect type. Expected pk value, received ${pythonType(input)}.`);
    return Number.isSafeInteger(key) ? accepted(key) : refused(noSuchRecord(input));
  },
};

/** The words for a key that names no record. */
export function noSuchRecord(key: unknown): string {
  const named = String(key);
  return `Invalid pk "${named}" - object does not exist.`;
}

/** The same where it may be none; an emptied form field means none. */
export const optionalReference: Field<number | null> = {
  shape: { ...reference.shape, nullable: true },
  read: (input) => (input === null || input === '' ? accepted(null) : reference.read(input)),
};
