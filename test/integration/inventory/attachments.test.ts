import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createControlClient } from '#electron/control/client.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { Sha256 } from '#shared/attachment.ts';
import type { DeviceId, DeviceRef, OutboxEntryId } from '#shared/ids.ts';
import { fakeLog } from '#test/fakes/log.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import type { TestSite } from '#test/fixtures/inventory/site.ts';
import { freshSite } from '#test/fixtures/inventory/sites.ts';

const PHOTO = Buffer.from('a photo of the rack');
const sha256 = Sha256.parse(createHash('sha256').update(PHOTO).digest('hex'));
const PATH = '/inventory_device_attachment/1001/';

/** Documents of devices: an endpoint beyond the seed. */
describe.each([embedded, postgres()])('on $name', (engine) => {
  let site: TestSite;
  let folder: string;

  freshSite(
    engine,
    (opened) => {
      site = opened;
    },
    async () => {
      folder = await mkdtemp(join(tmpdir(), 'demarc-documents-'));
      return { documentFolder: folder };
    },
  );
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('the outbox’s own client puts a photo once, however often it is sent', async () => {
    const client = createControlClient({
      baseUrl: site.api,
      token: async () => site.token,
      clock: systemClock,
      log: fakeLog(),
    });
    const attachment = {
      purpose: 'photo' as const,
      sha256,
      size: PHOTO.length,
      mediaType: 'image/jpeg',
      name: 'Räck 1',
    };
    const put = (bytes: Buffer, idempotencyKey: string) =>
      client.write({
        method: 'PUT',
        id: 1001 as DeviceId,
        attachment,
        bytes,
        idempotencyKey: idempotencyKey as OutboxEntryId,
      });
    expect(await put(PHOTO, 'key-one-1')).toMatchObject({ outcome: 'answered', status: 200, body: { sha256 } });
    expect(await put(PHOTO, 'key-one-1')).toMatchObject({ status: 200 });
    expect(await put(PHOTO, 'key-two-2')).toMatchObject({ status: 200 });
    expect(await client.document({ device: '1001' as DeviceRef, sha256 })).toEqual(PHOTO);
    // Bytes that are not what they are called are refused: a receipt may rely on the answer.
    expect(await put(Buffer.from('cut off'), 'key-three')).toMatchObject({ status: 400 });
    client.close();

    const list = (await site.call('GET', PATH)).json();
    expect(list).toMatchObject({ count: 1, results: [{ sha256, name: 'Räck 1', purpose: 'photo', size: 19 }] });
    const read = await site.call('GET', `${PATH}${sha256}/`);
    expect(read.text).toBe(PHOTO.toString());
    expect(read.headers.get('content-disposition')).toBe('attachment');
  });

  test('a device that is not there keeps nothing, and its documents go with it', async () => {
    expect((await site.call('GET', '/inventory_device_attachment/99999/')).status).toBe(404);
    expect((await site.call('GET', `${PATH}${'0'.repeat(64)}/`)).status).toBe(404);
    const headers = { 'content-type': 'image/jpeg' };
    const put = (name: string) =>
      site.call('PUT', `${PATH}${sha256}/?purpose=photo&name=${name}`, { raw: PHOTO, headers });
    expect((await put('a%00b')).status).toBe(400);
    expect((await put('rack')).status).toBe(200);
    const kept = () => site.store.db.selectFrom('device_attachment').select('name').execute();
    expect(await kept()).toEqual([{ name: 'rack' }]);
    const of = { device: '1001', operation: 'o', content: 'configuration', at: 0, bytes: 1, sealed_sha256: null };
    const backup = { id: 'b', sha256, key_cipher: 'k', ...of };
    await site.store.db.insertInto('device_file').values(backup).execute();
    expect((await site.call('DELETE', '/inventory_device/1001/')).status).toBe(204);
    expect(await kept()).toEqual([]);
    expect(await site.store.db.selectFrom('device_file').select('id').execute()).toEqual([]);
  });
});
