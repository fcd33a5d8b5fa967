import { expect, it, vi } from 'vitest';
import { whenNpmIsGone } from '#electron/ports/npm-parent.ts';
import { FakeClock } from '#test/fakes/clock.ts';

it('what npm started ends when its parent is gone, once', async () => {
  const clock = new FakeClock();
  const gone = vi.fn();
  const facts = { ppid: 100, env: { npm_lifecycle_event: 'serve' } };
  whenNpmIsGone(clock, gone, facts);
  await clock.advance(10_000);
  expect(gone).not.toHaveBeenCalled();
  facts.ppid = 1;
  await clock.advance(10_000);
  expect(gone).toHaveBeenCalledOnce();
});

it('what npm did not start may outlive its parent', async () => {
  const clock = new FakeClock();
  const gone = vi.fn();
  const facts = { ppid: 100, env: {} };
  whenNpmIsGone(clock, gone, facts);
  facts.ppid = 1;
  await clock.advance(10_000);
  expect(gone).not.toHaveBeenCalled();
  expect(clock.pending).toBe(0);
});
