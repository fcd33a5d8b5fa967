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

/** How often the host is killed; each round kills it at another step. CI may ask for more. */
const KILLS = Number(process.env['DEMARC_KILLS'] ?? 5);
/** Calls of the host that saving and replaying an edit and a reboot take, and some more. */
const STEPS = 16;
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

type Host = { program: ReturnType<typeof stage.start>; host: ReplayHost & Parameters<typeof createWork>[0]['host'] };

/** Starts the real host; it is killed before or after its n-th call. */
async function startHost(data: string, site: SiteId | null, kill: { call: number; after: boolean } | null) {
  const program = stage.start('--choose-site', '--data', data, '--http', '127.0.0.1:0');
  const { client, socket } = await stage.client((await program.ready()).ui ?? '');
  const opened =
    site ?? (await client.sites.connect({ name: 'Cloud', baseUrl: server?.baseUrl ?? '', token: 't' })).open;
  if (opened === null) throw new Error('no site is open');
  const gone = once(socket, 'close').then(() => Promise.reject(new Error('the host ended')));
  gone.catch(() => undefined);
  let calls = 0;
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    const isLast = calls === kill?.call;
    const doing = Promise.race([work(), gone]);
    if (!isLast) return doing;
    if (kill?.after) await doing;
    else doing.catch(() => undefined);
    program.child.kill('SIGKILL');
    return gone;
  };
  const host: Host['host'] = {
    device: (id) => call(async () => (await client.control.device({ id, updateStatus: false })).device),
    findBySerial: (serial, organization) =>
      call(async () => (await client.control.findBySerial({ serial, organization })).device),
    send: (attempt) => call(() => client.outbox.send({ ...attempt, site: opened })),
    outcome: (opId, attempt) => call(async () => (await client.outbox.outcome({ opId, attempt })).known),
    journal: (entry) => call(async () => void (await client.outbox.journal({ entry }))),
    unfinished: () => call(async () => (await client.outbox.unfinished({ site: opened })).entries),
    finish: (receipt) => call(async () => void (await client.outbox.finish({ receipt }))),
    receipts: () => call(async () => (await client.outbox.receipts({ site: opened, limit: 1000 })).receipts),
    keepContent: ({ length }) => Promise.reject(new Error(`${length} bytes that nobody sends here`)),
  };
  return { program, host, site: opened, export: () => client.outbox.exportReceipts({ site: opened }) };
}

/** A window on the disk: what replays, and what saves. */
function openWindow(disk: Disk, host: Host['host'], site: SiteId) {
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

it(
  `kill -9 at each step of saving and replaying, ${KILLS} rounds: nothing acknowledged lost, no reboot twice`,
  async () => {
    const data = await stage.folder();
    const record = {
      id: ID,
      status: 'Up',
      serial_number: 'S',
      description: 'at first',
      pending_settings: null as string | null,
    };
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
    let site: SiteId | null = null;
    for (let round = 0; round < KILLS; round += 1) {
      record.pending_settings = null;
      const wanted = `round ${round}`;
      const base = { description: record.description };
      const dying = await startHost(data, site, { call: 1 + (Math.floor(round / 2) % STEPS), after: round % 2 === 1 });
      site = dying.site;
      const first = openWindow(disk, dying.host, site);
      const target = { of: 'device', id: ID } as const;
      const told = { edit: false, reboot: false };
      void first.work.edit({ target, base, set: { description: wanted } }).then(
        () => (told.edit = true),
        () => undefined,
      );
      void first.work.operate(target, 'reboot').then(
        () => (told.reboot = true),
        () => undefined,
      );
      // Where everything was through before its step came, it is killed at rest.
      const rested = new Promise((resolve) => setTimeout(resolve, 1_500)).then(() =>
        dying.program.child.kill('SIGKILL'),
      );
      await dying.program.ended();
      void rested;
      const acknowledged = { ...told };
      await first.close();

      const back = await startHost(data, site, null);
      const second = openWindow(disk, back.host, site);
      await expect
        .poll(() => disk.entries.filter(({ state }) => state.state !== 'needs-person').length, { timeout: 20_000 })
        .toBe(0);
      await expect.poll(() => disk.finished.filter(({ isFiled }) => !isFiled).length).toBe(0);
      if (acknowledged.edit) expect(record.description, `round ${round}`).toBe(wanted);
      const asked = disk.log.filter(({ entry }) => entry.intent.kind === 'operation').length;
      expect(asked + disk.entries.length).toBeGreaterThanOrEqual(acknowledged.reboot ? 1 : 0);
      for (const parked of [...disk.entries]) await new MemoryOutbox(disk).forget(parked.opId);
      await second.close();
      back.program.child.kill('SIGKILL');
      await back.program.ended();
      expect(
        [...reboots.values()].filter((times) => times > 1),
        `round ${round}`,
      ).toEqual([]);
    }
    expect(reboots.size).toBeGreaterThan(0);
  },
  60_000 + KILLS * 20_000,
);
