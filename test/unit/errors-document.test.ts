import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ERRORS_DOCUMENT, errorsDocument } from '../../build/errors-document.ts';

it('docs/errors.md says what the catalogue says (npm run docs writes it anew)', () => {
  expect(readFileSync(ERRORS_DOCUMENT, 'utf8')).toBe(errorsDocument());
});
