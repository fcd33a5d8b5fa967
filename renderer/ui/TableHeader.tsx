// biome-ignore-all lint/a11y/useSemanticElements: the header of DataTable's grid, which is no <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: its buttons have the focus

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { DIRECTION, t } from '#renderer/language/speak.ts';
import { classes } from './classes.ts';
import { type Column, endingOf, type Sort } from './column.ts';

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly hasTicks: boolean;
};

/** The titles of a table. Those it can be sorted by are one tab stop: the arrow keys go from one to the next. */
export function TableHeader<Row>({ columns, template, sort, onSort, hasTicks }: Props<Row>) {
  const sortable = columns.filter((column) => column.sortable);
  const stop = sortable.find(({ id }) => id === sort?.id) ?? sortable[0];
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-b border-line-strong bg-sunken">
      <div
        role="row"
        aria-rowindex={1}
        onKeyDown={onKeyDown}
        className="grid h-row items-center px-3"
        style={{ gridTemplateColumns: template }}
      >
        {hasTicks ? (
          <div role="columnheader">
            <span className="sr-only">{t('Selected')}</span>
          </div>
        ) : null}
        {columns.map((column) => {
          const sorted = sort?.id === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
              className={classes('flex min-w-0', endingOf(column))}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  tabIndex={column === stop ? 0 : -1}
                  onClick={() =>
                    onSort({ id: column.id, direction: sorted === 'ascending' ? 'descending' : 'ascending' })
                  }
                  className={classes(
                    'flex min-h-6 min-w-0 items-center gap-1 text-small hover:text-ink',
                    sorted ? 'font-strong text-ink' : 'text-soft',
                  )}
                >
                  <span className="truncate">{column.title}</span>
                  {sorted === 'ascending' ? <ArrowUp size={12} /> : null}
                  {sorted === 'descending' ? <ArrowDown size={12} /> : null}
                </button>
              ) : (
                <span className="truncate text-small text-soft">{column.title}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, -1 | 1>> =
  DIRECTION === 'rtl' ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowLeft: -1, ArrowRight: 1 };

/** Keys on a title are the header's: Enter sorts and opens no row, the arrows go sideways, and down to the rows. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof HTMLButtonElement)) return;
  const step = STEPS[event.key];
  const isDown = event.key === 'ArrowDown';
  if (step === undefined && !isDown && event.key !== 'Enter' && event.key !== ' ') return;
  event.stopPropagation();
  if (step !== undefined || isDown) event.preventDefault();
  if (isDown) event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus();
  if (step === undefined) return;
  const titles = [...event.currentTarget.querySelectorAll('button')];
  titles[titles.indexOf(event.target) + step]?.focus();
}
