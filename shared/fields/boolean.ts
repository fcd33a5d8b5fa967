import { accepted, type Field, NOT_NULL, refused } from './field.ts';

const TRUE = new Set<unknown>(['t', 'y', 'yes', 'true', 'on', '1', 1, true]);
const FALSE = new Set<unknown>(['f', 'n', 'no', 'false', 'off', '0', 0, false]);

/** Yes or no in all the spellings DRF takes, in any case. */
export const boolean: Field<boolean> = {
  shape: { kind: 'boolean' },
  read(input) {
    if (input === null) return refused(NOT_NULL);
    const spelling = typeof input === 'string' ? input.toLowerCase() : input;
    if (TRUE.has(spelling)) return accepted(true);
    if (FALSE.has(spelling)) return accepted(false);
    return refused('Must be a valid boolean.');
  },
};

/** The six documented spellings of `status` (and, in any case, of `pending` and `update_status`); null: none of them. */
export function querySwitch(value: string | null): boolean | null {
  switch (value) {
    case '1':
    case 'true':
    case 'True':
      return true;
    case '0':
    case 'false':
    case 'False':
      return false;
    default:
      return null;
  }
}
