import type { Readable } from 'node:stream';
import type { Credentials } from '#electron/ports/digest.ts';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { Refusal } from '#shared/cwmp/refusal.ts';
import { OperationId } from '#shared/ids.ts';
import type { TransferProgress } from '#shared/orders.ts';
import type { MasterKey } from '../cpe/master-key.ts';
import type { Authentication, FailureLimit } from '../wire/authentication.ts';
import type { Exchange } from '../wire/listener.ts';
import type { BareFetches } from './bare-fetches.ts';
import { counted, type Progress } from './transfer-progress.ts';

/**
 * Hands files to the CPEs that were sent for them and takes in what they were asked to deliver (SPEC FS-1 … FS-11,
 * security.md N3 N9). Address and password are derived from the operation: nothing to keep, good over a restart, and
 * gone when it is over.
 */
export type FileServer = {
  /** Where a CPE that reaches us at `base` finds the file of an operation, or leaves it. */
  place(operation: StoredOperation, fileName: string, base: string): Promise<FilePlace>;
  /** Answers requests below FILE_PATH. */
  handle(exchange: Exchange): Promise<void>;
};

export type FilePlace = { readonly url: string } & Credentials;

/** Bytes to hand out; opens them from `start` to `end`, both included. */
export type OutgoingFile = { readonly size: number; open(start: number, end: number): Readable };

/** What an operation has to do with files, and what lets a CPE at them. */
export type FileDuty =
  | { readonly type: 'gives'; readonly file: OutgoingFile; readonly access: FileAccess | 'password-or-device' }
  | {
      readonly type: 'takes';
      readonly access: FileAccess;
      take(bytes: Buffer, contentType: string | undefined): Promise<void>;
    };

/**
 * `address`: it alone is enough (a CPE's own speed test knows no password). `password-or-device`: the device it is for
 * may come without the password, within the bounds of SPEC FS-10.
 */
type FileAccess = 'address' | 'password';

export const FILE_PATH = '/file/';

/** A configuration has some hundred kilobytes, a log some megabytes. */
const DELIVERED_LIMIT = 32 * 1024 * 1024;
/** Deliveries held in memory at once. */
const DELIVERIES_AT_ONCE = 4;

type FileServerOptions = {
  operations: OperationStore;
  /** What the operation has to do with files now; null: nothing. */
  dutyOf(operation: StoredOperation): Promise<FileDuty | null>;
  authentication: Authentication;
  failures: FailureLimit;
  bareFetches: BareFetches;
  keyring(): Promise<MasterKey>;
  progress(progress: TransferProgress): void;
  log: Log;
};

