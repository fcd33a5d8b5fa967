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
  /** Numbers go round below this. */
  numbers: number;
  /** Another request beside, on a connection of its own, every so often. */
  beside?: { text: string; everyMilliseconds: number };
};
/** Reads a whole stream and throws it away. */
export type Drain = { kind: 'drain'; port: number; path: string; token: string };
export type Loaded = { answers: number; seconds: number; latencies: number[] };

const PLACE = '#########';
const HEAD_END = Buffer.from('\r\n\r\n');

async function load({ port, text, from, connections, milliseconds, numbers, beside }: Load): Promise<Loaded> {
  const latencies: number[] = [];
  let next = from;
  const number = (): number => {
    next += 1;
    return next % numbers;
  };
  const started = performance.now();
  const end = started + milliseconds;
  const isOver = (): boolean => performance.now() >= end;
  // A client that sleeps must be woken, and the server would be billed for it, above all on a virtual machine: so this
  // one looks again and again. The bare server is asked the same way.
  let watching = true;
  const watch = (): void => {
    if (watching) setImmediate(watch);
  };
  watch();
  try {
    const loading = Array.from({ length: connections }, async () => {
      const connection = await open(port);
      while (!isOver()) latencies.push(await connection.ask(numbered(text, number())));
      connection.end();
    });
    const writing = async ({ text: other, everyMilliseconds }: NonNullable<Load['beside']>): Promise<void> => {
      const connection = await open(port);
      while (!isOver()) {
        await connection.ask(numbered(other, number()));
        await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
      }
      connection.end();
    };
    await Promise.all([...loading, ...(beside === undefined ? [] : [writing(beside)])]);
    return { answers: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
  } finally {
    watching = false;
  }
}

function numbered(text: string, number: number): string {
  return text.replaceAll(PLACE, String(number).padStart(PLACE.length, '0'));
}

/** A connection that asks one thing after the other; `ask` gives the milliseconds until all of the answer was there. */
type Connection = { ask(text: string): Promise<number>; end(): void };

function open(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let answered: (milliseconds: number) => void = () => undefined;
    let failed: (error: Error) => void = reject;
    let asked = 0;
    let head: Buffer = Buffer.alloc(0);
    let missing = -1;
    socket.on('error', (error) => failed(error));
    socket.on('data', (bytes: Buffer) => {
      if (missing < 0) {
        head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
        const at = head.indexOf(HEAD_END);
        if (at < 0) return;
        const words = head.subarray(0, at).toString('latin1');
        if (!words.startsWith('HTTP/1.1 20')) return failed(new Error(head.toString().slice(0, 600)));
        missing = Number(/content-length: (\d+)/i.exec(words)?.[1]) - (head.length - at - HEAD_END.length);
        head = Buffer.alloc(0);
      } else missing -= bytes.length;
      if (missing > 0) return;
      missing = -1;
      answered(performance.now() - asked);
    });
    socket.once('connect', () =>
      resolve({
        ask: (text) =>
          new Promise((done, refuse) => {
            answered = done;
            failed = refuse;
            asked = performance.now();
            socket.write(text);
          }),
        end: () => void socket.end(),
      }),
    );
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
