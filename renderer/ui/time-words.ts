import { t } from '#renderer/language/speak.ts';

/** Times in words: how long ago for a glance, the exact instant for whoever asks. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const EXACT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A length of time with its unit: `12 s`, `3 min`, `2 h`, `5 d`. Milliseconds in. */
export function durationWords(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  if (length < MINUTE) return `${Math.floor(length / SECOND)} s`;
  if (length < HOUR) return t('{floor} min', { floor: Math.floor(length / MINUTE) });
  if (length < DAY) return `${Math.floor(length / HOUR)} h`;
  return `${Math.floor(length / DAY)} d`;
}

/** `12 s ago`, `in 3 min`; a date once it is more than a month away. */
export function agoWords(at: number, now: number): string {
  const past = now - at;
  if (Math.abs(past) >= 31 * DAY) return DATE.format(at);
  if (Math.abs(past) < 5 * SECOND) return 'now';
  return past > 0 ? t('{durationWords} ago', { durationWords: durationWords(past) }) : `in ${durationWords(-past)}`;
}

/** The exact instant in the laptop's own time zone. */
export function exactWords(at: number): string {
  return EXACT.format(at);
}

/** The time of day with seconds: for steps that lie close together. */
export function clockWords(at: number): string {
  return CLOCK.format(at);
}
