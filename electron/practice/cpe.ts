import { randomBytes } from 'node:crypto';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { whenNpmIsGone } from '#electron/ports/npm-parent.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { type CpeCommand, countUp, readCommandLine } from './command-line.ts';
import { describeCpeEvent } from './cpe-events.ts';
import { misbehaviours } from './faults.ts';
import { personalities, serialNumber } from './personalities.ts';
import { replayFile } from './replay-file.ts';
import { createSimulator, type Simulator } from './simulator.ts';

/** `npm run cpe`: simulated CPEs by hand, with a line for everything that happens to them. */

/** More CPEs than this share one port for connection requests and are reported as a sum. */
const MANY = 20;
/** So many CPEs are switched on in a second, as after a power cut in a street. */
const STARTS_PER_SECOND = 200;
const SUM_EVERY = 5_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function timeOfDay(): string {
  return new Date(systemClock.now()).toISOString().slice(11, 23);
}

function start(command: CpeCommand): Simulator {
  const { count, model, faults } = command;
  const isMany = count > MANY;
  const simulator = createSimulator({
    clock: systemClock,
    random: systemRandom,
    log: silentLog,
    doors: isMany ? 'shared' : 'own',
  });
  // A run of its own each time: the ACS of an earlier one would take the same numbers for the same boxes.
  const first = command.serial ?? serialNumber(personalities[model], randomBytes(3).readUIntBE(0, 3) % 9_000_000);
  for (let index = 0; index < count; index += 1) {
    const cpe = simulator.addCpe({
      acsUrl: command.acsUrl,
      model,
      serialNumber: countUp(first, index),
      username: command.username,
      password: command.password,
      connectionRequestUsername: command.connectionRequestUsername,
      connectionRequestPassword: command.connectionRequestPassword,
      periodicInformInterval: command.interval,
      ...(command.parameters === undefined ? {} : { parameters: command.parameters }),
      faults,
      startAfter: index / STARTS_PER_SECOND,
    });
    if (!isMany) cpe.subscribe((event) => say(`${timeOfDay()}  ${countUp(first, index)}  ${describeCpeEvent(event)}`));
  }
  say(`${count} × ${personalities[model].words}, first serial number ${first}, ACS ${command.acsUrl}`);
  for (const { kind } of faults) say(`fault ${kind}: ${misbehaviours[kind].words}`);
  if (isMany) reportSums(simulator);
  return simulator;
}

function reportSums(simulator: Simulator): void {
  systemClock.after(SUM_EVERY, () => {
    const sum = { informs: 0, sessions: 0, failedSessions: 0, rpcs: 0 };
    for (const { counters } of simulator.cpes) {
      sum.informs += counters.informs;
      sum.sessions += counters.sessions;
      sum.failedSessions += counters.failedSessions;
      for (const { received } of counters.rpcs.values()) sum.rpcs += received;
    }
    say(
      `${timeOfDay()}  ${sum.informs} Informs, ${sum.sessions} sessions (${sum.failedSessions} failed), ${sum.rpcs} RPCs`,
    );
    reportSums(simulator);
  });
}

function main(): void {
  const line = readCommandLine(process.argv.slice(2));
  if (line.kind === 'help') {
    process.stdout.write(line.words);
    return;
  }
  if (line.kind === 'wrong') {
    process.stderr.write(`${line.words}\n`);
    process.exitCode = 2;
    return;
  }
  if (line.kind === 'replay') {
    void replayFile(line.command, say).then((code) => {
      process.exitCode = code;
    });
    return;
  }
  let simulator: Simulator;
  try {
    simulator = start(line.command);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
    return;
  }
  // The clock's timers keep no process alive, and a CPE that is down has no sockets: this port does.
  const alive = new MessageChannel().port1;
  alive.ref();
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    void simulator.stop().finally(() => {
      alive.close();
      say('stopped');
    });
  };
  // Whoever reads the lines has gone (`| head`): nothing is left to do here.
  process.stdout.on('error', end);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  whenNpmIsGone(systemClock, end);
}

main();
