import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../chromium.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves a built page: IndexedDB and workers need an origin. @param answer JSON for addresses that are no files */
export async function servePage(
  folder: string,
  answer: (url: URL) => string | null = () => null,
): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://bench');
    const json = answer(url);
    if (json !== null) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(json);
      return;
    }
    const path = join(folder, url.pathname === '/' ? 'index.html' : url.pathname);
    const found = await stat(path).catch(() => null);
    if (!path.startsWith(folder) || !found?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** A browser of its own: nothing of another run lies in its storage. */
export async function withPage<T>(url: string, profile: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    headless: true,
    viewport: { width: 1366, height: 768 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(url);
    return await work(page);
  } finally {
    await context.close();
  }
}
