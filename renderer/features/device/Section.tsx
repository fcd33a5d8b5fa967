import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  /** At the end of the title's line: a count, an age, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One part of a device's page, set apart by a hairline. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b px-4 pt-2.5 pb-3">
      <header className="mb-1 flex min-h-7 items-center justify-between gap-3">
        <h3 id={id} className="font-strong">
          {title}
        </h3>
        <span className="flex min-w-0 items-center gap-2 text-small text-faint">{aside}</span>
      </header>
      {children}
    </section>
  );
}
