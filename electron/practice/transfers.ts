import type { Clock } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { Credentials } from './digest.ts';
import { exchangeWithPassword, type HttpAnswer, HttpFailure } from './http.ts';

/** Files over HTTP as a CPE fetches and delivers them (TR-069 A.3.2.8, A.4.1.5), with the fault codes of table 63. */

export type TransferResult =
  | { ok: true; length: number; start: Uint8Array }
  | { ok: false; faultCode: number; faultString: string };

type Transfer = { url: string; credentials: Credentials; clock: Clock; random: Random; signal: AbortSignal };

/** A whole image may take this long. */
const TRANSFER_TIMEOUT = 15 * 60_000;
/** So much of a download is looked at; the rest is only counted. */
const KEEP = 256 * 1024;

function fault(faultCode: number, faultString: string): TransferResult {
  return { ok: false, faultCode, faultString };
}

function parseUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

async function attempt(
  transfer: Transfer,
  send: (url: URL) => Promise<HttpAnswer>,
): Promise<HttpAnswer | TransferResult> {
  const url = parseUrl(transfer.url);
  if (url === undefined) return fault(9013, `Unsupported protocol: ${transfer.url.split(':', 1)[0] ?? ''}`);
  try {
    return await send(url);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return fault(9015, `Download failure: unable to contact file server: ${error.message}`);
  }
}

/** Fetches a file; `expected` bytes where the ACS said how many (0: it did not). */
export async function download(transfer: Transfer, expected: number): Promise<TransferResult> {
  const answer = await attempt(transfer, (url) =>
    exchangeWithPassword({
      ...transfer,
      url,
      method: 'GET',
      headers: { 'User-Agent': 'Demarc practice CPE' },
      body: '',
      agent: false,
      timeout: TRANSFER_TIMEOUT,
      keep: KEEP,
    }),
  );
  if (!('status' in answer)) return answer;
  if (answer.status === 401 || answer.status === 403) return fault(9012, 'File transfer server authentication failure');
  if (answer.status === 404) return fault(9016, 'Download failure: unable to access file (404)');
  if (answer.status !== 200) return fault(9010, `Download failure: HTTP status ${answer.status}`);
  if (expected > 0 && answer.length !== expected)
    return fault(9018, `File corrupted: ${answer.length} bytes, ${expected} announced`);
  return { ok: true, length: answer.length, start: answer.body };
}

/** Delivers a file with PUT. */
export async function upload(transfer: Transfer, content: string): Promise<TransferResult> {
  const answer = await attempt(transfer, (url) =>
    exchangeWithPassword({
      ...transfer,
      url,
      method: 'PUT',
      headers: { 'User-Agent': 'Demarc practice CPE', 'Content-Type': 'application/octet-stream' },
      body: content,
      agent: false,
      timeout: TRANSFER_TIMEOUT,
    }),
  );
  if (!('status' in answer))
    return answer.ok ? answer : { ...answer, faultCode: answer.faultCode === 9015 ? 9011 : answer.faultCode };
  if (answer.status === 401 || answer.status === 403) return fault(9012, 'File transfer server authentication failure');
  if (answer.status < 200 || answer.status > 299) return fault(9011, `Upload failure: HTTP status ${answer.status}`);
  return { ok: true, length: Buffer.byteLength(content), start: new Uint8Array() };
}
