import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket as TcpSocket } from 'node:net';
import type { Commands } from '#electron/ports/commands.ts';
import type { Network } from '#electron/ports/network.ts';

/** Devices on loopback that answer for real: each on an address of its own within 127.0.0.0/8, ports free ones. */
export class FakeLan {
  readonly #ends: (() => Promise<unknown>)[] = [];

  /** A UDP device: what it answers to each question; null keeps silent. `heard` counts the questions. */
  async udp(
    address: string,
    answer: (question: Uint8Array) => Uint8Array | readonly Uint8Array[] | null,
    options: { group?: string; port?: number; bind?: string } = {},
  ): Promise<{ port: number; heard: () => number; socket: Socket }> {
    const socket = createSocket({ type: 'udp4', reuseAddr: options.port !== undefined });
    let heard = 0;
    socket.on('message', (data, from) => {
      heard += 1;
      const answers = answer(data);
      for (const one of answers === null ? [] : [answers].flat()) socket.send(one, from.port, from.address);
    });
    socket.bind({ address: options.bind ?? options.group ?? address, port: options.port ?? 0 });
    await once(socket, 'listening');
    if (options.group !== undefined) {
      socket.addMembership(options.group, '127.0.0.1');
      socket.setMulticastInterface(address);
    }
    this.#ends.push(() => new Promise<void>((resolve) => socket.close(resolve)));
    return { port: socket.address().port, heard: () => heard, socket };
  }

  /** A device that hears what is asked of everybody, at a group or a broadcast address, and answers from its own. */
  async answering(
    address: string,
    everybody: { readonly address: string; readonly port: number },
    answer: (question: Uint8Array) => Uint8Array | null,
  ): Promise<{ port: number }> {
    const mouth = createSocket('udp4');
    mouth.bind(0, address);
    await once(mouth, 'listening');
    const ear = createSocket({ type: 'udp4', reuseAddr: true });
    ear.on('message', (question, from) => {
      const data = answer(question);
      if (data !== null) mouth.send(data, from.port, from.address);
    });
    ear.bind({ ...everybody });
    await once(ear, 'listening');
    if (isGroup(everybody.address)) ear.addMembership(everybody.address, '127.0.0.1');
    for (const socket of [mouth, ear]) this.#ends.push(() => new Promise<void>((resolve) => socket.close(resolve)));
    return { port: ear.address().port };
  }

  /** A web server of a device. */
  async http(address: string, answer: RequestListener, port = 0): Promise<{ port: number; heard: () => number }> {
    const server = createHttpServer(answer);
    let heard = 0;
    server.on('request', () => {
      heard += 1;
    });
    return { port: await this.#listen(server, address, port), heard: () => heard };
  }

  /** The same over TLS, with the certificate it signed itself. */
  async https(
    address: string,
    certificate: { readonly key: string; readonly cert: string },
    answer: RequestListener,
  ): Promise<{ port: number }> {
    return { port: await this.#listen(createHttpsServer({ ...certificate }, answer), address, 0) };
  }

  /** Any TCP server of a device. */
  async tcp(
    address: string,
    hear: (socket: TcpSocket) => void,
    port = 0,
  ): Promise<{ port: number; heard: () => number }> {
    let heard = 0;
    const server = createServer((socket) => {
      heard += 1;
      socket.on('error', () => socket.destroy());
      hear(socket);
    });
    return { port: await this.#listen(server, address, port), heard: () => heard };
  }

  async #listen(server: Server, address: string, port: number): Promise<number> {
    const sockets = new Set<TcpSocket>();
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.listen(port, address);
    await once(server, 'listening');
    this.#ends.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    await Promise.all(this.#ends.splice(0).map((end) => end()));
  }
}

function isGroup(address: string): boolean {
  const first = Number(address.split('.')[0]);
  return first >= 224 && first < 240;
}

/** A computer with loopback, as small a network as the test wants, and a part of it made another interface's. */
export function loopbackOf(address: string, prefix: number): Network {
  const nif = { family: 'IPv4', mac: null, internal: true } as const;
  return {
    interfaces: () => [
      { ...nif, name: 'lo', address, prefix },
      { ...nif, name: 'other', address: '127.0.2.1', prefix: 24 },
    ],
  };
}

/** Programs of the operating system that say what the test says; others are not installed. */
export function commandsThatSay(outputs: Readonly<Record<string, string>>): Commands {
  return {
    run: async (command) => {
      const output = outputs[command];
      return output === undefined ? { ran: false, why: 'missing' } : { ran: true, code: 0, output };
    },
  };
}
