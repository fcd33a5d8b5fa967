import type { ReactNode } from 'react';
import { heard } from '#renderer/language/heard.ts';
import { classes } from './classes.ts';
import { StatusMark, type Tone } from './StatusMark.tsx';

/** What a problem of the host, or one of our own, tells a person. */
export type ProblemWords = { readonly words: string; readonly next: string };

const EDGES: Readonly<Record<Tone, string>> = {
  up: 'border-up',
  down: 'border-down',
  waiting: 'border-waiting',
  'needs-you': 'border-needs',
  idle: 'border-line-strong',
  past: 'border-line-strong',
};

type Props = {
  readonly problem: ProblemWords;
  readonly tone?: Tone;
  readonly action?: ReactNode;
};

/** What happened, and what to do next; in the place where it matters, never only in passing. */
export function ProblemNotice({ problem, tone = 'down', action }: Props) {
  return (
    <div
      role={tone === 'down' || tone === 'needs-you' ? 'alert' : 'status'}
      className={classes('flex items-start gap-3 rounded-md border bg-surface px-3 py-2', EDGES[tone])}
    >
      <span className="flex h-5 items-center">
        <StatusMark tone={tone} />
      </span>
      <div className="min-w-0 grow">
        <p className="font-strong wrap-anywhere">{heard(problem.words)}</p>
        <p className="text-soft wrap-anywhere">{heard(problem.next)}</p>
      </div>
      {action}
    </div>
  );
}
