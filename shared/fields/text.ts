import { accepted, type Field, type FieldResult, NOT_NULL, refused } from './field.ts';

type TextRules = {
  maxLength: number;
  /** Whether the empty string is a value. */
  blank?: boolean;
  /** Off for passwords: a CPE sends the spaces too. */
  trim?: boolean;
};

/** Text; a number becomes its digits ("007" stays "007"), anything else is refused (inventory-api 9.16). */
export function text({ maxLength, blank = true, trim = true }: TextRules): Field<string> {
  return {
    shape: { kind: 'text', maxLength, ...(blank ? {} : { minLength: 1 }) },
    read(input) {
      if (input === null) return refused(NOT_NULL);
      if (typeof input !== 'string' && typeof input !== 'number') return refused('Not a valid string.');
      const value = trim ? String(input).trim() : String(input);
      return value === '' && !blank ? refused('This field may not be blank.') : fitting(value, maxLength);
    },
  };
}

function fitting(value: string, maxLength: number): FieldResult<string> {
  const errors: string[] = [];
  if (value.length > maxLength && [...value].length > maxLength) {
    errors.push(`Ensure this field has no more than ${maxLength} characters.`);
  }
  if (value.includes('\0')) errors.push('Null characters are not allowed.');
  const lone = loneSurrogate(value);
  if (lone !== null) errors.push(`Surrogate characters are not allowed: ${lone}.`);
  return errors.length === 0 ? accepted(value) : refused(...errors);
}

/** Half of a pair that stands alone, as `U+D800`. */
function loneSurrogate(value: string): string | null {
  if (value.isWellFormed()) return null;
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return `U+${code.toString(16).toUpperCase()}`;
  }
  return null;
}
