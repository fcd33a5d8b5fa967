import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Clock } from '#electron/ports/clock.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type Answer, inform, ScriptedCpe } from '../../integration/acs/scripted-cpe.ts';
import { type Act, type Build, CONNECTIONS } from './story.ts';

/** A CPE with a life of its own: it carries out what it is sent, once each, and counts. It never lies, only its lines do. */

type Said = { readonly message: CwmpMessage | null; readonly id: string | null };

export class CountingCpe {
  readonly serial: string;
  /** CommandKeys of what was ordered for it: nothing else may come. */
  readonly keys = new Set<string>();
  /** How often it carried out what has this CommandKey. */
  readonly times = new Map<string, number>();
  resets = 0;
  /** InformResponses it got. */
  sessions = 0;
  readonly #port: number;
  readonly #build: Build;
  readonly #from: string;
  readonly #clock: Clock;
  readonly #connections: ScriptedCpe[];
  #cookie: string;
  #value = 'old';
  #upSince: number;
  #events: (string | [string, string])[] = ['1 BOOT'];
  /** What it has been asked and not answered. */
  #asked: Said | null = null;
  readonly #said: Said[] = [];
  #answers = 0;

  constructor(serial: string, port: number, build: Build, from: string, clock: Clock) {
    this.serial = serial;
    this.#port = port;
    this.#build = build;
    this.#from = from;
    this.#clock = clock;
    this.#cookie = '';
    this.#upSince = clock.now() - 1_000_000;
    this.#connections = Array.from({ length: CONNECTIONS }, () => this.#connect());
  }

