import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Acs } from '#electron/acs/acs.ts';
import type { CpeIdentity } from '#electron/acs/cpe/identity.ts';
import { type Journal, openJournal } from '#electron/control/journal.ts';
import { draftDevices } from '#electron/host/draft-devices.ts';
import { createLocalBench, type LocalBench } from '#electron/host/local-bench.ts';
import { remoteDirectory } from '#electron/host/remote-directory.ts';
import { openVault, type Vault } from '#electron/host/vault.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createAccess } from '#electron/roster/access.ts';
import { createDrafts } from '#electron/roster/drafts.ts';
import { createRoster, type Roster } from '#electron/roster/roster.ts';
import { createSightings } from '#electron/roster/sightings.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { CpeSummary } from '#shared/acs.ts';
import { DeviceDetail } from '#shared/device.ts';
import type { CpeKey, DeviceId, DeviceRef, Instant, OperationId, SessionId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry } from '#shared/outbox.ts';
import { standInRef } from '#shared/stand-in.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { rebootEntry, receiptOf, SITE } from '#test/fakes/outbox.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';

/** Who is let in, and what is not sent because it is done here: on real files; only the listener is told. */

const ID = 1001 as DeviceId;
const REF = '1001' as DeviceRef;
const SERIAL = 'SN-1001';
const IDENTITY: CpeIdentity = { oui: 'ABCDEF', productClass: 'X', serialNumber: SERIAL };
const at = '2024-01-15T14:25:00.000Z' as Instant;

let folder = '';
let store: Store;
let operations: OperationStore;
let journal: Journal;
let vault: Vault;
let roster: Roster;
let bench: LocalBench;
let find: () => Promise<{ ref: DeviceRef; username: string | null; password: string | null } | null>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-local-bench-'));
  const clock = new FakeClock();
  const secrets = fakeSecrets();
  store = await openStore({ kind: 'embedded', file: join(folder, 'site.db'), clock, log: silentLog });
  journal = await openJournal({ file: join(folder, 'journal.db'), clock, log: silentLog });
  vault = await openVault({ folder, secrets, random: systemRandom, clock });
  operations = createOperationStore({ store, clock, random: systemRandom });
  roster = createRoster(store);
  const access = createAccess(store, secrets);
  const cpe = { key: 'ABCDEF-X-SN-1001' as CpeKey, serialNumber: SERIAL, lastInform: at } as CpeSummary;
  const acs: Pick<Acs, 'state' | 'contact' | 'cpeOfDevice' | 'cpes'> = {
    state: () => ({ state: 'on', host: '127.0.0.1', port: 7547, url: 'http://127.0.0.1:7547/', since: at, tls: null }),
    contact: async () => undefined,
    cpeOfDevice: async () => cpe,
    cpes: async () => [cpe],
  };
  const sightings = createSightings(store);
  const drafts = createDrafts(store, roster);
  const created = draftDevices({ site: SITE, drafts, journal, operations, log: silentLog });
  created.begin({ ...acs, events: { subscribe: () => () => undefined }, rebind: async () => undefined });
  const known = { roster, drafts, created, access, sightings };
  bench = createLocalBench({ ...known, site: SITE, acs, operations, journal, vault, clock });
  const directory = remoteDirectory({
    roster,
    access,
    client: { device: () => Promise.reject(new Error('there is no network')) },
    lookout: { reachability: { state: 'offline', since: at, code: 'control.unreachable', words: '', next: '' } },
    clock,
  });
  find = async () => directory.find(IDENTITY);
});

afterEach(async () => {
  await store.close();
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});

const record = (username: string | null): DeviceDetail =>
  DeviceDetail.parse({ id: ID, name: 'Hall', serial_number: SERIAL, username });

function entryOf(intent: OutboxEntry['intent']): OutboxEntry {
  return rebootEntry(1, { intent, lane: laneOf(intent.target) });
}

const edit = async (password: string, username?: string): Promise<OutboxEntry> =>
  entryOf({
    kind: 'edit',
    target: { of: 'device', id: ID },
    base: {},
    set: username === undefined ? {} : { username },
    secrets: { password: await vault.keep(password) },
  });

it('holds who has to prove what nobody here knows, until credentials are typed or a person lets it in', async () => {
  await roster.detail(record('cpe'));
  expect(await find()).toBeNull();

  // A password that is saved for the record, whose user name is known.
  await bench.saved(await edit('typed once'));
  expect(await find()).toMatchObject({ username: 'cpe', password: 'typed once' });
  await bench.saved(await edit('typed again', 'renamed'));
  expect(await find()).toMatchObject({ username: 'renamed', password: 'typed again' });

  // Typed beside the router, or not asked for any more.
  const secret = await vault.keep('from the label');
  const cpe = 'ABCDEF-X-SN-1001' as CpeKey;
  await bench.letIn({ cpe, credentials: { username: 'label', secret } });
  expect(await find()).toMatchObject({ username: 'label', password: 'from the label' });
  await bench.letIn({ cpe, credentials: null });
  expect(await find()).toMatchObject({ username: null, password: null });
});

it('knows a device that waits in the outbox by what its create says, and asks for the password typed with it', async () => {
  const target = { of: 'draft', id: 'draft-1' as TemporaryId } as const;
  const body = { name: 'Hall', serial_number: SERIAL, type: 1, username: 'cpe' };
  const entry = entryOf({ kind: 'create', target, body, secrets: { password: await vault.keep('of the draft') } });
  const proof = { username: 'cpe', password: 'of the draft' };
  await bench.saved(entry);
  expect(await find()).toMatchObject({ ref: standInRef(target.id), name: 'Hall', ...proof });
  // The server tells of it before its receipt is filed: it is still one device.
  await roster.detail(record('cpe'));
  expect(await find()).toMatchObject({ ref: standInRef(target.id), ...proof });
  await bench.landed(entry, receiptOf(entry));
  expect(await find()).toMatchObject({ ref: REF, ...proof });
});

it('forgets a device that was created here once its create is given up', async () => {
  const target = { of: 'draft', id: 'draft-1' as TemporaryId } as const;
  const entry = entryOf({ kind: 'create', target, body: { name: 'Hall', serial_number: SERIAL, type: 1 } });
  await bench.saved(entry);
  expect(await find()).toMatchObject({ ref: standInRef(target.id), username: null });
  await bench.landed(entry, receiptOf(entry, { outcome: 'discarded', deviceId: null }));
  expect(await find()).toBeNull();
});

it('lets no entry leave that is being done here, and lets it leave once that is over', async () => {
  await roster.detail(record(null));
  const request = { id: 'one' as OperationId, device: REF, flag: 'device_factory', despite: false } as const;
  await bench.mayLeave(rebootEntry(1));
  expect(await bench.operate(request)).toEqual({ way: 'here', operation: 'one' });
  const target = { of: 'device', id: ID } as const;
  const sameEffect = entryOf({ kind: 'operation', target, flag: 'factory' });
  await expect(bench.mayLeave(sameEffect)).rejects.toMatchObject({ code: 'outbox.done-here' });
  await bench.mayLeave(rebootEntry(1));
  await bench.mayLeave(await edit('x'));

  const session = 's1' as SessionId;
  await operations.apply(request.id, { type: 'sent', at, session });
  await expect(bench.mayLeave(sameEffect)).rejects.toMatchObject({ code: 'outbox.done-here' });
  await operations.apply(request.id, { type: 'accepted', at });
  await operations.apply(request.id, { type: 'proved', at, proof: { by: 'bootstrap' } });
  expect((await operations.get(request.id))?.state.state).toBe('done');
  await bench.mayLeave(sameEffect);
});
