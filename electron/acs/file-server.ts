import type { Readable } from 'node:stream';
import type { Log } from '#electron/ports/log.ts';
import type { OperationStore, StoredOperation } from '#electron/store/operations.ts';
import { OperationId } from '#shared/ids.ts';
import type { Authentication, Credentials, FailureLimit } from './authentication.ts';
import type { Exchange } from './listener.ts';
import type { MasterKey } from './master-key.ts';
import type { FirmwareImage, Provisioning } from './ports.ts';

/**
 * Hands firmware images to the CPEs that were sent for them (SPEC FS-1 … FS-6, security.md N3 N9). Address and
 * password of a file are derived from its operation: nothing to keep, good over a restart, and gone when it is over.
 */
export type FileServer = {
  /** Where a CPE that reaches us at `base` finds the image of an operation. */
  place(operation: StoredOperation, image: FirmwareImage, base: string): Promise<FilePlace>;
  /** Answers requests below FILE_PATH. */
  handle(exchange: Exchange): Promise<void>;
};

export type FilePlace = { readonly url: string } & Credentials;

export const FILE_PATH = '/file/';

type FileServerOptions = {
  operations: OperationStore;
  provisioning: Provisioning | undefined;
  authentication: Authentication;
  failures: FailureLimit;
  keyring(): Promise<MasterKey>;
  log: Log;
};

export function createFileServer(options: FileServerOptions): FileServer {
  const { operations, provisioning, authentication, failures, keyring, log } = options;

  /** The image behind a path; null: there is none, or the CPE has no business with it any more. */
  async function find(path: string): Promise<{ operation: StoredOperation; image: FirmwareImage } | null> {
    const [id = '', proof = ''] = path.slice(FILE_PATH.length).split('/');
    const parsed = OperationId.safeParse(id);
    if (!parsed.success || !(await keyring()).isProofOf(`file ${id}`, proof)) return null;
    const operation = await operations.get(parsed.data);
    if (operation === null || operation.kind !== 'firmware_update') return null;
    const { state } = operation.state;
    if (state !== 'sent' && state !== 'accepted' && state !== 'unclear') return null;
    const image = await provisioning?.firmware?.(operation.device, { arguments: operation.arguments });
    return image && 'open' in image ? { operation, image } : null;
  }

  const credentialsOf = async (operation: StoredOperation): Promise<Credentials> => ({
    username: 'demarc',
    password: (await keyring()).proofOf(`file password ${operation.id}`),
  });

  /** The CPE has shown the password it was given with the address; if not, the 401 is on its way. */
  async function admit(exchange: Exchange, operation: StoredOperation): Promise<boolean> {
    const wait = failures.waitFor(exchange.peer, FILE_PATH);
    if (wait > 0) {
      await exchange.reply({ status: 429, headers: { 'Retry-After': String(wait) } });
      return false;
    }
    const expected = await credentialsOf(operation);
    const proof = authentication.check(exchange.headers.authorization, exchange.method, expected);
    if (proof.outcome === 'proved') return true;
    if (proof.outcome === 'wrong') failures.failed(exchange.peer, FILE_PATH);
    const challenges = authentication.challenges({ stale: proof.outcome === 'stale', basic: true });
    await exchange.reply({ status: 401, headers: { 'WWW-Authenticate': challenges } });
    return false;
  }

  return {
    async place(operation, image, base) {
      const proof = (await keyring()).proofOf(`file ${operation.id}`);
      // The name stands last: some CPEs judge an image by the ending of its URL.
      const url = `${base}${FILE_PATH}${operation.id}/${proof}/${encodeURIComponent(image.fileName)}`;
      return { url, ...(await credentialsOf(operation)) };
    },

    async handle(exchange) {
      if (exchange.method !== 'GET' && exchange.method !== 'HEAD') {
        await exchange.reply({ status: 405, headers: { Allow: 'GET, HEAD' } });
        return;
      }
      const found = await find(exchange.path);
      if (found === null) {
        await exchange.reply({ status: 404 });
        return;
      }
      const { operation, image } = found;
      if (!(await admit(exchange, operation))) return;
      const range = rangeOf(exchange.headers.range, image.size);
      if (range === 'impossible') {
        await exchange.reply({ status: 416, headers: { 'Content-Range': `bytes */${image.size}` } });
        return;
      }
      const { start, end } = range ?? { start: 0, end: image.size - 1 };
      log.info({ operation: operation.id, peer: exchange.peer, start, end }, 'firmware is fetched');
      const body: Readable | null = exchange.method === 'HEAD' || image.size === 0 ? null : image.open(start, end);
      await exchange.stream({
        status: range === null ? 200 : 206,
        length: end - start + 1,
        body,
        headers: {
          'Content-Type': 'application/octet-stream',
          'Accept-Ranges': 'bytes',
          ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${image.size}` }),
        },
      });
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
