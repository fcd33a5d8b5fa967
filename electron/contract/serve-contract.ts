import { mapEventIterator } from '@orpc/client';
import { RPCHandler } from '@orpc/server/websocket';
import type { Connection } from '#electron/ports/connection.ts';
import type { Log } from '#electron/ports/log.ts';
import { toProblem } from './problem.ts';
import { createRouter } from './router.ts';
import type { Services } from './services.ts';

/** The largest message a screen has reason to send; an entry of the outbox is a few kilobytes. */
const MESSAGE_BYTES = 4 * 1024 * 1024;

/**
 * Serves the contract on one connection after the other. Every failure leaves as the one typed PROBLEM, streams
 * included; a message that is no call closes its connection and nothing else.
 */
export function createContractServer(services: Services, log: Log): (connection: Connection) => void {
  const handler = new RPCHandler(createRouter(services), {
    clientInterceptors: [
      async ({ next, path }) => {
        const call = { path: path.join('.'), log };
        try {
          const output: unknown = await next();
          return isIterator(output)
            ? mapEventIterator(output, { value: (value) => value, error: async (error) => toProblem(error, call) })
            : output;
        } catch (error) {
          throw toProblem(error, call);
        }
      },
    ],
  });

  return (connection) => {
    // The handler knows a wire by identity and only ever calls `send` on it.
    const wire = { send: connection.send, addEventListener: () => undefined } as Parameters<typeof handler.message>[0];
    connection.onMessage((data) => {
      const bytes = typeof data === 'string' ? data.length : data.byteLength;
      if (bytes > MESSAGE_BYTES) return refuse(new Error('The message is too long.'));
      handler.message(wire, data).catch(refuse);
    });
    connection.onClose(() => handler.close(wire));

    function refuse(error: unknown): void {
      log.warn({ err: error }, 'a message that is no call came from the screen; its connection is closed');
      connection.close();
    }
  };
}

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}
