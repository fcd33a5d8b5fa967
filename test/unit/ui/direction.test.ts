import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * A language written from right to left turns the screen round, so the layout knows the start and the end of a line,
 * and neither left nor right: `ms-2`, `pe-3`, `text-start`, `border-e`, `start-0`, `inset-inline`.
 */

const ROOT = join(import.meta.dirname, '../../..');

const PHYSICAL: readonly RegExp[] = [
  // Classes: `pl-2`, `-mr-px`, `text-left`, `border-r`, `left-0`, `rounded-tl-md`, `first:rounded-l-md`, `clear-left`.
  /(?<![\w-])-?(?:scroll-)?[pm][lr]-[\w.[(]+/g,
  /(?<![\w-])(?:text|float|clear)-(?:left|right)(?![\w-])/g,
  /(?<![\w-])border-[lr](?!\w)[\w-]*/g,
  /(?<![\w-])rounded-(?:[lr]|tl|tr|bl|br)(?!\w)[\w-]*/g,
  /(?<![\w-.])-?(?:left|right)-(?:\d|px|full|auto|\[|\()[^\s"'`]*/g,
  // Styles: `marginLeft`, `padding-right:`, `style={{ left: … }}`.
  /\b(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)\b/g,
  /(?<![\w-])(?:margin|padding|border)-(?:left|right)(?:-\w+)?:/g,
  /style=\{\{[^}]*\b(?:left|right):/g,
  /(?<=[;{]\s*)(?:left|right):(?=[^,;{}]*;)/g,
];

/** What is physical for a reason, by the place and the words it stands in. */
const MEANT: readonly { readonly in: RegExp; readonly words: RegExp; readonly because: string }[] = [
  { in: /./, words: /^left-1\/2$/, because: 'the middle, with -translate-x-1/2' },
  { in: /^renderer\/ui\/map\//, words: /^left-0$/, because: 'pixels of a map: west is left in every language' },
  {
    in: /^renderer\/ui\/Tabs\.tsx$/,
    words: /^left-\(--active-tab-left\)$/,
    because: 'Base UI measures from the left edge',
  },
];

function physicalIn(text: string): string[] {
  return PHYSICAL.flatMap((pattern) => text.match(pattern) ?? []);
}

describe('left and right', () => {
  const files = globSync('renderer/{app,ui,features}/**/*.{ts,tsx,css}', { cwd: ROOT }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const found = files.flatMap((file) =>
    physicalIn(readFileSync(join(ROOT, file), 'utf8')).map((words) => ({ file, words })),
  );

  it('are said by no screen', () => {
    expect(files.length).toBeGreaterThan(200);
    const wrong = found.filter(({ file, words }) => !MEANT.some((one) => one.in.test(file) && one.words.test(words)));
    expect(wrong.map(({ file, words }) => `${file}: ${words}`)).toEqual([]);
  });

  it.each(MEANT)('but where it is $because', (meant) => {
    expect(found.some(({ file, words }) => meant.in.test(file) && meant.words.test(words))).toBe(true);
  });

  it.each([
    ['<p className="pl-2" />', 'pl-2'],
    ['<p className="-mr-1.5 flex" />', '-mr-1.5'],
    ["classes('x', page && 'lg:border-l')", 'border-l'],
    ['<p className="border-r-2 text-right" />', 'text-right'],
    ['<p className="absolute left-0" />', 'left-0'],
    ['<p className="right-[3px]" />', 'right-[3px]'],
    ['<p className="first:rounded-l-md" />', 'rounded-l-md'],
    ['<p style={{ paddingLeft: 3 }} />', 'paddingLeft'],
    ['<p style={{ top: 0, left: 3 }} />', 'style={{ top: 0, left:'],
    ['.a { margin-left: 2px; }', 'margin-left:'],
    ['.a { top: 0; left: 2px; }', 'left:'],
  ])('are found in %s', (source, words) => {
    expect(physicalIn(source)).toContain(words);
  });

  it.each([
    '<p className="border-line-strong rounded-md pe-2 ms-auto text-start" />',
    'compare(left, right)',
    '<ArrowLeft />',
    'const right = rows;',
    '<p className="rounded-lg text-large" />',
  ])('are not in %s', (source) => {
    expect(physicalIn(source)).toEqual([]);
  });
});
