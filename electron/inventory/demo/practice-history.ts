import type { Transaction } from 'kysely';
import { notePeriods, type Period } from '#electron/store/fleet-history.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { DeviceRecord } from '../record.ts';

/**
 * A month behind the practice site, so that Insights has something to show at once: the made-up fleet has a made-up
 * past that ends where its records stand. The same every time, and nothing of it is about the practice CPEs.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = 30;
/** One device of so many goes up and down again and again. */
const FLAPPING_EVERY = 29;
/** A night six days ago on which the ACS was off, in hours before now. */
const OFF_FROM = 6 * 24 + 8;
const OFF_HOURS = 7;
const ROWS_AT_ONCE = 300;

type Past = Pick<DeviceRecord, 'id' | 'status' | 'status_change'>;

/** A number between 0 and 1, the same for the same two numbers. */
function chance(one: number, other: number): number {
  const mixed = Math.imul(one * 2_654_435_761 + other * 40_503 + 1, 2_246_822_519) ^ (one << 7);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}

/** How long a device was up and down within the month, back from where it stands. */
export function periodsOf({ id, status, status_change }: Past, now: number): Period[] {
  const flaps = id % FLAPPING_EVERY === 0;
  const turns = flaps ? 24 : Math.floor(chance(id, 1) * 4);
  const periods: Period[] = [];
  let until = status_change;
  let was: Period['status'] = status === 'Up' ? 'Down' : 'Up';
  for (let turn = 0; turn <= turns && until > now - DAYS * DAY; turn += 1) {
    const length = chance(id, turn + 2);
    // Down for minutes or hours; up for days, where it does not flap.
    const hours = was === 'Down' ? (8 + length * 220) / 60 : flaps ? 2 + length * 10 : 30 + length * 300;
    const since = until - Math.round(hours * HOUR);
    periods.push({ device: id, since, until, status: was });
    until = since;
    was = was === 'Up' ? 'Down' : 'Up';
  }
  return periods.reverse();
}

/** How many were up at each hour of the month, the last hour aside: it is looked at when the site is open. */
export function samplesOf(devices: readonly Past[], periods: readonly Period[], now: number) {
  let up = devices.filter(({ status }) => status === 'Up').length;
  const backwards = [...periods].sort((left, right) => right.until - left.until);
  const samples: { at: number; up: number; down: number }[] = [];
  let next = 0;
  const last = now - (now % HOUR);
  for (let at = last; at > now - DAYS * DAY; at -= HOUR) {
    for (let period = backwards[next]; period !== undefined && period.until > at; period = backwards[next]) {
      up += period.status === 'Up' ? 1 : -1;
      next += 1;
    }
    if (wasOn(Math.round((last - at) / HOUR))) samples.push({ at, up, down: devices.length - up });
  }
  return samples;
}

/** What the ACS heard in each hour: more by day than by night. */
export function informHours(now: number) {
  const last = now - (now % HOUR) - HOUR;
  return Array.from({ length: DAYS * 24 }, (_, back) => back)
    .filter((back) => wasOn(back + 1))
    .map((back) => {
      const hour = last - back * HOUR;
      const byDay = 1 - Math.cos((((hour % DAY) / HOUR - 3) / 24) * 2 * Math.PI);
      const informs = Math.round(9 + 11 * byDay + 5 * chance(back, 3));
      return { hour, informs, broken: chance(back, 4) > 0.82 ? 1 + Math.floor(chance(back, 5) * 3) : 0 };
    });
}

function wasOn(hoursBack: number): boolean {
  return hoursBack < OFF_FROM - OFF_HOURS || hoursBack >= OFF_FROM;
}

/** Writes the month down. */
export async function insertPast(trx: Transaction<Schema>, devices: readonly Past[], now: number): Promise<void> {
  const periods = devices.flatMap((device) => periodsOf(device, now));
  await notePeriods(trx, periods);
  for (const some of parts(samplesOf(devices, periods, now))) {
    await trx.insertInto('fleet_sample').values(some).execute();
  }
  for (const some of parts(informHours(now))) {
    await trx
      .insertInto('inform_hour')
      .values(some)
      // The CPEs may call while this is being written.
      .onConflict((conflict) => conflict.column('hour').doNothing())
      .execute();
  }
}

function parts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}
