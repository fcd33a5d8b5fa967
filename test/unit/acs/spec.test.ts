import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every rule of the ACS is quoted by a test that would fail without it. */

const ROOT = join(import.meta.dirname, '../../..');
const RULE = /^- \*\*([A-Z]{1,2}-\d+)\*\* \S/gm;

function rules(): string[] {
  const spec = readFileSync(join(ROOT, 'electron/acs/SPEC.md'), 'utf8');
  return [...spec.matchAll(RULE)].flatMap(([, id]) => id ?? []);
}

/** The ids that stand in the brackets of test names and in nothing else. */
function quoted(): Set<string> {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.test\.tsx?$/.test(name),
  );
  const text = files.map((name) => readFileSync(join(ROOT, 'test', name), 'utf8')).join('\n');
  return new Set([...text.matchAll(/\[([A-Z0-9 -]+)\]/g)].flatMap(([, ids = '']) => ids.split(' ')));
}

it('each rule of SPEC.md is quoted by a test', () => {
  const known = quoted();
  expect(rules().length).toBeGreaterThan(100);
  expect(rules().filter((id) => !known.has(id))).toEqual([]);
});

it('each id is given once', () => {
  expect(rules().filter((id, index, all) => all.indexOf(id) !== index)).toEqual([]);
});
