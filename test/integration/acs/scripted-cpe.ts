import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { type Decoded, decode } from '#shared/cwmp/decode.ts';
import { encode, type Outgoing } from '#shared/cwmp/encode.ts';
import type { CwmpMessage, Request } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';

/** A CPE that says exactly what a test tells it to, byte for byte, over real TCP. */

export type Answer = {
  status: number;
  headers: Record<string, string[]>;
  body: string;
  /** The envelope in it; undefined for an empty answer. */
  envelope: Decoded | undefined;
};

/** The certificate it trusts, and the newest TLS it knows. */
export type Tls = { readonly ca: string; readonly minVersion?: SecureVersion; readonly maxVersion?: SecureVersion };

export type Identity = { serialNumber?: string; oui?: string; productClass?: string };

export const PARAMETERS: ParameterValue[] = [
  { name: 'Device.DeviceInfo.SoftwareVersion', value: '1.0.0', type: 'string' },
  { name: 'Device.DeviceInfo.HardwareVersion', value: 'A1', type: 'string' },
  { name: 'Device.ManagementServer.ParameterKey', value: '', type: 'string' },
];

export function inform(
  events: (string | [code: string, commandKey: string])[] = ['2 PERIODIC'],
  { serialNumber = 'S1', oui = '00AABB', productClass = 'Box' }: Identity = {},
  parameterList: readonly ParameterValue[] = PARAMETERS,
): Request<'Inform'> {
  return {
    type: 'Inform',
    deviceId: { manufacturer: 'ACME', oui, productClass, serialNumber },
    event: events.map((event) => ({
      eventCode: typeof event === 'string' ? event : event[0],
      commandKey: typeof event === 'string' ? '' : event[1],
    })),
    maxEnvelopes: 1,
    currentTime: '2026-11-23T04:30:00Z',
    retryCount: 0,
    parameterList,
  };
}

export class ScriptedCpe {
  readonly #port: number;
  readonly #tls: Tls | null;
  readonly #from: string | undefined;
  #socket: Socket | undefined;
  #received = Buffer.alloc(0);
  #wake: (() => void) | undefined;
  /** Sent back with every request; null: this CPE keeps none. */
  cookie: string | null = '';
  authorization = '';

  /** @param from its own address, within 127.0.0.0/8 */
  constructor(port: number, tls: Tls | null = null, from?: string) {
    this.#port = port;
    this.#tls = tls;
    this.#from = from;
  }

  /** Sends bytes as they are, on the connection that is open or a new one. */
  async raw(bytes: string | Buffer): Promise<void> {
    const socket = await this.#open();
    socket.write(bytes);
  }

