import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OneShotFlag, PENDING_NAME_OF_FLAG } from '#shared/device.ts';
import type { Instant } from '#shared/ids.ts';
import { canRunHere, isPendingThere, isSameEffect, talksHere, wayOf } from '#shared/operation-way.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const instant = fc
  .integer({ min: -48 * 60, max: 0 })
  .map((minutes) => new Date(NOW + minutes * 60_000).toISOString() as Instant);
const standing = fc.record({
  listening: fc.boolean(),
  here: fc.option(instant, { nil: null }),
  there: fc.option(instant, { nil: null }),
});
const traces = fc.record({ outbox: fc.boolean(), there: fc.boolean(), here: fc.boolean() });
const flag = fc.constantFrom(...OneShotFlag.options);

it('runs here only what this laptop can do alone, on a device whose last word was to this laptop', () => {
  fc.assert(
    fc.property(flag, standing, traces, fc.boolean(), (asked, at, under, despite) => {
      const { way } = wayOf(asked, { standing: at, traces: under, now: NOW, despite });
      if (way !== 'here') return;
      expect(canRunHere(asked) && talksHere(at, NOW) && at.listening).toBe(true);
      expect(at.here).not.toBeNull();
      expect(NOW - Date.parse(at.here ?? '')).toBeLessThanOrEqual(12 * HOUR);
    }),
  );
});

/**
 * Requests, journeys and two ACSs in any order: each side keeps what it was given and does it when the device comes.
 * However it goes, what changes a device is never under way on both sides at once, and no request is done twice.
 */
const step = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), flag }),
  fc.constantFrom({ do: 'plug-in-here' as const }, { do: 'take-home' as const }, { do: 'replay' as const }),
  fc.constantFrom({ do: 'server-tells' as const }, { do: 'switch-acs' as const }),
);

const isSame = (left: OneShotFlag, right: OneShotFlag): boolean =>
  isSameEffect(PENDING_NAME_OF_FLAG[left], PENDING_NAME_OF_FLAG[right]);

/** A laptop, a control server, and one device that is carried between them. */
class World {
  #now = NOW;
  #listening = true;
  #here: Instant | null = null;
  #there: Instant | null = null;
  #toldThere: Instant | null = null;
  #told: OneShotFlag[] = [];
  #outbox: OneShotFlag[] = [];
  #onServer: OneShotFlag[] = [];
  #local: OneShotFlag[] = [];

  ask(flag: OneShotFlag): void {
    const pending = this.#told.map((each) => PENDING_NAME_OF_FLAG[each]).join(',') || null;
    const under = {
      outbox: this.#outbox.some((other) => isSame(other, flag)),
      there: isPendingThere(flag, pending),
      here: this.#local.some((other) => isSame(other, flag)),
    };
    const at = { listening: this.#listening, here: this.#here, there: this.#toldThere };
    const { way } = wayOf(flag, { standing: at, traces: under, now: this.#now, despite: false });
    if (way === 'here') this.#local.push(flag);
    if (way === 'server') this.#outbox.push(flag);
  }

  go(what: 'plug-in-here' | 'take-home' | 'replay' | 'server-tells' | 'switch-acs'): void {
    const at = new Date(this.#now).toISOString() as Instant;
    if (what === 'switch-acs') this.#listening = !this.#listening;
    else if (what === 'take-home') {
      this.#there = at;
      this.#onServer = [];
    } else if (what === 'plug-in-here') {
      if (!this.#listening) return;
      this.#here = at;
      this.#local = [];
    } else {
      // What lands is read back: from then on the laptop knows what the server lists.
      if (what === 'replay') this.#onServer.push(...this.#outbox.splice(0));
      else this.#toldThere = this.#there;
      this.#told = [...this.#onServer];
    }
  }

  pass(): void {
    this.#now += 10 * 60_000;
  }

  /** Something that changes the device comes to it from both sides. */
  get isTwice(): boolean {
    const there = [...this.#outbox, ...this.#onServer];
    return this.#local.some((one) => one !== 'sync' && there.some((other) => isSame(one, other)));
  }
}

it('a device never has the same effect coming to it from both sides', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const world = new World();
      for (const action of steps) {
        world.pass();
        if (action.do === 'ask') world.ask(action.flag);
        else world.go(action.do);
        expect(world.isTwice).toBe(false);
      }
    }),
    { numRuns: Number(process.env['DEMARC_RUNS'] ?? 500) },
  );
});
