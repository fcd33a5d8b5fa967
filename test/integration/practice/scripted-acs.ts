import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode } from '#shared/cwmp/decode.ts';
import { encode, type Outgoing } from '#shared/cwmp/encode.ts';
import type { CwmpMessage, Fault, Request, Response } from '#shared/cwmp/rpc.ts';

/** An ACS that does what a test tells it to, over real TCP: as little of one as the simulated CPEs can be tested with. */

export type SeenInform = Request<'Inform'> & { raw: string; events: string[]; at: string };

type Auth =
  | { kind: 'none' }
  | { kind: 'basic' | 'digest'; username: string; password: string; algorithm?: string; qop?: boolean };

type Exchange = { path: string; status: number; authorization: string; body: string; socket: number };

const field = (header: string, name: string): string => new RegExp(`\\b${name}="?([^",]*)`).exec(header)?.[1] ?? '';

export class ScriptedAcs {
  readonly informs: SeenInform[] = [];
  /** What the CPE answered, and its own requests but for Informs, in order. */
  readonly received: CwmpMessage[] = [];
  readonly exchanges: Exchange[] = [];
  /** Bodies no decoder could read, with the reason. */
  readonly unreadable: string[] = [];
  auth: Auth = { kind: 'none' };
  /** What the next session is made of. */
  script: Request[] = [];
  /** Answers instead of the usual ones; undefined: the usual one. */
  intercept:
    | ((
        message: CwmpMessage | null,
        outgoing: (answer: CwmpMessage) => string,
      ) => { status: number; body: string; headers?: Record<string, string> } | undefined)
    | undefined;
  onRequest: ((request: IncomingMessage) => void) | undefined;
  holdRequests = false;
  /** Takes messages and never answers. */
  isMute = false;
  path = '/';
  /** Files to be fetched by path. */
  readonly files = new Map<string, Uint8Array>();
  readonly uploads = new Map<string, string>();
  fileAuth: Auth = { kind: 'none' };
  readonly #server: Server;
  readonly #waiting: { isDone: () => boolean; resolve: () => void }[] = [];
  readonly #sockets = new Map<object, number>();
  #nonces = 0;
  #ids = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#take(request, response);
    });
  }

  static async start(): Promise<ScriptedAcs> {
    const acs = new ScriptedAcs();
    await new Promise<void>((resolve) => acs.#server.listen(0, '127.0.0.1', resolve));
    return acs;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return this.origin + this.path;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  /** Resolves when something has come to pass; asked after every message. */
  until(isDone: () => boolean): Promise<void> {
    if (isDone()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ isDone, resolve }));
  }

  /** The next Inform with this event. */
  async informWith(event: string, after = 0): Promise<SeenInform> {
    const find = (): SeenInform | undefined => this.informs.slice(after).find(({ events }) => events.includes(event));
    await this.until(() => find() !== undefined);
    const found = find();
    if (!found) throw new Error('unreachable');
    return found;
  }

  answersOf<Type extends (Response | Fault)['type'] | 'TransferComplete'>(
    type: Type,
  ): Extract<CwmpMessage, { type: Type }>[] {
    return this.received.filter((message): message is Extract<CwmpMessage, { type: Type }> => message.type === type);
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      // The CPE cut the connection: that is what some tests are about.
      return;
    }
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    this.onRequest?.(request);
    if (!this.#sockets.has(request.socket)) this.#sockets.set(request.socket, this.#sockets.size + 1);
    const authorization = request.headers.authorization ?? '';
    const isFile = request.method !== 'POST';
    const {
      status,
      body: answer,
      headers = {},
    } = this.#checked(request, isFile ? this.fileAuth : this.auth, () =>
      isFile ? this.#file(request.method ?? '', path, body) : this.#cwmp(path, body),
    );
    this.exchanges.push({ path, status, authorization, body, socket: this.#sockets.get(request.socket) ?? 0 });
    if (!this.isMute) response.writeHead(status, headers).end(answer);
    for (const entry of [...this.#waiting]) {
      if (!entry.isDone()) continue;
      this.#waiting.splice(this.#waiting.indexOf(entry), 1);
      entry.resolve();
    }
  }

  #checked(
    request: IncomingMessage,
    auth: Auth,
    next: () => { status: number; body: string | Uint8Array; headers?: Record<string, string> },
  ) {
    const given = request.headers.authorization ?? '';
    if (auth.kind === 'none') return next();
    if (auth.kind === 'basic') {
      const wanted = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
      return given === wanted
        ? next()
        : { status: 401, body: '', headers: { 'WWW-Authenticate': 'Basic realm="acs"' } };
    }
    const algorithm = auth.algorithm ?? 'MD5';
    if (given.startsWith('Digest ') && field(given, 'response') === this.#expected(given, request, auth, algorithm))
      return next();
    this.#nonces += 1;
    const qop = auth.qop === false ? '' : ', qop="auth,auth-int"';
    const challenge = `Digest realm="the \\"acs\\"", nonce="n${this.#nonces}"${qop}, algorithm=${algorithm}, opaque="o"`;
    return { status: 401, body: '', headers: { 'WWW-Authenticate': challenge } };
  }

  #expected(
    given: string,
    request: IncomingMessage,
    auth: Extract<Auth, { username: string }>,
    algorithm: string,
  ): string {
    const hash = (text: string): string =>
      createHash(algorithm.startsWith('SHA') ? 'sha256' : 'md5')
        .update(text)
        .digest('hex');
    let a1 = hash(`${auth.username}:the "acs":${auth.password}`);
    const nonce = field(given, 'nonce');
    const cnonce = field(given, 'cnonce');
    if (algorithm.endsWith('-sess')) a1 = hash(`${a1}:${nonce}:${cnonce}`);
    const a2 = hash(`${request.method}:${request.url}`);
    if (auth.qop === false) return hash(`${a1}:${nonce}:${a2}`);
    return hash(`${a1}:${nonce}:${field(given, 'nc')}:${cnonce}:auth:${a2}`);
  }

  #file(method: string, path: string, body: string): { status: number; body: string | Uint8Array } {
    if (method === 'PUT') {
      this.uploads.set(path, body);
      return { status: 201, body: '' };
    }
    const file = this.files.get(path);
    return file ? { status: 200, body: file } : { status: 404, body: '' };
  }

  #cwmp(path: string, body: string): { status: number; body: string; headers?: Record<string, string> } {
    if (path !== this.path) return { status: 404, body: 'no such path' };
    if (body.trim() === '')
      return this.intercept?.(null, (answer) => this.#write(answer, '1.2', null)) ?? this.#next('1.2');
    const decoded = decode(body);
    if (!decoded.ok) {
      this.unreadable.push(decoded.code);
      return { status: 400, body: decoded.words };
    }
    const { message, id, version } = decoded;
    const own = this.intercept?.(message, (answer) => this.#write(answer, version, id));
    if (own) return own;
    if (message === null) return this.#next(version);
    if (message.type === 'Inform') {
      const events = message.event.map(({ eventCode, commandKey }) => eventCode + (commandKey ? ` ${commandKey}` : ''));
      this.informs.push({ ...message, raw: body, events, at: path });
      const headers = { 'Set-Cookie': `session=s${this.informs.length}; Path=/; HttpOnly` };
      return { status: 200, body: this.#write({ type: 'InformResponse', maxEnvelopes: 1 }, version, id), headers };
    }
    this.received.push(message);
    if (message.type === 'TransferComplete')
      return { status: 200, body: this.#write({ type: 'TransferCompleteResponse' }, version, id) };
    return this.#next(version);
  }

  #next(version: Outgoing['version']): { status: number; body: string } {
    const request = this.script.shift();
    if (request === undefined) return { status: 204, body: '' };
    this.#ids += 1;
    return { status: 200, body: this.#write(request, version, `acs-${this.#ids}`) };
  }

  #write(message: CwmpMessage, version: Outgoing['version'], id: string | null): string {
    return encode({ message, id, version, ...(this.holdRequests ? { holdRequests: true } : {}) });
  }
}
