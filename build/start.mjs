import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './bundle.mjs';
import { obtainElectron } from './electron-runtime.mjs';
import { ended, ensureInstalled, environment, nodeBinary, ROOT, run, runMain, say } from './toolchain.mjs';

/**
 * `npm start`: from a fresh clone to the first screen. Electron where its runtime can be had, else the same app in the
 * browser. `npm start -- --no-open [--data DIR] [--http HOST:PORT]` opens nothing and prints the ready line of
 * electron/serve.ts, for scripts and tests.
 */

/** Opens the ready line's address in the system's browser. That there is none is no error: the address was printed. */
/** @param {string} url */
function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const opener = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  opener.once('error', () => undefined);
  opener.unref();
}

/** @param {string} node @param {readonly string[]} args */
async function startInBrowser(node, args) {
  const host = spawn(node, ['electron/serve.ts', '--choose-site', ...args], {
    cwd: ROOT,
    env: environment(),
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface({ input: host.stdout }).on('line', (line) => {
    if (!line.startsWith('{"ready":true')) return;
    const { ui } = JSON.parse(line);
    process.stdout.write(`Electron's runtime is not available here; opening Demarc in your browser: ${ui}\n`);
    openInBrowser(ui);
  });
  return ended(host, true);
}

await runMain(async () => {
  const args = process.argv.slice(2).filter((argument) => argument !== '--no-open');
  const opens = !process.argv.includes('--no-open');
  await ensureInstalled();
  const node = nodeBinary();
  if (!opens) {
    await ensureBuilt('screen');
    return run(node, ['electron/serve.ts', '--choose-site', ...args], { passSignals: true });
  }
  const electron = await obtainElectron(node);
  if (electron) {
    await ensureBuilt('everything');
    return run(electron, ['.', ...args], { passSignals: true });
  }
  await ensureBuilt('screen');
  say('Ctrl-C ends it.');
  return startInBrowser(node, args);
});
