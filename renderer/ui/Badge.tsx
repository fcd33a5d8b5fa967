import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Tone } from './StatusMark.tsx';

const LOOKS: Readonly<Record<Tone, string>> = {
  up: 'border-up bg-up-soft text-up',
  down: 'border-down bg-down-soft text-down',
  waiting: 'border-waiting bg-waiting-soft text-waiting',
  'needs-you': 'border-needs bg-needs-soft text-needs',
  idle: 'border-line-strong bg-transparent text-soft',
  past: 'border-line-strong bg-transparent text-soft',
};

type Props = { readonly tone?: Tone; readonly children: ReactNode };

/** A short word or a count set apart: *Saved here*, *3 waiting*. */
export function Badge({ tone = 'idle', children }: Props) {
  return (
    <span
      className={classes(
        'tabular inline-flex h-[18px] shrink-0 items-center gap-1 rounded-sm border px-1.5 text-tiny whitespace-nowrap',
        LOOKS[tone],
      )}
    >
      {children}
    </span>
  );
}
