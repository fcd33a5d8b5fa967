import fc from 'fast-check';
import type { Ports } from '#renderer/cache/ports.ts';
import { Replayer } from '#renderer/cache/replay/replayer.ts';
import { unite } from '#renderer/cache/replay/unite.ts';
import { cell } from '#renderer/cache/store.ts';
import type { ReplayState, Saved, Work } from '#renderer/cache/types.ts';
import { OutboxMirror } from '#renderer/cache/work/mirror.ts';
import { createWork } from '#renderer/cache/work/work.ts';
import type { DeviceDraft, DeviceEdit } from '#shared/device.ts';
import type { DeviceId, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import type { OutboxTarget } from '#shared/outbox.ts';
import { ControlWorld, POISON } from './control-world.ts';
import { FAULTS, type Fault, HostWorld } from './host-world.ts';
import { Disk, MemoryOutbox } from './memory-outbox.ts';
import { Scheduler, seeded, type Window } from './scheduler.ts';

export const FIELDS = ['name', 'description', 'customer_id'] as const;
export type Field = (typeof FIELDS)[number];
const SITE = 'remote-test' as SiteId;
const SEEDED = 3;
/** Drafts a scenario may create. */
const DRAFTS = ['first', 'second'] as const;

type Target = number | (typeof DRAFTS)[number];
export type ScenarioEvent =
  | { type: 'edit'; target: Target; field: Field; value: string }
  | { type: 'create'; target: (typeof DRAFTS)[number] }
  | { type: 'reboot'; target: Target }
  | { type: 'delete'; target: Target }
  | { type: 'run'; steps: number }
  | { type: 'wait'; seconds: number }
  | { type: 'other-edit'; id: number; field: Field; value: string }
  | { type: 'other-delete'; id: number }
  | { type: 'device-acts'; id: number }
  | { type: 'crash'; after: number }
  /** One window of several is closed hard; another takes over. */
  | { type: 'kill-one' }
  /** One side loses its memory; never both in a scenario. */
  | { type: 'evict' }
  | { type: 'journal-lost' }
  | { type: 'person'; choice: 'mine' | 'theirs' | 'discard' | 'retry' | 'look' };

export type Scenario = {
  events: ScenarioEvent[];
  faults: Fault[];
  seed: number;
  windows: number;
  isSerialUnique: boolean;
};

const target = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: SEEDED }) },
  { weight: 3, arbitrary: fc.constantFrom(...DRAFTS) },
);
const id = fc.integer({ min: 1, max: SEEDED });
const field = fc.constantFrom(...FIELDS);
const mine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
  { weight: 1, arbitrary: fc.constant(POISON) },
);
const theirs = fc.constantFrom('x1', 'x2', 'x3');
const event: fc.Arbitrary<ScenarioEvent> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ type: fc.constant('edit' as const), target, field, value: mine }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('create' as const), target: fc.constantFrom(...DRAFTS) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('reboot' as const), target }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), target }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('run' as const), steps: fc.integer({ min: 1, max: 80 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('other-edit' as const), id, field, value: theirs }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('other-delete' as const), id }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('device-acts' as const), id }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('crash' as const), after: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'kill-one' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'evict' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'journal-lost' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('person' as const),
      choice: fc.constantFrom('mine', 'theirs', 'discard', 'retry', 'look'),
    }),
  },
);
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  events: fc.array(event, { minLength: 1, maxLength: 18 }),
  faults: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<Fault>('ok') },
      { weight: 5, arbitrary: fc.constantFrom<Fault>(...FAULTS) },
    ),
    { maxLength: 16 },
  ),
  seed: fc.nat(1_000_000),
  windows: fc.constantFrom(1, 2),
  isSerialUnique: fc.boolean(),
});

/** What the person did, and what they were told. */
export type Intent = {
  readonly kind: 'edit' | 'create' | 'reboot' | 'delete';
  readonly opId: OutboxEntryId;
  readonly target: Target;
  readonly base: DeviceEdit;
  readonly set: DeviceEdit;
  /** `saved`: told so. `nothing`: it undid something that had not left. */
  told: 'nothing-yet' | 'saved' | 'nothing' | 'refused';
};

export type Outcome = {
  readonly intents: readonly Intent[];
  readonly disk: Disk;
  readonly host: HostWorld;
  readonly server: ControlWorld;
  readonly others: readonly { id: number; field: Field }[];
  /** Entries a person sent although they might run twice, and conflicts settled as mine. */
  readonly insisted: ReadonlySet<string>;
  readonly touchedBy: { readonly person: boolean };
};

