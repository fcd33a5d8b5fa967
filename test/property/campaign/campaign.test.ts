import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationState } from '#shared/operation.ts';
import { CampaignWorld, WANTED, type WorldDevice, type WorldPlan } from './campaign-world.ts';

/** Any campaign, whatever devices, persons, clocks and crashes do to it. */

const HOUR = 3_600_000;
const START = Date.parse('2026-11-25T09:00:00Z');

const waveSize = fc.oneof(
  fc.record({ by: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ by: fc.constant('count' as const), count: fc.integer({ min: 1, max: 5 }) }),
);
const plan: fc.Arbitrary<WorldPlan> = fc.record({
  canary: fc.nat(2),
  waves: fc.array(waveSize, { maxLength: 3 }),
  failureLimit: fc.oneof(
    fc.record({ by: fc.constant('percent' as const), percent: fc.constantFrom(0, 10, 50, 100) }),
    fc.record({ by: fc.constant('count' as const), count: fc.nat(3) }),
  ),
  window: fc.constantFrom(null, { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '09:20', zone: 'UTC' }),
  atOnce: fc.integer({ min: 1, max: 4 }),
  pauseMinutes: fc.constantFrom(0, 60),
  deadline: fc.constantFrom(null, START + HOUR / 3, START + HOUR / 2),
});

const HAPPENINGS = [
  'session',
  'session',
  'session',
  'session',
  'done',
  'done',
  'done',
  'done',
  'done-unseen',
  'told-new',
  'told-old',
  'failed',
  'unclear',
  'off',
  'on',
  'minutes',
  'minutes',
  'hours',
  'pause',
  'resume',
  'resume',
  'retry',
  'crash',
  'asleep',
  'start',
  'start',
  'start',
  'cancel',
  'taken-back',
  'sent-again',
] as const;
type Happening = { what: (typeof HAPPENINGS)[number]; which: number };
const happening: fc.Arbitrary<Happening> = fc.record({ what: fc.constantFrom(...HAPPENINGS), which: fc.nat(20) });

/** What befalls a device: the one meant, or every one. */
const BEFALLS: Readonly<Partial<Record<Happening['what'], (world: CampaignWorld, device: WorldDevice) => void>>> = {
  session: (world, device) => world.session(device),
  done: (world, device) => underWay(world, device, { state: 'done', at: world.at, proof: transferred(WANTED) }),
  'done-unseen': (world, device) =>
    underWay(world, device, { state: 'done', at: world.at, proof: transferred('3.1.4') }),
  'told-new': (world, device) => world.tellVersion(device, WANTED),
  'told-old': (world, device) => world.tellVersion(device),
  failed: (world, device) => underWay(world, device, { state: 'failed', at: world.at, failure: FAILURE }),
  unclear: (world, device) => underWay(world, device, { state: 'unclear', at: world.at, why: 'cut' }),
  off: (_, device) => {
    device.isUp = false;
  },
  on: (_, device) => {
    device.isUp = true;
  },
  'taken-back': (world, device) => {
    if (device.state.state === 'queued') world.follow(device, { state: 'cancelled', at: world.at, by: 'Ada' });
  },
  'sent-again': (world, device) => {
    if (device.state.state !== 'unclear' || device.state.about !== 'operation') return;
    world.outOfDoubt += 1;
    world.follow(device, { state: 'queued' });
  },
};
/** What befalls all: time, a person, a driver that ends or begins anew. */
const HAPPENS: Readonly<Partial<Record<Happening['what'], (world: CampaignWorld, which: number) => void>>> = {
  minutes: (world, which) => {
    world.now += (which + 1) * 60_000;
  },
  hours: (world, which) => {
    world.now += (which + 1) * HOUR;
  },
  pause: (world) => world.move({ type: 'paused', at: world.at, why: { by: 'person', name: 'Ada' } }),
  resume: (world) => world.move({ type: 'resumed' }),
  retry: (world) => world.retryFailed(),
  cancel: (world, which) => {
    if (which === 0) world.move({ type: 'cancelled', at: world.at, by: 'Ada' });
  },
  crash: (world, which) => {
    world.drive(which % 3);
    world.isDriven = false;
  },
  start: (world) => {
    world.isDriven = true;
  },
  // Nobody drives it for a while, and devices come all the same: what holds then, the operations carry themselves.
  asleep: (world, which) => {
    world.now += 2 * which * 60_000;
    for (const device of world.devices) world.session(device);
  },
};

