import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

/** One wire to the host: calls go through `link` until `closed` resolves. */
export type Channel = { readonly link: ClientLink<ClientContext>; readonly closed: Promise<void> };

/** Opens a wire; rejects when there is none to be had now. */
export type OpenChannel = () => Promise<Channel>;

const PORT_MESSAGE = 'demarc-port';

/** The browser host: one WebSocket on the page's own origin; the cookie of the one-time key opens it. */
function openSocket(): Promise<Channel> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${location.host}/contract`);
  socket.binaryType = 'arraybuffer';
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve(), { once: true });
  });
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve({ link: new SocketLink({ websocket: socket }), closed }), {
      once: true,
    });
    void closed.then(() => reject(new Error('The WebSocket was closed before it opened.')));
  });
}

/** Ports the preload has passed on and nobody has taken yet, or the one who waits for the next. */
let ports: MessagePort[] = [];
let waiting: ((port: MessagePort) => void) | null = null;

/** Electron names itself in the user agent, a browser does not; where a page was loaded from tells less. */
const isElectron = / Electron\//.test(navigator.userAgent);

if (isElectron) {
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return;
    if (waiting) waiting(port);
    else ports.push(port);
  });
}

/** Electron: the preload passes one MessagePort on by `window.postMessage('demarc-port', origin, [port])`. */
async function openPort(): Promise<Channel> {
  const port = await new Promise<MessagePort>((resolve) => {
    const [kept, ...others] = ports;
    ports = others;
    if (kept) resolve(kept);
    else waiting = resolve;
  });
  waiting = null;
  const closed = new Promise<void>((resolve) => {
    port.addEventListener('close', () => resolve(), { once: true });
  });
  const link = new PortLink({ port });
  port.start();
  return { link, closed };
}

/** The one line that knows where the screen runs: in Electron, or in a browser. */
export const openChannel: OpenChannel = isElectron ? openPort : openSocket;
