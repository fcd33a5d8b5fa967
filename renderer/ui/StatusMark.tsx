import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** The states a thing on the screen can be in; each has its colour, its shape and a word. */
export type Tone = 'up' | 'down' | 'waiting' | 'needs-you' | 'idle' | 'past';

const INK: Readonly<Record<Tone, string>> = {
  up: 'text-up',
  down: 'text-down',
  waiting: 'text-waiting',
  'needs-you': 'text-needs',
  idle: 'text-faint',
  past: 'text-faint',
};

/** One shape per state, so that it reads without colour: disc, triangle, half disc, diamond, ring; a dot for what is over. */
function Shape({ tone }: { readonly tone: Tone }) {
  switch (tone) {
    case 'up':
      return <circle cx="5" cy="5" r="4" fill="currentColor" />;
    case 'down':
      return <path d="M.8 1.5h8.4L5 9z" fill="currentColor" />;
    case 'waiting':
      return (
        <>
          <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M5 1.4a3.6 3.6 0 0 1 0 7.2z" fill="currentColor" />
        </>
      );
    case 'needs-you':
      return <path d="M5 .2 9.8 5 5 9.8.2 5z" fill="currentColor" />;
    case 'idle':
      return <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />;
    case 'past':
      return <circle cx="5" cy="5" r="2.4" fill="currentColor" />;
    default:
      return tone satisfies never;
  }
}

type Props = {
  readonly tone: Tone;
  /** The word. Without it the mark needs a word beside it in the same row. */
  readonly children?: ReactNode;
  /** Calm states keep their word in ink; loud ones colour it. */
  readonly loud?: boolean;
};

/** Shape, colour and word of a state. */
export function StatusMark({ tone, children, loud = tone !== 'up' && tone !== 'idle' }: Props) {
  return (
    <span className={classes('inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap', INK[tone])}>
      <svg viewBox="0 0 10 10" className="size-2.5 shrink-0" aria-hidden="true">
        <Shape tone={tone} />
      </svg>
      {children === undefined ? null : (
        <span className={classes('truncate', !loud && tone !== 'idle' && 'text-ink')}>{children}</span>
      )}
    </span>
  );
}
