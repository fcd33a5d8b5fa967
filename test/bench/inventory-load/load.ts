import { parentPort } from 'node:worker_threads';
import { openRaw } from '../raw-connection.ts';

/** The clients of the inventory's bench, on a thread of their own so that what they cost is not the server's. */

/** Requests for so long; `#` × 9 in the text becomes a number of its own in each. */
export type Load = {
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
export type Loaded = { answers: number; seconds: number; latencies: number[] };

const PLACE = '#########';

async function load({ port, text, from, connections, milliseconds, numbers, beside }: Load): Promise<Loaded> {
  const latencies: number[] = [];
  let next = from;
  const numbered = (words: string): string => {
    next += 1;
    return words.replaceAll(PLACE, String(next % numbers).padStart(PLACE.length, '0'));
  };
  const started = performance.now();
  const end = started + milliseconds;
  // A client that sleeps must be woken, and the server would be billed for it, above all on a virtual machine: so this
  // one looks again and again. The bare server is asked the same way.
  let watching = true;
  const watch = (): void => {
    if (watching) setImmediate(watch);
  };
  watch();

  const asking = async (words: string, pause: number, heard: (milliseconds: number) => void): Promise<void> => {
    const connection = await openRaw(port);
    while (performance.now() < end) {
      const { status, body, milliseconds: taken } = await connection.ask(numbered(words));
      if (status < 200 || status > 299) throw new Error(`${status} ${body.toString().slice(0, 600)}`);
      heard(taken);
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
    connection.end();
  };
  const loading = Array.from({ length: connections }, () => asking(text, 0, (taken) => void latencies.push(taken)));
  if (beside !== undefined) loading.push(asking(beside.text, beside.everyMilliseconds, () => undefined));
  try {
    await Promise.all(loading);
  } finally {
    watching = false;
  }
  return { answers: latencies.length, seconds: (performance.now() - started) / 1000, latencies };
}

parentPort?.on('message', (task: Load) => {
  load(task).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});
