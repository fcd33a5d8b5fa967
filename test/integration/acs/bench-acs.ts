import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Acs, type AcsOptions, createAcs, type DirectoryDevice, type InformEvent } from '#electron/acs/acs.ts';
import { silentLog } from '#electron/ports/log.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { AcsEvent } from '#shared/acs.ts';
import type { DeviceRef, OperationId } from '#shared/ids.ts';
import type { OperationKind, OperationState } from '#shared/operation.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeRandom } from '#test/fakes/random.ts';

/** An ACS on a free port with a real store, an inventory of a few records, and time that stands still. */

export const ref = '1' as DeviceRef;

export type BenchAcs = {
  acs: Acs;
  port: number;
  store: Store;
  operations: OperationStore;
  clock: FakeClock;
  events: AcsEvent[];
  informs: InformEvent[];
  /** Serial → record. */
  devices: Map<string, DirectoryDevice>;
  queue(kind: OperationKind, carried?: unknown): Promise<OperationId>;
  stateOf(id: OperationId): Promise<OperationState>;
  /** Ends this ACS without a word, as a crash would, and starts another on the same store. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

export const record = (more: Partial<DirectoryDevice> = {}): DirectoryDevice => ({
  ref,
  name: 'Router of Mrs Smith',
  username: null,
  password: null,
  updateFrequency: null,
  ...more,
});

export async function startAcs(more: Partial<AcsOptions> = {}): Promise<BenchAcs> {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-acs-'));
  const clock = new FakeClock('2026-11-23T04:30:00Z');
  const random = fakeRandom();
  const file = join(folder, 'site.db');
  const devices = new Map<string, DirectoryDevice>();
  const events: AcsEvent[] = [];
  const informs: InformEvent[] = [];

  const open = async () => {
    const store = await openStore({ kind: 'embedded', file, clock, log: silentLog });
    const operations = createOperationStore({ store, clock, random });
    const acs = createAcs({
      store,
      operations,
      directory: { find: async ({ serialNumber }) => devices.get(serialNumber) ?? null },
      clock,
      random,
      log: silentLog,
      ...more,
    });
    acs.events.subscribe((event) => events.push(event));
    acs.onInform((event) => void informs.push(event));
    await acs.recover();
    const state = await acs.turnOn({ host: '127.0.0.1', port: 0 });
    return { store, operations, acs, port: state.state === 'on' ? state.port : 0 };
  };

  const bench: BenchAcs = {
    ...(await open()),
    clock,
    events,
    informs,
    devices,
    queue: async (kind, carried) =>
      (
        await bench.operations.queue({
          device: ref,
          kind,
          createdBy: 'test',
          ...(carried === undefined ? {} : { arguments: carried }),
        })
      ).id,
    async stateOf(id) {
      const operation = await bench.operations.get(id);
      if (operation === null) throw new Error('no such operation');
      return operation.state;
    },
    async restart() {
      Object.assign(bench, await open());
    },
    async close() {
      await bench.acs.close();
      await bench.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return bench;
}
