import { LOCALE } from '#renderer/language/speak.ts';

/** A time on an axis: where, from 0 to 1, and in words. */
export type AxisMark = { readonly at: number; readonly part: number; readonly words: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More marks than that do not fit side by side. */
const MARKS_MOST = 8;
/** Nearer to an end a mark would stick out. */
const MARGIN = 0.02;

const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric' });
const DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });

/** Round times between two instants, by this computer's calendar: hours of a day, else days. */
export function timeMarks(from: number, until: number): AxisMark[] {
  const length = until - from;
  const byHours = length <= 2 * DAY;
  const words = byHours ? CLOCK : length <= 10 * DAY ? WEEKDAY : DATE;
  const marks = byHours ? hoursIn(from, until) : daysIn(from, until);
  const step = Math.ceil(marks.length / MARKS_MOST);
  return marks
    .filter((_, index) => index % step === 0)
    .map((at) => ({ at, part: (at - from) / length, words: words.format(at) }))
    .filter(({ part }) => part > MARGIN && part < 1 - MARGIN);
}

function hoursIn(from: number, until: number): number[] {
  const first = new Date(from);
  const marks: number[] = [];
  for (let hour = 0; ; hour += 3) {
    // The calendar decides, so that a day of 23 hours has its marks where its clocks are.
    const at = new Date(first.getFullYear(), first.getMonth(), first.getDate(), hour).getTime();
    if (at >= until) return marks;
    if (at > from) marks.push(at);
  }
}

function daysIn(from: number, until: number): number[] {
  const first = new Date(from);
  const marks: number[] = [];
  for (let day = 1; ; day += 1) {
    const at = new Date(first.getFullYear(), first.getMonth(), first.getDate() + day).getTime();
    if (at >= until) return marks;
    marks.push(at);
  }
}
