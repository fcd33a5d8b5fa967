import { classes } from '../classes.ts';

export type GridHour = {
  readonly id: string;
  readonly words: string;
  /** Null: it is not known. Undefined: there is no such hour (it has not come yet). */
  readonly value: number | null | undefined;
  readonly href?: string | undefined;
};
export type GridDay = { readonly id: string; readonly words: string; readonly hours: readonly GridHour[] };

type Props = { readonly days: readonly GridDay[]; readonly most: number };

const SIDES = [0, 3, 6, 9, 12, 15, 18, 21];

/** A row for each day, a square for each of its hours: the larger, the more. So it reads without colour, too. */
export function HourGrid({ days, most }: Props) {
  return (
    <div className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-2">
      <span />
      <span className="caption tabular grid grid-cols-8">
        {SIDES.map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}</span>
        ))}
      </span>
      {days.map(({ id, words, hours }) => (
        <div key={id} className="contents">
          <span className="caption tabular self-center truncate text-end">{words}</span>
          <span className="grid grid-cols-[repeat(24,minmax(0,1fr))] border-t">
            {hours.map((hour) => (
              <Hour key={hour.id} hour={hour} most={most} />
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

function Hour({ hour: { words, value, href }, most }: { readonly hour: GridHour; readonly most: number }) {
  if (value === undefined) return <span className="h-4" />;
  const look = classes(
    'flex h-4 items-center justify-center hover:bg-hover',
    value === null && 'chart-unknown text-faint',
  );
  // The area tells the value, so the side is its root.
  const side = value === null || value === 0 ? 0 : Math.max(2, 14 * Math.sqrt(value / Math.max(1, most)));
  const square = side === 0 ? null : <span className="chart-solid text-accent" style={{ width: side, height: side }} />;
  return href === undefined ? (
    <span title={words} className={look}>
      {square}
    </span>
  ) : (
    // By keyboard one goes by the table.
    <a href={href} tabIndex={-1} title={words} className={look}>
      {square}
    </a>
  );
}
