import { describe, expect, it } from 'vitest';
import { fitsType } from '#electron/inventory/http/setting-fields.ts';
import { hearing } from '#renderer/language/heard.ts';
import { LANGUAGES } from '#renderer/language/languages.ts';
import { VALUE_TYPES } from '#shared/cwmp/schema.ts';
import { errorWords } from '#shared/errors.ts';
import { boolean } from '#shared/fields/boolean.ts';
import { type FieldResult, REQUIRED } from '#shared/fields/field.ts';
import { coordinate, integer } from '#shared/fields/number.ts';
import { optionalReference, reference } from '#shared/fields/reference.ts';
import { text } from '#shared/fields/text.ts';
import { readCatalogue } from '../../../build/language/catalogue-files.ts';

/** Values that one field or the other refuses, for every reason there is. */
const AWKWARD = [
  null,
  '',
  'x'.repeat(1_001),
  '12.34567',
  '1e3',
  1.5,
  -200,
  200,
  '400',
  2 ** 60,
  true,
  [],
  {},
  'a\0',
  '\uD800',
];
const FIELDS = [
  boolean,
  integer({ min: 0, max: 100 }),
  coordinate({ limit: 90, decimals: 4 }),
  reference,
  optionalReference,
  text({ maxLength: 3, blank: false }),
];

const errorsOf = (result: FieldResult<unknown>): readonly string[] => (result.ok ? [] : result.errors);
const REFUSALS = [
  ...new Set([
    REQUIRED,
    ...FIELDS.flatMap((field) => AWKWARD.flatMap((input) => errorsOf(field.read(input)))),
    ...VALUE_TYPES.flatMap((type) =>
      ['?', '-1', '99999999999999999999'].flatMap((value) => errorsOf(fitsType(type, value))),
    ),
  ]),
];

const TRANSLATED = LANGUAGES.filter(({ code, offered }) => offered && code !== 'en');

describe.each(TRANSLATED)('what the API refuses, on a screen in $name', ({ code }) => {
  it('is said in that language, with its values', async () => {
    const hear = hearing(await readCatalogue(code));
    expect(REFUSALS.length).toBeGreaterThan(15);
    for (const refusal of REFUSALS) {
      expect(hear(refusal)).not.toBe(refusal);
      for (const value of refusal.match(/-?\d+|U\+\w+/g) ?? []) expect(hear(refusal)).toContain(value);
    }
  });

  it('is said field by field where a control server names several', async () => {
    const hear = hearing(await readCatalogue(code));
    const detail = 'Name: This field may not be blank.; Latitude: A valid number is required.';
    const said = hear(errorWords('control.rejected', { detail }));
    for (const words of ['This field may not be blank.', 'A valid number is required.', 'Latitude'])
      expect(said).toContain(hear(words));
    expect(said).not.toMatch(/This field|is required|rejects/);
  });
});
