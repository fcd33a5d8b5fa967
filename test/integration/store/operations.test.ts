import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '#electron/ports/log.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { DeviceRef, Instant, OperationId, SessionId } from '#shared/ids.ts';
import type { OperationKind } from '#shared/operation.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeRandom } from '#test/fakes/random.ts';

const device = '1001' as DeviceRef;
const other = '1002' as DeviceRef;
const session = 's1' as SessionId;
const createdBy = 'test';
const at = '2024-01-15T14:25:01Z' as Instant;

let folder = '';
let store: Store;
let operations: OperationStore;
let clock: FakeClock;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-operations-'));
  clock = new FakeClock();
  store = await openStore({ kind: 'embedded', file: join(folder, 'a.db'), clock, log: silentLog });
  operations = createOperationStore({ store, clock, random: fakeRandom() });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const queue = (kind: OperationKind, more: { scheduledFor?: Instant; arguments?: unknown } = {}) =>
  operations.queue({ device, kind, createdBy, ...more });

test('one flag set twice is one reboot, until it was sent', async () => {
  const one = await queue('reboot');
  expect((await queue('reboot')).id).toBe(one.id);
  expect((await operations.queue({ device: other, kind: 'reboot', createdBy })).id).not.toBe(one.id);
  await operations.apply(one.id, { type: 'sent', at, session });
  const two = await queue('reboot');
  expect(two.id).not.toBe(one.id);
  // The first provably did not leave: both requests stand, each its own.
  await operations.apply(one.id, { type: 'not-sent', at });
  expect((await operations.pendingOf(device)).map(({ id }) => id)).toEqual([one.id, two.id]);
});

test('the same kind with other values, or scheduled, is another operation', async () => {
  const ids = new Set([
    (await queue('settings', { arguments: { a: 1 } })).id,
    (await queue('settings', { arguments: { a: 2 } })).id,
    (await queue('reboot')).id,
    (await queue('reboot', { scheduledFor: at })).id,
    (await queue('reboot', { scheduledFor: at })).id,
  ]);
  expect(ids.size).toBe(5);
  expect((await operations.pendingOf(device)).map(({ arguments: carried }) => carried)).toEqual([
    { a: 1 },
    { a: 2 },
    null,
    null,
    null,
  ]);
});

test('what is pending comes in the order of one session, then by age', async () => {
  const kinds: OperationKind[] = ['reboot', 'factory_reset', 'firmware_update', 'sync', 'settings', 'reconf'];
  for (const kind of kinds) await queue(kind);
  expect((await operations.pendingOf(device)).map(({ kind }) => kind)).toEqual([
    'settings',
    'reconf',
    'sync',
    'firmware_update',
    'factory_reset',
    'reboot',
  ]);
});

test('an operation goes its way with a step for each state, and says so after the commit', async () => {
  const heard: string[] = [];
  const stop = operations.subscribe(({ state }) => heard.push(state.state));
  const { id, commandKey } = await queue('reboot');
  await operations.apply(id, { type: 'sent', at, session });
  await operations.apply(id, { type: 'accepted', at });
  const proof = { by: 'inform-event', event: 'M Reboot', commandKey } as const;
  const done = await operations.apply(id, { type: 'proved', at, proof });
  expect(done?.state).toEqual({ state: 'done', at, proof });
  expect(done?.steps.map(({ state }) => state)).toEqual(['queued', 'sent', 'accepted', 'done']);
  expect(heard).toEqual(['queued', 'sent', 'accepted', 'done']);
  stop();
  expect(await operations.apply(id, { type: 'proved', at, proof })).toBeNull();
  expect(await operations.apply('no-such' as OperationId, { type: 'accepted', at })).toBeNull();
  expect(await operations.get(id)).toEqual(done);
  expect(await operations.byCommandKey(commandKey)).toEqual(done);
  expect(await operations.pendingOf(device)).toEqual([]);
  expect(await operations.ofDevice(device, 10)).toEqual([done]);
  expect(commandKey.length).toBeLessThanOrEqual(32);
});

test('after a crash what was sent is found again', async () => {
  const { id } = await queue('reboot');
  await queue('sync');
  await operations.apply(id, { type: 'sent', at, session });
  expect((await operations.inState('sent')).map((operation) => operation.id)).toEqual([id]);
});

test('two that claim the same operation: one gets it', async () => {
  const { id } = await queue('reboot');
  const claims = await Promise.all(
    ['a', 'b', 'c'].map((name) => operations.apply(id, { type: 'sent', at, session: name as SessionId })),
  );
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  expect((await operations.get(id))?.steps).toHaveLength(2);
});

test('what fails in a transaction was never there, and nobody hears of it', async () => {
  const heard: string[] = [];
  operations.subscribe(({ id }) => heard.push(id));
  const projected: string[] = [];
  operations.projectInto(async (_, ref) => void projected.push(ref));
  await expect(
    operations.transaction(async (_, writer) => {
      await writer.queue({ device, kind: 'reboot', createdBy });
      throw new Error('the second half failed');
    }),
  ).rejects.toThrow('second half');
  expect([heard, projected, await operations.pendingOf(device)]).toEqual([[], [], []]);
});

test('what is derived from operations is written with them or not at all', async () => {
  operations.projectInto(() => Promise.reject(new Error('no projection')));
  await expect(queue('reboot')).rejects.toThrow('no projection');
  expect(await operations.pendingOf(device)).toEqual([]);
});

test('forgetting a device cancels what waits and leaves nothing behind', async () => {
  const heard: string[] = [];
  const { id } = await queue('reboot');
  operations.subscribe((operation) => heard.push(`${operation.id} ${operation.state.state}`));
  await operations.forget(device, 'someone');
  expect(heard).toEqual([`${id} cancelled`]);
  expect(await operations.get(id)).toBeNull();
  expect(await store.db.selectFrom('operation_step').selectAll().execute()).toEqual([]);
});
