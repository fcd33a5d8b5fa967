import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { clockStartingAt, systemClock } from '#electron/ports/clock.ts';
import { systemCommands } from '#electron/ports/commands.ts';
import { keyFileSecrets } from '#electron/ports/key-file.ts';
import { systemNetwork } from '#electron/ports/network.ts';
import { whenNpmIsGone } from '#electron/ports/npm-parent.ts';
import { systemPerson } from '#electron/ports/person.ts';
import { pinoLog } from '#electron/ports/pino-log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { AppError } from '#shared/errors.ts';
import { runAuditCommand } from './audit-command.ts';
import { HELP, readCommandLine, type ServeCommand } from './command-line.ts';
import { defaultDataFolder } from './default-data-folder.ts';
import type { HostPorts } from './host.ts';
import { verifyReceipts } from './receipts-command.ts';
import { runServe } from './run-serve.ts';
import { runTokenCommand } from './token-command.ts';

/** Node's entry: the browser host, headless, and the commands for tokens and reports. Standard output is for the answer, logs go to stderr. */

/** SIGTERM promises an end within 5 s; what is not done by then is cut off. */
const END_WITHIN_MS = 4_500;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);
const folderOf = (data: string | null): string =>
  data ?? defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });

function version(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  const { version: found } = JSON.parse(text) as { version: string };
  return found;
}

async function serve(command: ServeCommand): Promise<void> {
  const log = pinoLog({ level: command.logLevel });
  const ports: HostPorts = {
    clock: command.clock === null ? systemClock : clockStartingAt(command.clock),
    random: systemRandom,
    dataFolder: folderOf(command.data),
    secrets: (folder) => keyFileSecrets(command.keyFile ?? join(folder, 'key'), systemRandom),
    network: systemNetwork,
    commands: systemCommands,
    log,
    person: systemPerson(),
    // A page in a browser opens addresses itself; this end opens nothing on a server nobody sits at.
    openExternal: async () => false,
  };
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'Demarc has to end: a mistake nobody caught');
    process.exit(1);
  });
  const served = await runServe(command, ports, version());
  let ending = false;
  const end = (signal: NodeJS.Signals | 'npm is gone'): void => {
    if (ending) process.exit(0);
    ending = true;
    log.info({ signal }, 'ending');
    systemClock.after(END_WITHIN_MS, () => process.exit(0));
    void served.close().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  whenNpmIsGone(systemClock, () => end('npm is gone'));
  print(JSON.stringify(served.ready));
}

async function main(): Promise<void> {
  const command = readCommandLine(process.argv.slice(2), process.cwd());
  switch (command.kind) {
    case 'help':
      process.stdout.write(HELP);
      return;
    case 'wrong':
      complain(`${command.words}\nnpm run serve -- --help tells what there is.`);
      process.exitCode = 2;
      return;
    case 'serve':
      return serve(command);
    case 'audit verify':
      process.exitCode = await runAuditCommand(command, print);
      return;
    case 'token create':
    case 'token list':
    case 'token revoke':
      process.exitCode = await runTokenCommand(command, {
        dataFolder: folderOf(command.data),
        clock: systemClock,
        random: systemRandom,
        log: pinoLog({ level: 'warn' }),
        print,
      });
      return;
    case 'receipts verify':
      process.exitCode = await verifyReceipts(command.file, print);
      return;
    default:
      return command satisfies never;
  }
}

try {
  await main();
} catch (error) {
  // What a person can do something about is said in words; the rest keeps its stack.
  complain(error instanceof AppError ? `${error.message}\n${error.next}` : String((error as Error).stack ?? error));
  process.exit(1);
}
