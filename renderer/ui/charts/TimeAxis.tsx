import type { AxisMark } from './time-marks.ts';

/** Times under columns, each where it belongs. */
export function TimeAxis({ marks }: { readonly marks: readonly AxisMark[] }) {
  return (
    <div className="flex gap-2">
      <span className="w-12 shrink-0" />
      <div className="caption tabular relative h-4 min-w-0 grow">
        {marks.map(({ at, part, words }) => (
          <span
            key={at}
            className="absolute -translate-x-1/2 whitespace-nowrap rtl:translate-x-1/2"
            style={{ insetInlineStart: `${100 * part}%` }}
          >
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}
