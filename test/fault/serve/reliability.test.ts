import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createStage } from '../../integration/serve/program.ts';

/** What a team's server goes through (issue 3 "Reliability", security.md N5 and N10), against a real `serve`. */

const stage = createStage();
const mounted: string[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const disk of mounted.splice(0)) spawnSync('umount', ['-l', disk]);
  await stage.clear();
});

const LIST = '/inventory_device/';
const root = process.getuid?.() === 0 && process.platform === 'linux';
const draft = (serial: string, description = 'x') => ({
  name: serial,
  serial_number: serial,
  type: 12,
  organization_id: 5,
  description,
});

async function serveDemo(data: string) {
  const program = stage.start('--demo', '--data', data, '--http', '127.0.0.1:0');
  const { api = '', token = '' } = await program.ready();
  const call = (method: string, path: string, body?: unknown, authorization = `Bearer ${token}`) =>
    fetch(api + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const { port } = new URL(api);
  const open = async (): Promise<Socket> => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  const hand = async (name: string): Promise<string> => {
    const made = stage.start('token', 'create', '--data', data, '--name', name);
    expect(await made.ended()).toBe(0);
    return `Bearer ${made.stdout[0]}`;
  };
  return { program, api, token, call, open, hand };
}

it('SIGTERM: a request that has begun is still answered, and what it wrote is there afterwards', async () => {
  const data = await stage.folder();
  const first = await serveDemo(data);
  const body = JSON.stringify(draft('IN-FLIGHT'));
  const sent = httpRequest(`${first.api}${LIST}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${first.token}`,
      'content-type': 'application/json',
      'content-length': String(body.length),
      expect: '100-continue',
    },
  });
  sent.flushHeaders();
  // From here on the server has the request and waits for its body.
  await once(sent, 'continue');
  const answered = once(sent, 'response');
  first.program.child.kill('SIGTERM');
  while (!first.program.stderr().includes('"ending"')) await once(first.program.child.stderr, 'data');
  sent.end(body);
  const [response] = await answered;
  expect(response.resume().statusCode).toBe(201);
  expect(await first.program.ended()).toBe(0);
  const again = await serveDemo(data);
  expect(await (await again.call('GET', `${LIST}?serial_number=IN-FLIGHT`)).json()).toMatchObject({ count: 1 });
}, 30_000);

it('SIGTERM: who never finishes his request does not keep the server from ending in time', async () => {
  const { program, open } = await serveDemo(await stage.folder());
  const socket = await open();
  socket.write(
    'POST /api/v1/inventory_device/ HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\nexpect: 100-continue\r\n\r\n{',
  );
  await once(socket, 'data');
  program.child.kill('SIGTERM');
  expect(await program.ended()).toBe(0);
}, 30_000);

it.skipIf(!root)(
  'a disk that is full: writes are 503 with words and when to come again, reads go on, and with room writes too',
  async ({ skip }) => {
    const disk = await stage.folder();
    const size = 8 * 1024 * 1024;
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) skip('no tmpfs to fill');
    mounted.push(disk);
    const { call } = await serveDemo(join(disk, 'data'));
    await writeFile(join(disk, 'filler'), Buffer.alloc(size)).catch(() => undefined);
    const kept: string[] = [];
    let refused: Response | null = null;
    for (let count = 0; refused === null; count += 1) {
      const serial = `FULL-${count}`;
      const answer = await call('POST', LIST, draft(serial, 'x'.repeat(3000)));
      if (answer.status === 201) kept.push(serial);
      else refused = answer;
    }
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await refused.json()).toEqual({ detail: expect.stringContaining('The disk is full') });
    const imported = Array.from({ length: 200 }, (_, row) => draft(`BULK-${row}`, 'x'.repeat(3000)));
    expect((await call('POST', '/inventory_device_import/', imported)).status).toBe(503);
    const found = await (await call('GET', `${LIST}?limit=1000&search=FULL-`)).json();
    expect(found.results.map(({ serial_number: serial }: { serial_number: string }) => serial)).toEqual(kept);
    expect(await (await call('GET', `${LIST}?search=BULK-`)).json()).toMatchObject({ count: 0 });
    await writeFile(join(disk, 'filler'), '');
    expect((await call('POST', LIST, draft('ROOM'))).status).toBe(201);
  },
  60_000,
);

