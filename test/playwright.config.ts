import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/demarc.ts';

/** Who shows the screen. The real Electron is skipped by name where its runtime is not there. */
const HOSTS = ['browser-host', 'electron-stand-in', 'electron'] as const;

/**
 * The whole app, driven as a person drives it: by role and name. The same specs run on every host that can show the
 * screen (test/e2e/hosts).
 */
export default defineConfig<Options>({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  // Two cores: one for the app, one for the browser.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./summary/playwright.ts']],
  projects: HOSTS.map((hostName) => ({
    name: hostName,
    use: { hostName },
    // What is drawn is the same on the stand-in: axe need not look twice.
    ...(hostName === 'electron-stand-in' ? { testIgnore: '**/accessibility.spec.ts' } : {}),
  })),
});
