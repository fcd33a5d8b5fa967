import { request } from 'node:http';
import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';

/**
 * The clients of the inventory's bench, on a thread of their own so that what they cost is not the server's. They are
 * as cheap as they can be: raw sockets that look for the length of an answer and nothing else.
 */

/** Requests for so long; `#` × 9 in the text becomes a number of its own in each. */
export type Load = {
  kind: 'load';
  port: number;
  text: string;
  from: number;
  connections: number;
  milliseconds: number;
};
/** Reads a whole stream and throws it away. */
export type Drain = { kind: 'drain'; port: number; path: string; token: string };
export type Loaded = { answers: number; seconds: number; latencies: number[] };

const PLACE = '#########';
const HEAD_END = Buffer.from('\r\n\r\n');

function load({ port, text, from, connections, milliseconds }: Load): Promise<Loaded> {
  const latencies: number[] = [];
  const parts = text.split(PLACE);
  let next = from;
  const started = performance.now();
  const end = started + milliseconds;
  // A client that sleeps must be woken, and the server would be billed for it, above all on a virtual machine: so this
  // one looks again and again. The bare server is asked the same way.
  let watching = true;
  const watch = (): void => {
    if (watching) setImmediate(watch);
  };
  watch();

  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay(true);
      let asked = 0;
      let head = Buffer.alloc(0);
      let missing = -1;
      const ask = (): void => {
        asked = performance.now();
        if (asked >= end) return void socket.end(() => resolve());
        next += 1;
        socket.write(parts.length === 1 ? text : parts.join(String(next).padStart(PLACE.length, '0')));
      };
      socket.once('error', reject);
      socket.once('connect', ask);
      socket.on('data', (bytes: Buffer) => {
        if (missing < 0) {
          head = Buffer.concat([head, bytes]);
          const at = head.indexOf(HEAD_END);
          if (at < 0) return;
          const words = head.subarray(0, at).toString('latin1');
          if (!words.startsWith('HTTP/1.1 20')) return void socket.destroy(new Error(head.toString().slice(0, 600)));
          missing = Number(/content-length: (\d+)/i.exec(words)?.[1]) - (head.length - at - HEAD_END.length);
          head = Buffer.alloc(0);
        } else missing -= bytes.length;
        if (missing > 0) return;
        missing = -1;
        latencies.push(performance.now() - asked);
        ask();
      });
    });

  return Promise.all(Array.from({ length: connections }, one))
    .then(() => ({ answers: latencies.length, seconds: (performance.now() - started) / 1000, latencies }))
    .finally(() => {
      watching = false;
    });
}

function drain({ port, path, token }: Drain): Promise<Loaded> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ answers: bytes, seconds: (performance.now() - started) / 1000, latencies: [] }),
      );
    });
    call.once('error', reject);
    call.end();
  });
}

parentPort?.on('message', (task: Load | Drain) => {
  const done = task.kind === 'load' ? load(task) : drain(task);
  done.then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});
