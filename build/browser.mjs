import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ROOT, run, say, tool } from './toolchain.mjs';

/** The browser the tests drive; test/chromium.ts looks in the same places, in the same order. */

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

function playwrightsOwn() {
  const require = createRequire(join(ROOT, 'package.json'));
  try {
    return existsSync(require('@playwright/test').chromium.executablePath());
  } catch {
    return false;
  }
}

function isThere() {
  return Boolean(process.env['DEMARC_CHROMIUM']) || isOnPath('chromium') || playwrightsOwn();
}

/**
 * Finds a browser, else installs one: Debian's as root, else the one Playwright fetches.
 * @param {string} node
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensureBrowser(node) {
  if (isThere()) return true;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    say('Installing Chromium from the system’s packages (once) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Another apt may run (a machine that has just been set up): wait for it rather than fail.
    const wait = ['-o', 'DPkg::Lock::Timeout=600'];
    await run('apt-get', [...wait, 'update', '-qq'], { stdout: 'stderr', env });
    await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdout: 'stderr',
      env,
    });
    if (isThere()) return true;
  }
  say('Fetching Playwright’s Chromium (once) …');
  await run(node, [tool('@playwright/test'), 'install', 'chromium'], { stdout: 'stderr' });
  return isThere();
}
