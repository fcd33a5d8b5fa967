import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankDraft, draftOf, planOf, readWaves } from '#renderer/features/library/campaigns/draft.ts';
import { CampaignPlan } from '#shared/campaign/plan.ts';

const NOW = Date.parse('2026-11-25T09:00:30Z');

describe('waves as they are typed', () => {
  it('are shares and counts with commas between', () => {
    expect(readWaves('10 %, 50%,  200')).toEqual([
      { by: 'percent', percent: 10 },
      { by: 'percent', percent: 50 },
      { by: 'count', count: 200 },
    ]);
    expect(readWaves(' ')).toEqual([]);
  });

  it('are refused where nobody can read them', () => {
    for (const text of ['ten', '0', '120 %', '-5', '2.5', '10 % 20 %']) expect(readWaves(text), text).toBeNull();
  });
});

describe('a form', () => {
  it('makes a plan the server takes once an image is chosen', () => {
    expect(planOf(blankDraft(null), NOW)).toBeNull();
    const plan = planOf({ ...blankDraft(null), name: ' Winter ', image: 4, hasWindow: true }, NOW);
    expect(CampaignPlan.parse(plan)).toMatchObject({
      name: 'Winter',
      target: { by: 'filter', organizations: null },
      window: { days: [1, 2, 3, 4, 5] },
      deadline: '2026-12-09T09:00:00Z',
    });
  });

  it('aims at the devices that were selected elsewhere', () => {
    expect(planOf({ ...blankDraft([7, 9]), image: 4 }, NOW)?.target).toEqual({ by: 'devices', devices: [7, 9] });
  });

  it('makes none while something is missing', () => {
    const whole = { ...blankDraft(null), image: 4 };
    for (const gap of [{ canary: '' }, { atOnce: 'x' }, { organizations: [] }, { hasWindow: true, days: [] }]) {
      expect(planOf({ ...whole, ...gap }, NOW), JSON.stringify(gap)).toBeNull();
    }
  });
});

const size = fc.oneof(
  fc.record({ by: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100) }),
  fc.record({ by: fc.constant('count' as const), count: fc.integer({ min: 1, max: 100_000 }) }),
);
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
const target = fc.oneof(
  fc.record({ by: fc.constant('devices' as const), devices: ids }),
  fc.record({
    by: fc.constant('filter' as const),
    organizations: fc.option(ids),
    type: fc.option(fc.integer({ min: 1, max: 99 })),
    fromVersions: fc.option(fc.constantFrom('3.1.*', '>=2.0', '2.4.1')),
    search: fc.constantFrom('', 'north hall'),
  }),
);
const window = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  from: fc.constantFrom('22:00', '01:30'),
  to: fc.constantFrom('04:00', '05:15'),
  zone: fc.constantFrom('Europe/Berlin', 'America/Sao_Paulo'),
});
const plan = fc.record({
  name: fc.constantFrom('Autumn', 'R 3.2 → 4'),
  firmwareImage: fc.integer({ min: 1, max: 999 }),
  target,
  canary: fc.integer({ min: 0, max: 1000 }),
  waves: fc.array(size, { maxLength: 4 }),
  pauseMinutes: fc.integer({ min: 0, max: 10_080 }),
  failureLimit: fc.oneof(
    fc.record({ by: fc.constant('percent' as const), percent: fc.integer({ min: 0, max: 1000 }).map((n) => n / 10) }),
    fc.record({ by: fc.constant('count' as const), count: fc.integer({ min: 0, max: 100_000 }) }),
  ),
  window: fc.option(window),
  atOnce: fc.integer({ min: 1, max: 1000 }),
  downgrades: fc.boolean(),
  deadline: fc.option(fc.constant('2027-01-31T22:00:00Z')),
});

describe('a draft that is changed', () => {
  it('comes into the form and out of it as it was', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const before = CampaignPlan.parse(one);
        expect(planOf(draftOf(before), NOW)).toEqual(before);
      }),
    );
  });
});
