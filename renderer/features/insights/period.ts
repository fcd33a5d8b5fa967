import { t } from '#renderer/language/speak.ts';
import type { Instant } from '#shared/ids.ts';
import type { Stretch } from '#shared/insights/stretch.ts';

/** How far one looks back. `parts`: into how many columns the stretch is cut. */
export const PERIODS = [
  { id: 'day', label: t('24 hours'), days: 1, parts: 48 },
  { id: 'week', label: t('7 days'), days: 7, parts: 56 },
  { id: 'month', label: t('30 days'), days: 30, parts: 60 },
] as const;

export type Period = (typeof PERIODS)[number];

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The period of an address; a week where it names none. */
export function periodOf(query: URLSearchParams): Period {
  return PERIODS.find(({ id }) => id === query.get('period')) ?? PERIODS[1];
}

/** The period up to the end of the quarter of an hour that is now, so that its columns stay where they are. */
export function stretchOf({ days }: Period, now: number): Stretch {
  const until = Math.floor(now / QUARTER_MS) * QUARTER_MS + QUARTER_MS;
  return { from: instant(until - days * DAY_MS), until: instant(until) };
}

/** Whole days of this computer's calendar, today the last: for what is looked at by hour and day. */
export function daysOf({ days }: Period, now: number): Stretch {
  const today = new Date(now);
  const day = (offset: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset).getTime();
  return { from: instant(day(1 - Math.max(2, days))), until: instant(day(1)) };
}

export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The stretch an address names, or null where it names none that can be read. */
export function stretchIn(query: URLSearchParams): Stretch | null {
  const from = Date.parse(query.get('from') ?? '');
  const until = Date.parse(query.get('until') ?? '');
  return from < until ? { from: instant(from), until: instant(until) } : null;
}
