import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FirmwareValues, UploadId } from '#shared/library.ts';
import { PLAIN, PLAIN_TOKEN, plainServer } from '../../fakes/plain-drf-server.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';
import { createHostStage, type Screen } from './stage.ts';

/** The Library over the whole way: screen, contract, host, REST API, store; own site, a colleague's, a foreign server. */
const stage = createHostStage();
const bytes = randomBytes(2_500_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const PART = 1024 * 1024;
const values: FirmwareValues = {
  name: 'R',
  version: '2.5.0',
  type: null,
  hardwareVersions: null,
  fromVersions: '2.4.*',
};
let folder: string;
let screen: Screen;

beforeEach(async () => {
  folder = await stage.folder();
  screen = stage.screen(await stage.start(folder));
  await screen.client.sites.openLocal({ name: 'Depot' });
});
afterEach(() => stage.clear());

async function read(at: Screen, content: Uint8Array, size = content.length): Promise<UploadId> {
  const { upload } = await at.client.library.beginUpload({ name: 'router-2.5.0.bin', size });
  for (let offset = 0; offset < content.length; offset += PART) {
    const base64 = Buffer.from(content.subarray(offset, offset + PART)).toString('base64');
    const { received } = await at.client.library.uploadPart({ upload, offset, base64 });
    // What is sent again, because its answer was lost, is not taken twice.
    expect((await at.client.library.uploadPart({ upload, offset, base64 })).received).toBe(received);
  }
  return upload;
}

const imported = (at: Screen, upload: UploadId, given: string | null) =>
  at.client.library.importFirmware({
    upload,
    image: values,
    sha256: given as typeof sha256 as never,
    key: 'change-0001',
  });

describe('firmware images', () => {
  it('come in part by part, are compared, and lie in the store once; the screen’s copy is gone', async () => {
    const upload = await read(screen, bytes);
    await expect(imported(screen, upload, 'f'.repeat(64))).rejects.toMatchObject({
      data: { code: 'library.checksum' },
    });
    expect((await screen.client.library.firmware({})).items).toEqual([]);
    expect(await imported(screen, upload, sha256)).toMatchObject({ ...values, sha256, size: bytes.length });
    expect(await readdir(join(folder, 'firmware'))).toEqual([sha256]);
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
    expect((await screen.client.library.firmware({})).items).toHaveLength(1);
  });

  it('half a file makes no image, and one that was dropped leaves nothing', async () => {
    const upload = await read(screen, bytes.subarray(0, PART), bytes.length);
    await expect(imported(screen, upload, null)).rejects.toMatchObject({ data: { code: 'library.upload-gone' } });
    await screen.client.library.dropUpload({ upload });
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
    await expect(imported(screen, upload, null)).rejects.toMatchObject({ data: { code: 'library.upload-gone' } });
  });

  it('one that a recipe loads is not deleted', async () => {
    const { id } = await imported(screen, await read(screen, bytes), null);
    const text = 'name: Lift\ndeviceType: Router\nsteps:\n  - { do: firmware, version: 2.5.0 }\n';
    const recipe = await screen.client.recipes.save({ id: null, text });
    const remove = () => screen.client.library.remove({ kind: 'firmware', id, key: 'change-0002' });
    await expect(remove()).rejects.toMatchObject({
      data: { code: 'library.in-use', words: 'It cannot be deleted: the recipe “Lift” loads 2.5.0.' },
    });
    await screen.client.recipes.remove({ id: recipe.id });
    await remove();
    expect((await screen.client.library.firmware({})).items).toEqual([]);
  });
});

describe('types and places', () => {
  it('are made once however often the same change is sent, changed field by field, and deleted', async () => {
    const { library } = screen.client;
    const change = { kind: 'organizations' as const, id: null, key: 'change-0001', values: { name: 'North' } };
    const first = await library.save(change);
    expect(await library.save(change)).toEqual(first);
    const top = (await library.organizations({})).items ?? [];
    expect(top.filter(({ name }) => name === 'North')).toHaveLength(1);
    const parent = top.find(({ name }) => name !== 'North')?.id ?? 0;
    await library.save({ kind: 'organizations', id: first.id, key: 'change-0002', values: { parent } });
    const depot = { name: 'Depot', organization: first.id, latitude: '40.7120', longitude: '-74.0060' };
    const location = await library.save({ kind: 'locations', id: null, key: 'change-0003', values: depot });
    expect((await library.locations({})).items).toEqual([
      expect.objectContaining({ ...depot, id: location.id, shortName: 'depot', parent: null }),
    ]);
    const remove = (kind: 'organizations' | 'locations', id: number) =>
      library.remove({ kind, id, key: `gone-${kind}` });
    await expect(remove('organizations', first.id)).rejects.toMatchObject({
      data: { code: 'control.blocked', words: expect.stringContaining('1 location.') },
    });
    await remove('locations', location.id);
    await remove('organizations', first.id);
    await expect(
      library.save({ kind: 'organizations', id: parent, key: 'change-0004', values: { parent } }),
    ).rejects.toMatchObject({ data: { code: 'control.rejected' } });
  });
});

describe('tokens', () => {
  it('are told once, to whoever makes them, and never again; the program’s own stays', async () => {
    const { library } = screen.client;
    const request = { name: 'Dashboard', organizations: null, rights: ['view' as const], expiresAt: null };
    const { shownOnce } = await library.createToken(request);
    await expect(library.createToken(request)).rejects.toMatchObject({ data: { code: 'app.bad-input' } });
    const tokens = (await library.tokens({})).tokens ?? [];
    expect(tokens).toEqual([
      expect.objectContaining({ own: true }),
      expect.objectContaining({ name: 'Dashboard', own: false, rights: ['view'], revokedAt: null }),
    ]);
    const own = tokens[0]?.name ?? '';
    await expect(library.revokeToken({ name: own })).rejects.toMatchObject({ data: { code: 'library.token-own' } });
    const after = await library.revokeToken({ name: 'Dashboard' });
    expect(after.tokens?.[1]?.revokedAt).not.toBeNull();
    expect(screen.messages.filter((message) => message.includes(shownOnce))).toHaveLength(1);
    expect(stage.log.text()).not.toContain(shownOnce);
  });
});

describe('on a colleague’s Demarc', () => {
  let colleague: OwnSiteStage;
  /** Passes everything on to the colleague; while `cuts` it drops the line as the answer to a POST comes. */
  let line: { server: Server; cuts: boolean };

  beforeEach(async () => {
    colleague = await openOwnSiteStage();
    const { port, pathname } = new URL(colleague.own.api ?? '');
    const server = createServer((here) => {
      const there = connect(Number(port), '127.0.0.1');
      let isPost = false;
      here.on('data', (bytes) => {
        isPost ||= bytes.toString('latin1').startsWith('POST');
        there.write(bytes);
      });
      there.on('data', (bytes) => (line.cuts && isPost ? here.destroy() : here.write(bytes)));
      for (const [one, other] of [
        [here, there],
        [there, here],
      ] as const) {
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
      }
    });
    line = { server, cuts: false };
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`;
    await screen.client.sites.connect({ name: 'Colleague', baseUrl, token: colleague.token });
  }, 30_000);
  afterEach(async () => {
    line.server.close();
    await colleague.close();
  });

  it('a change whose answer was lost is said to be unknown, and made once when it is saved again', async () => {
    const { library } = screen.client;
    const change = { kind: 'types' as const, id: null, key: 'change-0001', values: { name: 'Tower radio' } };
    line.cuts = true;
    await expect(library.save(change)).rejects.toMatchObject({ data: { code: 'library.unknown-outcome' } });
    line.cuts = false;
    await library.save(change);
    const { items, editable } = await library.types({});
    expect([items?.filter(({ name }) => name === 'Tower radio').length, editable]).toEqual([1, true]);
    expect(await library.tokens({})).toEqual({ tokens: null });
  });

  it('an image lies there and not here, also where its record was made by a try that got no answer', async () => {
    const upload = await read(screen, bytes);
    line.cuts = true;
    await expect(imported(screen, upload, sha256)).rejects.toMatchObject({ data: { code: 'library.unknown-outcome' } });
    line.cuts = false;
    expect(await imported(screen, upload, sha256)).toMatchObject({ sha256, size: bytes.length });
    expect((await screen.client.library.firmware({})).items).toHaveLength(1);
    expect(await readdir(join(colleague.folder, 'firmware'))).toEqual([sha256]);
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
  });
});

it('a foreign server is shown as far as it tells, and not changed; there are no tokens of it', async () => {
  const server = await plainServer(PLAIN, 3);
  try {
    await screen.client.sites.connect({ name: 'Cloud', baseUrl: server.baseUrl, token: PLAIN_TOKEN });
    const { library } = screen.client;
    expect(await library.firmware({})).toEqual({ items: null, editable: false });
    expect(await screen.client.campaigns.list({})).toEqual({ items: null });
    expect(await library.tokens({})).toEqual({ tokens: null });
    const save = library.save({ kind: 'types', id: null, key: 'change-0001', values: { name: 'X' } });
    await expect(save).rejects.toMatchObject({ data: { code: 'library.not-kept' } });
    expect(server.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  } finally {
    await server.close();
  }
});
