import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import type { AppHost } from './app.ts';
import { kill, killBrowser, startUntil, stop } from './process.ts';

const HOOKS = './test/e2e/electron-stand-in/hooks.ts';

/** The built main, preload and screen under the stand-in for Electron. */
export const standInHost: AppHost = {
  name: 'electron-stand-in',
  origins: ['https://demarc-app.invalid'],
  missing: () => null,
  async start(folder, environment) {
    const data = join(folder, 'data');
    const args = ['--import', HOOKS, 'out/main/main.js', '--data', data];
    const { program, ready } = await startUntil<{ devtools: string; profile: string }>(
      args,
      ({ child }, found) => {
        child.once('message', (message) => found(message as { devtools: string; profile: string }));
        return () => undefined;
      },
      environment,
    );
    const browser = await chromium.connectOverCDP(ready.devtools);
    const context = browser.contexts()[0];
    if (!context) throw new Error('the stand-in has no browser context');
    await expect
      .poll(() => context.pages().some((page) => page.url().startsWith('https:')), { timeout: 20_000 })
      .toBe(true);
    const page = context.pages().find((candidate) => candidate.url().startsWith('https:'));
    if (!page) throw new Error('the window was closed');
    return {
      page,
      log: program.log,
      async close() {
        await stop(program);
      },
      async kill() {
        await Promise.all([kill(program), killBrowser(ready.profile)]);
      },
    };
  },
};
