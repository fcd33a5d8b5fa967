import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '../../..');

/** A program that a test started: its output is kept, and its end can be waited for. */
export type Program = {
  readonly child: ChildProcess;
  readonly log: () => string;
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** What a program finds in its environment beyond ours. */
export type Environment = Readonly<Record<string, string>>;

/** Starts Node with our sources; stdout is left to `onLine`, stderr is kept. */
function startNode(args: readonly string[], environment: Environment, onLine: (line: string) => void): Program {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });
  if (child.stdout) createInterface({ input: child.stdout }).on('line', onLine);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, log: () => text, ended };
}

/** Starts a program and waits for what makes it ready; a program that ends before says what it wrote. */
export async function startUntil<Ready>(
  args: readonly string[],
  listen: (program: Program, ready: (value: Ready) => void) => (line: string) => void,
  environment: Environment = {},
): Promise<{ program: Program; ready: Ready }> {
  const { promise, resolve, reject } = Promise.withResolvers<Ready>();
  const lines: ((line: string) => void)[] = [];
  const program = startNode(args, environment, (line) => {
    for (const take of lines) take(line);
  });
  lines.push(listen(program, resolve));
  void program.ended.then((code) => reject(new Error(`${args.join(' ')} ended with ${code}:\n${program.log()}`)));
  return { program, ready: await promise };
}

/** SIGTERM, and the wait for its end; a program that does not end within ten seconds is a failure, and is killed. */
export async function stop({ child, ended, log }: Program): Promise<void> {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  const code = await ended;
  clearTimeout(late);
  if (code !== 0) throw new Error(`it did not end cleanly (exit code ${code}):\n${log()}`);
}

/** `kill -9`, and the wait for its end. */
export async function kill({ child, ended }: Program): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Kills the browser that has this profile folder, as a power cut would; its children die with it. */
export async function killBrowser(profile: string): Promise<void> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isBrowserOf(name, profile));
  for (const pid of pids) process.kill(Number(pid), 'SIGKILL');
  const isThere = (pid: string): boolean => isBrowserOf(pid, profile);
  while (pids.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isBrowserOf(pid: string, profile: string): boolean {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return args.includes(`--user-data-dir=${profile}`) && !args.some((argument) => argument.startsWith('--type='));
  } catch {
    // It ended between the listing and the reading.
    return false;
  }
}
