import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { freePort } from '../fixtures/free-port.ts';
import type { AppHost, RunningApp } from './hosts/app.ts';
import { browserHost } from './hosts/browser-host.ts';
import { electronHost } from './hosts/electron-host.ts';
import type { Environment } from './hosts/process.ts';
import { standInHost } from './hosts/stand-in-host.ts';

export { expect };

/** Demarc on one data folder, started and ended as often as a test wants. */
export type Demarc = {
  readonly folder: string;
  /** Starts it; only one runs at a time. */
  start(environment?: Environment): Promise<RunningApp>;
};

/** What a page did that it must never do, whatever the test is about. */
class Watch {
  readonly #origins: readonly string[];
  readonly #seen: string[] = [];
  readonly #apps: RunningApp[] = [];
  /** Every text the host sent to the page, where it can be overheard (the browser host's WebSocket). */
  readonly received: string[] = [];

  constructor(host: AppHost) {
    this.#origins = host.origins;
  }

  on(app: RunningApp): RunningApp {
    this.#apps.push(app);
    this.#watchPage(app.page);
    return app;
  }

  #watchPage(page: Page): void {
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol === 'data:' || protocol === 'blob:') return;
      if (!this.#origins.includes(origin === 'null' ? request.url().split('/').slice(0, 3).join('/') : origin)) {
        this.#seen.push(`a foreign request: ${request.url()}`);
      }
    });
    page.on('websocket', (socket) => {
      const { origin } = new URL(socket.url());
      if (!this.#origins.includes(origin)) this.#seen.push(`a foreign WebSocket: ${socket.url()}`);
      socket.on('framereceived', ({ payload }) => this.received.push(String(payload)));
    });
    page.on('pageerror', (error) => this.#seen.push(`an error nobody caught: ${error.message}`));
    page.on('console', (message) => this.#take(message.text()));
  }

  #take(text: string): void {
    if (/Content Security Policy/i.test(text)) this.#seen.push(`a breach of the page's policy: ${text}`);
  }

  /** Everything seen; a stand-in reports on stderr what happened before the test could listen. */
  findings(): string[] {
    const logged = this.#apps.flatMap((app) =>
      app
        .log()
        .split('\n')
        .filter((line) => /^(foreign request|page error|console .*Content Security Policy)/i.test(line)),
    );
    return [...new Set([...this.#seen, ...logged])];
  }
}

/** What a project of playwright.config.ts chooses. */
export type Options = { hostName: 'browser-host' | 'electron-stand-in' | 'electron' };
type Fixtures = { host: AppHost; watch: Watch; demarc: Demarc };

async function hostOf(name: Options['hostName']): Promise<AppHost> {
  if (name === 'browser-host') return browserHost(await freePort());
  return name === 'electron' ? electronHost : standInHost;
}

/** Playwright's test, with Demarc: each test has a data folder of its own, and leaves nothing behind. */
export const test = base.extend<Fixtures & Options>({
  hostName: ['browser-host', { option: true }],

  host: async ({ hostName }, use, testInfo) => {
    const host = await hostOf(hostName);
    const missing = host.missing();
    testInfo.skip(missing !== null, missing ?? '');
    await use(host);
  },

  watch: async ({ host }, use) => {
    const watch = new Watch(host);
    await use(watch);
    expect(watch.findings(), 'what no page of Demarc may ever do').toEqual([]);
  },

  demarc: async ({ host, watch }, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'demarc-e2e-'));
    let running: RunningApp | undefined;
    const ended = (app: RunningApp, how: 'close' | 'kill') => async () => {
      running = undefined;
      await app[how]();
    };
    await use({
      folder,
      async start(environment) {
        if (running) throw new Error('Demarc runs already');
        const app = watch.on(await host.start(folder, environment));
        running = { ...app, close: ended(app, 'close'), kill: ended(app, 'kill') };
        return running;
      },
    });
    // Read before it ends: a test that failed is explained by what the program wrote.
    const left: RunningApp | undefined = running;
    if (testInfo.status !== testInfo.expectedStatus && left) {
      await testInfo.attach('stderr', { body: left.log(), contentType: 'text/plain' });
      await testInfo.attach('screen', { body: await left.page.screenshot(), contentType: 'image/png' });
    }
    await left?.close();
    await rm(folder, { recursive: true, force: true });
  },
});
