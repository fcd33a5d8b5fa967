import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classes } from '#renderer/ui/classes.ts';
import { setFolded, useFolded } from './sections.ts';

type Props = {
  readonly title: string;
  /** By what its folding is remembered. Left out: it stays open, because what it says must not be missed. */
  readonly name?: string;
  /** At the end of the title's line: a count, an age, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One part of a device's page, set apart by a hairline; what is folded is not read from anywhere either. */
export function Section({ title, name, aside, children }: Props) {
  const id = useId();
  const folded = useFolded(name ?? '');
  return (
    <section aria-labelledby={id} className={classes('border-b px-4 pt-2.5', folded ? 'pb-2' : 'pb-3')}>
      <header className="mb-1 flex min-h-7 items-center justify-between gap-3">
        <h3 id={id} className="shrink-0 font-strong">
          {name === undefined ? (
            title
          ) : (
            <button
              type="button"
              aria-expanded={!folded}
              onClick={() => setFolded(name, !folded)}
              className="-ms-1.5 inline-flex min-h-7 items-center gap-1 rounded-sm ps-0.5 pe-2 text-start hover:bg-hover"
            >
              <ChevronRight
                size={14}
                aria-hidden="true"
                className={classes('shrink-0 text-soft transition-transform', !folded && 'rotate-90 rtl:-rotate-90')}
              />
              {title}
            </button>
          )}
        </h3>
        {folded ? null : <span className="flex min-w-0 items-center gap-2 text-small text-faint">{aside}</span>}
      </header>
      {folded ? null : children}
    </section>
  );
}
