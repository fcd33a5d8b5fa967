/** Letters that stay what they are under NFD, and what a person without that key types instead. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const ASCII = /^[\0-\x7f]*$/;
const COMBINING = /\p{M}/gu;
const SPECIAL = /[łđðøħıŧßςæœþ]/g;
/** What people and labels put between the parts of a serial or MAC. */
const SEPARATORS = /[\s:.\-_/]/g;

/** The form in which texts are compared by a search: no case, no accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll(COMBINING, '')
    .replaceAll(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}

/** The folded form without separators: `AA:bb-01` and `aabb01` are one. */
export function bare(folded: string): string {
  return folded.replaceAll(SEPARATORS, '');
}

/** A folded text that remembers which unit of the original each of its units came from (one more at the end). */
export type Traced = { readonly text: string; readonly origin: readonly number[] };

export function traceFold(original: string, isKept: (letter: string) => boolean = () => true): Traced {
  let text = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of original) {
    const folded = isKept(letter) ? fold(letter) : '';
    for (let unit = 0; unit < folded.length; unit += 1) origin.push(at);
    text += folded;
    at += letter.length;
  }
  origin.push(original.length);
  return { text, origin };
}

/** The trace of the bare form. */
export function traceBare(original: string): Traced {
  return traceFold(original, (letter) => bare(letter) !== '');
}
