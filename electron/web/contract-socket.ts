import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Connection } from '#electron/ports/connection.ts';

export const CONTRACT_PATH = '/contract';

/** The largest message a screen has reason to send. */
const MESSAGE_BYTES = 4 * 1024 * 1024;
/** A screen that lets this much pile up has stopped reading. */
const UNREAD_BYTES = 64 * 1024 * 1024;
const SCREENS_MOST = 32;

/** The WebSocket end of the contract: takes an upgrade that was already judged, and hands on a connection. */
export type ContractSockets = {
  /** `allowed` is asked before anything is answered. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, allowed: boolean): void;
  close(): void;
};

export function createContractSockets(accept: (connection: Connection) => void): ContractSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false });
  return {
    upgrade(request, socket, head, allowed) {
      socket.on('error', () => socket.destroy());
      if (!allowed) return refuse(socket, '403 Forbidden');
      if (server.clients.size >= SCREENS_MOST) return refuse(socket, '503 Service Unavailable');
      server.handleUpgrade(request, socket, head, (ws) => accept(socketConnection(ws)));
    },
    close() {
      for (const ws of server.clients) ws.terminate();
      server.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function socketConnection(ws: WebSocket): Connection {
  // Without a listener a broken frame would end the process; the close that follows is all we need.
  ws.on('error', () => ws.terminate());
  return {
    send(data) {
      if (ws.bufferedAmount > UNREAD_BYTES) ws.terminate();
      else ws.send(data);
    },
    onMessage(listener) {
      ws.on('message', (data: Buffer, isBinary: boolean) =>
        listener(isBinary ? new Uint8Array(data).buffer : data.toString('utf8')),
      );
    },
    onClose: (listener) => ws.on('close', listener),
    close: () => ws.terminate(),
  };
}
