import { fold } from '#shared/fold.ts';

/** What people and labels put between the parts of a serial or MAC. */
const SEPARATORS = /[\s:.\-_/]/g;

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
