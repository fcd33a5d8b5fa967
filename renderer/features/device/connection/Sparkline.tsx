import { decimal, t } from '#renderer/language/speak.ts';

type Point = { readonly at: number; readonly value: number };
type Props = { readonly points: readonly Point[]; readonly from: number; readonly until: number };

/** How a value went over a stretch of time, small; the words beside it say what it is now. */
export function Sparkline({ points, from, until }: Props) {
  if (points.length < 2) {
    return <span className="text-small text-faint">{points.length === 0 ? t('older') : t('one reading')}</span>;
  }
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const [first = from] = points.map(({ at }) => at);
  const length = Math.max(until - first, 1);
  const path = points
    .map(({ at, value }) => `${tenths(((at - first) / length) * 100)},${tenths(22 - ((value - low) / span) * 20)}`)
    .join(' ');
  return (
    <svg
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      className="h-6 w-full"
      role="img"
      aria-label={t('{count} readings, from {low} to {high}', {
        count: points.length,
        low: decimal(low, 1),
        high: decimal(high, 1),
      })}
    >
      <polyline points={path} className="fill-none stroke-ink" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** A coordinate, to a tenth of the drawing's unit. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
