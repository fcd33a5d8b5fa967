import type { Catalogue, Words } from './catalogue.ts';
import { HOLE } from './holes.ts';
import { CATALOGUE, fill, LANGUAGE } from './speak.ts';

/**
 * What came in English: from the host, the rules of `shared`, the cache. They know no language, and what they said lies
 * in journals and receipts as they said it. So the screen recognises the sentence: as it stands, or by the catalogue's
 * sentences with holes (`Port {port} on {host} is used by another program.`), whose values are carried over.
 */

type Pattern = { readonly shape: RegExp; readonly names: readonly string[]; readonly said: string };

const SENTENCES = /(?<=[.?!:]) (?=\p{Lu}|“)/u;
const NEXT_FIELD = /; (?=[^:;]+: )/u;
const LABELLED = /^([^:.?!]+): (.+)$/su;
/** A screen repeats itself; a trace does not. Whatever was heard is kept only up to a bound. */
const KEPT_MOST = 2_000;

/** A sentence that was heard in English, in the language of the screen; one that nobody translated stays as it is. */
export const heard: (text: string) => string = LANGUAGE === 'en' ? (text) => text : hearing(CATALOGUE);

/** `heard` with the words of one catalogue. */
export function hearing(catalogue: Catalogue): (text: string) => string {
  const known = new Map<string, string>();
  let patterns: readonly Pattern[] | undefined;

  function hear(text: string): string {
    if (text === '') return text;
    let said = known.get(text);
    if (said === undefined) {
      said =
        recognised(text) ??
        fieldByField(text) ??
        text
          .split(SENTENCES)
          .map((part) => recognised(part) ?? part)
          .join(' ');
      if (known.size >= KEPT_MOST) known.clear();
      known.set(text, said);
    }
    return said;
  }

  function recognised(text: string): string | undefined {
    const plain = own(catalogue.heard, text) ?? own(catalogue.screen, text);
    if (typeof plain === 'string' && plain !== '') return plain;
    patterns ??= patternsOf(catalogue.heard);
    for (const { shape, names, said } of patterns) {
      const match = shape.exec(text);
      if (match)
        return fill(
          said,
          Object.fromEntries(names.map((name, index) => [name, carried(name, match[index + 1] ?? '')])),
        );
    }
    return undefined;
  }

  /** What a control server says of several values: `Name: This field may not be blank.; Latitude: …` */
  function fieldByField(text: string): string | undefined {
    const shape = own(catalogue.screen, '{label}: {words}');
    const parts = text.split(NEXT_FIELD).map((part) => LABELLED.exec(part));
    if (typeof shape !== 'string' || shape === '') return undefined;
    const said = parts.map((part) => {
      const [, label = '', words = ''] = part ?? [];
      const known = recognised(label);
      return known === undefined ? undefined : fill(shape, { label: known, words: hear(words) });
    });
    return said.includes(undefined) ? undefined : said.join(' ');
  }

  /** What stood in a hole: a reason is a sentence again; one word is a name, and no name is translated. */
  function carried(name: string, value: string): string {
    return SAID_HOLES.has(name) || value.includes(' ') ? hear(value) : value;
  }

  return hear;
}

/** Holes in which words of ours stand, however short. */
const SAID_HOLES = new Set(['label', 'operation', 'reason', 'state', 'what', 'why', 'words']);

function own(words: Words, key: string): Words[string] | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** The sentences with holes, the most telling first: one with more words of its own fits fewer texts. */
function patternsOf(words: Words): Pattern[] {
  return Object.entries(words)
    .flatMap(([key, said]) => (typeof said === 'string' && said !== '' && key.search(HOLE) >= 0 ? [{ key, said }] : []))
    .sort((one, other) => ownLength(other.key) - ownLength(one.key))
    .map(({ key, said }) => {
      const pieces = key.split(HOLE);
      const names = pieces.filter((_, index) => index % 2 === 1);
      const shape = pieces.map((piece, index) => (index % 2 === 1 ? VALUE : escaped(piece))).join('');
      return { shape: new RegExp(`^${isLabel(key) ? NO_SENTENCE : ''}${shape}$`, 'u'), names, said };
    });
}

const VALUE = '([^]*?)';
/** `Type {name}` is a label, and `Type it into the device.` no type of that name. */
const NO_SENTENCE = '(?![^]*[.?!]$)';

function isLabel(key: string): boolean {
  return /^[^{}:“]*\p{L} \{\w+\}$/u.test(key);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function ownLength(key: string): number {
  return key.replaceAll(HOLE, '').length;
}
