import { expect, it } from 'vitest';
import { keysOf } from '#renderer/app/commands.ts';

it.each([
  ['g f', ['g', 'f']],
  ['$mod+K', ['$mod', 'K']],
  ['/', ['/']],
  ['Shift+?', ['?']],
])('%s is shown as %j', (binding, keys) => {
  expect(keysOf(binding)).toEqual(keys);
});
