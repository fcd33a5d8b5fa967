import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installPackages, isInstalled } from './system-packages.mjs';
import { ROOT, run, say, tool } from './toolchain.mjs';

/** The browser the tests drive; test/chromium.ts looks in the same places, in the same order. */

function playwrightsOwn() {
  const require = createRequire(join(ROOT, 'package.json'));
  try {
    return existsSync(require('@playwright/test').chromium.executablePath());
  } catch {
    return false;
  }
}

function isThere() {
  return Boolean(process.env['DEMARC_CHROMIUM']) || isInstalled('chromium') || playwrightsOwn();
}

/**
 * Finds a browser, else installs one: Debian's as root, else the one Playwright fetches.
 * @param {string} node
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureBrowser(node) {
  if (isThere()) return true;
  await installPackages('Chromium', ['chromium']);
  if (isThere()) return true;
  say('Fetching Playwright’s Chromium (once) …');
  await run(node, [tool('@playwright/test'), 'install', 'chromium'], { stdout: 'stderr' });
  return isThere();
}
