import { type IncomingHttpHeaders, request } from 'node:http';

export type Fetched = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Uint8Array };

type Options = {
  /** The address of this computer the connection leaves from. */
  readonly from: string;
  /** More than this is not read. */
  readonly mostBytes: number;
  readonly signal: AbortSignal;
};

/**
 * GETs one address on a connection of its own: no redirect is followed, no cookie kept, nothing sent that says who
 * asks. Rejects when the signal ends it or the host does not speak HTTP.
 */
export function fetchBounded(url: URL, { from, mostBytes, signal }: Options): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { agent: false, localAddress: from, signal, maxHeaderSize: 16_384, headers: { connection: 'close' } },
      (response) => {
        const chunks: Uint8Array[] = [];
        let bytes = 0;
        const done = (): void => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
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
    asking.end();
  });
}
