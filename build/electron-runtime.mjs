import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, say } from './toolchain.mjs';

/**
 * Electron's runtime: the npm package only knows how to fetch it. Where it cannot be had, the same app runs in a
 * browser, so nothing here fails; it only finds out, and never downloads without saying so.
 */

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const GIVEN_UP = join(ROOT, 'node_modules', '.cache', 'demarc', 'electron-not-to-be-had');
const A_DAY = 24 * 60 * 60 * 1000;
const PROBE_MILLISECONDS = 4000;
const RELEASES = 'https://github.com/electron/electron/releases';

/** The executable, or undefined where there is none. */
export function electronBinary() {
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const file = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(file) ? file : undefined;
}

function gaveUpLately() {
  try {
    return Date.now() - Number(readFileSync(GIVEN_UP, 'utf8')) < A_DAY;
  } catch {
    return false;
  }
}

/** Whether the place Electron is fetched from answers at all; a mirror the user named is taken at their word. */
async function canBeFetched() {
  if (process.env['ELECTRON_MIRROR'] || process.env['npm_config_electron_mirror']) return true;
  try {
    await fetch(RELEASES, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MILLISECONDS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * The executable, fetched once if that can be done. A vain attempt is remembered for a day.
 * @param {string} node the Node that runs Electron's own installer
 * @returns {Promise<string | undefined>}
 */
export async function obtainElectron(node) {
  const present = electronBinary();
  if (present || process.env['CI'] || gaveUpLately()) return present;
  if (await canBeFetched()) {
    say('Fetching Electron’s runtime, once (about 120 MB) …');
    await run(node, [join(PACKAGE, 'install.js')], { stdout: 'stderr' });
  }
  const fetched = electronBinary();
  if (!fetched) {
    mkdirSync(join(GIVEN_UP, '..'), { recursive: true });
    writeFileSync(GIVEN_UP, String(Date.now()));
  }
  return fetched;
}
