/**
 * A USB scanner is a keyboard: it types faster than people do and ends with Enter or Tab. Pure: keys with their times
 * in, what is recognised out.
 */

/**
 * Scanners send a key every 1 to 30 ms; a fast typist seldom goes below 60 ms for several keys in a row. The average
 * counts, not the longest gap: a busy computer holds single keys up.
 */
export const SCANNER_GAP_MS = 45;
/** Shorter bursts happen when people roll their fingers over the keys. */
export const SCANNER_LENGTH = 4;
/** A key this long after the last is no part of what was typed before. */
const FORGET_MS = 250;

/** One key: a character, an end (Enter, Tab), or anything else, which breaks the burst. */
export type WedgeKey = { readonly key: string; readonly at: number };

export type WedgeState = {
  readonly text: string;
  readonly last: number;
  /** When its first key came. */
  readonly first: number;
};
export const NOTHING_TYPED: WedgeState = { text: '', last: Number.NEGATIVE_INFINITY, first: 0 };

export type WedgeStep = {
  readonly state: WedgeState;
  /** A whole code, once its end came. */
  readonly code: string | null;
};

/** Takes one key in. `at` in milliseconds, from whatever clock that never goes back. */
export function takeKey(before: WedgeState, { key, at }: WedgeKey): WedgeStep {
  const gap = at - before.last;
  const goesOn = before.text !== '' && gap <= FORGET_MS;
  if (key === 'Enter' || key === 'Tab') {
    // Of as many gaps as there are characters: the last is the one before its end.
    const isFast = (at - before.first) / before.text.length <= SCANNER_GAP_MS;
    const isCode = goesOn && before.text.length >= SCANNER_LENGTH && isFast;
    return { state: NOTHING_TYPED, code: isCode ? before.text : null };
  }
  // Shift and the like come between the characters of a scanner that sends capitals.
  if (key === 'Shift' || key === 'CapsLock' || key === 'Alt' || key === 'AltGraph') {
    return { state: before, code: null };
  }
  const characters = [...key];
  if (characters.length !== 1) return { state: NOTHING_TYPED, code: null };
  const state = goesOn
    ? { text: before.text + key, last: at, first: before.first }
    : { text: key, last: at, first: at };
  return { state, code: null };
}

/** A scanner that sends twice: the same code again within this is the same press of its trigger. */
export const ECHO_MS = 700;

/** True where a code is the echo of the one before. */
export function isEcho(code: string, at: number, last: { readonly code: string; readonly at: number } | null): boolean {
  return last !== null && last.code === code && at - last.at < ECHO_MS;
}
