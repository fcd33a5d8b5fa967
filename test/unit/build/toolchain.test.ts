import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, isNewEnough, ROOT } from '../../../build/toolchain.mjs';

describe('whether node_modules is what the lock file names', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demarc-installed-'));
    await mkdir(join(folder, 'node_modules'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (wanted: object, present: object | null) => {
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (present) {
      await writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }));
    }
  };
  const zod = (version: string) => ({ 'node_modules/zod': { version } });

  it.each([
    ['the same versions', { '': { name: 'demarc' }, ...zod('4.6.7') }, zod('4.6.7'), true],
    ['another version', zod('4.6.8'), zod('4.6.7'), false],
    ['a package that is missing', zod('4.6.7'), {}, false],
    ['nothing installed', zod('4.6.7'), null, false],
    ['another platform’s package', { 'node_modules/x-darwin': { version: '1.0.0', optional: true } }, {}, true],
    ['a package too many', {}, zod('4.6.7'), true],
  ])('%s', async (_name, wanted, present, expected) => {
    await write(wanted, present);
    expect(isInstalled(folder)).toBe(expected);
  });

  it('a lock file that cannot be read counts as not installed', async () => {
    await writeFile(join(folder, 'package-lock.json'), '{');
    expect(isInstalled(folder)).toBe(false);
  });

  it('this repository is installed', () => expect(isInstalled(ROOT)).toBe(true));
});

it.each([
  ['20.20.2', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['22.20.1', true],
  ['23.0.0', true],
  ['24.21.0', true],
])('Node %s runs TypeScript as it stands: %s', (version, expected) => expect(isNewEnough(version)).toBe(expected));
