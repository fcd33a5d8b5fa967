import { expect, it } from 'vitest';
import { screenFiles, textOf } from '../../../build/language/rooms.ts';

/** Numbers, times and orders on a screen are those of its language: `decimal`, `figure`, time-words, NATURAL_ORDER. */
const OF_NO_LANGUAGE: readonly { readonly is: RegExp; readonly instead: string }[] = [
  { is: /\.toFixed\(/, instead: 'decimal(value, digits)' },
  { is: /\.toLocale(?:Date|Time)?String\((?!LOCALE)/, instead: 'figure, decimal or time-words' },
  { is: /new Intl\.\w+\((?!LOCALE)/, instead: 'LOCALE as its language' },
  { is: /(?:name|label|title|words)\.localeCompare\(/i, instead: 'NATURAL_ORDER.compare' },
];

/** Numbers that are no text: coordinates of a drawing, of an address; and the order of the names of interfaces. */
const NO_TEXT: readonly string[] = ['GridAndScale.tsx', 'AreaShape.tsx', 'camera-address.ts', 'bench/interfaces.ts'];

it('no screen writes a number, a time or an order by another language than its own', () => {
  const files = screenFiles().filter((file) => !NO_TEXT.some((name) => file.endsWith(name)));
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => foundIn(file, textOf(file)))).toEqual([]);
});

it('and what would is found', () => {
  const planted =
    "value.toFixed(1);\nnew Intl.Collator('de');\nleft.name.localeCompare(right.name);\nat.toLocaleDateString();";
  expect(foundIn('a.ts', planted)).toHaveLength(4);
});

function foundIn(file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      OF_NO_LANGUAGE.filter(({ is }) => is.test(line)).map(({ instead }) => `${file}:${index + 1} wants ${instead}`),
    );
}
