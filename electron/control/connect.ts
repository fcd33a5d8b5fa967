import { isIP, type Socket, connect as tcpConnect } from 'node:net';
import { type ConnectionOptions, connect as tlsConnect } from 'node:tls';
import type { Clock } from '#electron/ports/clock.ts';
import { isChange, type PinnedCertificate, tlsTrust } from '#electron/ports/trust.ts';
import { openTunnel } from './proxy.ts';

/** Why no connection came about, or why one ended. `code` is Node's (`ECONNREFUSED`, `CERT_HAS_EXPIRED`, …). */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure';
  readonly code: string;
  /** False only where provably no byte of a request was written. */
  readonly mayHaveArrived: boolean;

  constructor(code: string, mayHaveArrived: boolean, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.mayHaveArrived = mayHaveArrived;
  }
}

export const TIMED_OUT = 'TIMED_OUT';
export const CANCELLED = 'CANCELLED';
/** Not the certificate that was trusted for this server: its code in a ConnectionFailure. */
export const CERTIFICATE_CHANGED = 'CERTIFICATE_CHANGED';

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}

/** The way to one server: every read and every write goes it, so each decision about it holds for both. */
export type Route = {
  /** An HTTP proxy; null: straight to the server. */
  readonly proxy: URL | null;
  /** The one certificate this server may present; null: what the system trusts. */
  readonly trust: PinnedCertificate | null;
};
export const STRAIGHT: Route = { proxy: null, trust: null };

type Limits = { readonly clock: Clock; readonly timeoutMs: number };

/**
 * A fresh, ready connection (through the proxy, TLS finished and verified) on which nothing of a request was written
 * yet. Because the request is made only on what this returns, everything that fails in here is provably not sent
 * (offline.md 4.3, rule 6). Throws ConnectionFailure.
 */
export async function freshConnection(
  url: URL,
  { route = STRAIGHT, ...limits }: Limits & { route?: Route | undefined },
) {
  try {
    return await connectWith(url, { ...limits, proxy: route.proxy, tls: tlsTrust(route.trust) });
  } catch (cause) {
    const isOther = route.trust !== null && cause instanceof ConnectionFailure && isChange(cause.code);
    throw isOther ? new ConnectionFailure(CERTIFICATE_CHANGED, false, { cause }) : cause;
  }
}

/** The same with the terms of TLS given. Throws ConnectionFailure. */
export async function connectWith(
  url: URL,
  { clock, timeoutMs, proxy, tls }: Limits & { proxy: URL | null; tls: ConnectionOptions },
): Promise<Socket> {
  const server = endOf(url);
  let current: Socket | null = null;
  let isLate = false;
  const cancelTimer = clock.after(timeoutMs, () => {
    isLate = true;
    current?.destroy();
  });
  const ready = (socket: Socket, event: 'connect' | 'secureConnect'): Promise<Socket> => {
    current = socket;
    return whenReady(socket, event);
  };
  try {
    let socket = await ready(tcpConnect(proxy === null ? server : endOf(proxy)), 'connect');
    if (proxy !== null) await openTunnel(socket, server);
    if (url.protocol === 'https:') {
      const { host } = server;
      const name = isIP(host) === 0 ? { servername: host } : {};
      socket = await ready(tlsConnect({ socket, host, ...name, ALPNProtocols: ['http/1.1'], ...tls }), 'secureConnect');
    }
    socket.setNoDelay(true);
    return socket;
  } catch (cause) {
    (current as Socket | null)?.destroy();
    throw new ConnectionFailure(isLate ? TIMED_OUT : codeOf(cause), false, { cause });
  } finally {
    cancelTimer();
  }
}

function whenReady(socket: Socket, event: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const onClose = (): void => reject(new Error('The connection was closed before it was ready.'));
    socket.once('error', reject);
    socket.once('close', onClose);
    socket.once(event, () => {
      socket.off('error', reject);
      socket.off('close', onClose);
      resolve(socket);
    });
  });
}

function endOf(url: URL): { host: string; port: number } {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port };
}
