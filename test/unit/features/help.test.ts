import { describe, expect, test } from 'vitest';
import { findInHelp } from '#renderer/features/help/find.ts';
import { HELP_PAGES } from '#renderer/features/help/pages.ts';

const PAGES = [
  { id: 'bench', title: 'Bench', lines: ['Turn the ACS on.', 'Watch a router’s sessions.'] },
  { id: 'errors', title: 'What can go wrong', lines: ['acs.port-taken: Choose another port.', 'ÉTEINDRE le routeur'] },
];

describe('a search of the help', () => {
  test('finds the lines that have every word, wherever they stand in them', () => {
    expect(findInHelp(PAGES, 'acs on').map(({ id, lines }) => [id, lines])).toEqual([['bench', ['Turn the ACS on.']]]);
    expect(findInHelp(PAGES, 'port-taken')).toEqual([{ ...PAGES[1], lines: ['acs.port-taken: Choose another port.'] }]);
  });

  test('does not look at case and accents', () => {
    expect(findInHelp(PAGES, 'eteindre ROUTEUR')[0]?.lines).toEqual(['ÉTEINDRE le routeur']);
  });

  test('a title that has the words brings its page whole; blank brings nothing', () => {
    expect(findInHelp(PAGES, 'bench')).toEqual([PAGES[0]]);
    expect(findInHelp(PAGES, '  ')).toEqual([]);
    expect(findInHelp(PAGES, 'acs nowhere')).toEqual([]);
  });
});

test('no page says the same thing twice', () => {
  for (const { id, purpose, things } of HELP_PAGES) {
    expect(new Set([purpose, ...things]).size, id).toBe(things.length + 1);
  }
});
