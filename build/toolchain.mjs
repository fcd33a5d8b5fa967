import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the scripts of the command line share. Plain JavaScript that the oldest Node a newcomer may have (20) can run
 * before anything is installed: no dependencies, no syntax or API newer than that.
 */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const OLDEST_NODE = [22, 18];

/** Progress and complaints go to stderr: stdout belongs to what a script promises to print. @param {string} words */
export function say(words) {
  process.stderr.write(`${words}\n`);
}

/** A failure that has said all there is to say: no stack trace. */
export class Stop extends Error {
  /** @param {string} words @param {number} [exitCode] */
  constructor(words, exitCode = 1) {
    super(words);
    this.exitCode = exitCode;
  }
}

/** @param {string} file @returns {any} the parsed JSON, or null where there is none */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds what package-lock.json names. npm writes what it installed into a lock file of its own;
 * comparing the two also notices a `git pull` that changed a pin. Optional packages may be missing: other platforms'.
 */
export function isInstalled(root = ROOT) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.devOptional || entry.link || present[path]?.version === entry.version,
  );
}

/**
 * Runs a program to its end and returns its exit code; 128 + n when a signal ended it, as a shell does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ stdout?: 'inherit' | 'stderr', env?: NodeJS.ProcessEnv, passSignals?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: options.env ?? environment(),
    stdio: ['inherit', options.stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
    // npm is a .cmd on Windows, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
  });
  return ended(child, options.passSignals ?? false);
}

/**
 * Waits for a child; with `passSignals`, what ends us ends it, and we live on until it has. So does the end of the npm
 * that started us: npm runs scripts through a shell, and a signal to npm ends that shell without a word to us.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} passSignals
 * @returns {Promise<number>}
 */
export function ended(child, passSignals) {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = passSignals ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : [];
  const handlers = signals.map((signal) => {
    // A terminal sends Ctrl-C to the whole group: passing it on would make it two.
    const handler = () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (!passSignals || !process.env['npm_lifecycle_event'] || process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      for (const off of handlers) off();
      resolve(code ?? 128 + (signal ? (constants.signals[signal] ?? 1) : 1));
    });
  });
}

/** Installs from the lock file when node_modules is missing or stale; npm's own words go to stderr. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  say(existsSync(join(ROOT, 'node_modules')) ? 'Installing what changed …' : 'Installing (once) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    stdout: 'stderr',
    env: process.env,
    passSignals: true,
  });
  if (code !== 0) throw new Stop(`npm ci failed with exit code ${code}; its own words are above.`, code);
}

/** The Node pinned in package.json, or undefined where npm ran without install scripts. */
function pinnedNode() {
  const file = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}

/** Whether a version such as `22.18.0` runs our TypeScript as it stands. @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** The Node that runs Demarc: the pinned one, else the user's own where it is new enough. */
export function nodeBinary() {
  const pinned = pinnedNode();
  if (pinned) return pinned;
  if (isNewEnough(process.versions.node)) {
    say(`Node 24 was not installed with the packages (install scripts are off): using Node ${process.versions.node}.`);
    return process.execPath;
  }
  throw new Stop(
    `Demarc needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Node 24 comes with the packages, but only when npm may run install scripts: ' +
      'run "npm ci --ignore-scripts=false", or install a newer Node.',
  );
}

/**
 * The environment for our tools: node_modules/.bin first, so that a tool's `#!/usr/bin/env node` finds the pinned Node.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: `${BIN}${delimiter}${process.env[name] ?? ''}` };
}

/** A tool's script under node_modules, to be run by the Node we chose. @param {string} name such as `vitest` */
export function tool(name) {
  const manifest = readJson(join(ROOT, 'node_modules', name, 'package.json'));
  const bin = manifest?.bin;
  const script = typeof bin === 'string' ? bin : (bin?.[name.split('/').pop() ?? name] ?? Object.values(bin ?? {})[0]);
  if (!script) throw new Stop(`${name} is not installed; run "npm ci".`);
  return join(ROOT, 'node_modules', name, String(script));
}

/** Runs a script's main function: a Stop is said in words, everything else with its stack. @param {() => Promise<number>} main */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    say(cause.message);
    process.exitCode = cause.exitCode;
  }
}
