import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../fixtures/free-port.ts';
import { expect, test } from './demarc.ts';
import { startServe } from './hosts/browser-host.ts';
import { stop } from './hosts/process.ts';
import { FleetPage } from './pages/fleet.ts';
import { StartPage } from './pages/start.ts';

const PLANTED = 'planted-token-that-must-not-be-seen-4711';

/** A server that is no control server, on a port of its own. */
async function serve(answer: (response: ServerResponse) => void): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/api/v1`, server };
}

/** Every file under a folder, as text. */
function everyFile(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test('a wrong address, a web page, a refused token: each has its own words, and nothing is kept', async ({
  demarc,
}) => {
  const { page } = await demarc.start();
  const start = new StartPage(page);
  const cases: { url: string; words: RegExp; server?: Server }[] = [
    { url: 'not an address', words: /is not the address of a control server/ },
    { url: `http://127.0.0.1:${await freePort()}/api/v1`, words: /cannot be reached/ },
    {
      words: /answered with a web page/,
      ...(await serve((response) =>
        response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Log in</h1>'),
      )),
    },
    {
      words: /does not accept the token/,
      ...(await serve((response) =>
        response.writeHead(401, { 'content-type': 'application/json' }).end('{"detail":"Invalid token."}'),
      )),
    },
    {
      words: /sends us on to/,
      ...(await serve((response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end())),
    },
    {
      words: /Inventory Device API/,
      ...(await serve((response) =>
        response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not found."}'),
      )),
    },
  ];
  try {
    for (const { url, words } of cases) {
      await start.connectTo({ url, token: PLANTED });
      await expect(start.problem).toContainText(words, { timeout: 20_000 });
      await expect(start.token).toHaveValue('');
    }
  } finally {
    for (const { server } of cases) server?.close();
  }
  await page.reload();
  await expect(start.practice).toBeVisible();
  await expect(page.getByRole('region', { name: 'Known sites' })).toBeHidden();
});

test('the right address and token open the fleet; the token stays in the vault (N1)', async ({ demarc, watch }) => {
  const { program, ready } = await startServe([
    '--demo',
    '--data',
    join(demarc.folder, 'server'),
    '--http',
    '127.0.0.1:0',
  ]);
  const token = ready.token ?? '';
  expect(token).not.toBe('');
  try {
    const app = await demarc.start();
    const fleet = new FleetPage(app.page);
    await new StartPage(app.page).connectTo({ url: ready.api, token, name: 'Head office' });
    await expect.poll(() => fleet.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);

    const stored = await app.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const rows: unknown[] = [];
      for (const { name } of databases) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name ?? '');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of database.objectStoreNames) {
          rows.push(
            await new Promise((resolve, reject) => {
              const reading = database.transaction(store).objectStore(store).getAll();
              reading.onsuccess = () => resolve(reading.result);
              reading.onerror = () => reject(reading.error);
            }),
          );
        }
        database.close();
      }
      return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]);
    });
    expect(stored.length).toBeGreaterThan(10_000);
    const log = app.log();
    await app.close();
    expect(stored).not.toContain(token);
    expect(watch.received.join('\n')).not.toContain(token);
    expect(log).not.toContain(token);
    expect(everyFile(join(demarc.folder, 'data'))).not.toContain(token);

    const again = await demarc.start();
    await expect.poll(() => new FleetPage(again.page).count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(150);
  } finally {
    await stop(program);
  }
});
