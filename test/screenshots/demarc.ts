import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumLaunch } from '../chromium.ts';
import { startServe } from '../e2e/hosts/browser-host.ts';
import { kill } from '../e2e/hosts/process.ts';

/** Demarc on a data folder of its own, shown in a browser; all of it is gone when it is disposed of. */
export type OpenDemarc = AsyncDisposable & {
  readonly page: Page;
  /** Ends the program behind the page, which stays. */
  killHost(): Promise<void>;
};

export async function openDemarc(): Promise<OpenDemarc> {
  await using opening = new AsyncDisposableStack();
  const folder = opening.adopt(mkdtempSync(join(tmpdir(), 'demarc-screenshots-')), (path) =>
    rmSync(path, { recursive: true, force: true }),
  );
  const { program, ready } = await startServe(['--choose-site', '--data', folder, '--http', '127.0.0.1:0']);
  opening.defer(() => kill(program));
  const browser = opening.adopt(await chromium.launch(chromiumLaunch()), (launched) => launched.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(15_000);
  await page.goto(ready.ui);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const opened = opening.move();
  return {
    page,
    killHost: () => kill(program),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
