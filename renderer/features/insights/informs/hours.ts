import type { InformHour } from '#shared/insights/informs.ts';
import type { Stretch } from '#shared/insights/stretch.ts';

/** An hour as it is drawn. `known` null: the ACS did not listen. */
export type DrawnHour = { readonly at: number; readonly known: InformHour | null };
/** A day of this computer's calendar. `hours` by the hour of the clock; undefined: there is none, or it has not come. */
export type DrawnDay = { readonly at: number; readonly hours: readonly (DrawnHour | undefined)[] };

const HOUR_MS = 3_600_000;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Every hour of a stretch that has begun, by day and clock, the newest day first. */
export function daysOfHours({ from, until }: Stretch, told: readonly InformHour[], now: number): DrawnDay[] {
  const known = new Map(told.map((hour) => [Date.parse(hour.at), hour]));
  const byDay = new Map<number, Map<number, DrawnHour>>();
  // Hours are kept by UTC: where a time zone is off by half an hour, an hour of the clock begins within it.
  for (let at = floorHour(Date.parse(from)); at < Math.min(now, Date.parse(until)); at += HOUR_MS) {
    const clock = new Date(at);
    const day = new Date(clock.getFullYear(), clock.getMonth(), clock.getDate()).getTime();
    const hours = byDay.get(day) ?? new Map<number, DrawnHour>();
    // Where the clock is set back the second of the two equal hours stands; its figure is the sum of both.
    const before = hours.get(clock.getHours());
    hours.set(clock.getHours(), { at, known: added(before?.known ?? null, known.get(at) ?? null) });
    byDay.set(day, hours);
  }
  return [...byDay]
    .map(([at, hours]) => ({ at, hours: HOURS.map((hour) => hours.get(hour)) }))
    .sort((left, right) => right.at - left.at);
}

function floorHour(at: number): number {
  return Math.floor(at / HOUR_MS) * HOUR_MS;
}

function added(left: InformHour | null, right: InformHour | null): InformHour | null {
  if (left === null || right === null) return right ?? left;
  return { at: right.at, informs: left.informs + right.informs, broken: left.broken + right.broken };
}
