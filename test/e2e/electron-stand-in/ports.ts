import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/**
 * Electron's MessagePortMain over Node's MessagePort: an emitter, asleep until `start()`, whose payloads go through
 * the structured clone for real.
 */
export class MessagePortMain extends EventEmitter {
  readonly node: MessagePort;

  constructor(node: MessagePort) {
    super();
    this.node = node;
    node.on('close', () => this.emit('close'));
    // What did not survive the structured clone must be seen, not swallowed.
    node.on('messageerror', (error) => {
      throw error;
    });
  }

  start(): void {
    this.node.on('message', (data) => this.emit('message', { data, ports: [] }));
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in passes no ports through ports');
    this.node.postMessage(data);
  }

  close(): void {
    this.node.close();
  }
}

/** Electron's MessageChannelMain. */
export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}
