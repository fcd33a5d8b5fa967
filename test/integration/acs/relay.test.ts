import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { createRelay, type Relay } from '#electron/acs/reception/relay.ts';
import type { Exchange, Reply } from '#electron/acs/wire/listener.ts';
import { type Mailbox, openMailbox } from '#electron/store/mailbox.ts';
import { openPresence, type Presence } from '#electron/store/presence.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeLog } from '#test/fakes/log.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { type Place, postgres } from '#test/fixtures/inventory/engines.ts';

/** What processes on one database hand to each other, and what becomes of it when a connection or a process hangs. */

type Process = {
  store: Store;
  presence: Presence;
  mailbox: Mailbox;
  relay(handle?: Handle): Relay;
  close(): Promise<void>;
};
type Handle = (exchange: Exchange) => Promise<void>;

const engine = postgres();
afterAll(() => engine.stop());

let clock: FakeClock;
let here: Process;
let there: Process;

beforeEach(async ({ skip }) => {
  if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
  clock = new FakeClock();
  const place = await engine.place();
  here = await startProcess(place, 1);
  there = await startProcess(place, 2);
});
afterEach(async () => {
  for (const process of [here, there]) await process?.close();
});

async function startProcess(place: Place, seed: number): Promise<Process> {
  const log = fakeLog();
  const random = fakeRandom(seed);
  const store = await openStore({ ...place, clock, log });
  const presence = await openPresence({ store, clock, random, log });
  const mailbox = await openMailbox(store, presence, log);
  if (mailbox === null) throw new Error('nobody else works on this store');
  const master = {
    credentialsOf: () => ({ username: '', password: '' }),
    fingerprint: '',
    proofOf: (subject: string) => Buffer.from(subject.padEnd(32)).subarray(0, 32).toString('base64url'),
    isProofOf: () => true,
  };
  return {
    store,
    presence,
    mailbox,
    relay: (handle = async () => undefined) =>
      createRelay({ mailbox, presence, keyring: async () => master, handle, clock, random, log }),
    async close() {
      await mailbox.close();
      await presence.close();
      await store.close();
    },
  };
}

/** A message of a CPE whose session `owner` has, and what it was told. */
function messageFor(owner: Process): Exchange & { told: Reply | null } {
  return {
    method: 'POST',
    path: '/',
    headers: { cookie: `session=${owner.presence.self}.abc` },
    peer: '192.0.2.1',
    base: 'http://127.0.0.1:7547',
    socket: null,
    told: null,
    body: async () => Buffer.from('<Inform/>'),
    get replied() {
      return this.told !== null;
    },
    async reply(reply) {
      this.told ??= reply;
      return 'written';
    },
    stream: () => Promise.reject(new Error('no file')),
  };
}

test('a process whose connection to the others was lost hears them again, also what was said meanwhile', async () => {
  const heard: string[] = [];
  there.mailbox.take((content) => heard.push(content.toString()));
  const say = (words: string) => here.mailbox.send(there.presence.self, Buffer.from(words));
  await say('before');
  await expect.poll(() => heard).toEqual(['before']);

  const { rows } = await sql<{ ended: boolean }>`select pg_terminate_backend(pid) as ended from pg_stat_activity
    where datname = current_database() and query like ${`%listen%${there.presence.self}%`}
      and pid <> pg_backend_pid()`.execute(here.store.db);
  expect(rows).toEqual([{ ended: true }]);
  // It waits before it connects again; nobody told it of this one.
  await expect.poll(() => listeners()).toBe(1);
  await say('meanwhile');
  await expect.poll(() => clock.advance(2_000).then(() => heard)).toEqual(['before', 'meanwhile']);
  await say('after');
  await expect.poll(() => heard).toEqual(['before', 'meanwhile', 'after']);
});

/** How many connections listen to others. */
async function listeners(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from pg_stat_activity
    where datname = current_database() and query like 'listen %'`.execute(here.store.db);
  return rows[0]?.count ?? 0;
}

test('messages for a process that hangs are bounded: one more is told to come later, and all are taken back', async () => {
  const relay = here.relay();
  const carried = Array.from({ length: 256 }, () => relay.carry(messageFor(there), Buffer.from('<Inform/>')));
  const lying = async () =>
    Number((await sql<{ n: number }>`select count(*) as n from process_mail`.execute(here.store.db)).rows[0]?.n);
  await expect.poll(lying).toBe(256);
  const beyond = messageFor(there);
  expect(await relay.carry(beyond, Buffer.from('<Inform/>'))).toBe(true);
  expect(beyond.told).toEqual({ status: 503, headers: { 'Retry-After': '10' } });
  expect(await lying()).toBe(256);

  await clock.advance(20_000);
  // Their sessions count as gone: each CPE is answered as one that has none.
  expect(new Set(await Promise.all(carried))).toEqual(new Set([false]));
  expect(await lying()).toBe(0);

  // The process answers again, and there is room.
  there.relay(async (exchange) => void (await exchange.reply({ status: 200, body: 'answered' })));
  const next = messageFor(there);
  expect(await relay.carry(next, Buffer.from('<Inform/>'))).toBe(true);
  expect(next.told).toMatchObject({ status: 200, body: 'answered' });
});
