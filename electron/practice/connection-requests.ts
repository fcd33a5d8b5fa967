import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the ACS rings to ask a CPE for a session (TR-069 3.2.2): an HTTP server, with a path per CPE. */

/** What a ring is answered with; `cut` closes the connection without a word. */
export type RingAnswer = 'cut' | { status: number; headers?: Record<string, string> };
export type OnRing = (ring: { method: string; authorization: string | undefined }) => RingAnswer;

export type Doorbell = {
  /** Begins to listen for this path and returns the URL to give to the ACS. */
  open(path: string, onRing: OnRing): Promise<string>;
  /** A CPE that is down does not answer: nobody there, or the connection is cut. */
  close(path: string): Promise<void>;
};

class Listener {
  readonly #paths = new Map<string, OnRing | null>();
  readonly #address: string;
  #server: Server | undefined;
  #port: number;
  #starting: Promise<void> | undefined;

  constructor(address: string, port: number) {
    this.#address = address;
    this.#port = port;
  }

  async open(path: string, onRing: OnRing): Promise<string> {
    this.#paths.set(path, onRing);
    this.#starting ??= this.#listen();
    await this.#starting;
    return `http://${this.#address}:${this.#port}${path}`;
  }

  mute(path: string): void {
    this.#paths.set(path, null);
  }

  async close(): Promise<void> {
    await this.#starting;
    this.#starting = undefined;
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  /** Listens where it listened before, so that the URL the ACS knows stays right over a reboot; else anywhere. */
  async #listen(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response));
    try {
      await listenOn(server, this.#address, this.#port);
    } catch (error) {
      if (this.#port === 0) throw error;
      await listenOn(server, this.#address, 0);
    }
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const onRing = this.#paths.get(path);
    const { authorization } = request.headers;
    const answer =
      onRing === null ? 'cut' : (onRing?.({ method: request.method ?? 'GET', authorization }) ?? { status: 404 });
    request.resume();
    if (answer === 'cut') request.socket.destroy();
    else response.writeHead(answer.status, { 'Content-Length': '0', ...answer.headers }).end();
  }
}

function listenOn(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const LOOPBACK = '127.0.0.1';

/** A port for one CPE alone, closed while the CPE is down: as it is in the field. Port 0: any free one. */
export function ownDoorbell(address = LOOPBACK, port = 0): Doorbell {
  const listener = new Listener(address, port);
  return {
    open: (path, onRing) => listener.open(path, onRing),
    close: () => listener.close(),
  };
}

/** One port for many CPEs; a CPE that is down has its connections cut. `stop` ends it for all. */
export function sharedDoorbell(): Doorbell & { stop(): Promise<void> } {
  const listener = new Listener(LOOPBACK, 0);
  return {
    open: (path, onRing) => listener.open(path, onRing),
    close(path) {
      listener.mute(path);
      return Promise.resolve();
    },
    stop: () => listener.close(),
  };
}
