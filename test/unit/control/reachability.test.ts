import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookout } from '#electron/control/lookout.ts';
import { nextLookIn, observeReachability, type ReachabilityEvent, UNKNOWN } from '#electron/control/reachability.ts';
import { AppError, ERROR_CODES } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';
import type { Reachability } from '#shared/site.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { fakeRandom } from '../../fakes/random.ts';

const at = (n: number): Instant => `2024-01-15T14:25:0${n}Z` as Instant;
const failed = (error: AppError, n = 1): ReachabilityEvent => ({ type: 'failed', at: at(n), error });
const unreachable = new AppError('control.unreachable', { host: 'control.example' });

describe('observeReachability', () => {
  it('goes offline with the words of the failure, and keeps since when', () => {
    const once = observeReachability(UNKNOWN, failed(unreachable, 1));
    const twice = observeReachability(once, failed(new AppError('control.timeout', { host: 'h', seconds: 30 }), 2));
    expect(once.reachability).toMatchObject({ state: 'offline', since: at(1), code: 'control.unreachable' });
    expect(twice.reachability).toMatchObject({ state: 'offline', since: at(1), code: 'control.timeout' });
    expect(twice.failures).toBe(2);
  });

  it.each([
    'control.forbidden',
    'control.not-found',
    'control.rejected',
    'control.blocked',
    'control.throttled',
  ] as const)('counts %s as an answer', (code) => {
    const offline = observeReachability(UNKNOWN, failed(unreachable, 1));
    expect(observeReachability(offline, failed(new AppError(code), 2)).reachability).toEqual({
      state: 'online',
      since: at(2),
    });
  });

  it('tells a refused token from a server that is away, and stops asking often', () => {
    const refused = observeReachability(UNKNOWN, failed(new AppError('control.token-refused'), 3));
    expect(refused.reachability).toEqual({ state: 'token-refused', since: at(3) });
    expect(nextLookIn(refused, 0.5)).toBeGreaterThan(60_000);
  });

  it('never looks more often than twice a second once something failed, nor less than the longest pause', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ERROR_CODES), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (codes, chance) => {
          const watch = codes.reduce((state, code) => observeReachability(state, failed(new AppError(code))), UNKNOWN);
          expect(nextLookIn(watch, chance)).toBeGreaterThanOrEqual(500);
          expect(nextLookIn(watch, chance)).toBeLessThanOrEqual(300_000);
        },
      ),
    );
  });
});

describe('createLookout', () => {
  it('looks at once, backs off while the server is away, and says each change once', async () => {
    const clock = new FakeClock();
    const looks: number[] = [];
    const states: Reachability['state'][] = [];
    let away = true;
    const lookout = createLookout({ clock, random: fakeRandom() });
    const client = {
      check: async () => {
        looks.push(clock.now());
        if (away) {
          lookout.observe({ ok: false, error: unreachable });
          throw unreachable;
        }
        lookout.observe({ ok: true });
      },
    };
    lookout.start(client, ({ state }) => states.push(state));
    await clock.advance(120_000);
    expect(looks.length).toBeGreaterThan(5);
    expect(looks.length).toBeLessThan(15);
    away = false;
    await clock.advance(31_000);
    expect(states).toEqual(['offline', 'online']);
    lookout.stop();
    expect(clock.pending).toBe(0);
    const before = looks.length;
    await clock.advance(600_000);
    expect(looks.length).toBe(before);
  });

  it('hears at once that a new token was taken', async () => {
    const clock = new FakeClock();
    const states: Reachability['state'][] = [];
    const lookout = createLookout({ clock, random: fakeRandom() });
    const refused = new AppError('control.token-refused');
    lookout.start({ check: async () => lookout.observe({ ok: false, error: refused }) }, ({ state }) =>
      states.push(state),
    );
    await clock.advance(1_000);
    lookout.observe({ ok: true });
    expect(states).toEqual(['token-refused', 'online']);
    lookout.stop();
  });
});
