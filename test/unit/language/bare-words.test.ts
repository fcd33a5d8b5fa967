import { expect, it } from 'vitest';
import { bareWordsOf } from '../../../build/language/bare-words.ts';
import { screenFiles, textOf } from '../../../build/language/rooms.ts';

/** Texts that are the same in every language: of the protocol, of products, of code. */
const EVERYWHERE =
  /^(ACS|CWMP|CPE|Inform|MAC( \{\})?|OUI|SHA-256|TR-069|URL|UUID|XML|YAML|· CommandKey|CommandKey|Demarc|Natural Earth|Telnet|true|false)$|^\W*\{\} (ms|Mbit\/s)$|px\b|^Device\.$|^InternetGatewayDevice\.$/;

/** Texts that are no words of the screen, by file, with the reason. */
const NOT_SAID: Readonly<Record<string, string>> = {
  'renderer/app/FilterHelp.tsx': 'examples of what is typed',
  'renderer/features/audit/ReportSide.tsx': 'a command to type',
  'renderer/features/audit/ScanSide.tsx': 'keys of rows',
  'renderer/features/bench/SessionView.tsx': 'the name of a file',
  'renderer/features/bench/adopt.ts': 'goes into a record that colleagues read in any language',
  'renderer/features/bench/xml/XmlView.tsx': 'classes',
  'renderer/features/library/records/locations.tsx': 'a filter',
  'renderer/features/neighbours/OpenWeb.tsx': 'the detail of an error, for its log',
  'renderer/features/neighbours/point-words.ts': 'names of makers',
  'renderer/features/neighbours/words.ts': 'goes into a record that colleagues read in any language',
  'renderer/features/parameters/copy-file.ts': 'the columns of a file that programs read',
  'renderer/features/recipes/EditRecipe.tsx': 'the first text of a recipe, which is data',
  'renderer/features/settings/About.tsx': 'the name of the licence',
  'renderer/ui/map/archive-style.ts': 'the name of a font, and what tiles call their shapes',
  'renderer/ui/map/plain-surface.ts': 'classes',
  'renderer/ui/map/world-style.ts': 'the name of a font',
};

it('every word of the screen passes through the language', { timeout: 60_000 }, () => {
  const bare = screenFiles().flatMap((file) => bareWordsOf(file, textOf(file)));
  const forgotten = bare.filter(({ file, words }) => !EVERYWHERE.test(words) && !(file in NOT_SAID));
  expect(forgotten.map(({ file, line, words }) => `${file}:${line} ${words}`)).toEqual([]);
  // A file that has none any more needs no exception.
  expect(Object.keys(NOT_SAID).filter((file) => !bare.some((one) => one.file === file))).toEqual([]);
});

it.each([
  ['text of an element', '<p>Not landed</p>', 'Not landed'],
  ['a name for screen readers', '<nav aria-label="Places" />', 'Places'],
  ['a short word in a field that is read', '({ none: "never" })', 'never'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
  ['a sentence with a value in it', '`${count} devices wait`', '{} devices wait'],
  ['a piece that fills a hole', 't("At {place}", { place: name ?? "no place at all" })', 'no place at all'],
])('%s is found', (_, source, words) => {
  expect(bareWordsOf('planted.tsx', source)).toEqual([{ file: 'planted.tsx', line: 1, words }]);
});

it.each(['t("Not landed")', '<p className="flex gap-2">{t("Not landed")}</p>', 'state === "Not landed"', 'go("sync")'])(
  '%s is none',
  (source) => {
    expect(bareWordsOf('planted.tsx', source)).toEqual([]);
  },
);
