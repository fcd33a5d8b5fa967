import { decimal, t } from '#renderer/language/speak.ts';
import type { Fill, Ink } from '#renderer/ui/charts/look.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import { durationWords } from '#renderer/ui/time-words.ts';
import type { OperationEnd } from '#shared/insights/operations.ts';

type EndLook = { readonly words: string; readonly tone: Tone; readonly ink: Ink; readonly fill: Fill };

/** What became of an operation, in a word and a look. */
export const ENDS: Readonly<Record<OperationEnd, EndLook>> = {
  done: { words: t('Done, with proof'), tone: 'up', ink: 'up', fill: 'solid' },
  failed: { words: t('Failed'), tone: 'down', ink: 'down', fill: 'hatched' },
  unclear: { words: t('Unclear'), tone: 'needs-you', ink: 'needs-you', fill: 'dotted' },
  open: { words: t('On its way'), tone: 'waiting', ink: 'waiting', fill: 'hollow' },
  cancelled: { words: t('Cancelled'), tone: 'past', ink: 'past', fill: 'hollow' },
};

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** A time to proof, as exact as it is short: `4.2 s`, `38 s`, `2 min 12 s`, `3 h`. */
export function proofWords(milliseconds: number | null): string {
  if (milliseconds === null) return t('none');
  if (milliseconds < 10 * SECOND_MS) return t('{seconds} s', { seconds: decimal(milliseconds / SECOND_MS, 1) });
  if (milliseconds < MINUTE_MS || milliseconds >= 60 * MINUTE_MS) return durationWords(milliseconds);
  const minutes = Math.floor(milliseconds / MINUTE_MS);
  return t('{minutes} min {seconds} s', {
    minutes,
    seconds: Math.floor((milliseconds - minutes * MINUTE_MS) / SECOND_MS),
  });
}
