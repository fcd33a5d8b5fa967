import { LOCALE, t } from '#renderer/language/speak.ts';
import type { Stretch } from '#shared/insights/stretch.ts';

const MOMENT = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short' });
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });

/** An instant with its day: `Wed 25 Nov, 14:30`. */
export function momentWords(at: string): string {
  return MOMENT.format(Date.parse(at));
}

/** A stretch of time: one whole day by its name, else from when to when; the day of its end only where it is another. */
export function stretchWords({ from, until }: Stretch): string {
  const [begin, end] = [new Date(from), new Date(until)];
  const next = new Date(begin.getFullYear(), begin.getMonth(), begin.getDate() + 1).getTime();
  if (begin.getHours() === 0 && begin.getMinutes() === 0 && end.getTime() === next) return DAY.format(begin);
  return t('{from} to {until}', {
    from: MOMENT.format(begin),
    until: end.getTime() <= next ? CLOCK.format(end) : MOMENT.format(end),
  });
}
