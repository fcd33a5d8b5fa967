import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from '#electron/host/settings.ts';
import { openVault } from '#electron/host/vault.ts';
import type { SecretRef, SiteId } from '#shared/ids.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { fakeRandom } from '../../fakes/random.ts';
import { fakeSecrets, lostSecrets } from '../../fakes/secrets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-host-'));
});
afterEach(() => rm(folder, { recursive: true }));
const clock = new FakeClock();
const settings = () => openSettings(folder, clock);
const vault = (secrets = fakeSecrets()) => openVault({ folder, secrets, random: fakeRandom(), clock });
const site = { kind: 'local', id: 'local' as SiteId, name: 'Depot' } as const;

describe('settings', () => {
  it('are there again after a restart', async () => {
    await (await settings()).change({ sites: [site], lastOpen: site.id, bareDhcpUrl: ['74:4D:28'] });
    expect((await settings()).value).toEqual({
      version: 1,
      sites: [site],
      lastOpen: 'local',
      fleet: {},
      bareDhcpUrl: ['74:4D:28'],
      routerTrust: {},
    });
  });

  it('keep the last of many changes made at once', async () => {
    const open = await settings();
    await Promise.all([1, 2, 3].map((n) => open.change({ sites: [{ ...site, name: `Depot ${n}` }] })));
    expect((await settings()).value.sites).toEqual([{ ...site, name: 'Depot 3' }]);
    expect((await readdir(folder)).sort()).toEqual(['settings.json']);
  });

  it('keep every part that different windows change at once', async () => {
    const open = await settings();
    const views = { views: [], columns: ['name'] };
    await Promise.all([
      open.change({ sites: [site] }),
      open.change(({ fleet }) => ({ fleet: { ...fleet, a: views } })),
      open.change(({ fleet }) => ({ fleet: { ...fleet, b: views } })),
    ]);
    expect((await settings()).value).toMatchObject({ sites: [site], fleet: { a: views, b: views } });
  });

  it('with views nobody can read lose those views and nothing else', async () => {
    const file = { version: 1, sites: [site], lastOpen: null, fleet: { local: { views: 'none' } } };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(file));
    const open = await settings();
    expect(open.notice).toBeNull();
    expect(open.value).toMatchObject({ sites: [site], fleet: { local: { views: [], columns: null } } });
  });

  it.each([
    ['no JSON', '{"version":1,"sites":['],
    ['nothing', ''],
    ['another version', '{"version":2,"sites":[],"lastOpen":null}'],
    ['a site of an unknown kind', '{"version":1,"sites":[{"kind":"cloud","id":"x","name":"x"}],"lastOpen":null}'],
    ['a list', '[]'],
    ['something huge', `{"version":1,"sites":"${'x'.repeat(1_000_000)}"}`],
  ])('that hold %s are set aside, said so and begun anew', async (_, text) => {
    await writeFile(join(folder, 'settings.json'), text);
    const open = await settings();
    expect(open.value.sites).toEqual([]);
    expect(open.notice?.code).toBe('app.settings-corrupt');
    expect(await readFile(String(open.notice?.params['aside']), 'utf8')).toBe(text);
    await open.change({ lastOpen: site.id });
    expect((await settings()).notice).toBeNull();
  });
});

describe('the vault', () => {
  it('keeps a secret under a reference that tells nothing, and not in plain text', async () => {
    const ref = await (await vault()).keep('hunter2-planted');
    expect(ref).toMatch(/^secret:[\w-]{22}$/);
    expect(await (await vault()).fetch(ref)).toBe('hunter2-planted');
    expect(await readFile(join(folder, 'vault.json'), 'utf8')).not.toContain('hunter2-planted');
  });

  it('does not give a token to who asks by reference, nor anything that is not in it', async () => {
    const open = await vault();
    await open.keepNamed('token of local', 'token');
    expect(await open.fetch('token of local')).toBe('token');
    for (const name of ['secret:unknown-1', 'toString', '__proto__', 'constructor']) {
      await expect(open.fetch(name as SecretRef)).rejects.toMatchObject({ code: 'app.secret-unknown' });
    }
    await open.keepNamed('token of local', null);
    await expect(open.fetch('token of local')).rejects.toMatchObject({ code: 'app.secret-unknown' });
  });

  it('says that a keychain was reset', async () => {
    const ref = await (await vault(lostSecrets())).keep('x');
    await expect((await vault(lostSecrets())).fetch(ref)).rejects.toMatchObject({ code: 'app.secret-unknown' });
  });

  it('sets a damaged file aside and says so', async () => {
    await writeFile(join(folder, 'vault.json'), 'oops');
    const open = await vault();
    expect(open.notice?.code).toBe('store.corrupt');
    await open.keep('x');
  });
});
