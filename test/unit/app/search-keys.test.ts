import { expect, test } from 'vitest';
import { type SearchState, searchKey } from '#renderer/app/search-keys.ts';

const plain: SearchState = { isEmpty: false, offers: null, isMarked: false };
const naming: SearchState = { ...plain, offers: 'field' };
const valuing: SearchState = { ...plain, offers: 'value' };

test.each([
  ['Enter', plain, 'open-first'],
  ['ArrowDown', plain, 'to-list'],
  ['ArrowUp', plain, null],
  ['Tab', plain, null],
  ['Escape', plain, 'clear'],
  ['Escape', { ...plain, isEmpty: true }, 'to-list'],
  ['a', plain, null],
  // A begun word may be a search as well as a field: the list keeps its keys, Tab takes the name.
  ['ArrowDown', naming, 'to-list'],
  ['Tab', naming, 'accept'],
  ['Enter', naming, 'open-first'],
  ['Escape', naming, 'dismiss'],
  ['ArrowDown', valuing, 'next'],
  ['ArrowUp', valuing, 'previous'],
  ['Enter', valuing, 'open-first'],
  ['Enter', { ...valuing, isMarked: true }, 'accept'],
] as const)('%s with %o is %s', (key, state, meaning) => {
  expect(searchKey(key, state)).toBe(meaning);
});
