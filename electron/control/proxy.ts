import { isIPv6, type Socket } from 'node:net';
import { AppError } from '#shared/errors.ts';

/** A proxy that does not open the way: its code in a ConnectionFailure. */
export const PROXY_REFUSED = 'PROXY_REFUSED';
/** More than this before the blank line is no answer of a proxy. */
const MOST_HEADER_BYTES = 16 * 1024;

class ProxyRefusal extends Error {
  readonly code = PROXY_REFUSED;
}

/**
 * The proxy as it is kept: `http://host:port`. Blank: none. Names and passwords in it are refused: they would lie in
 * the settings. Throws `control.proxy-invalid`.
 */
export function normaliseProxy(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  const isPlain = url?.protocol === 'http:' && url.username === '' && url.password === '' && url.hostname !== '';
  if (!isPlain || url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname)) {
    throw new AppError('control.proxy-invalid', { proxy: text.slice(0, 200) });
  }
  return url.origin;
}

/**
 * Asks an HTTP proxy for a tunnel (RFC 9110 9.3.6); resolves when bytes written to the socket reach the server. Nothing
 * of a request and no token goes to the proxy itself. Rejects with code `PROXY_REFUSED`.
 */
export function openTunnel(socket: Socket, { host, port }: { host: string; port: number }): Promise<void> {
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    let answer = '';
    const onData = (bytes: Buffer): void => {
      answer += bytes.toString('latin1');
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0 && answer.length < MOST_HEADER_BYTES) return;
      const [, status] = /^HTTP\/1\.[01] (\d{3})/.exec(answer) ?? [];
      // A server speaks only when it is spoken to: bytes behind the header are none of its own.
      if (end >= 0 && end + 4 === answer.length && status?.startsWith('2')) finish(null);
      else finish(new ProxyRefusal(status === undefined ? 'it is no HTTP proxy' : `status ${status}`));
    };
    const onEnd = (): void => finish(new ProxyRefusal('it closed the connection'));
    const finish = (refusal: Error | null): void => {
      socket.off('data', onData);
      socket.off('end', onEnd);
      socket.off('close', onEnd);
      socket.off('error', finish);
      if (refusal === null) resolve();
      else reject(refusal);
    };
    socket.on('data', onData);
    socket.once('end', onEnd);
    socket.once('close', onEnd);
    socket.once('error', finish);
    socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
  });
}
