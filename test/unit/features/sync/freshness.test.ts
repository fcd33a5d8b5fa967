import { expect, test } from 'vitest';
import type { PullState } from '#renderer/cache/types.ts';
import { pullFigures, pullSentence, pullShare, reachWords } from '#renderer/features/sync/freshness.ts';
import { Instant } from '#shared/ids.ts';

const pull = (over: Partial<PullState> = {}): PullState => ({
  phase: 'sweeping',
  done: 1_200,
  of: 100_000,
  ratePerSecond: 412.4,
  secondsLeft: 239,
  lastComplete: null,
  lastAnswer: null,
  missing: 0,
  problem: null,
  kept: 'disk',
  ...over,
});

test('figures: what is not known is left out, never guessed', () => {
  expect(pullFigures(pull())).toBe('1,200 of 100,000 devices · 412 a second · 4 min left');
  expect(pullFigures(pull({ of: null, secondsLeft: null, ratePerSecond: 0 }))).toBe('1,200 devices');
  expect(pullFigures(pull({ secondsLeft: 12.2 }))).toContain('13 s left');
});

test('the share of an empty inventory is whole, of an uncounted one unknown', () => {
  expect(pullShare(pull({ of: 0, done: 0 }))).toBe(1);
  expect(pullShare(pull({ of: null }))).toBeNull();
  expect(pullShare(pull({ of: 10, done: 12 }))).toBe(1);
});

test('many devices missing at once are put as a question', () => {
  expect(pullSentence(pull({ phase: 'question', missing: 1_234 }), 'online')).toContain('1,234 devices');
  expect(pullSentence(pull({ phase: 'question', missing: 1 }), 'online')).toContain('One device');
});

test('a server that cannot be reached brings its own words and next step', () => {
  const since = Instant.parse('2026-03-02T09:00:00Z');
  const words = reachWords({ state: 'offline', since, code: 'control.unreachable', words: 'Gone.', next: 'Go on.' });
  expect(words).toEqual({ word: 'Offline', sentence: 'Gone.', next: 'Go on.' });
  expect(reachWords({ state: 'token-refused', since }).next).toContain('Settings');
});

test('a list is not called up to date while the server is known to be gone', () => {
  expect(pullSentence(pull({ phase: 'idle' }), 'online')).toContain('Up to date');
  expect(pullSentence(pull({ phase: 'idle' }), 'offline')).not.toContain('Up to date');
});
