import { expect, test } from 'vitest';
import { connectProblem, fieldInDoubt, nameFromUrl } from '#renderer/features/start/words.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import { ERROR_CODES, ERRORS, type ErrorCode } from '#shared/errors.ts';

const told = (code: ErrorCode): Problem => ({
  code,
  words: ERRORS[code].words,
  next: ERRORS[code].next,
  retryable: false,
});

test('no next step sends a person to a place that is not there yet', () => {
  for (const code of ERROR_CODES.filter((each) => each.startsWith('control.'))) {
    if (code === 'control.not-connected') continue;
    expect(connectProblem(told(code)).next, code).not.toMatch(/Settings|Fleet|Sync|go on working/i);
  }
});

test('what the server says of itself stays as it is', () => {
  expect(connectProblem(told('control.redirected'))).toEqual(told('control.redirected'));
});

test('the cursor goes to the field in doubt', () => {
  expect(fieldInDoubt(told('control.token-refused'))).toBe('token');
  expect(fieldInDoubt(told('control.not-an-api'))).toBe('url');
});

test('a site nobody named is called after its host', () => {
  expect(nameFromUrl(' https://control.example.com:8443/api/v1 ')).toBe('control.example.com:8443');
  expect(nameFromUrl('control')).toBe('');
});
