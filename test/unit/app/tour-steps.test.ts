import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentStep, goOn, type Progress, type Seen, STEPS, skipStep } from '#renderer/app/tour/steps.ts';

const NOTHING: Seen = { searched: false, deviceOpen: false, reboot: 'none', at: 'elsewhere', waiting: 0 };
const walk = (...seen: Partial<Seen>[]): Progress =>
  seen.reduce<Progress>((progress, one) => goOn(progress, { ...NOTHING, ...one }), {});

test('the walk as it is told ticks step after step', () => {
  const steps: Partial<Seen>[] = [
    { searched: true },
    { deviceOpen: true },
    { deviceOpen: true, reboot: 'begun' },
    { at: 'bench', reboot: 'begun' },
    { at: 'sync', reboot: 'done' },
  ];
  expect(steps.map((_, index) => currentStep(walk(...steps.slice(0, index + 1))))).toEqual([
    'open',
    'reboot',
    'watch',
    'proof',
    null,
  ]);
});

test('a device opened without typing was found, too', () => {
  expect(walk({ deviceOpen: true })).toEqual({ find: 'done', open: 'done' });
});

test('a reboot that no device has taken, or that failed, is not seen through', () => {
  expect(currentStep(walk({ deviceOpen: true, reboot: 'queued' }))).toBe('reboot');
  expect(currentStep(walk({ deviceOpen: true, reboot: 'begun' }, { at: 'bench', reboot: 'failed' }))).toBe('watch');
});

test('the proof needs the reboot done, Sync open and nothing left to send', () => {
  const watched: Partial<Seen> = { at: 'bench', reboot: 'begun' };
  expect(currentStep(walk(watched, { at: 'sync', reboot: 'begun' }))).toBe('proof');
  expect(currentStep(walk(watched, { at: 'sync', reboot: 'done', waiting: 1 }))).toBe('proof');
  expect(currentStep(walk({ at: 'sync', reboot: 'done' }))).toBe('watch');
  expect(currentStep(walk(watched, { at: 'sync', reboot: 'done' }))).toBeNull();
});

test('what a step came to is never taken back, and steps end in their order', () => {
  const seen = fc.record<Seen>({
    searched: fc.boolean(),
    deviceOpen: fc.boolean(),
    reboot: fc.constantFrom('none', 'queued', 'begun', 'done', 'failed'),
    at: fc.constantFrom('bench', 'sync', 'elsewhere'),
    waiting: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(fc.option(seen, { nil: null }), { maxLength: 12 }), (story) => {
      let progress: Progress = {};
      for (const one of story) {
        const next = one === null ? skipStep(progress) : goOn(progress, one);
        expect(next).toMatchObject(progress);
        const ended = STEPS.filter((step) => next[step] !== undefined);
        expect(ended).toEqual(STEPS.slice(0, ended.length));
        progress = next;
      }
    }),
  );
});
