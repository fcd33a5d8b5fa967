import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

let folder: string;
let started: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-start-'));
});
afterEach(async () => {
  if (started && started.exitCode === null) {
    const ended = new Promise((resolve) => started?.once('exit', resolve));
    // The whole group: what it started must not outlive a test that failed.
    if (started.pid) process.kill(-started.pid, 'SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

/** Runs build/start.mjs; resolves with the first line on stdout that says more than npm does. */
async function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = spawn(process.execPath, ['build/start.mjs', '--data', folder, '--http', '127.0.0.1:0', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  started = child;
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
}

function endedBy(signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    started?.once('exit', (code) => resolve(code));
    started?.kill(signal);
  });
}

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('--no-open prints the ready line and ends cleanly on %s', async (signal) => {
    const ready: Record<string, unknown> = JSON.parse(await start(['--no-open']));
    expect(ready).toMatchObject({ ready: true, ui: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?key=/) });
    const screen = await fetch(String(ready['ui']), { redirect: 'manual' });
    expect(screen.status).toBeLessThan(400);
    expect(await endedBy(signal)).toBe(0);
  });

  it('without Electron says so in one line and opens the browser, or leaves the address to be opened', async () => {
    // No program opens addresses here, and that is no error.
    const line = await start([], { CI: 'true', ELECTRON_EXEC_PATH: join(folder, 'none'), PATH: '/nowhere' });
    expect(line).toMatch(
      /^Electron's runtime is not available here; opening Demarc in your browser: http:\/\/127\.0\.0\.1:\d+\/\?key=/,
    );
    expect(await endedBy('SIGTERM')).toBe(0);
  });

  it('a folder somebody else has: the words of the host, and its exit code', async () => {
    await start(['--no-open']);
    const second = spawn(
      process.execPath,
      ['build/start.mjs', '--no-open', '--data', folder, '--http', '127.0.0.1:0'],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let words = '';
    second.stderr.on('data', (chunk) => {
      words += String(chunk);
    });
    const code = await new Promise((resolve) => second.once('close', resolve));
    expect(code).not.toBe(0);
    expect(words).toContain('works on the data folder');
  });
});