type OpenWindow = Window & {
  readonly work: (mirror: OutboxMirror) => Work;
  readonly replayer: Replayer;
  readonly store: MemoryOutbox;
};

/** Plays a scenario to its end, then lets everything heal and come to rest. */
export async function play(given: Scenario): Promise<Outcome> {
  const random = seeded(given.seed);
  const scheduler = new Scheduler(random);
  const server = new ControlWorld();
  server.isSerialUnique = given.isSerialUnique;
  server.seed(SEEDED);
  const faults = [...given.faults];
  let isCalm = false;
  const host = new HostWorld(server, scheduler, random, () => (isCalm ? 'ok' : (faults.shift() ?? 'ok')));
  const disk = new Disk();
  const intents: Intent[] = [];
  const others: { id: number; field: Field }[] = [];
  const insisted = new Set<string>();
  let isTouched = false;
  let forgot: 'browser' | 'journal' | null = null;
  let windows: OpenWindow[] = [];
  let uuids = 0;
  const drafts = new Map<string, TemporaryId>();
  const view = new Map<Target, Record<string, unknown>>();
  for (const device of server.devices.values()) view.set(device.id, { ...device });

  // One lock over all windows; a dead holder frees it.
  let holder: Window | null = null;
  const queue: { window: Window; go: () => void }[] = [];
  const handOver = (): void => {
    holder = null;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next.window.isDead) continue;
      next.go();
      return;
    }
  };

  const open = (): OpenWindow => {
    const window: Window = { isDead: false };
    const store = new MemoryOutbox(disk, () => scheduler.point(window));
    const seen = host.seenBy(window);
    const ports: Ports = {
      clock: {
        now: () => scheduler.now,
        monotonic: () => scheduler.now,
        after: (milliseconds, callback) => scheduler.after(window, milliseconds, callback),
      },
      chance: {
        number: () => random(1_000) / 1_000,
        uuid: () => {
          uuids += 1;
          return `uuid-${String(uuids).padStart(6, '0')}`;
        },
      },
      locks: {
        hold: async (_name, _signal, work) => {
          if (holder !== null) await new Promise<void>((go) => queue.push({ window, go }));
          holder = window;
          await work();
        },
      },
    };
    const replayer = new Replayer({
      store,
      host: seen,
      findings: { found: async () => undefined, gone: async () => undefined },
      clock: ports.clock,
      chance: ports.chance.number,
      uuid: () => ports.chance.uuid() as OutboxEntryId,
      locks: ports.locks,
      lockName: 'outbox',
      onState: () => undefined,
      unite: () => unite({ store, host: seen }),
    });
    const work = (mirror: OutboxMirror): Work =>
      createWork({
        site: SITE,
        forms: { keep: async () => undefined, get: async () => undefined, drop: async () => undefined },
        store,
        mirror,
        replay: cell<ReplayState>({ phase: 'idle', nextAt: null, problem: null }),
        host: seen,
        nameOf: async () => null,
        wake: () => replayer.wake(),
        ports,
        signal: new AbortController().signal,
      });
    replayer.start();
    return Object.assign(window, { work, replayer, store });
  };
  const crash = (): void => {
    for (const window of windows) window.isDead = true;
    windows = [];
    queue.length = 0;
    holder = null;
  };
  scheduler.onCrash = crash;
  const opened = (): OpenWindow => {
    while (windows.length < given.windows) windows.push(open());
    const [window] = windows;
    if (window === undefined) throw new Error('a scenario has a window');
    return window;
  };
  const run = (steps: number, seconds: number): Promise<void> => scheduler.run(steps, scheduler.now + seconds * 1_000);

  const targetOf = (wanted: Target): OutboxTarget | null => {
    if (typeof wanted === 'number') return { of: 'device', id: wanted as DeviceId };
    const draft = drafts.get(wanted);
    return draft === undefined ? null : { of: 'draft', id: draft };
  };
  const save = async (intent: Omit<Intent, 'opId' | 'told'>, saving: (work: Work) => Promise<Saved>): Promise<void> => {
    const window = opened();
    const saved = saving(window.work(new OutboxMirror()));
    // The number of the entry is the last one drawn before the first wait.
    const told: Intent = {
      ...intent,
      opId: `uuid-${String(uuids).padStart(6, '0')}` as OutboxEntryId,
      told: 'nothing-yet',
    };
    intents.push(told);
    saved.then(
      ({ entry, key }) => {
        told.told = entry === null ? 'nothing' : 'saved';
        if (intent.kind === 'create') drafts.set(String(intent.target), key.slice(2) as TemporaryId);
      },
      () => {
        told.told = 'refused';
      },
    );
    await run(12, 0);
  };

  const person = async (choice: Extract<ScenarioEvent, { type: 'person' }>['choice']): Promise<void> => {
    const parked = disk.entries.find(({ state }) => !['queued', 'sending', 'unknown'].includes(state.state));
    if (parked === undefined) return;
    isTouched = true;
    const mirror = new OutboxMirror();
    mirror.apply({ put: structuredClone(disk.entries), removed: [], receipts: [], landedAs: null });
    const work = opened().work(mirror);
    const { opId, state } = parked;
    const done =
      choice === 'discard'
        ? work.discard(opId)
        : choice === 'look'
          ? work.checkAgain(opId)
          : choice === 'retry' || state.state !== 'conflict'
            ? work.retry(opId)
            : work.resolve(opId, choice);
    if (choice !== 'discard' && choice !== 'look') insisted.add(opId);
    done.catch(() => undefined);
    await run(30, 0);
  };

  for (const event of given.events) {
    switch (event.type) {
      case 'edit': {
        const seen = view.get(event.target);
        const aim = targetOf(event.target);
        if (seen === undefined || aim === null || seen['deleted'] === true) break;
        const base: DeviceEdit = { [event.field]: seen[event.field] ?? null };
        const set: DeviceEdit = { [event.field]: event.value };
        await save({ kind: 'edit', target: event.target, base, set }, (work) => work.edit({ target: aim, base, set }));
        seen[event.field] = event.value;
        break;
      }
      case 'create': {
        if (view.has(event.target)) break;
        const body = { name: `new ${event.target}`, serial_number: `N-${event.target}`, type: 1 } satisfies DeviceDraft;
        view.set(event.target, { ...body });
        await save({ kind: 'create', target: event.target, base: {}, set: body }, (work) => work.create(body));
        break;
      }
      case 'reboot': {
        const aim = targetOf(event.target);
        if (aim === null || view.get(event.target)?.['deleted'] === true) break;
        await save({ kind: 'reboot', target: event.target, base: {}, set: {} }, (work) => work.operate(aim, 'reboot'));
        break;
      }
      case 'delete': {
        const seen = view.get(event.target);
        const aim = targetOf(event.target);
        if (seen === undefined || aim === null || seen['deleted'] === true) break;
        const base: DeviceEdit = Object.fromEntries(FIELDS.map((name) => [name, seen[name] ?? null]));
        await save({ kind: 'delete', target: event.target, base, set: {} }, (work) => work.remove(aim, base));
        seen['deleted'] = true;
        break;
      }
      case 'run':
        opened();
        await run(event.steps, 5);
        break;
      case 'wait':
        opened();
        await run(400, event.seconds);
        scheduler.now += event.seconds * 1_000;
        host.tick();
        break;
      case 'other-edit':
        others.push({ id: event.id, field: event.field });
        server.edit(event.id, { [event.field]: event.value });
        break;
      case 'other-delete':
        server.devices.delete(event.id);
        break;
      case 'device-acts':
        server.runPending(event.id);
        break;
      case 'crash':
        scheduler.crashIn = event.after;
        break;
      case 'kill-one': {
        const killed = windows.shift();
        if (killed === undefined) break;
        killed.isDead = true;
        if (holder === killed) handOver();
        break;
      }
      case 'evict':
        if (forgot === 'journal') break;
        forgot = 'browser';
        crash();
        disk.evict();
        break;
      case 'journal-lost':
        if (forgot === 'browser') break;
        forgot = 'journal';
        host.loseJournal();
        break;
      case 'person':
        await person(event.choice);
        break;
      default:
        event satisfies never;
    }
  }

  // The network is fine again, nobody crashes any more, time passes.
  isCalm = true;
  scheduler.crashIn = null;
  crash();
  opened();
  for (let turn = 0; turn < 8; turn += 1) {
    await run(3_000, 120);
    scheduler.now += 1_000;
    host.tick();
    for (const { replayer } of windows) replayer.wake();
  }
  await run(3_000, 0);
  crash();
  return { intents, disk, host, server, others, insisted, touchedBy: { person: isTouched } };
}
