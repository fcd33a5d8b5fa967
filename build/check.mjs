import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { ensureInstalled, environment, nodeBinary, ROOT, runMain, say, tool } from './toolchain.mjs';

/**
 * `npm run check`: what must hold before every commit, under a minute. Two steps run at a time (a laptop has two cores
 * to spare); each is named and timed; what a failed step said is printed in full, and the failures are listed last.
 * `--static` leaves the tests out, for whoever runs all of them anyway.
 */

/** @typedef {{ name: string, args: readonly string[] }} Step */

const LAYERS = ['shared', 'electron', 'renderer', 'build', 'test'];
const TESTS = ['architecture', 'unit', 'property', 'contract'].map((folder) => `test/${folder}`);

/** @returns {Step[]} the slowest first, so that the last to end is a short one */
function steps() {
  const tests = {
    name: 'unit, property, contract and architecture tests',
    args: [tool('vitest'), 'run', '--config', 'test/vitest.config.ts', '--project', 'node', ...TESTS],
  };
  return [
    ...(process.argv.includes('--static') ? [] : [tests]),
    { name: 'format and lint', args: [tool('@biomejs/biome'), 'check', '--error-on-warnings', '.'] },
    { name: 'dead code', args: [tool('knip')] },
    ...LAYERS.map((layer) => ({ name: `types of ${layer}`, args: [tool('typescript'), '-p', layer] })),
  ];
}

/** @param {string} node @param {Step} step @returns {Promise<boolean>} whether it passed */
function take(node, { name, args }) {
  const start = performance.now();
  const child = spawn(node, args, { cwd: ROOT, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
      if (code !== 0) say(`\n${Buffer.concat(output).toString().trimEnd()}\n`);
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}`);
      resolve(code === 0);
    });
  });
}

await runMain(async () => {
  await ensureInstalled();
  const node = nodeBinary();
  const start = performance.now();
  const waiting = steps();
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      if (!(await take(node, step))) failed.push(step.name);
    }
  };
  await Promise.all([worker(), worker()]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(failed.length === 0 ? `All checks passed in ${seconds} s.` : `Failed in ${seconds} s: ${failed.join(' · ')}`);
  return failed.length === 0 ? 0 : 1;
});
