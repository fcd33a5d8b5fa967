import { connect } from 'node:net';

/** An HTTP/1.1 connection as cheap as it can be: it looks for the length of an answer and nothing else. */
export type RawConnection = {
  /** One request and its whole answer; not another before that. Rejects where the connection breaks. */
  ask(text: string): Promise<RawAnswer>;
  end(): void;
};
/** `milliseconds` from the request until all of the answer was there. */
export type RawAnswer = { status: number; head: string; body: Buffer; milliseconds: number };

const HEAD_END = Buffer.from('\r\n\r\n');

export function openRaw(port: number): Promise<RawConnection> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let answered: (answer: RawAnswer) => void = () => undefined;
    let failed: (error: Error) => void = reject;
    let asked = 0;
    let head = '';
    let parts: Buffer[] = [];
    let missing = 0;
    socket.on('error', (error) => failed(error));
    socket.on('close', () => failed(new Error('the connection was closed')));
    socket.on('data', (bytes: Buffer) => {
      parts.push(bytes);
      if (head === '') {
        const all = parts.length === 1 ? bytes : Buffer.concat(parts);
        parts = [all];
        const at = all.indexOf(HEAD_END);
        if (at < 0) return;
        head = all.subarray(0, at).toString('latin1');
        const body = all.subarray(at + HEAD_END.length);
        parts = [body];
        missing = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - body.length;
      } else missing -= bytes.length;
      if (missing > 0) return;
      const [only] = parts;
      const body = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
      const answer = { status: Number(head.slice(9, 12)), head, body, milliseconds: performance.now() - asked };
      head = '';
      parts = [];
      answered(answer);
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
        end: () => {
          failed = () => undefined;
          socket.end();
        },
      }),
    );
  });
}
