import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeviceFiles, type DeviceFiles } from '#electron/acs/files/device-files.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import { DeviceRef, OperationId } from '#shared/ids.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';
import { embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';

const CONFIGURATION = randomBytes(700_000);
const by = {
  operation: OperationId.parse('6f9619ff-8b86-4011-b42d-00c04fc964ff'),
  device: DeviceRef.parse('1'),
  content: 'configuration',
} as const;

describe.each([embedded, postgres()])('on $name', (engine) => {
  let place: Place;
  let folder: string;
  const stores: Store[] = [];

  beforeEach(async ({ skip }) => {
    if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
    place = await engine.place();
    folder = await mkdtemp(join(tmpdir(), 'demarc-device-files-'));
  }, 60_000);
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await place?.remove();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  afterAll(() => engine.stop());

  /** What a process has whose data folder this is. */
  async function open(name: string): Promise<DeviceFiles> {
    const ports = { clock: systemClock, log: silentLog };
    const store = await openStore({ ...place, ...ports });
    stores.push(store);
    return createDeviceFiles({
      ...ports,
      folder: join(folder, name),
      store,
      secrets: fakeSecrets(),
      random: systemRandom,
    });
  }
  /** On PostgreSQL another process on another computer, on SQLite the next start on the same folder. */
  const elsewhere = (): Promise<DeviceFiles> => open(place.kind === 'postgres' ? 'two' : 'one');

  it('what a device delivered is read where it was not delivered, and gone for both', async () => {
    const here = await open('one');
    const kept = await here.keep(by, CONFIGURATION);
    const there = await elsewhere();
    expect(await there.ofDevice(by.device)).toEqual([kept]);
    expect((await there.read(kept.id)).equals(CONFIGURATION)).toBe(true);
    await there.remove(kept.id);
    await expect(here.read(kept.id)).rejects.toMatchObject({ code: 'acs.file-unknown' });
  });

  it('bytes that are not what was kept are refused', async () => {
    const here = await open('one');
    const kept = await here.keep(by, CONFIGURATION);
    const [store] = stores;
    await store?.db
      .updateTable('device_file')
      .set({ sealed_sha256: 'f'.repeat(64) })
      .execute();
    await expect(here.read(kept.id)).rejects.toMatchObject({ code: 'acs.file-damaged' });
  });
});

describe('a file of before they were named by what is in them', () => {
  it('is read, and removed', async () => {
    const place = await embedded.place();
    const folder = await mkdtemp(join(tmpdir(), 'demarc-device-files-'));
    const ports = { clock: systemClock, log: silentLog };
    const store = await openStore({ ...place, ...ports });
    try {
      const files = createDeviceFiles({ ...ports, folder, store, secrets: fakeSecrets(), random: systemRandom });
      const kept = await files.keep(by, CONFIGURATION);
      const { sealed_sha256: sealed } = await store.db.selectFrom('device_file').selectAll().executeTakeFirstOrThrow();
      await rename(join(folder, sealed ?? ''), join(folder, kept.id));
      await store.db.updateTable('device_file').set({ sealed_sha256: null }).execute();
      expect((await files.read(kept.id)).equals(CONFIGURATION)).toBe(true);
      await files.remove(kept.id);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await store.close();
      await place.remove();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
