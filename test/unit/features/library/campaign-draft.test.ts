import { describe, expect, it } from 'vitest';
import { blankDraft, planOf, readWaves } from '#renderer/features/library/campaigns/draft.ts';
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
