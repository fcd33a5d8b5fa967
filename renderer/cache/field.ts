import type { OutboxEntryId, SiteId } from '#shared/ids.ts';
import { refuseNewerAudits } from './audit/audit-db.ts';
import { AuditRoom } from './audit/audits.ts';
import { tellLastSeen } from './audit/last-seen.ts';
import { cacheName } from './data/cache-db.ts';
import type { DataEvent } from './data/events.ts';
import type { DataService } from './data/service.ts';
import { type Remote, remote } from './data/wire.ts';
import { FleetRoom } from './fleet/fleet.ts';
import { follow } from './follow.ts';
import type { HostClient } from './host-client.ts';
import { browserPorts, type Ports } from './ports.ts';
import type { PullCache, PullServer } from './pull/ports.ts';
import { Puller } from './pull/puller.ts';
import type { ReplayHost } from './replay/ports.ts';
import { Replayer } from './replay/replayer.ts';
import { unite } from './replay/unite.ts';
import { cell } from './store.ts';
import type { DeviceKey, Field, PullState, ReplayState } from './types.ts';
import { base64Of } from './work/base64.ts';
import { openBatches } from './work/batches.ts';
import { DexieOutbox, type OutboxChange } from './work/dexie-outbox.ts';
import { dexieForms } from './work/forms.ts';
import { OutboxMirror } from './work/mirror.ts';
import { createWork, type WorkOptions } from './work/work.ts';
import { WorkDb, workName } from './work/work-db.ts';

export type * from './types.ts';

/** A window opens without the host's journal after this; nothing is sent before the two are united. */
const UNITE_PATIENCE_MS = 3_000;
/** Receipts of earlier windows asked of the host. */
const RECEIPTS_READ = 1_000;

export type FieldOptions = {
  readonly client: HostClient;
  readonly site: SiteId;
  /** For tests. */
  readonly ports?: Ports;
};

/**
 * Opens a site's cache and outbox in this window. Resolves when what waits is readable; the fleet fills by itself and
 * the outbox is united with the host's journal before anything is sent.
 * @throws AppError `store.newer-schema` where a newer program owns the outbox or the audits of this browser
 */
