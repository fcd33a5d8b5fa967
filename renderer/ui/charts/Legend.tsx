import { classes } from '../classes.ts';
import { FILL_CLASSES, type Fill, INK_CLASSES, type Ink } from './look.ts';

export type LegendEntry = { readonly id: string; readonly words: string; readonly ink: Ink; readonly fill: Fill };

/** What the patterns of a chart mean. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-small text-soft">
      {entries.map(({ id, words, ink, fill }) => (
        <li key={id} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={classes('size-3 rounded-[1px]', INK_CLASSES[ink], FILL_CLASSES[fill])} />
          {words}
        </li>
      ))}
    </ul>
  );
}
