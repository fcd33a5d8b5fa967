import { isIP, type Socket, connect as tcpConnect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import type { Clock } from '#electron/ports/clock.ts';

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

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}

/**
 * A fresh, ready connection (TLS finished and verified) on which nothing was written yet. Because the request is made
 * only on what this returns, everything that fails in here is provably not sent (offline.md 4.3, rule 6).
 */
export function freshConnection(
  url: URL,
  options: { clock: Clock; timeoutMs: number; certificates?: string | undefined },
): Promise<Socket> {
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return new Promise((resolve, reject) => {
    const socket = secure
      ? tlsConnect({
          host,
          port,
          ...(isIP(host) === 0 ? { servername: host } : {}),
          ALPNProtocols: ['http/1.1'],
          ...(options.certificates === undefined ? {} : { ca: options.certificates }),
        })
      : tcpConnect({ host, port });
    const cancelTimer = options.clock.after(options.timeoutMs, () => {
      socket.destroy();
      reject(new ConnectionFailure(TIMED_OUT, false));
    });
    const onError = (cause: Error): void => {
      cancelTimer();
      socket.destroy();
      reject(new ConnectionFailure(codeOf(cause), false, { cause }));
    };
    const onClose = (): void => onError(new Error('The connection was closed before it was ready.'));
    socket.once('error', onError);
    socket.once('close', onClose);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      cancelTimer();
      socket.off('error', onError);
      socket.off('close', onClose);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}
