import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './bundle.mjs';
import { ensureLanPrograms } from './system-packages.mjs';
import { ensureInstalled, environment, nodeBinary, ROOT, run, runMain, say, tool } from './toolchain.mjs';

/**
 * `npm test`: installs what the tests need, builds, runs every test there is, and ends with one plain line
 * `N passed, N failed, N skipped`. What cannot run here is counted as skipped, by name and with its reason.
 */

/** @typedef {{ passed: number, failed: string[], skipped: { name: string, reason: string }[] }} Summary */

/** @param {string} folder @param {RegExp} pattern @returns {string[]} */
function testFiles(folder, pattern) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return testFiles(path, pattern);
    return pattern.test(entry.name) ? [path] : [];
  });
}

/**
 * Runs one runner and reads what it wrote; a runner that ends without a summary, or badly without naming a failure,
 * has failed as a whole.
 * @param {string} name @param {string} node @param {readonly string[]} args
 * @returns {Promise<Summary>}
 */
async function runTests(name, node, args) {
  say(`\n── ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'demarc-summary-'));
  const file = join(folder, 'summary.json');
  try {
    const code = await run(node, args, { env: { ...environment(), DEMARC_TEST_SUMMARY: file } });
    /** @type {Summary} */
    const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: [], skipped: [] };
    if (code !== 0 && summary.failed.length === 0) summary.failed.push(`${name}: ended with exit code ${code}`);
    return summary;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} files @returns {Summary} */
function allSkipped(files) {
  const reason = 'no Chromium here, and none could be installed';
  return { passed: 0, failed: [], skipped: files.map((name) => ({ name, reason })) };
}

await runMain(async () => {
  await ensureInstalled();
  const node = nodeBinary();
  const hasBrowser = await ensureBrowser(node);
  await ensureLanPrograms();
  await ensureBuilt('everything');

  const vitest = [tool('vitest'), 'run', '--config', 'test/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=./test/summary/vitest.ts'];
  const summaries = [
    await runTests('Vitest', node, [...vitest, ...reporters, ...(hasBrowser ? [] : ['--project', 'node'])]),
    hasBrowser
      ? await runTests('Playwright', node, [tool('@playwright/test'), 'test', '--config', 'test/playwright.config.ts'])
      : allSkipped([...testFiles('test/browser', /\.test\.tsx?$/), ...testFiles('test/e2e', /\.spec\.ts$/)]),
  ];

  const passed = summaries.reduce((sum, summary) => sum + summary.passed, 0);
  const failed = summaries.flatMap((summary) => summary.failed);
  const skipped = summaries.flatMap((summary) => summary.skipped);
  const lines = [
    ...skipped.map(({ name, reason }) => `skipped  ${name} (${reason})`),
    ...failed.map((name) => `FAILED   ${name}`),
    ...(passed + failed.length === 0 ? ['No test ran at all: that is a failure.'] : []),
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return failed.length > 0 || passed === 0 ? 1 : 0;
});
