import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closesAt, isOpen, MaintenanceWindow, opensAt } from '#shared/campaign/maintenance-window.ts';

/** Zones that set their clocks at other hours, by half an hour, never, and across midnight. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago', 'UTC'];
const MINUTE = 60_000;

const two = (part: number): string => String(part).padStart(2, '0');
const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const windowIn = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  from: time,
  to: time,
  zone: fc.constantFrom(...ZONES),
});
/** Around the days on which the clocks of those zones are set, and anywhere. */
const SET_CLOCKS = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-06', '2026-10-04', '2026-10-25', '2026-11-01'];
const instant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SET_CLOCKS), fc.integer({ min: -2880, max: 2880 }))
    .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE),
  fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') }).map((at) => at - (at % MINUTE)),
);

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The same rule, written without any arithmetic of the clock: what a person would read off the wall. */
function shows(window: MaintenanceWindow, at: number): boolean {
  const text = new Intl.DateTimeFormat('en-GB', {
    timeZone: window.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const day = DAYS.indexOf(text.slice(0, 3)) + 1;
  const clock = text.slice(-5);
  const before = day === 1 ? 7 : day - 1;
  if (window.from < window.to) return window.days.includes(day) && clock >= window.from && clock < window.to;
  const begun = window.days.includes(day) && clock >= window.from;
  return begun || (window.days.includes(before) && clock < window.to);
}

describe('a maintenance window', () => {
  it('is open exactly while the clock on the wall shows one of its hours', () => {
    fc.assert(
      fc.property(windowIn, instant, (window, at) => {
        expect(isOpen(window, at)).toBe(shows(window, at));
      }),
    );
  });

  it('opens and closes at the first minute that says so, whenever the clocks are set', () => {
    fc.assert(
      fc.property(windowIn, instant, (window, at) => {
        const open = isOpen(window, at);
        const turns = open ? closesAt(window, at) : opensAt(window, at);
        if (turns === null) {
          expect([...window.days].sort()).toHaveLength(7);
          return;
        }
        expect(isOpen(window, turns)).toBe(!open);
        expect(isOpen(window, turns - 1)).toBe(open);
        // No minute on the way was otherwise; where the way is long, every fortieth part of it is looked at.
        const step = Math.max(MINUTE, Math.ceil((turns - at) / 40 / MINUTE) * MINUTE);
        for (let between = at; between < turns; between += step) expect(shows(window, between)).toBe(open);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out an hour that does not come, and takes one twice that comes twice', () => {
    const window = MaintenanceWindow.parse({ days: [7], from: '02:00', to: '03:00', zone: 'Europe/Berlin' });
    // 2026-03-29: at 02:00 it is 03:00. The next Sunday has that hour again.
    expect(opensAt(window, Date.parse('2026-03-28T12:00:00Z'))).toBe(Date.parse('2026-04-05T00:00:00Z'));
    // 2026-10-25: 02:00 summer time to 03:00 winter time are two hours.
    const opened = opensAt(window, Date.parse('2026-10-24T12:00:00Z'));
    expect(opened).toBe(Date.parse('2026-10-25T00:00:00Z'));
    expect(closesAt(window, opened)).toBe(Date.parse('2026-10-25T02:00:00Z'));
  });

  it('is refused where nobody knows the zone', () => {
    const parsed = MaintenanceWindow.safeParse({ days: [1], from: '01:00', to: '05:00', zone: 'Mars/Olympus' });
    expect(parsed.success).toBe(false);
  });
});
