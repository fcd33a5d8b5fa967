import { type IncomingHttpHeaders, request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { challengesOf } from '#electron/ports/digest.ts';
import { type PinnedCertificate, tlsTrust } from '#electron/ports/trust.ts';

export type Fetched = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Each WWW-Authenticate line on its own. */
  readonly challenges: readonly string[];
  readonly body: Uint8Array;
};

type Options = {
  /** The address of this computer the connection leaves from. */
  readonly from: string;
  /** More than this is not read. */
  readonly mostBytes: number;
  readonly signal: AbortSignal;
  /** The one certificate it may present; null: what this computer trusts. */
  readonly trust?: PinnedCertificate | null;
  /** POSTs this instead of a GET. */
  readonly post?: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
};

/**
 * GETs (or POSTs to) one address on a connection of its own: no redirect is followed, no cookie kept, nothing sent that
 * says who asks. Rejects when the signal ends it, the host does not speak HTTP, or nobody this computer trusts vouches
 * for its certificate.
 */
export function fetchBounded(url: URL, { from, mostBytes, signal, trust = null, post }: Options): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? requestSecurely : request;
    const asking = ask(
      url,
      {
        method: post === undefined ? 'GET' : 'POST',
        agent: false,
        localAddress: from,
        signal,
        maxHeaderSize: 16_384,
        headers: { connection: 'close', ...post?.headers },
        ...(url.protocol === 'https:' ? tlsTrust(trust) : {}),
      },
      (response) => {
        const chunks: Uint8Array[] = [];
        let bytes = 0;
        const done = (): void => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            challenges: challengesOf(response),
            body: Buffer.concat(chunks).subarray(0, mostBytes),
          });
        };
        response.on('data', (chunk: Uint8Array) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes < mostBytes) return;
          done();
          response.destroy();
        });
        response.on('end', done);
        response.on('error', reject);
      },
    );
    asking.on('error', reject);
    asking.end(post?.body);
  });
}
