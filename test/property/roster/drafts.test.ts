import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Journal, openJournal } from '#electron/control/journal.ts';
import { type DraftDevices, draftDevices } from '#electron/host/draft-devices.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createDrafts, type Drafts } from '#electron/roster/drafts.ts';
import { createRoster, type Roster } from '#electron/roster/roster.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { AcsEvent, CpeSummary } from '#shared/acs.ts';
import { DeviceDetail } from '#shared/device.ts';
import type { DeviceId, DeviceRef, Instant, OperationId, SessionId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry } from '#shared/outbox.ts';
import { standInOf } from '#shared/stand-in.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { rebootEntry, receiptOf, SITE } from '#test/fakes/outbox.ts';

/**
 * A router created offline, whatever happens in whatever order: it informs, is asked to do things, does them, its
 * create lands, the program is killed. Every operation is done once, and in the end everything lies under the number.
 */

const RUNS = Number(process.env['DEMARC_RUNS'] ?? 10);
const ID = 1001 as DeviceId;
const DRAFT = 'draft-1' as TemporaryId;
const SERIAL = 'SN-1001';
const at = '2024-01-15T14:25:00.000Z' as Instant;
const create: OutboxEntry = rebootEntry(1, {
  intent: {
    kind: 'create',
    target: { of: 'draft', id: DRAFT },
    body: { name: 'Hall', serial_number: SERIAL, type: 1 },
  },
  lane: laneOf({ of: 'draft', id: DRAFT }),
});

const step = fc.constantFrom('inform', 'work', 'end', 'ask', 'ask by number', 'overheard', 'land', 'file', 'killed');
type StepName = typeof step extends fc.Arbitrary<infer Name> ? Name : never;

/** The ACS as far as joining asks for it: one CPE, its sessions, and proof by the Inform that follows. */
class Stand {
  readonly folder: string;
  readonly clock = new FakeClock();
  store!: Store;
  journal!: Journal;
  operations!: OperationStore;
  roster!: Roster;
  drafts!: Drafts;
  created!: DraftDevices;
  /** What the device did, by operation. */
  readonly effects: OperationId[] = [];
  readonly asked: OperationId[] = [];
  /** What the ACS keeps of the CPE; on disk, so it outlives a kill. */
  device: DeviceRef | null = null;
  session: DeviceRef | null = null;
  landed = false;
  listener: (event: AcsEvent) => void = () => undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  async open(): Promise<void> {
    const { clock } = this;
    this.store = await openStore({ kind: 'embedded', file: join(this.folder, 'site.db'), clock, log: silentLog });
    this.journal = await openJournal({ file: join(this.folder, 'journal.db'), clock, log: silentLog });
    this.operations = createOperationStore({ store: this.store, clock, random: systemRandom });
    this.roster = createRoster(this.store);
    this.drafts = createDrafts(this.store, this.roster);
    this.created = draftDevices({ ...this, site: SITE, log: silentLog });
    this.operations.subscribe((operation) => this.listener({ type: 'operation', operation }));
    await this.created.recover();
    this.created.begin({
      events: { subscribe: (listener) => this.#listen(listener) },
      cpeOfDevice: async (device) => (device === this.device ? this.#cpe() : null),
      rebind: async (device, to) => {
        if (this.device === device) this.device = to;
      },
      contact: async () => undefined,
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.journal.close();
  }

  #listen(listener: (event: AcsEvent) => void): () => void {
    this.listener = listener;
    return () => undefined;
  }

  #cpe(): CpeSummary {
    return { device: this.device, talking: this.session !== null } as CpeSummary;
  }

  async run(name: StepName): Promise<void> {
    switch (name) {
      case 'inform': {
        if (this.session !== null) return this.run('end');
        this.session = (await this.roster.ofSerial(SERIAL))?.ref ?? null;
        this.device = this.session;
        if (this.session === null) return;
        for (const { id, state } of await this.operations.pendingOf(this.session)) {
          if (state.state !== 'accepted') continue;
          await this.operations.apply(id, { type: 'proved', at, proof: { by: 'bootstrap' } });
        }
        return;
      }
      case 'work': {
        if (this.session === null) return;
        const [next] = (await this.operations.pendingOf(this.session)).filter(({ state }) => state.state === 'queued');
        if (next === undefined) return;
        await this.operations.apply(next.id, { type: 'sent', at, session: 's1' as SessionId });
        this.effects.push(next.id);
        await this.operations.apply(next.id, { type: 'accepted', at });
        return;
      }
      case 'end':
        this.session = null;
        this.listener({ type: 'cpe', cpe: this.#cpe() });
        return;
      case 'ask':
        return this.#ask(String(standInOf(DRAFT)) as DeviceRef);
      case 'ask by number':
        if (this.landed) await this.#ask(String(ID) as DeviceRef);
        return;
      case 'overheard':
        if (this.landed) await this.roster.detail(DeviceDetail.parse({ id: ID, name: 'Hall', serial_number: SERIAL }));
        return;
      case 'land':
        this.landed = true;
        return;
      case 'file':
        if (!this.landed) return;
        await this.created.landed(create, receiptOf(create));
        await this.journal.finish(receiptOf(create));
        return;
      case 'killed':
        await this.close();
        this.session = null;
        return this.open();
      default:
        return name satisfies never;
    }
  }

  async #ask(ref: DeviceRef): Promise<void> {
    const id = `op-${this.asked.length}` as OperationId;
    const device = await this.drafts.refOf(ref);
    const queued = await this.operations.queue({ id, device, kind: 'reboot', createdBy: 'test' });
    // The same that waits already is that one.
    if (queued.id === id) this.asked.push(id);
  }
}

it('joins a device created offline with its record: nothing twice, nothing lost, nothing left behind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'demarc-drafts-'));
      const stand = new Stand(folder);
      try {
        await stand.open();
        await stand.journal.keep(create);
        await stand.created.saved(create);
        for (const name of steps) await stand.run(name);
        const quiet: StepName[] = ['land', 'overheard', 'file', 'end'];
        for (const name of quiet) await stand.run(name);
        // Two Informs for each: one that does it and one that proves it.
        for (let n = 0; n < 2 * stand.asked.length + 2; n += 1) {
          for (const name of ['inform', 'work', 'end'] as const) await stand.run(name);
        }
        await stand.run('killed');

        expect(stand.effects.toSorted()).toEqual(stand.asked.toSorted());
        const done = await stand.operations.ofDevice(String(ID) as DeviceRef, 100);
        expect(done.map(({ id }) => id).toSorted()).toEqual(stand.asked.toSorted());
        expect(done.every(({ state }) => state.state === 'done')).toBe(true);
        expect((await stand.drafts.all()).filter(({ joined }) => !joined)).toEqual([]);
        expect(await stand.roster.ofSerial(SERIAL)).toMatchObject({ id: ID });
        expect([String(ID), null]).toContain(stand.device);
      } finally {
        await stand.close();
        await rm(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