  /** One HTTP request with these headers, and its answer. */
  async http(body: string | Buffer, headers: Record<string, string> = {}, line = 'POST / HTTP/1.1'): Promise<Answer> {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const lines = Object.entries({
      Host: 'acs',
      'Content-Type': 'text/xml; charset="utf-8"',
      'Content-Length': String(bytes.length),
      ...(this.cookie ? { Cookie: this.cookie } : {}),
      ...(this.authorization ? { Authorization: this.authorization } : {}),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`);
    await this.raw(Buffer.concat([Buffer.from(`${[line, ...lines].join('\r\n')}\r\n\r\n`), bytes]));
    return this.answer();
  }

  /** The next answer on the connection. */
  async answer(): Promise<Answer> {
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end >= 0) {
        const [first = '', ...lines] = this.#received.subarray(0, end).toString('latin1').split('\r\n');
        const headers: Record<string, string[]> = {};
        for (const line of lines) {
          const colon = line.indexOf(':');
          const name = line.slice(0, colon).toLowerCase();
          headers[name] = [...(headers[name] ?? []), line.slice(colon + 1).trim()];
        }
        const length = Number(headers['content-length']?.[0] ?? 0);
        if (this.#received.length >= end + 4 + length) {
          const body = this.#received.subarray(end + 4, end + 4 + length).toString('utf8');
          this.#received = this.#received.subarray(end + 4 + length);
          return this.#taken(Number(first.split(' ')[1]), headers, body);
        }
      }
      if (this.#socket === undefined || this.#socket.destroyed) throw new Error('the ACS closed the connection');
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Sends a message; `null` is the empty POST. */
  send(message: CwmpMessage | null, envelope: Partial<Outgoing> = {}): Promise<Answer> {
    return this.http(message === null ? '' : encode({ message, id: '1', version: '1.0', ...envelope }));
  }

  /** Answers the RPC of an answer. */
  reply(to: Answer, message: CwmpMessage): Promise<Answer> {
    return this.send(message, { id: to.envelope?.id ?? null });
  }

  /** An Inform that answers the challenge, if there is one. */
  async informWith(username: string, password: string, message = inform()): Promise<Answer> {
    const first = await this.send(message);
    if (first.status !== 401) return first;
    this.authorization = digest(first.headers['www-authenticate']?.[0] ?? '', username, password);
    return this.send(message);
  }

  hangUp(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#received = Buffer.alloc(0);
  }

  #taken(status: number, headers: Record<string, string[]>, body: string): Answer {
    const set = headers['set-cookie']?.[0]?.split(';')[0];
    if (set !== undefined && this.cookie !== null) this.cookie = set;
    const decoded = body === '' ? undefined : decode(body);
    return { status, headers, body, envelope: decoded?.ok ? decoded : undefined };
  }

  #open(): Promise<Socket> {
    const open = this.#socket;
    if (open !== undefined && !open.destroyed) return Promise.resolve(open);
    return new Promise((resolve, reject) => {
      const where = { port: this.#port, host: '127.0.0.1', localAddress: this.#from };
      const socket: Socket =
        this.#tls === null
          ? connect(where, () => resolve(socket))
          : connectTls({ ...where, ...this.#tls, ciphers: 'DEFAULT@SECLEVEL=0' }, () => resolve(socket));
      this.#socket = socket;
      this.#received = Buffer.alloc(0);
      socket.on('data', (part) => {
        this.#received = Buffer.concat([this.#received, part]);
        this.#wake?.();
      });
      socket.on('error', reject);
      socket.on('close', () => this.#wake?.());
    });
  }
}

/** An Authorization line for a digest challenge, written for this test alone. */
export function digest(
  challenge: string,
  username: string,
  password: string,
  { algorithm = 'MD5', qop = true, uri = '/', method = 'POST' } = {},
): string {
  const field = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? '';
  const name = algorithm.startsWith('SHA') ? 'sha256' : 'md5';
  const hash = (text: string): string => createHash(name).update(text).digest('hex');
  const [realm, nonce, cnonce] = [field('realm'), field('nonce'), 'c0ffee'];
  const plain = hash(`${username}:${realm}:${password}`);
  const a1 = algorithm.endsWith('-sess') ? hash(`${plain}:${nonce}:${cnonce}`) : plain;
  const a2 = hash(`${method}:${uri}`);
  const response = qop ? hash(`${a1}:${nonce}:00000001:${cnonce}:auth:${a2}`) : hash(`${a1}:${nonce}:${a2}`);
  const tail = qop ? `, qop=auth, nc=00000001, cnonce="${cnonce}"` : `, cnonce="${cnonce}"`;
  return `Digest username="${username}", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=${algorithm}, response="${response}"${tail}`;
}

/** Answers what the ACS sets on every CPE until it sends something else. */
export async function throughChores(cpe: Pick<ScriptedCpe, 'reply'>, answer: Answer): Promise<Answer> {
  let now = answer;
  for (;;) {
    const message = now.envelope?.message;
    const mine =
      message?.type === 'GetParameterValues' &&
      message.parameterNames.some((name) => name.endsWith('ConnectionRequestUsername'));
    if (mine) now = await cpe.reply(now, { type: 'GetParameterValuesResponse', parameterList: [] });
    else if (message?.type === 'SetParameterValues' && message.parameterKey === '')
      now = await cpe.reply(now, { type: 'SetParameterValuesResponse', status: 0 });
    else return now;
  }
}
