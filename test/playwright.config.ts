import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/demarc.ts';

/** Who shows the screen. The real Electron is skipped by name where its runtime is not there. */
const HOSTS = ['browser-host', 'electron-stand-in', 'electron'] as const;

/**
 * What can differ on the stand-in: the preload's bridge, its streams, its windows, the keychain. The places are drawn by
 * the same code on every host and are looked at once.
 */
const THROUGH_THE_BRIDGE = /(connect|day-offline|first-reboot|keychain|library|outbox|page-power|practice)\.spec\.ts$/;

/**
 * The whole app, driven as a person drives it: by role and name, on every host that can show the screen
 * (test/e2e/hosts). A spec says nothing of its host but where it skips one by name.
 */
export default defineConfig<Options>({
  testDir: './e2e',
  outputDir: '../test-results',
  fullyParallel: false,
  // Two cores: while one app is started or waits, the other is used. A spec has its own folder and free ports.
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // Costs time only where something is wrong.
  timeout: 150_000,
  expect: { timeout: 25_000 },
  reporter: [['list'], ['./summary/playwright.ts']],
  projects: HOSTS.map((hostName) => ({
    name: hostName,
    use: { hostName },
    ...(hostName === 'electron-stand-in' ? { testMatch: THROUGH_THE_BRIDGE } : {}),
  })),
});
