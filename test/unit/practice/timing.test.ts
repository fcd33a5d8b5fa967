import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimerBag } from '#electron/practice/timer-bag.ts';
import { retryRange, retryWait, untilPeriodicInform } from '#electron/practice/timing.ts';
import { FakeClock } from '#test/fakes/clock.ts';

const STANDARD = { minimumWait: 5, multiplier: 2000 };

test('the ranges of TR-069 table 3, which grow up to the tenth retry', () => {
  const ranges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 400].map((retry) => retryRange(retry, STANDARD));
  expect(ranges).toEqual([
    [5, 10],
    [10, 20],
    [20, 40],
    [40, 80],
    [80, 160],
    [160, 320],
    [320, 640],
    [640, 1280],
    [1280, 2560],
    [2560, 5120],
    [2560, 5120],
    [2560, 5120],
  ]);
});

test('a wait is always within its range', () => {
  const inputs = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 0.999999, noNaN: true }));
  fc.assert(
    fc.property(inputs, ([retry, chance]) => {
      const [from, to] = retryRange(retry, STANDARD);
      const wait = retryWait(retry, STANDARD, chance) / 1000;
      expect(wait).toBeGreaterThanOrEqual(from);
      expect(wait).toBeLessThanOrEqual(to);
    }),
  );
});

test('periodic Informs: an interval from now, or on the phase that PeriodicInformTime gives', () => {
  const now = Date.parse('2024-01-15T14:25:10Z');
  const settings = { enabled: true, interval: 60, time: '0001-01-01T00:00:00Z' };
  expect(untilPeriodicInform(settings, now)).toBe(60_000);
  expect(untilPeriodicInform({ ...settings, time: '2024-01-15T14:00:30Z' }, now)).toBe(20_000);
  expect(untilPeriodicInform({ ...settings, time: '2030-01-15T14:00:30Z' }, now)).toBe(20_000);
  expect(untilPeriodicInform({ ...settings, time: '2024-01-15T14:25:10Z' }, now)).toBe(60_000);
  expect(untilPeriodicInform({ ...settings, enabled: false }, now)).toBeNull();
});

test('a wait longer than a timer of the computer can hold does not fire at once', async () => {
  const clock = new FakeClock(0);
  const timers = new TimerBag(clock);
  let fired = 0;
  const days = 24 * 3600 * 1000;
  timers.after(60 * days, () => {
    fired += 1;
  });
  await clock.advance(59 * days);
  expect(fired).toBe(0);
  await clock.advance(days);
  expect(fired).toBe(1);
  expect(clock.pending).toBe(0);
});

test('a bag that is emptied leaves no timer, wherever a long wait stands', async () => {
  const clock = new FakeClock(0);
  const timers = new TimerBag(clock);
  timers.after(60 * 24 * 3600 * 1000, () => undefined);
  timers.after(5, () => undefined);
  await clock.advance(30 * 24 * 3600 * 1000);
  timers.clear();
  expect(clock.pending).toBe(0);
});
