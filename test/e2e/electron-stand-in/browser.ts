import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Route } from '@playwright/test';
import { chromiumLaunch } from '../../chromium.ts';

/** Chromium knows no scheme of ours: pages live at this address, and main sees the one it asked for. */
const SERVED_AT = 'https://demarc-app.invalid';
const SCHEME_ORIGIN = 'demarc://app';

/** The address as the browser knows it. */
export function toBrowser(address: string): string {
  return address.startsWith(SCHEME_ORIGIN) ? SERVED_AT + address.slice(SCHEME_ORIGIN.length) : address;
}

/** The address as main knows it. */
export function toMain(address: string): string {
  return address.startsWith(SERVED_AT) ? SCHEME_ORIGIN + address.slice(SERVED_AT.length) : address;
}

let handler: ((request: Request) => Promise<Response>) | undefined;

async function answer(route: Route): Promise<void> {
  const asked = route.request();
  if (!handler) return route.abort();
  const body = asked.postDataBuffer();
  const init = {
    method: asked.method(),
    headers: await asked.allHeaders(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  };
  const response = await handler(new Request(toMain(asked.url()), withoutForbidden(init)));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Names beginning with a colon are HTTP/2's own and no header of a Request. */
function withoutForbidden<Init extends { headers: Record<string, string> }>(init: Init): Init {
  const headers = Object.fromEntries(Object.entries(init.headers).filter(([name]) => !name.startsWith(':')));
  return { ...init, headers };
}

/** What main and the pages say to each other. */
export const pageOf = {
  /** ipcMain: emits (channel, event, …payload). */
  messages: new EventEmitter(),
  serve(given: (request: Request) => Promise<Response>): void {
    handler = given;
  },
};

/**
 * Starts the browser with its profile in `folder` (userData), once. Tells the test that started this process where to
 * connect, so that it can drive the same page.
 */
export async function startBrowser(folder: string): Promise<void> {
  if (startBrowser.started) return;
  mkdirSync(folder, { recursive: true });
  const launch = chromiumLaunch();
  startBrowser.started = chromium.launchPersistentContext(folder, {
    ...launch,
    args: [...launch.args, '--remote-debugging-port=0'],
    // The screen tells by this where it runs, as in Electron.
    userAgent: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/156.0.0.0 Electron/45.4.1 Safari/537.36',
    viewport: { width: 1366, height: 768 },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await startBrowser.started;
  await context.route('**/*', (route) => {
    if (route.request().url().startsWith(`${SERVED_AT}/`)) return answer(route);
    process.stderr.write(`foreign request: ${route.request().url()}\n`);
    return route.abort();
  });
  const [port] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n');
  process.send?.({ devtools: `http://127.0.0.1:${port}`, profile: folder });
  process.channel?.unref();
}
startBrowser.started = undefined as Promise<BrowserContext> | undefined;
