import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import type { Ports } from '#renderer/cache/ports.ts';
import type { ReplayHost } from '#renderer/cache/replay/ports.ts';
import { Replayer } from '#renderer/cache/replay/replayer.ts';
import { unite } from '#renderer/cache/replay/unite.ts';
import { cell } from '#renderer/cache/store.ts';
import { OutboxMirror } from '#renderer/cache/work/mirror.ts';
import { createWork } from '#renderer/cache/work/work.ts';
import type { DeviceId, OutboxEntryId, SiteId } from '#shared/ids.ts';
import { json, page, type ScriptedServer, scriptedServer } from '#test/fakes/control-server.ts';
import { createStage } from '#test/integration/serve/program.ts';
import { Disk, MemoryOutbox } from '#test/property/cache/memory-outbox.ts';

/** How often the host is killed, spread over the steps there are. CI may ask for more: each step comes again and again. */
const KILLS = Number(process.env['DEMARC_KILLS'] ?? 4);
/** A second of the outbox's patience passes in a millisecond. */
const FASTER = 1_000;

const ID = 1001 as DeviceId;
const stage = createStage();
let server: ScriptedServer | undefined;
afterEach(async () => {
  await stage.clear();
  await server?.close();
});

const ports: Ports = {
  clock: {
    now: () => Date.now(),
    monotonic: () => performance.now() * FASTER,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds / FASTER);
      return () => clearTimeout(timer);
    },
  },
  chance: { number: () => 0.5, uuid: () => crypto.randomUUID() },
  locks: { hold: async (_name, _signal, work) => work() },
};

type HostCalls = ReplayHost & Parameters<typeof createWork>[0]['host'];
/** A call of the host, by its name and how often it was made: `send 2`. */
type Step = string;
/** `after`: the host did it, and nobody heard. */
type KillPoint = { readonly step: Step; readonly when: 'before' | 'after' };

/** Starts the real host; it is killed before or after a step. `steps` are those that were taken. */
async function startHost(data: string, site: SiteId | null, kill: KillPoint | null) {
  const program = stage.start('--choose-site', '--data', data, '--http', '127.0.0.1:0');
  const { client, socket } = await stage.client((await program.ready()).ui ?? '');
  const opened =
    site ?? (await client.sites.connect({ name: 'Cloud', baseUrl: server?.baseUrl ?? '', token: 't' })).open;
  if (opened === null) throw new Error('no site is open');
  const gone = once(socket, 'close').then(() => Promise.reject(new Error('the host ended')));
  gone.catch(() => undefined);
  const steps: Step[] = [];
  let hit: Step | null = null;
  const taken = new Map<string, number>();
  const call = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    const step = `${name} ${nth}`;
    steps.push(step);
    const isLast = step === kill?.step;
    const doing = Promise.race([work(), gone]);
    if (!isLast) return doing;
    if (kill?.when === 'after') await doing;
    else doing.catch(() => undefined);
    hit = kill?.step ?? null;
    program.child.kill('SIGKILL');
    return gone;
  };
  const host: HostCalls = {
    device: (id) => call('device', async () => (await client.control.device({ id, updateStatus: false })).device),
    findBySerial: (serial, organization) =>
      call('findBySerial', async () => (await client.control.findBySerial({ serial, organization })).device),
    send: (attempt) => call('send', () => client.outbox.send({ ...attempt, site: opened })),
    outcome: (opId, attempt) => call('outcome', async () => (await client.outbox.outcome({ opId, attempt })).known),
    journal: (entry) => call('journal', async () => void (await client.outbox.journal({ entry }))),
    unfinished: () => call('unfinished', async () => (await client.outbox.unfinished({ site: opened })).entries),
    finish: (receipt) => call('finish', async () => void (await client.outbox.finish({ receipt }))),
    receipts: () =>
      call('receipts', async () => (await client.outbox.receipts({ site: opened, limit: 1000 })).receipts),
    keepContent: ({ length }) => Promise.reject(new Error(`${length} bytes that nobody sends here`)),
  };
  return { program, host, site: opened, steps, wasHit: () => hit !== null };
}

/** A window on the disk: what replays, and what saves. */
function openWindow(disk: Disk, host: HostCalls, site: SiteId) {
  const store = new MemoryOutbox(disk);
  const closing = new AbortController();
  const replayer = new Replayer({
    store,
    host,
    findings: { found: async () => undefined, gone: async () => undefined },
    clock: ports.clock,
    chance: ports.chance.number,
    uuid: () => crypto.randomUUID() as OutboxEntryId,
    locks: ports.locks,
    lockName: 'outbox',
    onState: () => undefined,
    unite: () => unite({ store, host }),
  });
  const work = createWork({
    site,
    person: 'anna',
    forms: { keep: async () => undefined, get: async () => undefined, drop: async () => undefined },
    store,
    mirror: new OutboxMirror(),
    replay: cell({ phase: 'idle', nextAt: null, problem: null }),
    host,
    nameOf: async () => null,
    wake: () => replayer.wake(),
    ports,
    signal: closing.signal,
  });
  replayer.start();
  return {
    work,
    close: () => {
      closing.abort();
      return replayer.close();
    },
  };
}

