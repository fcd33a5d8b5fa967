import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { ReadyLine } from '#electron/run-serve.ts';
import type { Contract } from '#shared/contract/index.ts';

export type Client = ContractRouterClient<Contract>;

/** electron/serve.ts as a process of its own, as a user starts it. */
export type Program = {
  readonly child: ChildProcessWithoutNullStreams;
  /** Lines of standard output so far. */
  readonly stdout: string[];
  stderr(): string;
  /** The ready line; rejects when the program ends before it. */
  ready(): Promise<ReadyLine>;
  /** The exit code, null where a signal ended it. */
  ended(): Promise<number | null>;
};

export function startProgram(args: readonly string[], environment: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['electron/serve.ts', ...args], {
    env: { ...process.env, ...environment },
  });
  const stdout: string[] = [];
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => stdout.push(line));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  return {
    child,
    stdout,
    stderr: () => stderr,
    ended: () => ended,
    ready: () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const line = stdout.find((text) => text.startsWith('{"ready":true'));
          if (line !== undefined) resolve(JSON.parse(line));
        };
        lines.on('line', look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code}: ${stderr}`)));
      }),
  };
}

/** Programs and folders of one test file, ended and removed after each test. */
export function createStage() {
  const programs: Program[] = [];
  const folders: string[] = [];
  const sockets: WebSocket[] = [];
  return {
    async folder(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'demarc-serve-'));
      folders.push(folder);
      return folder;
    },
    start(...args: string[]): Program {
      const program = startProgram(args);
      programs.push(program);
      return program;
    },
    /** Comes in as a browser does: key, cookie, WebSocket. */
    async client(ui: string, known?: string): Promise<{ client: Client; cookie: string; socket: WebSocket }> {
      const { origin } = new URL(ui);
      const cookie = known ?? (await cookieOf(ui));
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, { headers: { cookie, origin } });
      sockets.push(socket);
      await once(socket, 'open');
      const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
      return { client: createORPCClient(link), cookie, socket };
    },
    async clear(): Promise<void> {
      for (const socket of sockets.splice(0)) socket.terminate();
      for (const program of programs.splice(0)) {
        program.child.kill('SIGKILL');
        await program.ended();
      }
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function cookieOf(ui: string): Promise<string> {
  const response = await fetch(ui, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`no cookie: ${response.status}`);
  return cookie;
}