  async act(act: Act): Promise<void> {
    switch (act.do) {
      case 'inform': {
        const parameters: ParameterValue[] = [
          { name: 'Device.DeviceInfo.SoftwareVersion', value: '1', type: 'string' },
        ];
        const identity = { serialNumber: this.serial };
        this.#asked = null;
        const answer = await this.#say(act.connection, {
          message: inform(this.#events, identity, parameters),
          id: 'i',
        });
        if (answer?.envelope?.message?.type === 'InformResponse') {
          this.sessions += 1;
          this.#events = ['2 PERIODIC'];
        }
        return;
      }
      case 'go on':
        await this.#say(act.connection, this.#next());
        return;
      case 'go on and die': {
        const connection = this.#connections[act.connection];
        this.#speak(connection, this.#next()).catch(() => undefined);
        for (let turn = 0; turn < 3; turn += 1) await setImmediate();
        this.#hangUp(act.connection);
        return;
      }
      case 'hang up':
        this.#hangUp(act.connection);
        return;
      case 'repeat': {
        const said = this.#said.at(-1 - act.back);
        if (said !== undefined && said.message?.type !== 'Inform') await this.#say(act.connection, said, false);
        return;
      }
      case 'tell of a transfer': {
        const faultStruct = { faultCode: 0, faultString: '' };
        const message: CwmpMessage = {
          type: 'TransferComplete',
          commandKey: this.serial,
          faultStruct,
          startTime: '',
          completeTime: '',
        };
        await this.#say(act.connection, { message, id: 't' });
        return;
      }
      default:
        act satisfies never;
    }
  }

  /** A session as it should be, from the Inform to the end. */
  async wholeSession(): Promise<void> {
    await this.act({ do: 'inform', cpe: 0, connection: 0 });
    for (let more = true; more; ) more = (await this.#say(0, this.#next()))?.envelope?.message != null;
  }

  hangUp(): void {
    for (let connection = 0; connection < CONNECTIONS; connection += 1) this.#hangUp(connection);
    this.#asked = null;
  }

  #connect(): ScriptedCpe {
    return new ScriptedCpe(this.#port, null, this.#from);
  }

  #hangUp(connection: number): void {
    this.#connections[connection]?.hangUp();
    this.#connections[connection] = this.#connect();
  }

  #next(): Said {
    const next = this.#asked ?? { message: null, id: null };
    this.#asked = null;
    return next;
  }

  #speak(connection: ScriptedCpe | undefined, { message, id }: Said): Promise<Answer> {
    if (connection === undefined) throw new Error('no such connection');
    connection.cookie = this.#build.cookie ? this.#cookie : null;
    return connection.send(message, { id });
  }

  /** @returns null: the line was cut before the answer */
  async #say(connection: number, said: Said, isNew = true): Promise<Answer | null> {
    if (isNew) this.#said.push(said);
    const line = this.#connections[connection];
    const answer = await this.#speak(line, said).catch(() => null);
    if (!this.#build.keepAlive) this.#hangUp(connection);
    if (answer === null) return null;
    this.#cookie = line?.cookie || this.#cookie;
    const message = answer.envelope?.message;
    if (message != null && message.type !== 'Fault' && !message.type.endsWith('Response')) {
      this.#asked = { message: this.#carryOut(message), id: answer.envelope?.id ?? null };
    }
    return answer;
  }

  #count(key: string): void {
    expect(this.keys).toContain(key);
    this.times.set(key, (this.times.get(key) ?? 0) + 1);
  }

  #carryOut(message: CwmpMessage): CwmpMessage {
    switch (message.type) {
      case 'Reboot':
        this.#count(message.commandKey);
        this.#upSince = this.#clock.now();
        this.#events = ['1 BOOT', ['M Reboot', message.commandKey]];
        return { type: 'RebootResponse' };
      case 'FactoryReset':
        this.resets += 1;
        this.#upSince = this.#clock.now();
        this.#events = ['0 BOOTSTRAP', '1 BOOT'];
        return { type: 'FactoryResetResponse' };
      case 'SetParameterValues':
        if (message.parameterKey !== '') this.#count(message.parameterKey);
        for (const { name, value } of message.parameterList) {
          if (!name.includes('ManagementServer')) expect(name).toBe(this.#own('X'));
          if (name === this.#own('X')) this.#value = value;
        }
        return { type: 'SetParameterValuesResponse', status: 0 };
      case 'GetParameterValues':
        return { type: 'GetParameterValuesResponse', parameterList: this.#read(message.parameterNames) };
      case 'GetParameterNames': {
        const { parameterPath: path, nextLevel } = message;
        const below = [...this.#values().keys()].filter((name) => name.startsWith(path));
        const told = nextLevel ? below.map((name) => path + nextOf(name.slice(path.length))) : below;
        const parameterList = [...new Set(told)].map((name) => ({ name, writable: true }));
        return { type: 'GetParameterNamesResponse', parameterList };
      }
      default:
        throw new Error(`not expected: ${message.type}`);
    }
  }

  #own(name: string): string {
    return `Device.${this.serial}.${name}`;
  }

  #values(): Map<string, string> {
    return new Map([
      [this.#own('X'), this.#value],
      ['Device.DeviceInfo.SerialNumber', this.serial],
      ['Device.DeviceInfo.UpTime', String(Math.round((this.#clock.now() - this.#upSince) / 1000))],
    ]);
  }

  /** What it was asked for, and a number that no other answer has. */
  #read(names: readonly string[]): ParameterValue[] {
    this.#answers += 1;
    const values = this.#values();
    const asked = names.flatMap((path) => {
      if (path !== 'Device.')
        expect(path).toMatch(new RegExp(`^Device\\.(${this.serial}|ManagementServer|DeviceInfo)\\.`));
      return path.endsWith('.') ? [...values.keys()].filter((name) => name.startsWith(path)) : [path];
    });
    const rows = asked.map((name): ParameterValue => ({ name, value: values.get(name) ?? '', type: 'string' }));
    return [...rows, { name: this.#own('Answer'), value: String(this.#answers), type: 'string' }];
  }
}

/** The next level of a name: up to its first dot. */
function nextOf(name: string): string {
  return /^[^.]*\.?/.exec(name)?.[0] ?? '';
}
