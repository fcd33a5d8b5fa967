import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../../..');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'renderer/language/README.md'];
const PATHS = globSync('{build,docs,electron,renderer,shared,test}/**', { cwd: ROOT }).map((path) => `/${path}`);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** Files and folders of ours that a text names in backticks; inside a room they are called from the room on. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:[\w-]+\/)+(?:[\w.-]+\.(?:tsx?|mjs|md))?)`/g)].map(([, path = '']) => path);
}

function commandsIn(text: string): string[] {
  return [...text.matchAll(/npm run (?:-s )?([a-z0-9]+)/g)].map(([, name = '']) => name);
}

function isThere(path: string): boolean {
  const wanted = path.replace(/\/$/, '');
  return PATHS.some((known) => known.endsWith(`/${wanted}`));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');

  it('names no file or folder that is not there', () => {
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });

  it('names no command that is not there', () => {
    expect(commandsIn(text).filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('what is not there is found', () => {
  expect(pathsIn(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')).length).toBeGreaterThan(60);
  expect(pathsIn('in `host/gone.ts` and `electron/nowhere/`').filter((path) => !isThere(path))).toHaveLength(2);
  expect(isThere('host/site-keeper.ts')).toBe(true);
});
