import { classes } from '../classes.ts';
import type { BarPart } from './Bar.tsx';
import { FILL_CLASSES, INK_CLASSES } from './look.ts';

export type ChartColumn = {
  readonly id: string;
  /** What it says when one points at it. */
  readonly words: string;
  /** From the line on; empty: nothing there. Null: it is not known. */
  readonly parts: readonly BarPart[] | null;
  /** The list behind it. */
  readonly href?: string | undefined;
};

type Props = {
  readonly columns: readonly ChartColumn[];
  /** The value that fills the whole height. */
  readonly most: number;
  /** Its words beside the scale. */
  readonly mostWords: string;
  /** Pixels. */
  readonly height: number;
  /** Which way they grow from the line. */
  readonly grow?: 'up' | 'down';
};

/** Columns side by side, one per stretch of time; what is not known is marked as such and not as nothing. */
export function Columns({ columns, most, mostWords, height, grow = 'up' }: Props) {
  const up = grow === 'up';
  return (
    <div className="flex gap-2">
      <span className={classes('caption tabular w-12 shrink-0 text-end', !up && 'self-end')}>{mostWords}</span>
      <div
        className={classes('flex min-w-0 grow gap-px', up ? 'items-end border-b border-line-strong' : 'items-start')}
        style={{ height }}
      >
        {columns.map((column) => (
          <Column key={column.id} column={column} most={most} up={up} />
        ))}
      </div>
    </div>
  );
}

function Column({ column, most, up }: { readonly column: ChartColumn; readonly most: number; readonly up: boolean }) {
  const { words, parts, href } = column;
  const look = classes('flex h-full min-w-0 flex-1 hover:bg-hover', up ? 'flex-col-reverse' : 'flex-col');
  if (parts === null) return <span title={words} className={classes(look, 'chart-unknown text-faint')} />;
  const bars = parts.map(({ id, value, ink, fill }) =>
    value === 0 ? null : (
      <span
        key={id}
        className={classes('min-h-[2px] w-full shrink-0', INK_CLASSES[ink], FILL_CLASSES[fill])}
        style={{ height: `${(100 * value) / Math.max(1, most)}%` }}
      />
    ),
  );
  return href === undefined ? (
    <span title={words} className={look}>
      {bars}
    </span>
  ) : (
    // By keyboard one goes by the table.
    <a href={href} tabIndex={-1} title={words} className={look}>
      {bars}
    </a>
  );
}
