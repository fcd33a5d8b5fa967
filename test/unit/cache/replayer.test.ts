import { expect, test } from 'vitest';
import { Replayer } from '#renderer/cache/replay/replayer.ts';
import type { ReplayState } from '#renderer/cache/types.ts';
import type { DeviceId, Instant, OutboxEntryId, SiteId } from '#shared/ids.ts';
import type { OutboxIntent } from '#shared/outbox.ts';
import { ControlWorld } from '#test/property/cache/control-world.ts';
import { type Fault, HostWorld } from '#test/property/cache/host-world.ts';
import { Disk, MemoryOutbox } from '#test/property/cache/memory-outbox.ts';
import { Scheduler, seeded } from '#test/property/cache/scheduler.ts';

const edit = (id: number, base: string, name: string): OutboxIntent => ({
  kind: 'edit',
  target: { of: 'device', id: id as DeviceId },
  base: { name: base },
  set: { name },
});

/** A replayer over these saves, the oldest first. */
async function replaying(intents: readonly OutboxIntent[], faults: Fault[] = []) {
  const random = seeded(1);
  const scheduler = new Scheduler(random);
  const server = new ControlWorld();
  server.seed(10);
  const host = new HostWorld(server, scheduler, random, () => faults.shift() ?? 'ok');
  const disk = new Disk();
  const saving = new MemoryOutbox(disk);
  for (const [n, intent] of intents.entries()) {
    const opId = `op-${String(n).padStart(8, '0')}` as OutboxEntryId;
    const savedAt = new Date(scheduler.now).toISOString() as Instant;
    const { kept } = await saving.save({ opId, site: 'remote-1' as SiteId, intent, label: 'x', savedAt });
    if (kept !== null) host.journal.set(kept.opId, kept);
  }
  const window = { isDead: false };
  const store = new MemoryOutbox(disk, () => scheduler.point(window));
  const phases: ReplayState['phase'][] = [];
  const replayer = new Replayer({
    store,
    host: host.seenBy(window),
    findings: { found: async () => undefined, gone: async () => undefined },
    clock: {
      now: () => scheduler.now,
      monotonic: () => scheduler.now,
      after: (milliseconds, callback) => scheduler.after(window, milliseconds, callback),
    },
    chance: () => 0.5,
    uuid: () => 'op-follow-up' as OutboxEntryId,
    locks: { hold: (_name, _signal, work) => work() },
    lockName: 'outbox',
    onState: ({ phase }) => {
      if (phases.at(-1) !== phase) phases.push(phase);
    },
    unite: async () => undefined,
  });
  replayer.start();
  const run = (seconds: number): Promise<void> => scheduler.run(100_000, scheduler.now + seconds * 1_000);
  return { disk, server, host, replayer, run, phases };
}

test('devices that wait for a person hold up no other', async () => {
  const blocked = [1, 2, 3, 4, 5].map((id) => edit(id, 'never so', 'mine'));
  const fine = [6, 7, 8, 9, 10].flatMap((id) => [
    edit(id, `n${id}`, 'first'),
    { kind: 'operation', target: { of: 'device', id: id as DeviceId }, flag: 'sync' } satisfies OutboxIntent,
  ]);
  const { disk, server, run, phases } = await replaying([...blocked, ...fine]);
  await run(0);
  expect(disk.entries.map(({ state }) => state.state)).toEqual(blocked.map(() => 'conflict'));
  expect([6, 7, 8, 9, 10].map((id) => server.read(id as DeviceId)?.name)).toEqual(fine.slice(5).map(() => 'first'));
  expect(phases.at(-1)).toBe('idle');
});

test('a refused token stops everything until there is another, and loses nothing', async () => {
  const { disk, server, replayer, run, phases } = await replaying([edit(1, 'n1', 'mine')], ['ok', '401']);
  await run(86_400);
  expect(phases.at(-1)).toBe('token');
  expect(disk.entries).toMatchObject([{ state: { state: 'queued' } }]);
  replayer.wake();
  await run(0);
  expect(server.read(1 as DeviceId)?.name).toBe('mine');
  expect(disk.entries).toEqual([]);
});

test('what is being done here is not sent, asks a person, and counts no attempt', async () => {
  const reboot: OutboxIntent = { kind: 'operation', target: { of: 'device', id: 1 as DeviceId }, flag: 'reboot' };
  const { disk, host, server, run } = await replaying([reboot, edit(2, 'n2', 'mine')]);
  host.doneHere.add('op-00000000' as OutboxEntryId);
  await run(0);
  const [asked, ...others] = disk.entries;
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ attempts: 0, state: { state: 'needs-person', why: expect.stringContaining('same') } });
  expect(server.read(1 as DeviceId)?.pending_settings).toBeNull();
  expect(server.read(2 as DeviceId)?.name).toBe('mine');
});

test('without a network it waits, calls that offline, and goes on by itself', async () => {
  const { disk, run, phases } = await replaying([edit(1, 'n1', 'mine')], ['refused', 'refused', 'refused']);
  await run(0);
  expect(phases.at(-1)).toBe('offline');
  await run(120);
  expect(disk.entries).toEqual([]);
  expect(phases.at(-1)).toBe('idle');
});

test('a reboot whose answer was lost is found by its trace, without a question and without a second one', async () => {
  const reboot: OutboxIntent = { kind: 'operation', target: { of: 'device', id: 1 as DeviceId }, flag: 'reboot' };
  const { disk, server, host, run } = await replaying([reboot], ['ok', 'lost-answer']);
  // The device stays off, so the server goes on listing it.
  server.runPending = () => undefined;
  await run(1);
  expect(server.executed).toHaveLength(1);
  expect(disk.entries).toEqual([]);
  expect(host.receipts).toMatchObject([{ outcome: 'landed', readBackEqual: true }]);
});

test('a reboot of which nothing can be known is asked about after the quarantine, and never sent again by itself', async () => {
  const reboot: OutboxIntent = { kind: 'operation', target: { of: 'device', id: 1 as DeviceId }, flag: 'reboot' };
  const { disk, server, replayer, run } = await replaying([reboot], ['ok', 'lost-request']);
  await run(80);
  expect(disk.entries).toMatchObject([{ state: { state: 'unknown' } }]);
  await run(20);
  expect(disk.entries).toMatchObject([{ state: { state: 'needs-person' } }]);
  replayer.wake();
  await run(86_400);
  expect(server.executed).toEqual([]);
});
