import type { ReactNode } from 'react';
import { t } from '#renderer/language/speak.ts';
import { classes } from './classes.ts';
import { StatusMark, type Tone } from './StatusMark.tsx';
import { clockWords, durationWords, exactWords } from './time-words.ts';

export type Step = {
  readonly id: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** When it happened; null while it has not. */
  readonly at: string | null;
  readonly tone: Tone;
};

/** Steps in the order they happened, each with its time and how long after the one before; open ones follow, hollow. */
export function Timeline({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {steps.map((step, index) => (
        <li key={step.id} className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2">
          <span className="flex flex-col items-center">
            <span className="flex h-5 items-center">
              <StatusMark tone={step.tone} />
            </span>
            {index < steps.length - 1 ? (
              <span
                className={classes('w-0 grow border-s', step.at === null ? 'border-dashed' : 'border-line-strong')}
              />
            ) : null}
          </span>
          <span className="min-w-0 pb-2">
            <span className={classes('wrap-anywhere', step.at === null && 'text-faint')}>{step.title}</span>
            {step.detail ? <span className="block text-small text-soft wrap-anywhere">{step.detail}</span> : null}
          </span>
          <StepTime at={step.at} before={lastTime(steps, index)} />
        </li>
      ))}
    </ol>
  );
}

function lastTime(steps: readonly Step[], index: number): string | null {
  return index === 0 ? null : (steps[index - 1]?.at ?? null);
}

function StepTime({ at, before }: { readonly at: string | null; readonly before: string | null }) {
  if (at === null) return <span />;
  const instant = Date.parse(at);
  const since = before === null ? null : instant - Date.parse(before);
  return (
    <span className="flex items-baseline gap-2 whitespace-nowrap">
      {since !== null && since >= 1_000 ? (
        <span className="mono text-faint">
          <span className="sr-only">{t('after {time}', { time: durationWords(since) })}</span>
          <span aria-hidden="true">+{durationWords(since)}</span>
        </span>
      ) : null}
      <time className="mono text-soft" dateTime={at} title={exactWords(instant)}>
        {clockWords(instant)}
      </time>
    </span>
  );
}
