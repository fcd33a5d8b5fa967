import type { ReactNode } from 'react';
import { Patience } from '#renderer/app/Patience.tsx';
import { t } from '#renderer/language/speak.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { SECTIONS, type SectionId } from './sections.ts';
import type { Told } from './use-host.ts';

type Props = {
  readonly id: SectionId;
  /** What it is about and where it comes from. */
  readonly words: string;
  readonly children: ReactNode;
};

/** One part of the page, under its heading. */
export function Section({ id, words, children }: Props) {
  const title = SECTIONS.find((section) => section.id === id)?.title ?? '';
  return (
    <section
      id={`insights-${id}`}
      aria-labelledby={`insights-${id}-title`}
      className="flex scroll-mt-16 flex-col gap-3"
    >
      <div className="break-inside-avoid break-after-avoid border-b pb-2">
        <h2 id={`insights-${id}-title`} className="text-large font-strong">
          {title}
        </h2>
        <p className="text-small text-soft">{words}</p>
      </div>
      {children}
    </section>
  );
}

type FromHostProps<T> = { readonly told: Told<T>; readonly children: (value: T) => ReactNode };

/** What the host told: asked and not answered yet, answered, or not to be had (what was told before stays). */
export function FromHost<T>({ told: { value, problem }, children }: FromHostProps<T>) {
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {value === null ? (
        problem === null ? (
          <Patience title={t('One moment')} words={t('Reading what this laptop kept.')} />
        ) : null
      ) : (
        children(value)
      )}
    </>
  );
}
