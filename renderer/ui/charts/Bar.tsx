import { classes } from '../classes.ts';
import { FILL_CLASSES, type Fill, INK_CLASSES, type Ink } from './look.ts';

export type BarPart = { readonly id: string; readonly value: number; readonly ink: Ink; readonly fill: Fill };

type Props = {
  readonly parts: readonly BarPart[];
  /** The value that fills the whole width. */
  readonly most: number;
};

/** A length beside a figure: it says nothing the row does not say in words. */
export function Bar({ parts, most }: Props) {
  return (
    <span aria-hidden="true" className="flex h-3 w-full min-w-16 gap-px">
      {parts.map(({ id, value, ink, fill }) =>
        value === 0 ? null : (
          <span
            key={id}
            className={classes('min-w-[2px] rounded-[1px]', INK_CLASSES[ink], FILL_CLASSES[fill])}
            style={{ width: `${(100 * value) / Math.max(1, most)}%` }}
          />
        ),
      )}
    </span>
  );
}
