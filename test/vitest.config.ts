import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { worldMap } from '../build/world-map.ts';
import { chromiumLaunch } from './chromium.ts';

/**
 * How long is waited for what must come: long, because three tests share two cores with a PostgreSQL and a Chromium. It
 * costs time only where something is wrong.
 */
const PATIENCE = { testTimeout: 90_000, hookTimeout: 90_000, expect: { poll: { timeout: 20_000 } } };

/** Two projects: everything that runs in plain Node, and what needs a real browser (IndexedDB, workers). */
export default defineConfig({
  test: {
    // Two cores, and tests that wait for sockets, disks and processes more than they compute.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'node',
          root: '.',
          include: ['test/{architecture,unit,property,contract,integration,fault}/**/*.test.ts'],
          environment: 'node',
          ...PATIENCE,
        },
      },
      {
        plugins: [react(), tailwindcss(), worldMap()],
        // Everything the tests load is found before the first one runs: a library bundled in mid-run comes twice.
        optimizeDeps: { entries: ['renderer/main.tsx', 'test/browser/**/*.{ts,tsx}'] },
        test: {
          name: 'browser',
          root: '.',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          ...PATIENCE,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // Pictures are of the same fonts everywhere, drawn by whatever Chromium there is: edges of letters may differ, a
            // colour, a size or a place may not. So there is one picture for all, and it is no exact one.
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                comparatorOptions: { threshold: 0.3, allowedMismatchedPixelRatio: 0.001 },
                resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }) =>
                  join(root, testFileDirectory, 'pictures', `${arg}${ext}`),
              },
            },
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
