import fc from 'fast-check';
import type { DeviceDraft, DeviceEdit } from '#shared/device.ts';
import { POISON } from './control-world.ts';
import { FAULTS, type Fault } from './host-world.ts';
import { DRAFTS, type PersonChoice, SEEDED, Stage, type Target } from './replay-stage.ts';

export const FIELDS = ['name', 'description', 'customer_id'] as const;
export type Field = (typeof FIELDS)[number];
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
  | { type: 'attach'; target: Target }
  /** The host ends in the middle of the n-th call from now. */
  | { type: 'host-crash'; after: number }
  /** The disk refuses the next writes, of the browser and of the journal. */
  | { type: 'disk-full'; writes: number }
  /** The computer's clock is set. */
  | { type: 'clock'; seconds: number }
  | { type: 'upgrade' }
  | { type: 'person'; choice: PersonChoice };

export type Scenario = {
  events: ScenarioEvent[];
  faults: Fault[];
  seed: number;
  windows: number;
  isSerialUnique: boolean;
  isKeyed?: boolean;
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
  { weight: 1, arbitrary: fc.record({ type: fc.constant('attach' as const), target }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('host-crash' as const), after: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('disk-full' as const), writes: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('clock' as const),
      seconds: fc.constantFrom(-86_400, -3_600, -30, 30, 3_600, 86_400),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'upgrade' as const }) },
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
  isKeyed: fc.boolean(),
});

/** What the person sees of a device: as it was when the scenario began, with everything typed since. */
type Seen = Record<string, unknown> & { deleted?: boolean };

/** A finished scenario. */
export type Played = {
  readonly stage: Stage;
  /** What other people changed. */
  readonly others: readonly { readonly id: number; readonly field: Field }[];
};

/** Plays a scenario to its end, then lets everything heal and come to rest. */
export async function play(given: Scenario): Promise<Played> {
  const player = new Player(given);
  for (const event of given.events) await player.play(event);
  await player.stage.heal();
  return player;
}

class Player implements Played {
  readonly stage: Stage;
  readonly others: { id: number; field: Field }[] = [];
  readonly #seen = new Map<Target, Seen>();
  #forgot: 'browser' | 'journal' | null = null;

  constructor(given: Scenario) {
    this.stage = new Stage(given);
    for (const device of this.stage.server.devices.values()) this.#seen.set(device.id, { ...device });
  }

  async play(event: ScenarioEvent): Promise<void> {
    switch (event.type) {
      case 'edit':
      case 'create':
      case 'reboot':
      case 'delete':
      case 'attach':
        return this.#save(event);
      case 'run':
        this.stage.opened();
        return this.stage.run(event.steps, 5);
      case 'wait':
        this.stage.opened();
        await this.stage.run(400, event.seconds);
        return this.stage.wait(event.seconds);
      case 'person':
        return this.stage.person(event.choice);
      default:
        return this.#happen(event);
    }
  }

  async #save(
    event: Extract<ScenarioEvent, { type: 'edit' | 'create' | 'reboot' | 'delete' | 'attach' }>,
  ): Promise<void> {
    const { target } = event;
    if (event.type === 'create') return this.#create(event.target);
    const seen = this.#seen.get(target);
    const aim = this.stage.targetOf(target);
    if (seen === undefined || aim === null || seen.deleted === true) return;
    if (event.type === 'edit') {
      const base: DeviceEdit = { [event.field]: seen[event.field] ?? null };
      const set: DeviceEdit = { [event.field]: event.value };
      await this.stage.save({ kind: 'edit', target, base, set }, (work) => work.edit({ target: aim, base, set }));
      seen[event.field] = event.value;
    } else if (event.type === 'attach') {
      const document = { purpose: 'photo', name: 'Rack', mediaType: 'image/jpeg', bytes: new Uint8Array([1]) } as const;
      await this.stage.save({ kind: 'attach', target, base: {}, set: {} }, (work) =>
        work.attach({ target: aim, ...document }),
      );
    } else if (event.type === 'reboot') {
      await this.stage.save({ kind: 'reboot', target, base: {}, set: {} }, (work) => work.operate(aim, 'reboot'));
    } else {
      const base: DeviceEdit = Object.fromEntries(FIELDS.map((name) => [name, seen[name] ?? null]));
      await this.stage.save({ kind: 'delete', target, base, set: {} }, (work) => work.remove(aim, base));
      seen.deleted = true;
    }
  }

  async #create(target: (typeof DRAFTS)[number]): Promise<void> {
    if (this.#seen.has(target)) return;
    const body = { name: `new ${target}`, serial_number: `N-${target}`, type: 1 } satisfies DeviceDraft;
    this.#seen.set(target, { ...body });
    await this.stage.save({ kind: 'create', target, base: {}, set: body }, (work) => work.create(body));
  }

  /** What others do, and what goes wrong. */
  #happen(
    event: Exclude<
      ScenarioEvent,
      { type: 'edit' | 'create' | 'reboot' | 'delete' | 'attach' | 'run' | 'wait' | 'person' }
    >,
  ): void {
    const { stage } = this;
    switch (event.type) {
      case 'other-edit':
        this.others.push({ id: event.id, field: event.field });
        stage.server.edit(event.id, { [event.field]: event.value });
        return;
      case 'other-delete':
        stage.server.devices.delete(event.id);
        return;
      case 'device-acts':
        stage.server.runPending(event.id);
        return;
      case 'crash':
        stage.scheduler.crashIn = event.after;
        return;
      case 'kill-one':
        stage.killOne();
        return;
      case 'evict':
        if (this.#forgot === 'journal') return;
        this.#forgot = 'browser';
        stage.crash();
        stage.disk.evict();
        return;
      case 'journal-lost':
        if (this.#forgot === 'browser') return;
        this.#forgot = 'journal';
        stage.host.loseJournal();
        return;
      case 'host-crash':
        stage.host.crashIn = event.after;
        return;
      case 'disk-full':
        stage.disk.refusals = event.writes;
        stage.host.refusals = event.writes;
        return;
      case 'clock':
        stage.clockIsOff += event.seconds * 1_000;
        return;
      case 'upgrade':
        stage.upgrade();
        return;
      default:
        event satisfies never;
    }
  }
}
