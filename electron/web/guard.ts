/**
 * Who may talk to the browser host (security.md N8): a program on this computer that calls us by our own name. A page
 * of the internet whose name was made to point at 127.0.0.1 (DNS rebinding) calls us by ITS name and gets nothing.
 */
export type Asking = {
  /** The peer's address as the socket tells it. */
  readonly peer: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
};

export type Refusal = 'not-loopback' | 'foreign-host' | 'foreign-origin';

/** Our own names on a port: what `Host` may say. */
export function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain);
}

/**
 * Null where the request may go on. An origin need not be there (a navigation has none), but if it is, it must be
 * ours; a WebSocket always has one, so there it must be there.
 */
export function refusal(asking: Asking, port: number, originNeeded: boolean): Refusal | null {
  if (!isLoopback(asking.peer)) return 'not-loopback';
  const host = asking.host?.toLowerCase();
  if (host === undefined || !ownHosts(port).includes(host)) return 'foreign-host';
  if (asking.origin === undefined) return originNeeded ? 'foreign-origin' : null;
  return asking.origin.toLowerCase() === `http://${host}` ? null : 'foreign-origin';
}
