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

/** The form in which texts are compared by a search: no case, no accents. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replaceAll(COMBINING, '')
    .replaceAll(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}
