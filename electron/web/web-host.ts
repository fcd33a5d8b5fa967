import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '#electron/ports/clock.ts';
import type { Connection } from '#electron/ports/connection.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import { CONTRACT_PATH, createContractSockets } from './contract-socket.ts';
import { createEntry } from './entry.ts';
import { refusal } from './guard.ts';
import { httpOptions, type ListenAddress, listen } from './listener.ts';
import { KEY_NEEDED, NOT_BUILT, NOT_FOUND, NOT_HERE, type Page } from './pages.ts';
import { securityHeaders } from './policy.ts';
import { readServed } from './served-folder.ts';

export type WebHostOptions = {
  readonly address: ListenAddress;
  /** out/renderer. */
  readonly folder: string;
  /** From the vault: what cookies are signed with, for the life of the data folder. */
  readonly secret: string;
  /** A screen came in. */
  readonly accept: (connection: Connection) => void;
  /** Puts the REST API (and only it) beside the screen; any peer may reach it, its tokens guard it. */
  readonly mount?: (app: FastifyInstance) => void | Promise<void>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
};

/** The browser host: the screen for this computer, its wire, and in `serve` the REST API beside it. */
export type WebHost = {
  readonly host: string;
  readonly port: number;
  /** The address to open, with the key of this start; null where nothing on loopback is listened on. */
  readonly ui: string | null;
  /** Stops listening; requests that are under way are answered first, within seconds. */
  close(): Promise<void>;
};

/** Errors: `app.port-taken`, `app.address-unavailable`, `app.port-forbidden`. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { log, folder } = options;
  const app = fastify(httpOptions());
  await options.mount?.(app);

  // The port is known only once it is listened on; no request comes in before.
  let port = options.address.port;
  let entry = createEntry({ secret: options.secret, port, random: options.random });
  const sockets = createContractSockets(options.accept);

  const screen = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { host, origin, cookie } = request.headers;
    const refused = refusal({ peer: request.socket.remoteAddress, host, origin }, port, false);
    if (refused !== null) {
      log.warn({ refused, host, origin }, 'a request for the screen was refused');
      return showPage(reply, NOT_HERE, `127.0.0.1:${port}`);
    }
    const own = host ?? '';
    const url = new URL(request.url, `http://${own}`);
    const key = url.searchParams.get('key');
    if (key !== null && request.method === 'GET') {
      if (entry.spendKey(key)) reply.header('set-cookie', entry.newCookie());
      else if (!entry.admits(cookie)) return showPage(reply, KEY_NEEDED, own);
      return reply
        .code(303)
        .headers({ ...securityHeaders(own), location: url.pathname, 'cache-control': 'no-store' })
        .send();
    }
    if (!entry.admits(cookie)) return showPage(reply, KEY_NEEDED, own);
    return showFile(reply, folder, url.pathname, own);
  };
  app.route({ method: ['GET', 'HEAD'], url: '/*', handler: screen });

  app.server.on('upgrade', (request, socket, head) => {
    const { host, origin, cookie } = request.headers;
    const refused = refusal({ peer: request.socket.remoteAddress, host, origin }, port, true);
    const known = entry.admits(cookie);
    const [path] = (request.url ?? '').split('?');
    const allowed = refused === null && known && path === CONTRACT_PATH;
    if (!allowed) log.warn({ refused, known, path, host, origin }, 'a WebSocket was refused');
    sockets.upgrade(request, socket, head, allowed);
  });

  const bound = await listen(app, options.address, options.clock);
  port = bound.port;
  entry = createEntry({ secret: options.secret, port, random: options.random });
  const name = uiName(bound.host);
  return {
    host: bound.host,
    port,
    ui: name === null ? null : `http://${name}:${port}/?key=${entry.key}`,
    async close() {
      sockets.close();
      await bound.finish();
    },
  };
}

/** The name under which this computer reaches its own loopback, if it is listened on at all. */
function uiName(host: string): string | null {
  if (host === '::1') return '[::1]';
  if (host === '0.0.0.0' || host === '::' || host === 'localhost') return '127.0.0.1';
  return /^127\./.test(host) ? '127.0.0.1' : null;
}

function showPage(reply: FastifyReply, { status, body }: Page, host: string): FastifyReply {
  return reply
    .code(status)
    .headers({ ...securityHeaders(host), 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' })
    .send(body);
}

async function showFile(reply: FastifyReply, folder: string, pathname: string, host: string): Promise<FastifyReply> {
  // Places of the screen are addresses without a file ending; the screen's own router knows them.
  const place = !/\.[^/]*$/.test(pathname);
  const file = await readServed(folder, place ? '/' : pathname);
  if (file === null) {
    return showPage(reply, existsSync(join(folder, 'index.html')) ? NOT_FOUND : NOT_BUILT, host);
  }
  return reply
    .code(200)
    .headers({
      ...securityHeaders(host),
      'content-type': file.type,
      'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
    })
    .send(file.body);
}
