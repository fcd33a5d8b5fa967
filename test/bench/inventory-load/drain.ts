import { request } from 'node:http';

/**
 * Reads a whole answer and throws it away, in a process of its own: what the reader holds is not the server's memory.
 * `node drain.ts URL TOKEN`; says how many bytes came in how many seconds.
 */
const [url = '', token = ''] = process.argv.slice(2);
const started = performance.now();
request(url, { headers: { authorization: `Bearer ${token}` } }, (answer) => {
  let bytes = 0;
  answer.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  answer.once('end', () => {
    process.stdout.write(JSON.stringify({ bytes, seconds: (performance.now() - started) / 1000 }));
  });
}).end();
