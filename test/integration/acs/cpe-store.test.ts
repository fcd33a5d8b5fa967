import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CpeRecord } from '#electron/acs/cpe/cpe-record.ts';
import { createCpeStore, type StoredSession } from '#electron/acs/cpe/cpe-store.ts';
import { silentLog as log } from '#electron/ports/log.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { CpeKey, DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import { FakeClock } from '#test/fakes/clock.ts';

let folder: string;
let store: Store;
const clock = new FakeClock();
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-cpes-'));
  store = await openStore({ kind: 'embedded', file: join(folder, 'a.db'), clock, log });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = '2026-11-23T04:30:00.000Z' as Instant;
const cpe = (name: string, device: string | null = null): CpeRecord => ({
  key: name as CpeKey,
  oui: '00AABB',
  productClass: 'Box',
  serialNumber: name,
  manufacturer: 'ACME',
  softwareVersion: null,
  hardwareVersion: null,
  root: 'Device.',
  address: '127.0.0.1',
  connectionRequestUrl: null,
  device: device as DeviceRef | null,
  deviceName: device,
  authentication: 'none',
  firstInform: at,
  lastInform: at,
  lastEvents: [],
  sessions: 1,
  warnings: 0,
  managed: null,
  methods: null,
  udpAddress: null,
  isUncallable: false,
  reach: null,
});
const session = (id: string, key: string | null): StoredSession => ({
  summary: {
    id: id as SessionId,
    cpe: key as CpeKey | null,
    peer: '127.0.0.1',
    startedAt: at,
    endedAt: at,
    end: { how: 'completed' },
    events: [],
    rpcs: 0,
    warnings: [],
  },
  messages: [],
});
const reopened = async () => {
  const again = createCpeStore({ store, clock, log });
  await again.ready;
  return again;
};

it('CPEs are there after a restart', async () => {
  const cpes = createCpeStore({ store, clock, log });
  cpes.put(cpe('a', '1'));
  cpes.put({ ...cpe('a', '1'), sessions: 2 });
  await cpes.close();
  const again = await reopened();
  expect(again.ofDevice('1' as DeviceRef)).toMatchObject({ key: 'a', sessions: 2 });
  await again.close();
});

it('a record this program cannot read is left out, and learnt anew', async () => {
  await store.db
    .insertInto('cpe')
    .values({ key: 'old', oui: '', product_class: '', serial_number: '', facts_json: '{"from":"the future"}' })
    .execute();
  const cpes = await reopened();
  expect([...cpes.all()]).toEqual([]);
  cpes.put(cpe('old'));
  await cpes.close();
  const again = await reopened();
  expect(again.get('old' as CpeKey)?.serialNumber).toBe('old');
  await again.close();
});

it('strangers are forgotten before they fill the disk, devices never [A-8]', async () => {
  const cpes = createCpeStore({ store, clock, log, keep: 10 });
  for (let index = 0; index < 5; index += 1) cpes.put(cpe(`known${index}`, String(index)));
  for (let index = 0; index < 100; index += 1) {
    cpes.put(cpe(`stranger${index}`));
    if (index % 30 === 0) await cpes.flush();
  }
  await cpes.close();
  const again = await reopened();
  const names = [...again.all()].map(({ key }) => key);
  expect(names).toHaveLength(10);
  expect(names.filter((name) => name.startsWith('known'))).toHaveLength(5);
  expect(names).toContain('stranger99');
  await again.close();
});

it('the last sessions of a CPE are kept, the newest first [TR-1]', async () => {
  const cpes = createCpeStore({ store, clock, log });
  for (let index = 0; index < 40; index += 1) {
    cpes.keep(session(`a${index}`, 'a'));
    cpes.keep(session(`none${index}`, null));
    if (index % 7 === 0) await cpes.flush();
  }
  const kept = await cpes.sessions({ cpe: 'a' as CpeKey, limit: 100 });
  expect(kept).toHaveLength(30);
  expect(kept[0]?.id).toBe('a39');
  expect(await cpes.session('a0' as SessionId)).toBeNull();
  expect((await cpes.session('a39' as SessionId))?.summary.cpe).toBe('a');
  await cpes.close();
});

it('writes once a second at most, and everything when it closes', async () => {
  const cpes = createCpeStore({ store, clock, log });
  cpes.put(cpe('a'));
  const count = async () => (await store.db.selectFrom('cpe').select('key').execute()).length;
  expect(await count()).toBe(0);
  await clock.advance(1000);
  expect(await count()).toBe(1);
  cpes.put(cpe('b'));
  await cpes.close();
  expect(await count()).toBe(2);
});
