import { createHash, randomBytes } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetUnnamed } from '#electron/store/content.ts';
import { sweepFolder } from '#electron/store/content-files.ts';
import { NAMED_IN_SITES, namesIn } from '#electron/store/content-names.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { openSite, type TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

/** The files of firmware images: named by their SHA-256, checked before they are offered, one for all processes (N9). */
describe.each([embedded, postgres()])('on $name', (engine) => {
  const bytes = randomBytes(600_001);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const PATH = '/inventory_firmware_image/47/file/';
  const ref = '1001' as DeviceRef;
  let place: Place;
  /** One takes the file in, the other offers it: where several processes share a database, two of them. */
  let site: TestSite;
  let other: TestSite;

  freshSite(
    engine,
    async (opened, at) => {
      site = opened;
      place = at;
      other = at.kind === 'postgres' ? await openSite(at) : opened;
    },
    (at) => (at.kind === 'embedded' ? { firmwareFolder: join(dirname(at.file), 'firmware') } : {}),
  );
  afterEach(async () => {
    if (other !== site) await other.close();
  });

  const upload = async (raw: Uint8Array) => {
    const headers = { 'content-type': 'application/octet-stream' };
    return site.call('PUT', PATH, { raw, headers, token: other.token });
  };
  const offered = async () => {
    const found = await other.inventory.firmware(ref, { arguments: { firmwareImage: 47 } });
    return found !== null && 'unfit' in found ? null : found;
  };

  /** As a disk or a person may: the same length, other content. */
  async function damage(): Promise<void> {
    if (place.kind === 'embedded') {
      const folder = join(dirname(place.file), 'firmware');
      expect(await readdir(folder)).toEqual([sha256]);
      await writeFile(join(folder, sha256), randomBytes(bytes.length));
    } else {
      await sql`update content_chunk set bytes = sha256(bytes) || substr(bytes, 33) where place = 1`.execute(
        site.store.db,
      );
    }
  }

  test('what one process was given, every process offers, from any byte on', async () => {
    expect(await offered()).toBeNull();
    const reply = await upload(bytes);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json()).toMatchObject({ sha256, size: bytes.length });
    const file = await offered();
    expect(file).toMatchObject({ size: bytes.length, version: '2.5.0' });
    const range = fc.tuple(fc.nat(bytes.length - 1), fc.nat(bytes.length - 1));
    await fc.assert(
      fc.asyncProperty(range, async ([one, two]) => {
        const [start, end] = [Math.min(one, two), Math.max(one, two)];
        const got = file === null ? null : await buffer(file.open(start, end));
        expect(got?.equals(bytes.subarray(start, end + 1))).toBe(true);
      }),
      { numRuns: 25, examples: [[[0, bytes.length - 1]], [[262_143, 262_144]], [[262_144, 524_287]]] },
    );
  });

  test('a file that is not what its name says is offered by nobody, until it is given again', async () => {
    await upload(bytes);
    await damage();
    expect(await offered()).toBeNull();
    expect((await upload(bytes)).status).toBe(200);
    const file = await offered();
    expect(
      file === null
        ? null
        : createHash('sha256')
            .update(await buffer(file.open(0, bytes.length - 1)))
            .digest('hex'),
    ).toBe(sha256);
  });

  test('an image is offered only over the versions it is loaded over, and pushed over no other', async () => {
    await upload(bytes);
    const change = (body: unknown) => site.call('PATCH', '/inventory_firmware_image/47/', { body, token: other.token });
    const push = () =>
      site.call('PATCH', '/inventory_device/1001/', {
        body: { firmware_image: 47, firmware_image_is_pending: true },
        token: other.token,
      });
    expect(await offered()).not.toBeNull();
    for (const [over, fits] of [
      ['2.4.*', true],
      ['1.*, 2.3.9', false],
      ['>=2.5', false],
      ['<2.5', true],
    ] as const) {
      expect((await change({ from_versions: over })).json()).toMatchObject({ from_versions: over });
      expect([over, (await offered()) !== null]).toEqual([over, fits]);
      expect([over, (await push()).status]).toEqual([over, fits ? 200 : 400]);
    }
    await change({ from_versions: '>=3' });
    expect((await push()).json()).toEqual({
      firmware_image: ['This image is loaded over >=3 only, and the device runs 2.4.1.'],
    });
    expect(await other.inventory.fittingImages(ref)).toEqual([{ id: 47, version: '2.5.0', fromVersions: '>=3' }]);
    expect((await change({ from_versions: '>=' })).status).toBe(400);
    expect((await change({ from_versions: null })).json()).toMatchObject({ from_versions: null });
  });

  test('an unfit image that replaces one that already waits is refused, and that one goes on waiting [O-20]', async () => {
    await upload(bytes);
    const call = async (path: string, body: unknown) => {
      const reply = await site.call('PATCH', path, { body, token: other.token });
      return [reply.status, reply.json()] as const;
    };
    const waiting = { firmware_image: 47, firmware_image_is_pending: true };
    expect(await call('/inventory_device/1001/', waiting)).toMatchObject([200, waiting]);
    await call('/inventory_firmware_image/45/', { from_versions: '>=9' });
    const why = 'This image is loaded over >=9 only, and the device runs 2.4.1.';
    expect(await call('/inventory_device/1001/', { firmware_image: 45 })).toEqual([400, { firmware_image: [why] }]);
    expect((await site.call('GET', '/inventory_device/1001/', { token: other.token })).json()).toMatchObject(waiting);
    // Chosen only, and not to be pushed, it may be.
    const chosen = { firmware_image: 45, firmware_image_is_pending: false };
    expect(await call('/inventory_device/1001/', chosen)).toMatchObject([200, chosen]);
  });

  test('what uses an image stands in the way of its deletion, and the file goes once nobody names it', async () => {
    const remove = (id: number) => site.call('DELETE', `/inventory_firmware_image/${id}/`, { token: other.token });
    await upload(bytes);
    await upload(bytes);
    expect(await kept()).toBe(1);
    const twin = await site.call('POST', '/inventory_firmware_image/', {
      body: { name: 'Twin', version: '2.5.0', file_name: 'twin.bin', sha256 },
      token: other.token,
    });
    const blocked = await remove(45);
    expect([blocked.status, blocked.json()['detail']]).toEqual([
      409,
      'Unable to delete object. 2 dependent objects were found: 1 device, 1 firmware update.',
    ]);
    await site.store.db.updateTable('device').set({ firmware_image: null }).where('firmware_image', '=', 47).execute();
    expect((await remove(47)).status).toBe(204);
    const file = site.call('PUT', `/inventory_firmware_image/${twin.json()['id']}/file/`, {
      raw: bytes.subarray(1),
      headers: { 'content-type': 'application/octet-stream' },
      token: other.token,
    });
    expect((await file).status).toBe(400);
    expect(await kept()).toBe(2);
    await sweep();
    expect(await kept()).toBe(1);
    expect((await remove(Number(twin.json()['id']))).status).toBe(204);
    expect(await kept()).toBe(1);
    await sweep();
    expect(await kept()).toBe(0);
  });

  test('a file streams: what came in lies on the disk while the rest is still to come', async ({ skip }) => {
    if (place.kind !== 'embedded') skip('of an open transaction nobody else sees anything');
    const folder = join(dirname(place.kind === 'embedded' ? place.file : ''), 'firmware');
    const piece = randomBytes(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (sent === 16) {
          // Only a server that has written what it got is sent the rest.
          await vi.waitFor(async () => {
            const sizes = await Promise.all(
              (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
            );
            expect(Math.max(...sizes)).toBeGreaterThan(8 * piece.length);
          }, 10_000);
          return controller.close();
        }
        sent += 1;
        controller.enqueue(piece);
      },
    });
    const headers = { authorization: `Bearer ${other.token}`, 'content-type': 'application/octet-stream' };
    const request = new Request(`${site.api}${PATH}`, { method: 'PUT', headers, body, ...{ duplex: 'half' } });
    const response = await fetch(request);
    expect([response.status, await response.json()]).toMatchObject([200, { size: 16 * piece.length }]);
  }, 30_000);

  /** More than an hour later: the inventory sweeps a team's database by itself, and the host its folders. */
  async function sweep(): Promise<void> {
    await site.clock.advance(2 * 3_600_000);
    if (place.kind === 'postgres') return forgetUnnamed(site.store, site.clock);
    const named = await namesIn(place.file, NAMED_IN_SITES);
    await sweepFolder(join(dirname(place.file), 'firmware'), named, site.clock.now() - 3_600_000);
  }

  async function kept(): Promise<number> {
    if (place.kind === 'embedded') return (await readdir(join(dirname(place.file), 'firmware'))).length;
    const { rows } = await sql`select distinct sha256 from content_chunk`.execute(site.store.db);
    return rows.length;
  }

  test('the record says another SHA-256: refused, and nothing is offered', async () => {
    await site.call('PATCH', '/inventory_firmware_image/47/', { body: { sha256: '0'.repeat(64) }, token: other.token });
    const reply = await upload(bytes);
    expect([reply.status, Object.keys(reply.json())]).toEqual([400, ['sha256']]);
    expect(await offered()).toBeNull();
  });
});