function happen(world: CampaignWorld, { what, which }: Happening): void {
  HAPPENS[what]?.(world, which);
  const befalls = BEFALLS[what];
  if (befalls === undefined) return;
  const meant = which % 2 === 0 ? world.devices : world.devices.slice(which % world.devices.length).slice(0, 1);
  for (const device of meant) befalls(world, device);
}

const FAILURE = { code: '9010', words: 'Download failure' };

function transferred(running: string) {
  return { by: 'transfer-complete' as const, version: { wanted: WANTED, running } };
}

function underWay(world: CampaignWorld, device: WorldDevice, to: OperationState): void {
  if (device.state.state === 'loading') world.follow(device, to);
}

describe('a campaign', () => {
  it('keeps its bounds whatever happens', () => {
    fc.assert(
      fc.property(
        plan,
        fc.integer({ min: 1, max: 9 }),
        fc.array(happening, { minLength: 20, maxLength: 90, size: 'max' }),
        (of, count, events) => {
          const world = new CampaignWorld(of, count);
          for (const event of events) {
            happen(world, event);
            if (!world.isDriven) continue;
            world.drive();
            if (world.isHeedless()) world.broken.push('goes on although more failed than may');
          }
          expect(world.broken).toEqual([]);
          // What a person had sent again is the same attempt: everything else began once.
          const once = new Set(world.begun.map(({ device, attempt }) => `${device} ${attempt}`));
          expect(world.begun.length - once.size).toBeLessThanOrEqual(world.outOfDoubt);
        },
      ),
      { numRuns: Number(process.env['DEMARC_CAMPAIGNS'] ?? 300) },
    );
  });

  it('upgrades every device where all are here and nothing goes wrong, in its waves', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 30 }), (of, count) => {
        const world = new CampaignWorld({ ...of, deadline: null }, count);
        for (let turn = 0; turn < 40 * count && world.state.state !== 'done'; turn += 1) {
          const step = world.drive();
          if (step?.step === 'wait' && step.until !== null) world.now = step.until;
          happen(world, { what: 'session', which: 0 });
          happen(world, { what: 'done', which: 0 });
        }
        expect(world.state.state).toBe('done');
        expect(world.devices.every(({ state }) => state.state === 'upgraded')).toBe(true);
        expect(world.begun.map(({ device }) => world.devices[device]?.wave)).toEqual(
          world.devices.map(({ wave }) => wave),
        );
        expect(world.broken).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('waits for a device that is off, and counts it as failed only after the deadline', () => {
    const deadline = START + 8 * HOUR;
    const rules: WorldPlan = {
      canary: 0,
      waves: [],
      failureLimit: { by: 'count', count: 0 },
      window: null,
      atOnce: 2,
      pauseMinutes: 0,
      deadline,
    };
    const world = new CampaignWorld(rules, 2);
    const [here, away] = world.devices;
    if (here === undefined || away === undefined) throw new Error('two devices were made');
    away.isUp = false;
    world.drive();
    world.session(here);
    world.follow(here, { state: 'done', at: world.at, proof: transferred(WANTED) });
    expect(world.drive()).toEqual({ step: 'wait', for: 'absent', until: deadline });
    world.now = deadline;
    world.drive();
    expect(away.state).toMatchObject({ state: 'failed', code: 'campaign.deadline' });
    expect(world.state.state).toBe('done');
  });

  it('takes a transfer for an upgrade only once the device tells the version', () => {
    const world = new CampaignWorld(
      {
        canary: 1,
        waves: [],
        failureLimit: { by: 'count', count: 0 },
        window: null,
        atOnce: 1,
        pauseMinutes: 0,
        deadline: null,
      },
      2,
    );
    const [canary] = world.devices;
    if (canary === undefined) throw new Error('two devices were made');
    world.drive();
    world.session(canary);
    world.follow(canary, { state: 'done', at: world.at, proof: transferred('3.1.4') });
    world.tellVersion(canary);
    expect(canary.state.state).toBe('verifying');
    world.now += HOUR;
    world.tellVersion(canary);
    expect(canary.state).toMatchObject({ state: 'unclear', about: 'version' });
    world.drive();
    expect(world.state).toMatchObject({ state: 'paused', why: { by: 'nothing-proved' } });
    world.tellVersion(canary, WANTED);
    expect(canary.state.state).toBe('upgraded');
    world.move({ type: 'resumed' });
    world.drive();
    expect(world.state).toMatchObject({ state: 'running', wave: 1 });
  });
});
