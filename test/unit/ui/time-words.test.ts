import { describe, expect, it } from 'vitest';
import { agoWords, durationWords } from '#renderer/ui/time-words.ts';

const NOW = Date.parse('2024-01-15T14:25:00Z');

describe('times in words', () => {
  it.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [86_400_000, '1 d'],
    [-5, '0 s'],
  ])('%d ms is %s', (length, words) => {
    expect(durationWords(length)).toBe(words);
  });

  it.each([
    ['2024-01-15T14:24:57Z', 'now'],
    ['2024-01-15T14:25:03Z', 'now'],
    ['2024-01-15T14:24:30Z', '30 s ago'],
    ['2024-01-15T12:25:00Z', '2 h ago'],
    ['2024-01-16T02:25:00Z', 'in 12 h'],
    ['2023-10-01T12:00:00Z', '1 Oct 2023'],
  ])('%s is %s', (at, words) => {
    expect(agoWords(Date.parse(at), NOW)).toBe(words);
  });
});
