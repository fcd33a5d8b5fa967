import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#renderer/language/catalogue.ts';
import { hearing } from '#renderer/language/heard.ts';
import { HOLE } from '#renderer/language/holes.ts';
import { fill } from '#renderer/language/speak.ts';
import { rooms } from '../../../build/language/rooms.ts';
import { holesOf } from '../../../build/language/sentences.ts';

/** Every sentence that is heard, in a language that says the same with a number before it: so one sees which it was. */
const KEYS = rooms()
  .filter(({ of }) => of === 'heard')
  .flatMap(({ sentences }) => sentences.map(({ key }) => key));
const NUMBERED: Catalogue = {
  screen: {},
  heard: Object.fromEntries(KEYS.map((key, index) => [key, `#${index} ${key}`])),
};
const PATTERNS = KEYS.filter((key) => holesOf(key).length > 0);

const ownLength = (key: string): number => key.replaceAll(HOLE, '').length;
/** A name, an address, a number: what stands in a hole is one word that is none of ours. */
const value = fc.stringMatching(/^[A-Z]{2}[\w.:-]{1,10}\d$/);

describe('what was heard in English', () => {
  const hear = hearing(NUMBERED);

  it('is recognised, whatever stands in its holes, by the sentence that says most of it itself', () => {
    expect(PATTERNS.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...PATTERNS), fc.array(value, { minLength: 9, maxLength: 9 }), (key, values) => {
        const filling = Object.fromEntries(holesOf(key).map((name, index) => [name, values[index] ?? '']));
        const text = fill(key, filling);
        const said = hear(text);
        const by = KEYS[Number(/^#(\d+) /.exec(said)?.[1])] ?? '';
        expect(said.replace(/^#\d+ /, '')).toBe(text);
        // Another one may fit as well, but none that says less of it.
        expect(ownLength(by)).toBeGreaterThanOrEqual(ownLength(key));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is recognised as it stands before any sentence with holes', () => {
    for (const key of KEYS.filter((one) => holesOf(one).length === 0))
      expect(hear(key)).toBe(`#${KEYS.indexOf(key)} ${key}`);
  });
});

describe('hearing', () => {
  const hear = hearing({
    screen: { 'Not read yet.': 'Noch nicht gelesen.', rows: { one: 'Zeile', other: 'Zeilen' } },
    heard: {
      'Nobody answers.': 'Niemand antwortet.',
      'Nobody answers at {address}.': 'Niemand antwortet bei {address}.',
      'Nobody answers at {address} on {name}.': 'An {name} antwortet niemand bei {address}.',
      'it is busy ({status})': 'es ist beschäftigt ({status})',
      'It failed: {reason}': 'Gescheitert: {reason}',
      'Type {name}': 'Typ {name}',
      'Nothing says what {{{name}}} is': 'Nichts sagt, was {{{name}}} ist',
      'One of {a}.{b}?': 'Eines von {a}.{b}?',
      'It is full.': '',
    },
  });

  it.each([
    ['a sentence', 'Nobody answers.', 'Niemand antwortet.'],
    ['one that the screen says, too', 'Not read yet.', 'Noch nicht gelesen.'],
    ['a value in it', 'Nobody answers at 10.0.0.1.', 'Niemand antwortet bei 10.0.0.1.'],
    ['values in another order', 'Nobody answers at 10.0.0.1 on eth0.', 'An eth0 antwortet niemand bei 10.0.0.1.'],
    ['a reason in it', 'It failed: it is busy (503)', 'Gescheitert: es ist beschäftigt (503)'],
    [
      'a reason of several',
      'It failed: Nobody answers. Not read yet.',
      'Gescheitert: Niemand antwortet. Noch nicht gelesen.',
    ],
    ['one after the other', 'Nobody answers. Nobody answers at ::1.', 'Niemand antwortet. Niemand antwortet bei ::1.'],
    ['one beside a strange one', 'Nobody answers. Strange.', 'Niemand antwortet. Strange.'],
    ['the variable of a recipe', 'Nothing says what {{ssid}} is', 'Nichts sagt, was {{ssid}} ist'],
    ['signs that a pattern has', 'One of (a+).[b]?', 'Eines von (a+).[b]?'],
    ['a value with what a hole looks like', 'Nobody answers at {name}.', 'Niemand antwortet bei {name}.'],
    ['a label', 'Type Gateway', 'Typ Gateway'],
  ])('knows %s', (_, english, german) => {
    expect(hear(english)).toBe(german);
  });

  it.each([
    '',
    'It is full.',
    'Something nobody wrote down.',
    'Somebody answers at 10.0.0.1.',
    'nobody answers.',
    'Type it into the device.',
    'rows',
    'toString',
  ])('leaves “%s” as it is', (text) => {
    expect(hear(text)).toBe(text);
  });

  it('says of any text what it said before', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hear(text)).toBe(hear(text));
        expect(hear(hear(text))).toBe(hear(text));
      }),
      { numRuns: 200 },
    );
  });
});
