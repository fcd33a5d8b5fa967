import { parentPort } from 'node:worker_threads';
import { decode } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { openRaw, type RawConnection } from '../raw-connection.ts';

/** The CPEs of the bench, on a thread of their own: each of them has one session. */
/** `every`: milliseconds from one Inform to the next; 0: as soon as one can. */
export type Round = { port: number; cpes: number; connections: number; every: number };
/** Sessions that ended in 204, and what went wrong with the others. */
export type Rounded = { answered: number; failures: string[] };

const serialOf = (index: number): string => `S${String(index).padStart(6, '0')}`;

function informOf(index: number): CwmpMessage {
  return {
    type: 'Inform',
    deviceId: { manufacturer: 'ACME', oui: '00AABB', productClass: 'Box', serialNumber: serialOf(index) },
    event: [{ eventCode: '2 PERIODIC', commandKey: '' }],
    maxEnvelopes: 1,
    currentTime: '2026-11-23T04:30:00Z',
    retryCount: 0,
    parameterList: Array.from({ length: 8 }, (_, row) => ({
      name: `InternetGatewayDevice.ManagementServer.X_ACME_Parameter${row}`,
      value: `value number ${row}`,
      type: 'string',
    })),
  };
}

const xmlOf = (message: CwmpMessage): string => encode({ message, id: '1', version: '1.0' });

function post(body: string, cookie: string): string {
  const more = cookie === '' ? '' : `cookie: ${cookie}\r\n`;
  return `POST / HTTP/1.1\r\nhost: acs\r\ncontent-type: text/xml\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Inform, and whatever the ACS then wants of a CPE it meets for the first time, until it wants nothing more. */
async function converse(connection: RawConnection, index: number): Promise<void> {
  const first = await connection.ask(post(xmlOf(informOf(index)), ''));
  if (first.status !== 200) throw new Error(`the Inform was answered with ${first.status}`);
  const cookie = /set-cookie: ([^;\r\n]+)/i.exec(first.head)?.[1] ?? '';
  for (let answer = await connection.ask(post('', cookie)); answer.status !== 204; ) {
    const asked = decode(answer.body.toString());
    const type = asked.ok ? asked.message?.type : undefined;
    const reply: CwmpMessage =
      type === 'SetParameterValues'
        ? { type: 'SetParameterValuesResponse', status: 0 }
        : { type: 'GetParameterValuesResponse', parameterList: [] };
    answer = await connection.ask(post(xmlOf(reply), cookie));
  }
}

async function round({ port, cpes, connections, every }: Round): Promise<Rounded> {
  let next = 0;
  let answered = 0;
  const started = performance.now();
  const failures: string[] = [];
  const one = async (): Promise<void> => {
    let connection = await openRaw(port);
    while (next < cpes) {
      const index = next;
      next += 1;
      const wait = started + index * every - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        await converse(connection, index);
        answered += 1;
      } catch (error) {
        failures.push(String(error));
        connection.end();
        connection = await openRaw(port);
      }
    }
    connection.end();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { answered, failures };
}

parentPort?.on('message', (task: Round) => {
  round(task).then(
    (result) => parentPort?.postMessage(result),
    (error: unknown) => parentPort?.postMessage({ answered: 0, failures: [String(error)] }),
  );
});