export function createFileServer(options: FileServerOptions): FileServer {
  const { operations, authentication, failures, bareFetches, keyring, log } = options;
  let delivering = 0;

  /** The operation behind a path and its duty; null: there is none, or the CPE has no business with it any more. */
  async function find(path: string): Promise<{ operation: StoredOperation; duty: FileDuty } | null> {
    const [id = '', proof = ''] = path.slice(FILE_PATH.length).split('/');
    const parsed = OperationId.safeParse(id);
    if (!parsed.success || !(await keyring()).isProofOf(`file ${id}`, proof)) return null;
    const operation = await operations.get(parsed.data);
    if (operation === null) return null;
    const { state } = operation.state;
    if (state !== 'sent' && state !== 'accepted' && state !== 'unclear') return null;
    const duty = await options.dutyOf(operation);
    return duty === null ? null : { operation, duty };
  }

  const credentialsOf = async (operation: StoredOperation): Promise<Credentials> => ({
    username: 'demarc',
    password: (await keyring()).proofOf(`file password ${operation.id}`),
  });

  /** The CPE may have what is behind the address; if not, the 401 is on its way. */
  async function admit(exchange: Exchange, operation: StoredOperation, duty: FileDuty): Promise<boolean> {
    if (duty.access === 'address') return true;
    const wait = failures.waitFor(exchange.peer, FILE_PATH);
    if (wait > 0) {
      await exchange.reply({ status: 429, headers: { 'Retry-After': String(wait) } });
      return false;
    }
    const expected = await credentialsOf(operation);
    const proof = authentication.check(exchange, expected);
    if (proof.outcome === 'proved') return true;
    // Some send the password for the ACS here: what needs none is not refused for a wrong one.
    if (duty.access === 'password-or-device' && admitsBare(exchange, operation, duty.file)) return true;
    if (proof.outcome === 'wrong') failures.failed(exchange.peer, FILE_PATH);
    const challenges = authentication.challenges({ stale: proof.outcome === 'stale', basic: true });
    await exchange.reply({ status: 401, headers: { 'WWW-Authenticate': challenges } });
    return false;
  }

  function admitsBare(
    { method, headers, peer }: Exchange,
    operation: StoredOperation,
    { size }: OutgoingFile,
  ): boolean {
    const range = rangeOf(headers.range, size) ?? { start: 0, end: size - 1 };
    const bytes = method === 'HEAD' || range === 'impossible' ? 0 : range.end - range.start + 1;
    return bareFetches.admits(operation, { peer, bytes, size });
  }

  const progressOf = ({ id, device }: StoredOperation, direction: TransferProgress['direction']): Progress => ({
    tell: (bytes, total) => options.progress({ operation: id, device, direction, bytes, total }),
  });

  async function give(exchange: Exchange, operation: StoredOperation, file: OutgoingFile): Promise<void> {
    const range = rangeOf(exchange.headers.range, file.size);
    if (range === 'impossible') {
      await exchange.reply({ status: 416, headers: { 'Content-Range': `bytes */${file.size}` } });
      return;
    }
    const { start, end } = range ?? { start: 0, end: file.size - 1 };
    log.info({ operation: operation.id, peer: exchange.peer, start, end }, 'a file is fetched');
    const empty = exchange.method === 'HEAD' || file.size === 0;
    const bytes = empty ? null : file.open(start, end);
    await exchange.stream({
      status: range === null ? 200 : 206,
      length: end - start + 1,
      // What was asked for before counts: a device that goes on where it broke off is not at 0 % again.
      body: bytes && counted(bytes, progressOf(operation, 'fetching'), { from: start, total: file.size }),
      headers: {
        'Content-Type': 'application/octet-stream',
        'Accept-Ranges': 'bytes',
        ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${file.size}` }),
      },
    });
  }

  async function take(
    exchange: Exchange,
    operation: StoredOperation,
    duty: Extract<FileDuty, { type: 'takes' }>,
  ): Promise<void> {
    if (delivering >= DELIVERIES_AT_ONCE) {
      await exchange.reply({ status: 503, headers: { 'Retry-After': '10' }, close: true });
      return;
    }
    const announced = Number(exchange.headers['content-length'] ?? Number.NaN);
    if (announced > DELIVERED_LIMIT) {
      await exchange.reply({ status: 413, close: true });
      return;
    }
    delivering += 1;
    try {
      const total = Number.isNaN(announced) ? null : announced;
      const body = await exchange.body({
        limit: DELIVERED_LIMIT,
        progress: (bytes) => progressOf(operation, 'delivering').tell(bytes, total),
      });
      log.info({ operation: operation.id, peer: exchange.peer, bytes: body.length }, 'a file was delivered');
      await duty.take(body, exchange.headers['content-type']);
      await exchange.reply({ status: exchange.method === 'PUT' ? 201 : 200 });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await exchange.reply({ status: 413, close: true });
    } finally {
      delivering -= 1;
    }
  }

  return {
    async place(operation, fileName, base) {
      const proof = (await keyring()).proofOf(`file ${operation.id}`);
      // The name stands last: some CPEs judge an image by the ending of its URL.
      const url = `${base}${FILE_PATH}${operation.id}/${proof}/${encodeURIComponent(fileName)}`;
      return { url, ...(await credentialsOf(operation)) };
    },

    async handle(exchange) {
      const { method } = exchange;
      const fetches = method === 'GET' || method === 'HEAD';
      if (!fetches && method !== 'PUT' && method !== 'POST') {
        await exchange.reply({ status: 405, headers: { Allow: 'GET, HEAD, PUT, POST' } });
        return;
      }
      const found = await find(exchange.path);
      if (found === null) {
        await exchange.reply({ status: 404, close: !fetches });
        return;
      }
      const { operation, duty } = found;
      if (fetches !== (duty.type === 'gives')) {
        await exchange.reply({ status: 405, headers: { Allow: fetches ? 'PUT, POST' : 'GET, HEAD' }, close: !fetches });
        return;
      }
      if (!(await admit(exchange, operation, duty))) return;
      if (duty.type === 'gives') await give(exchange, operation, duty.file);
      else await take(exchange, operation, duty);
    },
  };
}

/** One byte range (RFC 9110 14.1.2); null: none that counts, the whole file is sent. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'impossible' | null {
  const [, from = '', to = ''] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return start > end || start >= size ? 'impossible' : { start, end };
}
