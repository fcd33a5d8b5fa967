import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * `Name : value`: some CPEs put a blank before the colon, and Node's parser refuses that even in its lenient mode
 * (SPEC H-3). The refused packet is mended and handed back to the HTTP server; only such a connection pays for it.
 */

const REQUEST_LINE = /^\r?\n?[A-Z]{3,8} \S{1,8192} HTTP\/1\.[01]\r?\n/;
const BLANK_BEFORE_COLON = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]+:/gm;

/** The packet with its header names mended; the same where it does not begin a request. */
export function mendHeaders(packet: Buffer): Buffer {
  const text = packet.toString('latin1');
  if (!REQUEST_LINE.test(text)) return packet;
  const blank = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const mended = text.slice(0, blank).replaceAll(BLANK_BEFORE_COLON, '$1:');
  return Buffer.from(mended + text.slice(blank), 'latin1');
}

/** Takes a connection over whose packet was refused; false: it is beyond repair. */
export function repairConnection(
  server: Server,
  socket: Socket,
  error: Error & { code?: string | undefined; rawPacket?: unknown },
) {
  const { code, rawPacket } = error;
  if (code !== 'HPE_INVALID_HEADER_TOKEN' || !Buffer.isBuffer(rawPacket) || socket.destroyed) return false;
  const mended = mendHeaders(rawPacket);
  if (mended.equals(rawPacket)) return false;
  server.emit('connection', mendedConnection(socket, mended));
  return true;
}

/** The same connection as a stream whose requests are mended; the HTTP server reads nothing else from the socket. */
function mendedConnection(socket: Socket, first: Buffer): Duplex {
  for (const event of ['data', 'end', 'drain', 'timeout', 'error']) socket.removeAllListeners(event);
  const stream = new Duplex({
    read: () => socket.resume(),
    write: (part: Buffer, _, done) => void socket.write(part, done),
    final: (done) => void socket.end(done),
    destroy: (cause, done) => {
      socket.destroy();
      done(cause);
    },
  });
  const { remoteAddress, localAddress, localPort } = socket;
  Object.assign(stream, { remoteAddress, localAddress, localPort });
  stream.push(first);
  socket.on('data', (part: Buffer) => {
    if (!stream.push(mendHeaders(part))) socket.pause();
  });
  socket.on('end', () => stream.push(null));
  socket.on('error', () => stream.destroy());
  socket.on('close', () => stream.destroy());
  return stream;
}
