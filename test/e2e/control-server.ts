import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort } from '../fixtures/free-port.ts';
import { startServe } from './hosts/browser-host.ts';
import { kill, type Program, stop } from './hosts/process.ts';

/**
 * A control server that a test can take away and bring back: `serve --demo` in a process and a data folder of its own,
 * always on the same port.
 */
export class ControlServer {
  readonly #folder: string;
  readonly #port: number;
  #program: Program | undefined;
  readonly api: string;
  token = '';

  constructor(folder: string, port: number) {
    this.#folder = join(folder, 'server');
    this.#port = port;
    this.api = `http://127.0.0.1:${port}/api/v1`;
  }

  /** A new server with the demo data, running. */
  static async start(folder: string): Promise<ControlServer> {
    const server = new ControlServer(folder, await freePort());
    await server.comeBack();
    return server;
  }

  async comeBack(): Promise<void> {
    const args = ['--demo', '--data', this.#folder, '--http', `127.0.0.1:${this.#port}`];
    const { program, ready } = await startServe(args);
    this.#program = program;
    // A store that has data already makes no second token.
    this.token ||= ready.token ?? '';
  }

  /** As when the wire is pulled: it is gone in the middle of whatever it does. */
  async vanish(): Promise<void> {
    if (this.#program) await kill(this.#program);
    this.#program = undefined;
  }

  async end(): Promise<void> {
    if (this.#program) await stop(this.#program);
    this.#program = undefined;
  }

  /** Asks it as any client would. */
  async get(path: string): Promise<unknown> {
    const response = await fetch(`${this.api}${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  /** Creates a record, as any client would. */
  async post(path: string, record: Record<string, unknown>): Promise<{ id: number }> {
    const response = await fetch(`${this.api}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(record),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { id: number };
  }

  /** Asks its store, which knows what really happened. */
  query(sql: string, ...values: string[]): Record<string, unknown>[] {
    const [file] = globSync('sites/*.db', { cwd: this.#folder });
    if (!file) throw new Error('the server has no store');
    const database = new DatabaseSync(join(this.#folder, file), { readOnly: true });
    try {
      return database.prepare(sql).all(...values);
    } finally {
      database.close();
    }
  }
}
