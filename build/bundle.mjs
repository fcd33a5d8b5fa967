import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, nodeBinary, ROOT, run, Stop, say, tool } from './toolchain.mjs';

/**
 * When the bundles under out/ must be built anew: a hash over the CONTENT of what went into them lies beside them.
 * Times would not do: git sets them anew at every checkout.
 */

const STAMP = join(ROOT, 'out', 'built-from.json');
const CONFIGURATION = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** @typedef {'screen' | 'shell'} Part the renderer, or main and preload */
/** @type {Readonly<Record<Part, { folders: readonly string[], results: readonly string[] }>>} */
const PARTS = {
  screen: { folders: ['renderer', 'shared'], results: ['out/renderer/index.html'] },
  shell: { folders: ['electron', 'shared'], results: ['out/main/main.js', 'out/preload/preload.cjs'] },
};

/** @param {string} folder @returns {string[]} every file in it, by path from the root, sorted */
function filesIn(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

/** @param {Part} part */
function sourceHash(part) {
  const hash = createHash('sha256');
  for (const file of [...CONFIGURATION, ...PARTS[part].folders.flatMap(filesIn)]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @returns {Partial<Record<Part, string>>} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Part} part */
function isBuilt(part) {
  return PARTS[part].results.every((file) => existsSync(join(ROOT, file))) && readStamp()[part] === sourceHash(part);
}

/**
 * Builds what is missing or older than its sources: the screen alone, or everything.
 * @param {'screen' | 'everything'} what
 */
export async function ensureBuilt(what) {
  /** @type {readonly Part[]} */
  const parts = what === 'screen' ? ['screen'] : ['screen', 'shell'];
  if (parts.every(isBuilt)) return;
  say('Building …');
  // Taken before the build: what changes meanwhile makes the stamp stale, as it should.
  const built = Object.fromEntries(parts.map((part) => [part, sourceHash(part)]));
  const code = await run(nodeBinary(), [tool('electron-vite'), 'build', '--logLevel', 'warn'], {
    stdout: 'stderr',
    env: { ...environment(), ...(what === 'screen' ? { DEMARC_BUNDLE: 'screen' } : {}) },
  });
  if (code !== 0) throw new Stop(`The build failed with exit code ${code}; its own words are above.`, code);
  writeFileSync(STAMP, `${JSON.stringify({ ...readStamp(), ...built })}\n`);
}
