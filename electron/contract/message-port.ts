import type { Connection } from '#electron/ports/connection.ts';

/** A port as the web and node:worker_threads have it. */
type WebPort = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
  close(): void;
};
/** A port as Electron's main process has it (MessagePortMain). */
type MainPort = {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
};
export type ContractPort = WebPort | MainPort;

/** A MessagePort as a wire of the contract: Electron's main, or a worker's in a test. Starts the port. */
export function portConnection(port: ContractPort): Connection {
  const closed = new Set<() => void>();
  let open = true;
  const onMessage = (listener: (data: string | ArrayBuffer) => void) => (event: { data: unknown }) => {
    const { data } = event;
    // Anything but text and bytes is no message of the contract: an empty one is refused like any other garbage.
    if (typeof data === 'string' || data instanceof ArrayBuffer) listener(data);
    else if (data instanceof Uint8Array) listener(new Uint8Array(data).buffer);
    else listener('');
  };
  const end = (): void => {
    if (!open) return;
    open = false;
    for (const listener of closed) listener();
  };
  if ('addEventListener' in port) port.addEventListener('close', end);
  else port.on('close', end);
  return {
    send: (data) => port.postMessage(data),
    onMessage(listener) {
      if ('addEventListener' in port) port.addEventListener('message', onMessage(listener));
      else port.on('message', onMessage(listener));
      port.start();
    },
    onClose: (listener) => closed.add(listener),
    close() {
      port.close();
      end();
    },
  };
}