export async function openField({ client, site, ports = browserPorts }: FieldOptions): Promise<Field> {
  const { clock, chance, locks } = ports;
  const closing = new AbortController();
  const isVisible = (): boolean => document.visibilityState !== 'hidden';
  let ticks = 0;
  const tick = (): number => {
    ticks += 1;
    return ticks;
  };

  const name = await workName(site);
  // Only a name on an entry: a host that does not tell it holds up nothing.
  const person = await client.app.info({}).then(
    ({ person: known }) => known,
    () => null,
  );
  await refuseNewerAudits(name);
  const db = new WorkDb(name);
  await db.openChecked();

  const mirror = new OutboxMirror();
  const others = new BroadcastChannel(name);
  const store = new DexieOutbox(db, clock, (change) => {
    mirror.apply(change);
    others.postMessage(change);
  });
  others.onmessage = ({ data }: MessageEvent<OutboxChange>) => {
    mirror.apply(data);
    replayer.wake();
  };

  const worker = new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' });
  const data = remote<DataService, DataEvent>(worker, (event) => {
    fleet.hear(event);
    if (event.type === 'lost') puller.lostDisk();
  });
  const fleet = new FleetRoom({ data, mirror, client, clock, isVisible, tick });
  mirror.onLanes(({ overlays, landedAs }) => {
    void data.overlays(overlays);
    if (landedAs) fleet.landed(`t:${landedAs.draft}` as DeviceKey);
    fleet.details.redraw([...overlays.map(([key]) => key), ...(landedAs ? [`t:${landedAs.draft}` as DeviceKey] : [])]);
  });

  const replay = cell<ReplayState>({ phase: 'idle', nextAt: null, problem: null });
  const host = hostOf(client, site);
  const replayer: Replayer = new Replayer({
    store,
    host,
    findings: {
      found: (detail) => fleet.details.found(detail),
      gone: async (id) => {
        await data.dropRows([id]);
      },
    },
    clock,
    chance: () => chance.number(),
    uuid: () => chance.uuid() as OutboxEntryId,
    locks,
    lockName: `outbox:${name}`,
    onState: replay.set,
    unite: () => unite({ store, host }),
  });
  const work = createWork({
    site,
    forms: dexieForms(db, clock),
    store,
    mirror,
    replay,
    host,
    nameOf: (key) => data.nameOf(key),
    wake: () => replayer.wake(),
    ports,
    person,
    signal: closing.signal,
  });

  const { kept, sync, references } = await data.open(site);
  if (references !== null) fleet.setReferences(references);
  // First of all, so that what was lost here comes before what is saved next. A host that is away is asked again later.
  await Promise.race([
    unite({ store, host }).catch(() => undefined),
    new Promise<void>((resolve) => clock.after(UNITE_PATIENCE_MS, resolve)),
  ]);
  mirror.load(await store.all(), await db.idmap.toArray(), await store.receipts());
  const batches = await openBatches({
    work,
    row: (key) => fleet.readRow(key),
    bySerials: (serials) => fleet.bySerials(serials),
    clock,
    uuid: () => chance.uuid(),
  });
  const puller: Puller = new Puller({
    server: serverOf(client, () => fleet.fetchReferences()),
    cache: { ...cacheOf(data), putRows: (rows) => fleet.putRows(rows) },
    sync,
    kept,
    clock,
    chance: () => chance.number(),
    locks,
    lockName: `pull:${cacheName(site)}`,
    isVisible,
    tick,
  });

  const audits = new AuditRoom({
    site,
    name,
    client,
    fleet,
    drafts: work.drafts,
    cachedDetail: async (id) => (await data.detail(id))?.detail ?? null,
    ports,
  });
  const stopTelling = tellLastSeen({ audits, clock, tell: (seen) => void data.audited(seen) });

  let lastHeard = sync.lastAnswer;
  db.on('versionchange', () => {
    // A newer program wants the database: what is under way is finished by it, from disk.
    db.close();
    closing.abort();
    replay.set({
      phase: 'elsewhere',
      nextAt: null,
      problem: { words: 'A newer Demarc has taken over this outbox.', next: 'Reload this window.' },
    });
  });
  const watched = follow(
    (options) => client.sites.watch({}, options),
    ({ reachability }) => {
      if (reachability.state !== 'online') return;
      replayer.wake();
      puller.wake();
    },
    { clock, signal: closing.signal },
  );
  const pulls = new BroadcastChannel(`pull:${name}`);
  pulls.onmessage = ({ data: state }: MessageEvent<PullState>) => puller.hear(state);
  puller.state.subscribe(() => {
    if (puller.isPulling) pulls.postMessage(puller.state.get());
    const { lastAnswer } = puller.state.get();
    // The server answers one of the two: the other need not wait out its back-off.
    if (lastAnswer !== lastHeard && replay.get().phase === 'offline') replayer.wake();
    lastHeard = lastAnswer;
  });
  replayer.start();
  puller.start();
  client.outbox.receipts({ site, limit: RECEIPTS_READ }).then(
    ({ receipts }) => mirror.addReceipts(receipts),
    // The last of them lie here as well.
    () => undefined,
  );

  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all([replayer.close(), puller.close(), watched]);
    await data.close();
    worker.terminate();
    stopTelling();
    audits.close();
    others.close();
    pulls.close();
    db.close();
  };
  let closed: Promise<void> | null = null;
  return {
    site,
    fleet,
    work,
    batches,
    pull: puller,
    audits,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** The host as replay and saving see it. */
function hostOf(client: HostClient, site: SiteId): ReplayHost & WorkOptions['host'] {
  return {
    device: async (id) => (await client.control.device({ id, updateStatus: false })).device,
    findBySerial: async (serial, organization) => (await client.control.findBySerial({ serial, organization })).device,
    send: (attempt) => client.outbox.send({ ...attempt, site }),
    outcome: async (opId, attempt) => (await client.outbox.outcome({ opId, attempt })).known,
    journal: async (entry) => {
      await client.outbox.journal({ entry });
    },
    unfinished: async () => (await client.outbox.unfinished({ site })).entries,
    finish: async (receipt) => {
      await client.outbox.finish({ receipt });
    },
    receipts: async () => (await client.outbox.receipts({ site, limit: RECEIPTS_READ })).receipts,
    operate: (request) => client.bench.operate(request),
    keepContent: (bytes) => client.outbox.keepContent({ base64: base64Of(bytes) }),
  };
}

/** The control server as the pull sees it. */
function serverOf(client: HostClient, references: () => Promise<void>): PullServer {
  return {
    list: (offset, limit) => client.control.list({ offset, limit }),
    statusChangesSince: (since, offset, limit) => client.control.statusChangesSince({ since, offset, limit }),
    changes: async (after, limit, waitSeconds, signal) =>
      (await client.control.changes({ after, limit, waitSeconds }, { signal })).feed,
    has: async (id) => (await client.control.device({ id, updateStatus: false })).device !== null,
    references,
  };
}

/** The data worker as the pull sees it. */
function cacheOf(data: Remote<DataService>): Omit<PullCache, 'putRows'> {
  return {
    loaded: () => data.loaded(),
    reread: () => data.reread(),
    beginSweep: (sweep) => data.beginSweep(sweep),
    resumeSweep: (generation) => data.resumeSweep(generation),
    takePage: (rows, sweep, asOf, lastAnswer) => data.takePage(rows, sweep, asOf, lastAnswer),
    unseen: () => data.unseen(),
    endSweep: (lastComplete) => data.endSweep(lastComplete),
    noteFeed: (feed, at, isComplete) => data.noteFeed(feed, at, isComplete),
    noteCount: (count, lastAnswer) => data.noteCount(count, lastAnswer),
    dropRows: (ids) => data.dropRows(ids),
    dropGone: (ids) => data.dropGone(ids),
    latestStatusChange: () => data.latestStatusChange(),
    clear: () => data.clear(),
  };
}
