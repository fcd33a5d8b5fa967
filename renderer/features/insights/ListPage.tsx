import { type ReactNode, useCallback } from 'react';
import { useUp } from '#renderer/app/commands.ts';
import { figure, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { sectionAddress } from './addresses.ts';
import { FromHost } from './Section.tsx';
import type { SectionId } from './sections.ts';
import type { Told } from './use-host.ts';

type Props<T> = {
  readonly section: SectionId;
  readonly title: string;
  readonly told: Told<T>;
  /** How many there are, and how many of them are listed. */
  readonly counted: (value: T) => { readonly total: number; readonly listed: number };
  /** What keeps the list as a file. */
  readonly exported: (value: T) => ReactNode;
  readonly children: (value: T) => ReactNode;
};

/** The list behind a figure, in the place of the page; Esc leads back to where the figure stands. */
export function ListPage<T>({ section, title, told, counted, exported, children }: Props<T>) {
  const back = useCallback(() => {
    location.hash = sectionAddress(section);
  }, [section]);
  useUp(back);
  const count = told.value === null ? null : counted(told.value);
  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-3 border-b px-3 py-1">
        <h1 className="text-large font-strong">{title}</h1>
        <span aria-live="polite" className="tabular text-soft">
          {count === null
            ? ''
            : count.listed === count.total
              ? figure(count.total)
              : t('{listed} of {total} are listed', count)}
        </span>
        <span className="grow" />
        {told.value === null ? null : exported(told.value)}
        <Button onClick={back}>{t('All insights')}</Button>
      </div>
      <div className="min-h-0 grow">
        <FromHost told={told}>{children}</FromHost>
      </div>
    </div>
  );
}

/** An address that names no stretch of time. */
export function NoSuchList() {
  return (
    <div className="p-4">
      <ProblemNotice
        problem={{
          words: t('This address names no list.'),
          next: t('Open Insights and follow one of its figures.'),
        }}
      />
    </div>
  );
}
