import { createHmac } from 'node:crypto';

/** A connection request by UDP (TR-069 G.2.2.3): one packet that looks like an HTTP request and is signed. */
export type UdpRequest = {
  readonly host: string;
  readonly port: number;
  /** Seconds since 1970. */
  readonly ts: number;
  /** Another one for each request; the same where a packet is sent several times, so that the CPE calls once. */
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly cnonce: string;
};

export function signatureOf({ ts, id, username, password, cnonce }: Omit<UdpRequest, 'host' | 'port'>): string {
  return createHmac('sha1', password).update(`${ts}${id}${username}${cnonce}`).digest('hex');
}

export function writeUdpRequest(request: UdpRequest): Buffer {
  const { host, port, ts, id, username, cnonce } = request;
  const place = `${host}:${port}`;
  const query = `ts=${ts}&id=${id}&un=${encodeURIComponent(username)}&cn=${cnonce}&sig=${signatureOf(request)}`;
  return Buffer.from(`GET http://${place}?${query} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
}

/** What a `UDPConnectionRequestAddress` says: `host:port`, the port 80 where none is named; null: nothing usable. */
export function udpAddress(text: string): { readonly host: string; readonly port: number } | null {
  const [, host = '', port = '80'] = /^(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?$/.exec(text.trim()) ?? [];
  const number = Number(port);
  return host === '' || host === '0.0.0.0' || number < 1 || number > 65_535 ? null : { host, port: number };
}