/** What is left to do but for a person: nothing, where it is at rest. Said whole, so that a failure tells what hung. */
function restless({ entries, finished }: Disk): unknown[] {
  const waiting = entries.filter(({ state }) => state.state !== 'needs-person');
  return [...waiting, ...finished.filter(({ isFiled }) => !isFiled)];
}

/** An edit and a reboot are asked for; `told` is what the person was told before the host ended, or all was done. */
async function work(disk: Disk, { host, site, program }: Awaited<ReturnType<typeof startHost>>, wanted: string) {
  const window = openWindow(disk, host, site);
  const target = { of: 'device', id: ID } as const;
  const told = { edit: false, reboot: false };
  const saves = [
    window.work.edit({ target, base: { description: record.description }, set: { description: wanted } }),
    window.work.operate(target, 'reboot'),
  ] as const;
  saves[0].then(
    () => (told.edit = true),
    () => undefined,
  );
  saves[1].then(
    () => (told.reboot = true),
    () => undefined,
  );
  let hasEnded = false;
  const ended = program.ended().then(() => {
    hasEnded = true;
  });
  const settled = Promise.allSettled(saves).then(() =>
    expect.poll(() => (hasEnded ? [] : restless(disk)), { timeout: 20_000, interval: 5, message: wanted }).toEqual([]),
  );
  await Promise.race([ended, settled]);
  const acknowledged = { ...told };
  program.child.kill('SIGKILL');
  await ended;
  await window.close();
  return acknowledged;
}

const record = {
  id: ID,
  status: 'Up',
  serial_number: 'S',
  description: 'at first',
  pending_settings: null as string | null,
};

it(
  `kill -9 before and after the steps of saving and replaying, ${KILLS} rounds: nothing acknowledged lost, no reboot twice`,
  async () => {
    const data = await stage.folder();
    const reboots = new Map<string, number>();
    server = await scriptedServer(({ method, url, body, headers }, response) => {
      if (method === 'GET') return json(response, 200, url.includes(`/${ID}/`) ? record : page([record]));
      const { reboot, ...values } = JSON.parse(body);
      Object.assign(record, values);
      const key = String(headers['idempotency-key']);
      if (reboot === true) {
        reboots.set(key, (reboots.get(key) ?? 0) + 1);
        record.pending_settings = 'reboot';
      }
      json(response, 200, record);
    });
    const disk = new Disk();
    // Once through: which steps there are.
    const whole = await startHost(data, null, null);
    expect(await work(disk, whole, 'once through')).toEqual({ edit: true, reboot: true });
    const points = [...new Set(whole.steps)].flatMap((step): KillPoint[] => [
      { step, when: 'before' },
      { step, when: 'after' },
    ]);
    expect(points.map(({ step }) => step)).toEqual(expect.arrayContaining(['journal 1', 'send 2', 'finish 2']));

    let killed = 0;
    for (let round = 0; round < KILLS; round += 1) {
      record.pending_settings = null;
      const wanted = `round ${round}`;
      const point = points[KILLS < points.length ? Math.floor((round * points.length) / KILLS) : round % points.length];
      const named = `${wanted}, ${point?.when} ${point?.step}`;
      const dying = await startHost(data, whole.site, point ?? null);
      const acknowledged = await work(disk, dying, wanted);
      if (dying.wasHit()) killed += 1;

      const back = await startHost(data, whole.site, null);
      const second = openWindow(disk, back.host, whole.site);
      await expect.poll(() => restless(disk), { timeout: 20_000, message: named }).toEqual([]);
      if (acknowledged.edit) expect(record.description, named).toBe(wanted);
      const asked = disk.log.filter(({ entry }) => entry.intent.kind === 'operation').length;
      expect(asked + disk.entries.length, named).toBeGreaterThanOrEqual(acknowledged.reboot ? 1 : 0);
      for (const parked of [...disk.entries]) await new MemoryOutbox(disk).forget(parked.opId);
      await second.close();
      back.program.child.kill('SIGKILL');
      await back.program.ended();
      expect(
        [...reboots.values()].filter((times) => times > 1),
        named,
      ).toEqual([]);
    }
    process.stderr.write(
      `${KILLS} rounds over ${points.length} kill points, ${reboots.size} reboots; the host ended at its step in ${killed}\n`,
    );
    expect(reboots.size).toBeGreaterThan(0);
  },
  60_000 + KILLS * 20_000,
);
