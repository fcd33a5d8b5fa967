import { execFile } from 'node:child_process';

/** What came of a program of the operating system: its words, or why there are none. */
export type CommandResult =
  | { readonly ran: true; readonly code: number; readonly output: string }
  | { readonly ran: false; readonly why: 'missing' | 'stopped' | 'failed' };

/** Programs of the operating system that only tell something. Never a shell: arguments stay arguments. */
export type Commands = {
  run(
    command: string,
    args: readonly string[],
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<CommandResult>;
};

/** The most that is read of any of them. */
const OUTPUT_BYTES = 4 * 1024 * 1024;

export const systemCommands: Commands = {
  run(command, args, { timeoutMs, signal }) {
    return new Promise((resolve) => {
      const options = {
        timeout: timeoutMs,
        signal,
        maxBuffer: OUTPUT_BYTES,
        windowsHide: true,
        encoding: 'utf8' as const,
        // Words that mean something are in English then, wherever this runs.
        env: { ...process.env, LC_ALL: 'C' },
      };
      execFile(command, args, options, (error, output) => {
        if (error === null) resolve({ ran: true, code: 0, output });
        else if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ ran: false, why: 'missing' });
        else if (signal.aborted || error.killed) resolve({ ran: false, why: 'stopped' });
        else if (typeof error.code === 'number') resolve({ ran: true, code: error.code, output });
        else resolve({ ran: false, why: 'failed' });
      });
    });
  },
};
