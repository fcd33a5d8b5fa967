import { connect } from 'node:net';
import type { PortState } from '#shared/discovery.ts';

export type Knock = {
  /** `gone`: this computer has not the address any more that it was to leave from. */
  readonly state: PortState['state'] | 'gone';
  /** What it said first, where that was waited for. */
  readonly said: Uint8Array;
};

type Options = {
  readonly host: string;
  readonly port: number;
  readonly from: string;
  /** Ends the wait for a connection: silence. */
  readonly connecting: AbortSignal;
  /** Waits for its first words until this ends; null: hangs up at once. */
  readonly listening: (() => AbortSignal) | null;
};

const NOTHING = new Uint8Array();
const WORDS_MOST = 512;

/** One TCP connection and nothing said. `ECONNREFUSED` is an answer: somebody is there. Never rejects. */
export function knock({ host, port, from, connecting, listening }: Options): Promise<Knock> {
  return new Promise((resolve) => {
    if (connecting.aborted) return resolve({ state: 'silent', said: NOTHING });
    const socket = connect({ host, port, localAddress: from });
    const end = (state: Knock['state'], said: Uint8Array = NOTHING): void => {
      connecting.removeEventListener('abort', onSilence);
      socket.destroy();
      resolve({ state, said });
    };
    const onSilence = (): void => end('silent');
    connecting.addEventListener('abort', onSilence, { once: true });
    // Once: after a connection stood, what ends it is no matter.
    socket.on('error', (error) => {
      const code = 'code' in error ? error.code : '';
      end(code === 'ECONNREFUSED' ? 'closed' : code === 'EADDRNOTAVAIL' ? 'gone' : 'silent');
    });
    socket.once('connect', () => {
      connecting.removeEventListener('abort', onSilence);
      if (listening === null) return end('open');
      listening().addEventListener('abort', () => end('open'), { once: true });
      socket.once('data', (data) => end('open', data.subarray(0, WORDS_MOST)));
      socket.once('close', () => end('open'));
    });
  });
}
