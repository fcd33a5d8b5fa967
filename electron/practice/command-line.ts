import { parseArgs } from 'node:util';
import { FAULT_KINDS, type FaultSpec, misbehaviours, parseFault } from './faults.ts';
import { PERSONALITY_NAMES, type PersonalityName, personalities } from './personalities.ts';

/** The options of `npm run cpe`, read and judged. */
export type CpeCommand = {
  acsUrl: string;
  count: number;
  serial: string | undefined;
  model: PersonalityName;
  interval: number;
  username: string;
  password: string;
  connectionRequestUsername: string;
  connectionRequestPassword: string;
  parameters: number | undefined;
  faults: readonly FaultSpec[];
};

/** `--replay`: a recorded session instead of a simulated CPE. */
export type ReplayCommand = { acsUrl: string; file: string; username: string; password: string };

export type CommandLine =
  | { kind: 'run'; command: CpeCommand }
  | { kind: 'replay'; command: ReplayCommand }
  | { kind: 'help'; words: string }
  | { kind: 'wrong'; words: string };

const OPTIONS = {
  acs: { type: 'string' },
  count: { type: 'string', default: '1' },
  serial: { type: 'string' },
  model: { type: 'string', default: 'aurora' },
  interval: { type: 'string', default: '300' },
  username: { type: 'string', default: '' },
  password: { type: 'string', default: '' },
  'cr-username': { type: 'string', default: '' },
  'cr-password': { type: 'string', default: '' },
  parameters: { type: 'string' },
  fault: { type: 'string', multiple: true },
  replay: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const column = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([name, words]) => `  ${name.padEnd(31)}${words}`).join('\n');

/** What `--help` prints; models and faults are read from their tables. */
export function helpWords(): string {
  const options = column([
    ['--acs URL', 'the ACS to inform, for example http://127.0.0.1:7547/'],
    ['--count N', 'so many CPEs, with serial numbers that count up (1)'],
    ['--serial S', 'the serial number of the first'],
    ['--model NAME', 'which CPE it is (aurora)'],
    ['--interval SECONDS', 'PeriodicInformInterval (300)'],
    ['--username, --password', 'what the CPE shows the ACS'],
    ['--cr-username, --cr-password', 'what the ACS shows the CPE when it asks for a session'],
    ['--parameters N', 'a data model of exactly N parameters'],
    ['--fault KIND', 'something is wrong with it; can be given several times'],
    ['--replay FILE', 'plays a session exported on Bench; ends with 1 where the ACS asks otherwise'],
    ['--help', 'this'],
  ]);
  const models = column(PERSONALITY_NAMES.map((name) => [name, personalities[name].words]));
  const faults = column(FAULT_KINDS.map((kind) => [kind, misbehaviours[kind].words]));
  return [
    'Simulated CPEs that speak CWMP (TR-069) to an ACS.',
    '',
    'npm run cpe -- --acs URL [options]',
    '',
    options,
    '',
    'Models',
    models,
    '',
    'Faults (power-cut, lost-answer and goes-silent also as KIND:RPC, for example lost-answer:Reboot)',
    faults,
    '',
  ].join('\n');
}

function wholeNumber(text: string, name: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new RangeError(`--${name} wants a whole number from ${least} to ${most}, not "${text}"`);
  return number;
}

function acsUrl(text: string | undefined): string {
  if (text === undefined) throw new RangeError('--acs URL is missing: which ACS shall the CPE inform?');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new RangeError(`--acs wants a URL that begins with http:// or https://, not "${text}"`);
  return text;
}

function modelName(text: string): PersonalityName {
  const found = PERSONALITY_NAMES.find((name) => name === text);
  if (found === undefined) throw new RangeError(`--model "${text}" is none of ${PERSONALITY_NAMES.join(', ')}`);
  return found;
}

function faultSpec(text: string): FaultSpec {
  const found = parseFault(text);
  if (found === undefined) throw new RangeError(`--fault "${text}" is none of ${FAULT_KINDS.join(', ')}`);
  return found;
}

/** Reads the arguments; whatever is wrong with them is said in words. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'help', words: helpWords() };
    const { replay: file, username, password } = values;
    if (file !== undefined) {
      return { kind: 'replay', command: { acsUrl: acsUrl(values.acs), file, username, password } };
    }
    const count = wholeNumber(values.count, 'count', 1, 20_000);
    const command: CpeCommand = {
      acsUrl: acsUrl(values.acs),
      count,
      serial: values.serial,
      model: modelName(values.model),
      interval: wholeNumber(values.interval, 'interval', 1, 4_294_967_295),
      username,
      password,
      connectionRequestUsername: values['cr-username'],
      connectionRequestPassword: values['cr-password'],
      parameters: values.parameters === undefined ? undefined : wholeNumber(values.parameters, 'parameters', 1, 60_000),
      faults: (values.fault ?? []).map(faultSpec),
    };
    return { kind: 'run', command };
  } catch (error) {
    // parseArgs throws a TypeError with words of its own for an option it does not know.
    if (error instanceof RangeError || error instanceof TypeError)
      return { kind: 'wrong', words: `${error.message}\nnpm run cpe -- --help says what there is.` };
    throw error;
  }
}

/** The serial number of the `index`-th CPE of a run: the given one, counted up in its last digits. */
export function countUp(serial: string, index: number): string {
  if (index === 0) return serial;
  const digits = /\d*$/.exec(serial)?.[0] ?? '';
  if (digits === '') return `${serial}-${index + 1}`;
  const next = String(BigInt(digits) + BigInt(index)).padStart(digits.length, '0');
  return serial.slice(0, serial.length - digits.length) + next;
}
