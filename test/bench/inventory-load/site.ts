import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import fastify from 'fastify';
import { createInventory, RIGHTS } from '#electron/inventory/inventory.ts';
import { systemClock as clock } from '#electron/ports/clock.ts';
import { silentLog as log } from '#electron/ports/log.ts';
import { systemRandom as random } from '#electron/ports/random.ts';
import { createOperationStore } from '#electron/store/operations.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import { httpOptions } from '#electron/web/listener.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';
import type { Place } from '#test/fixtures/inventory/engines.ts';
import type { Load, Loaded } from './load.ts';

export const ORGANIZATIONS = 50;
const TYPES = 4;
/** As many rows as one import takes without its body growing too large. */
const ROWS_AT_ONCE = 100_000;

/** An inventory on a port, as the product serves it, but that nobody is told to wait. */
export type Site = { store: Store; port: number; token: string; close(): Promise<void> };

export async function openSite(place: Place): Promise<Site> {
  const store = await openStore({ ...place, clock, log });
  const operations = createOperationStore({ store, clock, random });
  const inventory = await createInventory({ store, operations, clock, random, secrets: fakeSecrets(), log });
  const token = await inventory.tokens.renew({ name: 'bench', organizations: null, rights: RIGHTS });
  const app = fastify(httpOptions());
  const unlimited = { burst: 1e9, perSecond: 1e9 };
  await inventory.registerApi(app, { prefix: '/api/v1', requests: unlimited, failures: unlimited });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    store,
    token,
    port: (app.server.address() as AddressInfo).port,
    async close() {
      app.server.closeAllConnections();
      await app.close();
      await inventory.close();
      await store.close();
    },
  };
}

/** Fills a new site through its own import; the rate over all, in rows a second of the server's time. */
export async function fill({ store, port, token }: Site, devices: number): Promise<number> {
  const named = (kind: string, id: number) => ({ id, name: `${kind} ${id}`, short_name: `${kind}_${id}` });
  const ids = (many: number): number[] => Array.from({ length: many }, (_, index) => index + 1);
  await store.db
    .insertInto('organization')
    .values(ids(ORGANIZATIONS).map((id) => ({ ...named('organization', id), parent: null })))
    .execute();
  await store.db
    .insertInto('device_type')
    .values(ids(TYPES).map((id) => ({ ...named('type', id), description: null })))
    .execute();
  let milliseconds = 0;
  for (let from = 0; from < devices; from += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, devices - from) }, (_, index) => deviceRow(from + index));
    const body = JSON.stringify(rows);
    const started = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/inventory_device_import/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });
    if (answer.status !== 201) throw new Error(`import: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    milliseconds += performance.now() - started;
  }
  return (devices * 1000) / milliseconds;
}

function deviceRow(number: number): Record<string, unknown> {
  return {
    name: `Router-Branch-${number}`,
    serial_number: `BENCH${String(number).padStart(9, '0')}`,
    customer_id: `CUST-${number % 7919}`,
    type: 1 + (number % TYPES),
    organization_id: 1 + ((number * 31) % ORGANIZATIONS),
    location_name: `Place ${number % 997}`,
    latitude: '40.7128',
    longitude: '-74.0060',
  };
}

/** The thread of the clients. */
export type Clients = { run(task: Load): Promise<Loaded>; close(): Promise<unknown> };

export function startClients(): Clients {
  const worker = new Worker(new URL('./load.ts', import.meta.url));
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        worker.once('message', ({ result, error }: { result?: Loaded; error?: string }) =>
          result === undefined ? reject(new Error(error)) : resolve(result),
        );
        worker.postMessage(task);
      }),
    close: () => worker.terminate(),
  };
}

/** Reads everything the site exports, in another process. */
export async function drainExport({ port, token }: Site): Promise<{ bytes: number; seconds: number }> {
  const script = fileURLToPath(new URL('./drain.ts', import.meta.url));
  const url = `http://127.0.0.1:${port}/api/v1/inventory_device_export/?as=ndjson`;
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, token]);
  return JSON.parse(stdout);
}
