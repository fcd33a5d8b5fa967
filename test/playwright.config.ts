import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';

/**
 * The whole app, driven as a person drives it: by role and name. The same specs run on every host that can show the
 * screen; which ones are here is decided by test/e2e/hosts.
 */
export default defineConfig({
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
  use: { launchOptions: chromiumLaunch(), trace: 'retain-on-failure', video: 'off' },
  projects: [{ name: 'browser-host' }, { name: 'electron-stand-in' }, { name: 'electron' }],
});
