/** What can be compared with a time: an age (`7d`) or a day of this computer's calendar (`2024-01-15`). */
export type TimeValue = { readonly is: 'age'; readonly milliseconds: number } | Day;
type Day = { readonly is: 'day'; readonly from: number; readonly to: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  min: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  mo: 30 * DAY,
  y: 365 * DAY,
};
const AGE = /^(\d{1,5})(min|mo|[mhdwy])$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an age or a day; null where it is neither. @param now milliseconds since 1970 */
export function readTimeValue(text: string, now: number): TimeValue | null {
  const age = AGE.exec(text);
  if (age !== null) {
    const unit = UNITS[(age[2] ?? '').toLowerCase()];
    return unit === undefined ? null : { is: 'age', milliseconds: Number(age[1]) * unit };
  }
  const today = new Date(now);
  if (text === 'today') return day(today.getFullYear(), today.getMonth(), today.getDate());
  if (text === 'yesterday') return day(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const date = DATE.exec(text);
  if (date === null) return null;
  const [year, month, number] = [Number(date[1]), Number(date[2]) - 1, Number(date[3])];
  const read = day(year, month, number);
  const back = new Date(read.from);
  // The 31st of June would silently become the 1st of July.
  return back.getMonth() === month && back.getDate() === number ? read : null;
}

function day(year: number, month: number, date: number): Day {
  const from = new Date(year, month, date);
  const to = new Date(year, month, date + 1);
  return { is: 'day', from: from.getTime(), to: to.getTime() };
}
