import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyFileSecrets } from '#electron/ports/key-file.ts';
import { systemRandom } from '#electron/ports/random.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-key-'));
});
afterEach(() => rm(folder, { recursive: true }));
const open = () => keyFileSecrets(join(folder, 'key'), systemRandom);

describe('keyFileSecrets', () => {
  it('opens again what it protected, also after a restart, and never twice with the same text', async () => {
    const one = await (await open()).protect('hunter2');
    const two = await (await open()).protect('hunter2');
    expect(one).not.toBe(two);
    expect(one).not.toContain('hunter2');
    expect(await (await open()).unprotect(one)).toBe('hunter2');
    expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
  });

  it('two starts at once agree on one key', async () => {
    const [one, two] = await Promise.all([open(), open()]);
    expect(await two.unprotect(await one.protect('x'))).toBe('x');
    expect(await readdir(folder)).toEqual(['key']);
  });

  it.each([
    ['a changed text', (text: string) => `${text.slice(0, -6)}AAAA==`],
    ['a cut text', (text: string) => text.slice(0, 20)],
    ['another store’s text', () => 'keychain:abcd'],
    ['nothing', () => ''],
  ])('does not open %s', async (_, spoil) => {
    const secrets = await open();
    const cipher = await secrets.protect('hunter2');
    await expect(secrets.unprotect(spoil(cipher))).rejects.toMatchObject({ code: 'app.secret-unknown' });
  });

  it('does not open what another key protected', async () => {
    const cipher = await (await open()).protect('hunter2');
    await rm(join(folder, 'key'));
    await expect((await open()).unprotect(cipher)).rejects.toMatchObject({ code: 'app.secret-unknown' });
  });

  it('leaves a damaged key file where it is, and says so', async () => {
    await writeFile(join(folder, 'key'), 'oops');
    await expect(open()).rejects.toMatchObject({ code: 'app.key-damaged' });
    expect(await readFile(join(folder, 'key'), 'utf8')).toBe('oops');
    await chmod(join(folder, 'key'), 0o600);
  });
});
