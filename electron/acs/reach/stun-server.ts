import { createSocket, type Socket } from 'node:dgram';
import type { Clock } from '#electron/ports/clock.ts';
import type { Credentials } from '#electron/ports/digest.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { CpeKey } from '#shared/ids.ts';
import { readStun, stunResponse, stunUnauthorized } from './stun-message.ts';
import { writeUdpRequest } from './udp-request.ts';

/**
 * The UDP side of connection requests (TR-069 Annex G; SPEC C-11 … C-13): a CPE behind a NAT keeps its binding open by
 * asking where it is seen, and is called through that very hole.
 */
export type StunServer = {
  /** Listens on UDP; on the ACS's own number where that is free. The port, or null where UDP cannot be had. */
  open(host: string, port: number): Promise<number | null>;
  close(): Promise<void>;
  /** Where UDP is listened on; null: it is not. */
  readonly port: number | null;
  /** Sends a signed request to where the CPE keeps its binding, or else to the address it told. False: neither is known. */
  call(key: CpeKey, told: { host: string; port: number } | null, credentials: Credentials): boolean;
};

type Binding = { readonly host: string; readonly port: number; readonly at: number };

type StunOptions = {
  clock: Clock;
  random: Random;
  log: Log;
  /** Whose STUN username this is, and its password; null: nobody's. */
  whose(username: string): { key: CpeKey; password: string } | null;
};

/** A binding nobody renewed for so long is no hole any more. */
const BINDING_MS = 10 * 60_000;
const BINDINGS_KEPT = 10_000;
/** UDP gets lost; the CPE takes the same id for the same request. */
const COPIES = 3;
/** Larger is no binding request. */
const LARGEST = 548;

export function createStunServer({ clock, random, log, whose }: StunOptions): StunServer {
  const bindings = new Map<CpeKey, Binding>();
  let socket: Socket | null = null;
  let port: number | null = null;
  let requests = 0;

  function received(at: Socket, bytes: Buffer, from: { address: string; port: number }): void {
    const request = bytes.length > LARGEST ? null : readStun(bytes);
    // Nothing answers what is no request: this port amplifies nobody's packets.
    if (request === null) return;
    const caller = request.username === '' ? null : whose(request.username);
    const isProved = caller !== null && request.signedWith(caller.password);
    if (request.isBinding && !isProved) {
      at.send(stunUnauthorized(request), from.port, from.address);
      return;
    }
    if (isProved && caller !== null) keep(caller.key, { host: from.address, port: from.port, at: clock.monotonic() });
    at.send(stunResponse(request, from), from.port, from.address);
  }

  function keep(key: CpeKey, binding: Binding): void {
    bindings.delete(key);
    bindings.set(key, binding);
    const oldest = bindings.keys().next().value;
    if (bindings.size > BINDINGS_KEPT && oldest !== undefined) bindings.delete(oldest);
  }

  function bind(host: string, wanted: number): Promise<Socket | null> {
    return new Promise((resolve) => {
      const made = createSocket({ type: 'udp4' });
      made.once('error', (err) => {
        made.close();
        log.info({ err, port: wanted }, 'UDP cannot be listened on there');
        resolve(null);
      });
      made.bind(wanted, host, () => {
        made.removeAllListeners('error');
        made.on('error', (err) => log.warn({ err }, 'a UDP packet could not be sent'));
        made.on('message', (bytes, from) => received(made, bytes, from));
        resolve(made);
      });
    });
  }

  return {
    get port() {
      return port;
    },
    async open(host, wanted) {
      // There is no NAT to find a way through on IPv6.
      if (host.includes(':')) return null;
      socket = (await bind(host, wanted)) ?? (await bind(host, 0));
      port = socket?.address().port ?? null;
      return port;
    },
    async close() {
      const open = socket;
      socket = null;
      port = null;
      if (open !== null) await new Promise<void>((resolve) => open.close(() => resolve()));
    },
    call(key, told, { username, password }) {
      const binding = bindings.get(key);
      const fresh = binding !== undefined && clock.monotonic() - binding.at < BINDING_MS ? binding : null;
      const target = fresh ?? told;
      const from = socket;
      if (target === null || from === null) return false;
      requests += 1;
      const packet = writeUdpRequest({
        host: target.host,
        port: target.port,
        ts: Math.floor(clock.now() / 1000),
        id: requests + Math.floor(clock.now() / 1000),
        username,
        password,
        cnonce: randomToken(random, 9).replaceAll(/[-_]/g, 'x'),
      });
      for (let copy = 0; copy < COPIES; copy += 1) from.send(packet, target.port, target.host);
      return true;
    },
  };
}
