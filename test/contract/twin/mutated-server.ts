import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Asked, Mutation, Told } from './mutations.ts';

/** A server in front of ours that differs from it in one behaviour; null: in none. */
export async function mutatedServer(
  api: string,
  mutation: Mutation | null,
): Promise<{ api: string; close: () => Promise<void> }> {
  const prefix = new URL(api).pathname;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers as Record<string, string>;
    const asked: Asked = {
      method: request.method ?? 'GET',
      path: (request.url ?? '').slice(prefix.length),
      headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    mutation?.ask?.(asked);
    const reply = await fetch(api + asked.path, {
      method: asked.method,
      headers: asked.headers,
      redirect: 'manual',
      ...(asked.body === '' ? {} : { body: asked.body }),
    });
    const told: Told = { status: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() };
    mutation?.tell?.(told, asked);
    const { 'content-length': ____, 'transfer-encoding': _____, connection: ______, ...out } = told.headers;
    response.writeHead(told.status, out).end(told.status === 204 ? undefined : told.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}${prefix}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
