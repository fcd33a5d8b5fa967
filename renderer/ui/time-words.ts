import { LOCALE, t } from '#renderer/language/speak.ts';

/** Times in words: how long ago for a glance, the exact instant for whoever asks. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const EXACT = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});
const DAY_AND_TIME = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** A length of time with its unit: `12 s`, `3 min`, `2 h`, `5 d`. Milliseconds in. */
export function durationWords(milliseconds: number): string {
  const length = Math.max(0, milliseconds);
  if (length < MINUTE) return t('{seconds} s', { seconds: Math.floor(length / SECOND) });
  if (length < HOUR) return t('{minutes} min', { minutes: Math.floor(length / MINUTE) });
  if (length < DAY) return t('{hours} h', { hours: Math.floor(length / HOUR) });
  return t('{days} d', { days: Math.floor(length / DAY) });
}

/** `12 s ago`, `in 3 min`; a date once it is more than a month away. */
export function agoWords(at: number, now: number): string {
  const past = now - at;
  if (Math.abs(past) >= 31 * DAY) return DATE.format(at);
  if (Math.abs(past) < 5 * SECOND) return t('now');
  return past > 0 ? t('{time} ago', { time: durationWords(past) }) : t('in {time}', { time: durationWords(-past) });
}

/** The exact instant in the laptop's own time zone. */
export function exactWords(at: number): string {
  return EXACT.format(at);
}

/** The day and the time to the minute, without the year: for what lies some days back. */
export function dayWords(at: number): string {
  return DAY_AND_TIME.format(at);
}

/** The time of day with seconds: for steps that lie close together. */
export function clockWords(at: number): string {
  return CLOCK.format(at);
}

/** The day of an instant, for a heading over what happened on it: `25 Nov 2026`. */
export function dateWords(at: number): string {
  return DATE.format(at);
}
