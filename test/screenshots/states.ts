import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { benchPage } from '../bench/cache-page/rows.ts';
import { FleetPage } from '../e2e/pages/fleet.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { StartPage } from '../e2e/pages/start.ts';
import { OPENED } from './scenes.ts';
import type { Sight } from './sight.ts';
import { work } from './work.ts';

/** A state of Demarc to be looked at, reached as a person reaches it. */
export type State = {
  readonly name: string;
  /** What is to be seen, for the gallery. */
  readonly words: string;
  /** The name of a device that has more to show than the first of the list. */
  readonly device?: string;
  /** What is to be seen in this state beside its places. */
  readonly sights?: readonly Sight[];
  /** It is looked at in the language with the longest words as well. */
  readonly inAnotherLanguage?: boolean;
  /** Brings a page that shows the first screen there. Returns what has to be ended afterwards. */
  prepare(page: Page, app: { killHost(): Promise<void> }): Promise<() => Promise<void>>;
  /** Does in it what has to be done first to be seen; what is to be seen takes the place of the sights of a site. */
  work?(page: Page): Promise<readonly Sight[]>;
};

const nothingToEnd = async (): Promise<void> => undefined;

/** A control server that lists `devices` made-up ones and knows nothing else, as a plain foreign one may. */
async function listServer(devices: number): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-type', 'application/json');
    if (pathname !== '/api/v1/inventory_device/') return void response.writeHead(404).end('{"detail":"Not found."}');
    const limit = Number(searchParams.get('limit') ?? 50);
    response.end(benchPage(devices, Number(searchParams.get('offset') ?? 0), limit));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the list server has no port');
  return { url: `http://127.0.0.1:${address.port}/api/v1`, server };
}

async function end(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Waits until the list has so many devices; a first sync of 100,000 takes its time. */
async function listed(page: Page, devices: number): Promise<void> {
  const fleet = new FleetPage(page);
  const until = Date.now() + 300_000;
  while ((await fleet.count().catch(() => 0)) < devices) {
    if (Date.now() > until) throw new Error(`Fleet never listed ${devices} devices`);
    await page.waitForTimeout(250);
  }
}

async function connectTo(page: Page, url: string, name: string, devices: number): Promise<void> {
  await new StartPage(page).connectTo({ url, token: 'a-token-of-the-gallery', name });
  await listed(page, devices);
}

const EMPTY: State = {
  name: 'empty',
  words: 'a site of one’s own, just begun',
  async prepare(page) {
    await new StartPage(page).startEmpty('Harbour district');
    await new Frame(page).places.getByRole('link', { name: 'Fleet' }).waitFor();
    return nothingToEnd;
  },
};

const PRACTICE: State = {
  name: 'practice',
  words: 'the practice site: demo data and simulated CPEs',
  inAnotherLanguage: true,
  device: 'Practice bench · Basalt',
  sights: OPENED,
  async prepare(page) {
    await new StartPage(page).practice.click();
    await listed(page, 150);
    return nothingToEnd;
  },
};

const WORK: State = {
  name: 'work',
  words: 'the practice site at work: campaigns, an audit, a bench run',
  async prepare(page, app) {
    return PRACTICE.prepare(page, app);
  },
  work,
};

const THREE: State = {
  name: 'three',
  words: 'a control server with three devices',
  async prepare(page) {
    const { url, server } = await listServer(3);
    await connectTo(page, url, 'Three devices', 3);
    return () => end(server);
  },
};

const LARGE: State = {
  name: 'large',
  words: 'a control server with 100,000 devices',
  async prepare(page) {
    const { url, server } = await listServer(100_000);
    await connectTo(page, url, 'The whole country', 100_000);
    return () => end(server);
  },
};

const OFFLINE: State = {
  name: 'offline',
  words: 'a control server that cannot be reached, with work that waits',
  async prepare(page) {
    const { url, server } = await listServer(40);
    await connectTo(page, url, 'Out of reach', 40);
    await end(server);
    const device = await new FleetPage(page).open('Branch router 7');
    await device.edit({ Name: 'Branch router 7, cellar' });
    await new Frame(page).landed.filter({ hasText: '1' }).waitFor();
    await device.close();
    return nothingToEnd;
  },
};

const ERROR: State = {
  name: 'error',
  words: 'the program behind the page has died',
  async prepare(page, { killHost }) {
    await PRACTICE.prepare(page, { killHost });
    await killHost();
    await page.getByRole('alert').or(page.getByRole('status')).first().waitFor();
    return nothingToEnd;
  },
};

const FIRST_SCREEN: State = {
  name: 'first-screen',
  words: 'before anything was chosen',
  prepare: async () => nothingToEnd,
};

/** Every state the gallery shows, in its order. */
export const STATES: readonly State[] = [FIRST_SCREEN, EMPTY, PRACTICE, WORK, THREE, LARGE, OFFLINE, ERROR];
