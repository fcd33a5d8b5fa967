import { createHash, randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceRef } from '#shared/ids.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { openSite, type TestSite } from '#test/fixtures/inventory/site.ts';

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

  beforeEach(async ({ skip }) => {
    if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
    place = await engine.place();
    const folder = place.kind === 'embedded' ? { firmwareFolder: join(dirname(place.file), 'firmware') } : {};
    site = await openSite(place, folder);
    await site.inventory.loadDemo();
    other = place.kind === 'postgres' ? await openSite(place) : site;
  }, 60_000);
  afterEach(async () => {
    if (other !== site) await other?.close();
    await site?.close();
    await place?.remove();
  });
  afterAll(() => engine.stop());

  const upload = async (raw: Uint8Array) => {
    const headers = { 'content-type': 'application/octet-stream' };
    return site.call('PUT', PATH, { raw, headers, token: other.token });
  };
  const offered = () => other.inventory.firmware(ref, { arguments: { firmwareImage: 47 } });

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

  test('the record says another SHA-256: refused, and nothing is offered', async () => {
    await site.call('PATCH', '/inventory_firmware_image/47/', { body: { sha256: '0'.repeat(64) }, token: other.token });
    const reply = await upload(bytes);
    expect([reply.status, Object.keys(reply.json())]).toEqual([400, ['sha256']]);
    expect(await offered()).toBeNull();
  });
});
