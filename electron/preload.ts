import { ipcRenderer } from 'electron';

/**
 * Passes the page its MessagePort to the host, and nothing else: no object is exposed, `ipcRenderer` stays here
 * (security.md S12). It asks when the page's own scripts have run, so that the page listens by then.
 */

// The one place in electron/ with a window; the layer's types know none, so that no other file reaches for it.
declare const window: {
  readonly origin: string;
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
  addEventListener(type: 'DOMContentLoaded', listener: () => void): void;
};

// Named again in shell/port-hand-over.ts: a sandboxed preload is ONE file. A test keeps the names equal.
const PORT_WANTED = 'demarc-port-wanted';
const PORT_GIVEN = 'demarc-port';

ipcRenderer.on(PORT_GIVEN, ({ ports }) => window.postMessage(PORT_GIVEN, window.origin, ports));
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send(PORT_WANTED));