it('10,000 requests of one client are limited, with and without a good token, while another is served', async () => {
  const { call, hand } = await serveDemo(await stage.folder());
  const [bad, good] = [await hand('Loop gone wild'), await hand('Van 7')];
  for (const authorization of [bad, 'Bearer guess']) {
    const codes: Record<number, number> = {};
    let left = 10_000;
    let waits = '';
    const burst = Promise.all(
      Array.from({ length: 16 }, async () => {
        for (; left > 0; ) {
          left -= 1;
          const answer = await call('GET', `${LIST}?limit=1`, undefined, authorization);
          await answer.arrayBuffer();
          codes[answer.status] = (codes[answer.status] ?? 0) + 1;
          waits = answer.headers.get('retry-after') ?? waits;
        }
      }),
    );
    // All the while, not after it.
    let served = 0;
    while (left > 0) {
      const answer = await call('GET', `${LIST}?limit=1`, undefined, good);
      await answer.arrayBuffer();
      // Within its own limit it never hears of the other.
      if (served < 500) expect(answer.status).toBe(200);
      served += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await burst;
    expect(served).toBeGreaterThan(20);
    expect(codes[429] ?? 0).toBeGreaterThan(1000);
    expect(Number(waits)).toBeGreaterThanOrEqual(1);
    expect(Object.keys(codes).every((code) => ['200', '401', '429'].includes(code))).toBe(true);
  }
}, 120_000);

it('headers without end, too many connections and bodies too large cost only whoever sends them', async () => {
  const { call, open } = await serveDemo(await stage.folder());
  const flood = await open();
  // It may be cut off while it still sends.
  const closed = new Promise((resolve) => flood.once('close', resolve));
  let said = '';
  flood.on('data', (chunk) => (said += chunk));
  flood.write('GET /api/v1/inventory_device/ HTTP/1.1\r\nhost: x\r\n');
  flood.write(Array.from({ length: 400 }, (_, line) => `x-flood-${line}: ${'y'.repeat(100)}\r\n`).join(''));
  await closed;
  expect(said).toMatch(/^HTTP\/1\.1 431 /);

  // Slow ones: half a header, half a body. A healthy client is served beside them.
  const slow = await Promise.all(Array.from({ length: 60 }, open));
  for (const [index, socket] of slow.entries()) {
    socket.write('POST /api/v1/inventory_device/ HTTP/1.1\r\nhost: x\r\n');
    if (index % 2 === 0) socket.write('content-length: 1000\r\n\r\n{');
  }
  expect((await call('GET', `${LIST}?limit=1`)).status).toBe(200);
  // One peer gets so many connections and no more; those that stand stay.
  const more = await Promise.all(Array.from({ length: 200 }, open));
  const dropped = more.map((socket) => (socket.destroyed ? Promise.resolve() : once(socket, 'close')));
  await Promise.all(dropped.slice(-50));
  for (const socket of [...slow, ...more]) socket.destroy();

  const large = await open();
  const refused = once(large, 'data');
  large.write('POST /api/v1/inventory_device/ HTTP/1.1\r\nhost: x\r\ncontent-length: 9999999999\r\n\r\n');
  // Without a token nobody gets as far as sending it.
  expect(String((await refused)[0])).toMatch(/^HTTP\/1\.1 401 /);
  const before = await (await call('GET', `${LIST}?limit=1`)).json();
  expect((await call('POST', LIST, draft('LARGE', 'x'.repeat(2_000_000)))).status).toBe(413);
  expect(await (await call('GET', `${LIST}?limit=1`)).json()).toEqual(before);
}, 60_000);
