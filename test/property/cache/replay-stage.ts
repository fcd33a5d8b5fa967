import type { Ports } from '#renderer/cache/ports.ts';
import { Replayer } from '#renderer/cache/replay/replayer.ts';
import { unite } from '#renderer/cache/replay/unite.ts';
import { cell } from '#renderer/cache/store.ts';
import type { ReplayState, Saved, Work } from '#renderer/cache/types.ts';
import { OutboxMirror } from '#renderer/cache/work/mirror.ts';
import { createWork } from '#renderer/cache/work/work.ts';
import type { Sha256 } from '#shared/attachment.ts';
import type { DeviceEdit } from '#shared/device.ts';
import type { DeviceId, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import type { OutboxTarget } from '#shared/outbox.ts';
import { ControlWorld } from './control-world.ts';
import { type Fault, HostWorld } from './host-world.ts';
import { Disk, MemoryOutbox } from './memory-outbox.ts';
import { Scheduler, seeded, type Window } from './scheduler.ts';

const SITE = 'remote-test' as SiteId;
/** The one document of every scenario. */
const DOCUMENT = 'd'.repeat(64) as Sha256;
/** Records the server has when a scenario begins. */
export const SEEDED = 3;
/** Drafts a scenario may create. */
export const DRAFTS = ['first', 'second'] as const;
export type Target = number | (typeof DRAFTS)[number];

/** What the person did, and what they were told. */
export type Intent = {
  readonly kind: 'edit' | 'create' | 'reboot' | 'delete' | 'attach';
  readonly opId: OutboxEntryId;
  readonly target: Target;
  readonly base: DeviceEdit;
  readonly set: DeviceEdit;
  /** `saved`: told so. `nothing`: it undid something that had not left. */
  told: 'nothing-yet' | 'saved' | 'nothing' | 'refused';
};

export type StageOptions = {
  seed: number;
  windows: number;
  isSerialUnique: boolean;
  /** The server honours Idempotency-Key; unless told: no. */
  isKeyed?: boolean;
  faults: readonly Fault[];
};
export type PersonChoice = 'mine' | 'theirs' | 'discard' | 'retry' | 'look';

type OpenWindow = Window & { readonly work: (mirror: OutboxMirror) => Work; readonly replayer: Replayer };

/** Everything a scenario plays on: disk, host, server, windows, time. */
export class Stage {
  readonly server = new ControlWorld();
  readonly disk = new Disk();
  readonly intents: Intent[] = [];
  /** Entries a person sent although they might run twice, and conflicts settled by a person. */
  readonly insisted = new Set<string>();
  readonly scheduler: Scheduler;
  /** Milliseconds by which somebody set the computer's clock. */
  clockIsOff = 0;
  readonly host: HostWorld;
  readonly #random: (below: number) => number;
  readonly #wanted: number;
  readonly #drafts = new Map<string, TemporaryId>();
  readonly #faults: Fault[];
  #isCalm = false;
  #windows: OpenWindow[] = [];
  #holder: Window | null = null;
  #queue: { window: Window; go: () => void }[] = [];
  #uuids = 0;

  constructor({ seed, windows, isSerialUnique, isKeyed = false, faults }: StageOptions) {
    this.#random = seeded(seed);
    this.#wanted = windows;
    this.#faults = [...faults];
    this.scheduler = new Scheduler(this.#random);
    this.scheduler.onCrash = () => this.crash();
    this.server.isSerialUnique = isSerialUnique;
    this.server.isKeyed = isKeyed;
    this.server.seed(SEEDED);
    const fault = (): Fault => (this.#isCalm ? 'ok' : (this.#faults.shift() ?? 'ok'));
    this.host = new HostWorld(this.server, this.scheduler, this.#random, fault);
  }

  /** Opens the windows that should be open; answers the first. */
  opened(): OpenWindow {
    while (this.#windows.length < this.#wanted) this.#windows.push(this.#open());
    const [window] = this.#windows;
    if (window === undefined) throw new Error('a scenario has a window');
    return window;
  }

  run(steps: number, seconds: number): Promise<void> {
    return this.scheduler.run(steps, this.scheduler.now + seconds * 1_000);
  }

  /** Time passes whether anybody does anything or not. */
  wait(seconds: number): void {
    this.scheduler.now += seconds * 1_000;
    this.host.tick();
  }

  /** Every window is gone, in the middle of whatever it did. */
  crash(): void {
    for (const window of this.#windows) window.isDead = true;
    this.#windows = [];
    this.#queue = [];
    this.#holder = null;
  }

  /** A newer program takes the database over: whoever is open can write no more, and is reloaded later. */
  upgrade(): void {
    for (const window of this.#windows) window.isOutdated = true;
  }

  killOne(): void {
    const killed = this.#windows.shift();
    if (killed === undefined) return;
    killed.isDead = true;
    if (this.#holder === killed) this.#handOver();
  }

  /** The network is fine again, nobody crashes any more, time passes until nothing moves. */
  async heal(): Promise<void> {
    this.#isCalm = true;
    this.disk.refusals = 0;
    this.host.refusals = 0;
    this.host.crashIn = null;
    this.scheduler.crashIn = null;
    this.crash();
    this.opened();
    for (let turn = 0; turn < 8; turn += 1) {
      await this.run(3_000, 120);
      this.wait(1);
      for (const { replayer } of this.#windows) replayer.wake();
    }
    await this.run(3_000, 0);
    this.crash();
  }

  targetOf(wanted: Target): OutboxTarget | null {
    if (typeof wanted === 'number') return { of: 'device', id: wanted as DeviceId };
    const draft = this.#drafts.get(wanted);
    return draft === undefined ? null : { of: 'draft', id: draft };
  }

  /** Saves something, and notes what the person is told about it. */
  async save(intent: Omit<Intent, 'opId' | 'told'>, saving: (work: Work) => Promise<Saved>): Promise<void> {
    const saved = saving(this.opened().work(new OutboxMirror()));
    // The number of the entry is the last one drawn before the first wait.
    // A document is put away first, and its entry gets the next number.
    const number = intent.kind === 'attach' ? this.#uuids + 1 : this.#uuids;
    const told: Intent = { ...intent, opId: this.#uuid(number), told: 'nothing-yet' };
    this.intents.push(told);
    saved.then(
      ({ entry, key }) => {
        told.told = entry === null ? 'nothing' : 'saved';
        if (intent.kind === 'create') this.#drafts.set(String(intent.target), key.slice(2) as TemporaryId);
      },
      () => {
        told.told = 'refused';
      },
    );
    await this.run(12, 0);
  }

  /** A person looks at the first entry that waits for one. */
  async person(choice: PersonChoice): Promise<void> {
    const parked = this.disk.entries.find(({ state }) => !['queued', 'sending', 'unknown'].includes(state.state));
    if (parked === undefined) return;
    const mirror = new OutboxMirror();
    mirror.apply({ put: structuredClone(this.disk.entries), removed: [], receipts: [], landedAs: null });
    const work = this.opened().work(mirror);
    const { opId, state } = parked;
    if (choice !== 'discard' && choice !== 'look') this.insisted.add(opId);
    const settling = {
      discard: () => work.discard(opId),
      look: () => work.checkAgain(opId),
      retry: () => work.retry(opId),
      mine: () => (state.state === 'conflict' ? work.resolve(opId, 'mine') : work.retry(opId)),
      theirs: () => (state.state === 'conflict' ? work.resolve(opId, 'theirs') : work.retry(opId)),
    }[choice]();
    settling.catch(() => undefined);
    await this.run(30, 0);
  }

  #uuid(n: number): OutboxEntryId {
    return `uuid-${String(n).padStart(6, '0')}` as OutboxEntryId;
  }

  #handOver(): void {
    this.#holder = null;
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      if (next.window.isDead) continue;
      next.go();
      return;
    }
  }

  #portsOf(window: Window): Ports {
    const { scheduler } = this;
    return {
      clock: {
        now: () => scheduler.now + this.clockIsOff,
        monotonic: () => scheduler.now,
        after: (milliseconds, callback) => scheduler.after(window, milliseconds, callback),
      },
      chance: {
        number: () => this.#random(1_000) / 1_000,
        uuid: () => {
          this.#uuids += 1;
          return this.#uuid(this.#uuids);
        },
      },
      locks: {
        hold: async (_name, _signal, work) => {
          if (this.#holder !== null) await new Promise<void>((go) => this.#queue.push({ window, go }));
          this.#holder = window;
          await work();
        },
      },
    };
  }

  #open(): OpenWindow {
    const window: Window = { isDead: false, isOutdated: false };
    const store = new MemoryOutbox(this.disk, async () => {
      await this.scheduler.point(window);
      if (window.isOutdated) throw new DOMException('the database is closing', 'InvalidStateError');
    });
    const host = this.host.seenBy(window);
    const ports = this.#portsOf(window);
    const replayer = new Replayer({
      store,
      host,
      findings: { found: async () => undefined, gone: async () => undefined },
      clock: ports.clock,
      chance: ports.chance.number,
      uuid: () => ports.chance.uuid() as OutboxEntryId,
      locks: ports.locks,
      lockName: 'outbox',
      onState: () => undefined,
      unite: () => unite({ store, host }),
    });
    const work = (mirror: OutboxMirror): Work =>
      createWork({
        site: SITE,
        person: 'anna',
        forms: { keep: async () => undefined, get: async () => undefined, drop: async () => undefined },
        store,
        mirror,
        replay: cell<ReplayState>({ phase: 'idle', nextAt: null, problem: null }),
        host: { ...host, keepContent: async (bytes) => ({ sha256: DOCUMENT, size: bytes.length }) },
        nameOf: async () => null,
        wake: () => replayer.wake(),
        ports,
        signal: new AbortController().signal,
      });
    replayer.start();
    return Object.assign(window, { work, replayer });
  }
}
