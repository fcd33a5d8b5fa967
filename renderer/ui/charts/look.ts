import type { Tone } from '../StatusMark.tsx';

/** What a part of a chart is filled with: told by its pattern first, by its colour second. */
export type Fill = 'solid' | 'hatched' | 'dotted' | 'hollow';
export type Ink = Tone | 'plain';

export const FILL_CLASSES: Readonly<Record<Fill, string>> = {
  solid: 'chart-solid',
  hatched: 'chart-hatched',
  dotted: 'chart-dotted',
  hollow: 'chart-hollow',
};

export const INK_CLASSES: Readonly<Record<Ink, string>> = {
  plain: 'text-soft',
  up: 'text-up',
  down: 'text-down',
  waiting: 'text-waiting',
  'needs-you': 'text-needs',
  idle: 'text-faint',
  past: 'text-faint',
};
