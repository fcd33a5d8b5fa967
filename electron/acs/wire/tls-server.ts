import { createServer as createHttpServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { isOutdated, type TlsVersion } from '#shared/acs.ts';
import type { TlsIdentity } from './tls-identity.ts';

/** The HTTP server of a listener, plain or inside TLS (SPEC H-10 … H-12). */

export type TlsOptions = { readonly identity: TlsIdentity; readonly minVersion: TlsVersion };

/** A connection that does not get through its handshake is given up. */
const HANDSHAKE_MS = 15_000;

export function createServer(options: ServerOptions, tls: TlsOptions | null, onRequest: RequestListener): Server {
  if (tls === null) return createHttpServer(options, onRequest);
  const { identity, minVersion } = tls;
  return createHttpsServer(
    {
      ...options,
      key: identity.key,
      cert: identity.certificate,
      minVersion,
      handshakeTimeout: HANDSHAKE_MS,
      // OpenSSL offers nothing of these old versions at its usual level of security.
      ...(isOutdated(minVersion) ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
    },
    onRequest,
  );
}

/**
 * Which connection carries which TLS stream: connections are counted from their first byte on, sessions are told by
 * what is inside. `inSession` is asked of the inside.
 */
export function sessionsOfConnections(server: Server, inSession: (socket: Socket) => boolean) {
  const inside = new Map<string, TLSSocket>();
  server.on('secureConnection', (socket: TLSSocket) => {
    const key = name(socket);
    inside.set(key, socket);
    socket.setNoDelay(true);
    socket.once('close', () => {
      if (inside.get(key) === socket) inside.delete(key);
    });
  });
  return (socket: Socket): boolean => inSession(inside.get(name(socket)) ?? socket);
}

/**
 * Tells of connections that sent something and went without a request: in TLS 1.3 the handshake is over before the
 * other end judges the certificate, and many go then without an alert.
 */
export function hangUpsOf(server: Server): (connection: Socket, hungUp: () => void) => void {
  const spoke = new Set<string>();
  server.on('request', ({ socket }) => spoke.add(name(socket)));
  return (connection, hungUp) => {
    const key = name(connection);
    connection.once('close', () => {
      if (!spoke.delete(key) && connection.bytesRead > 0) hungUp();
    });
  };
}

/** What a connection and the TLS stream in it have in common. */
function name({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

export function isEncrypted(socket: Socket): boolean {
  return socket instanceof TLSSocket;
}
