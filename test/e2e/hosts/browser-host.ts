import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../chromium.ts';
import type { AppHost } from './app.ts';
import { kill, killBrowser, startUntil, stop } from './process.ts';

/** What electron/serve.ts prints when it is ready (DESIGN.md "The command line"). */
export type ReadyLine = { ready: true; api: string; ui: string; acs?: string; token?: string };

/** Starts electron/serve.ts and waits for its ready line. */
export function startServe(args: readonly string[]) {
  return startUntil<ReadyLine>(['electron/serve.ts', ...args], (_program, ready) => (line) => {
    if (line.startsWith('{"ready":true')) ready(JSON.parse(line));
  });
}

/** The Node host, seen in a browser: what `npm start` opens where there is no Electron. */
export function browserHost(port: number): AppHost {
  const origin = `http://127.0.0.1:${port}`;
  return {
    name: 'browser-host',
    origins: [origin, `ws://127.0.0.1:${port}`],
    missing: () => null,
    async start(folder) {
      const data = join(folder, 'data');
      const profile = join(folder, 'profile');
      const serve = ['--choose-site', '--data', data, '--http', `127.0.0.1:${port}`];
      const { program, ready } = await startServe(serve);
      const context = await chromium.launchPersistentContext(profile, {
        ...chromiumLaunch(),
        viewport: { width: 1366, height: 768 },
      });
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(ready.ui);
      return {
        page,
        log: program.log,
        async close() {
          await context.close();
          await stop(program);
        },
        async kill() {
          const gone = new Promise((resolve) => context.once('close', resolve));
          await Promise.all([kill(program), killBrowser(profile), gone]);
        },
      };
    },
  };
}
