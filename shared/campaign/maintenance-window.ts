import '../jitless.ts';
import * as z from 'zod';

/**
 * When a campaign may begin with a device: hours on some days of the week, by the clock on the wall of a place. An
 * instant is in the window if that clock shows a time within it then: so hours that summer time leaves out are not
 * made up for, and hours that come twice count twice.
 */

/** 1: Monday … 7: Sunday (ISO 8601). */
const Weekday = z.int().min(1).max(7);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const MaintenanceWindow = z.strictObject({
  /** The days on which it opens. */
  days: z.array(Weekday).min(1).max(7),
  from: LocalTime,
  /** Not later than `from`: on the day after. Equal: a whole day. */
  to: LocalTime,
  /** A zone of the IANA database: `Europe/Berlin`. */
  zone: z.string().max(64).refine(isZone, 'Name a time zone such as Europe/Berlin.'),
});
export type MaintenanceWindow = z.infer<typeof MaintenanceWindow>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;
/** 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows, as the milliseconds since 1970 at which UTC would show the same. */
function wallClock(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return seconds + (((instant % 1000) + 1000) % 1000);
}

/** Milliseconds since Monday 00:00 on the wall. */
function inWeek(wall: number): number {
  return (((wall - MONDAY) % WEEK) + WEEK) % WEEK;
}

type Span = { readonly start: number; readonly length: number };

function spansOf({ days, from, to }: MaintenanceWindow): Span[] {
  const start = minuteOf(from);
  const length = (((minuteOf(to) - start) % DAY) + DAY) % DAY || DAY;
  return days.map((day) => ({ start: (day - 1) * DAY + start, length }));
}

function minuteOf(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
}

/** How long the wall clock must still run until a span begins. */
function untilOpen(spans: readonly Span[], wall: number): number {
  return Math.min(...spans.map(({ start }) => (start - inWeek(wall) + WEEK) % WEEK));
}

/** How long a span that holds this time still lasts; spans that follow each other are one. 0: none holds it. */
function untilClosed(spans: readonly Span[], wall: number): number {
  let lasts = 0;
  for (;;) {
    const at = inWeek(wall + lasts);
    const more = Math.max(0, ...spans.map(({ start, length }) => length - ((at - start + WEEK) % WEEK)));
    if (more === 0 || lasts >= WEEK) return lasts;
    lasts += more;
  }
}

export function isOpen(window: MaintenanceWindow, instant: number): boolean {
  return untilClosed(spansOf(window), wallClock(instant, window.zone)) > 0;
}

/** The first instant from `now` on at which it is open; `now` where it is. In milliseconds since 1970, as all here. */
export function opensAt(window: MaintenanceWindow, now: number): number {
  const spans = spansOf(window);
  return firstWhere(window.zone, now, (wall) => (untilClosed(spans, wall) > 0 ? 0 : untilOpen(spans, wall)));
}

/** The first instant from `now` on at which it is closed; null: never. */
export function closesAt(window: MaintenanceWindow, now: number): number | null {
  const spans = spansOf(window);
  if (untilClosed(spans, MONDAY) >= WEEK) return null;
  return firstWhere(window.zone, now, (wall) => untilClosed(spans, wall));
}

/** Walks on by what the wall clock still has to run, and looks anew wherever that clock is set. */
function firstWhere(zone: string, now: number, distance: (wall: number) => number): number {
  let at = now;
  for (;;) {
    const left = distance(wallClock(at, zone));
    if (left === 0) return at;
    const next = at + left;
    const jump = clockSetBetween(zone, at, next);
    if (jump === null) return next;
    at = jump;
  }
}

/** The first instant after the clock was set, for summer time or out of it; null: it ran evenly. */
function clockSetBetween(zone: string, from: number, to: number): number | null {
  const offset = (instant: number): number => wallClock(instant, zone) - instant;
  const before = offset(from);
  if (offset(to) === before) return null;
  let [even, set] = [from, to];
  while (set - even > 1) {
    const middle = Math.floor((even + set) / 2);
    if (offset(middle) === before) even = middle;
    else set = middle;
  }
  return set;
}
