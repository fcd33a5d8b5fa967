import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutSession, spanWords } from '#renderer/features/bench/waterfall.ts';
import { bytesWords } from '#renderer/ui/size-words.ts';
import { message, session, T0 } from './acs-samples.ts';

const at = (offset: number) => new Date(T0 + offset).toISOString();

test('a bar lasts from the message before it to its own', () => {
  const messages = [message({ n: 2, at: at(40) }), message({ n: 1, at: at(0) }), message({ n: 3, at: at(100) })];
  const { rows, span } = layOutSession(session({ endedAt: at(100) }), messages, T0 + 5_000);
  expect(rows.map(({ message: { n }, from, took }) => [n, from, took])).toEqual([
    [1, 0, 0],
    [2, 0, 40],
    [3, 40, 60],
  ]);
  expect(span).toBe(100);
});

test('the axis of a running session ends now, of a forgotten one ten minutes after its last message', () => {
  const open = session({ endedAt: null });
  expect(layOutSession(open, [message({ n: 1, at: at(0) })], T0 + 900).span).toBe(900);
  expect(layOutSession(open, [message({ n: 1, at: at(0) })], T0 + 86_400_000).span).toBe(600_000);
});

test('a clock that jumps draws no bar backwards', () => {
  const times = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(times, (offsets) => {
      const messages = offsets.map((offset, n) => message({ n, at: at(offset) }));
      const { rows, span, ticks } = layOutSession(session({ endedAt: at(0) }), messages, T0);
      for (const { from, took } of rows) {
        expect(took).toBeGreaterThanOrEqual(0);
        expect(from + took).toBeLessThanOrEqual(span);
      }
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks[0]).toBe(0);
    }),
  );
});

test('ticks are round', () => {
  const ticks = (end: number) =>
    layOutSession(session({ endedAt: at(end) }), [message({ n: 1, at: at(end) })], T0).ticks;
  expect(ticks(100)).toEqual([0, 50, 100]);
  expect(ticks(37)).toEqual([0, 20]);
  expect(ticks(7_300)).toEqual([0, 5_000]);
});

test('times and sizes in words', () => {
  expect([0, 1.25, 9, 999, 1_000, 12_440, 59_999, 185_000].map(spanWords)).toEqual([
    '0 ms',
    '1.3 ms',
    '9 ms',
    '999 ms',
    '1.0 s',
    '12.4 s',
    '59.9 s',
    '3:05 min',
  ]);
  expect([0, 999, 1_000, 1_240, 12_400, 999_600, 1_240_000].map(bytesWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.2 kB',
    '12 kB',
    '1.0 MB',
    '1.2 MB',
  ]);
});
