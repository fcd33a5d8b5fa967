import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServed } from '#electron/web/served-folder.ts';

let outer: string;
let folder: string;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'demarc-served-'));
  folder = join(outer, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(outer, 'renderer-secret'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(outer, 'secret.txt'), 'SECRET');
  await writeFile(join(outer, 'renderer-secret', 'x.txt'), 'SECRET');
  await symlink(join(outer, 'secret.txt'), join(folder, 'link.txt'));
  await symlink(outer, join(folder, 'up'));
});
afterAll(() => rm(outer, { recursive: true }));

const textOf = async (path: string): Promise<string | null> =>
  (await readServed(folder, path))?.body.toString() ?? null;

describe('readServed', () => {
  it('serves what is there, with its type', async () => {
    expect(await readServed(folder, '/')).toMatchObject({ type: 'text/html; charset=utf-8', immutable: false });
    expect(await readServed(folder, '/assets/app-1a2b.js')).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      immutable: true,
    });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '/../renderer-secret/x.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/link.txt',
    '/up/secret.txt',
    '/index.html%00.txt',
    '/C:/windows/win.ini',
    '/index.html:stream',
    '/%E0%A4%A',
    'index.html',
    '',
    '/assets',
    '/assets/',
    '/.',
    '/..',
  ])('serves nothing for %j', async (path) => {
    expect(await readServed(folder, path)).toBeNull();
  });

  it('never serves what lies outside, whatever is asked', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2e',
      'up',
      'secret.txt',
      'renderer',
      'assets',
      '',
      '%2f',
      '\\',
      '%5c',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom('/', '%2f', '%5c', '//'),
        async (parts, between) => {
          expect(await textOf(`/${parts.join(between)}`)).not.toBe('SECRET');
        },
      ),
      { numRuns: 500 },
    );
  });
});
