import { get } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rangeOf } from '#electron/acs/files/file-server.ts';
import { instantMillis } from '#electron/ports/clock.ts';
import type { OperationId } from '#shared/ids.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';
import { type BenchAcs, record, startAcs } from './bench-acs.ts';
import { digest, inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

const IMAGE = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));

let bench: BenchAcs;
let cpe: ScriptedCpe;
let id: OperationId;
let place: { url: string; username: string; password: string; commandKey: string };

beforeEach(async () => {
  bench = await startAcs({
    secrets: fakeSecrets(),
    provisioning: {
      desired: async () => [],
      reported: async () => undefined,
      firmware: async () => ({
        version: '2',
        fileName: 'image 2.bin',
        size: IMAGE.length,
        open: (start, end) => Readable.from([IMAGE.subarray(start, end + 1)]),
      }),
    },
  });
  bench.devices.set('S1', record());
  cpe = new ScriptedCpe(bench.port);
  id = await bench.queue('firmware_update');
  await cpe.send(inform());
  const asked = await throughChores(cpe, await cpe.send(null));
  const message = asked.envelope?.message;
  if (message?.type !== 'Download') throw new Error('no Download');
  place = message;
  await cpe.reply(asked, { type: 'DownloadResponse', status: 1, startTime: '', completeTime: '' });
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
});

const wrong = `Basic ${Buffer.from('demarc:guess').toString('base64')}`;
const basic = (): string => `Basic ${Buffer.from(`${place.username}:${place.password}`).toString('base64')}`;
const HOUR = 60 * 60 * 1000;
const fetchFile = (headers: Record<string, string> = {}, method = 'GET') => fetch(place.url, { method, headers });

describe('a firmware image', () => {
  it('lies where the CPE reaches us, at an address of its own, behind a password of its own [FS-1 FS-4]', async () => {
    expect(place.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${bench.port}/file/.{30,}/image%202\\.bin$`));
    await bench.clock.advance(HOUR + 1);
    const refused = await fetchFile();
    expect(refused.status).toBe(401);
    expect(await refused.text()).toBe('');
    const challenge = refused.headers.get('www-authenticate') ?? '';
    const answer = await fetchFile({ Authorization: basic() });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(IMAGE)).toBe(true);
    const { pathname } = new URL(place.url);
    const [line = ''] = /Digest [^,]+(?:, [a-z]+=[^,]+)*/i.exec(challenge) ?? [];
    const byDigest = digest(line, place.username, place.password, { uri: pathname, method: 'GET' });
    expect((await fetchFile({ Authorization: byDigest })).status).toBe(200);
  });

  it('is served in ranges, and headers alone for HEAD [FS-3]', async () => {
    const part = await fetchFile({ Authorization: basic(), Range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 10-19/100000');
    expect(Buffer.from(await part.arrayBuffer()).equals(IMAGE.subarray(10, 20))).toBe(true);
    const head = await fetchFile({ Authorization: basic() }, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '100000']);
    expect((await fetchFile({ Authorization: basic(), Range: 'bytes=100000-' })).status).toBe(416);
    expect((await fetchFile({ Authorization: basic() }, 'PUT')).status).toBe(405);
  });

  it('is found after a restart while the transfer is open, and by nobody when it is over [FS-2]', async () => {
    expect((await bench.stateOf(id)).state).toBe('accepted');
    await cpe.send(inform(['7 TRANSFER COMPLETE']));
    const { commandKey } = place;
    const faultStruct = { faultCode: 0, faultString: '' };
    await cpe.send({ type: 'TransferComplete', commandKey, faultStruct, startTime: '', completeTime: '' });
    expect((await bench.stateOf(id)).state).toBe('done');
    expect((await fetchFile({ Authorization: basic() })).status).toBe(404);
  });

  it.each([
    ['another operation', (url: string) => url.replace(/\/file\/[^/]+/, '/file/00000000-0000-4000-8000-000000000000')],
    ['a changed proof', (url: string) => url.replace(/(\/file\/[^/]+\/)./, '$1~')],
    ['a path that climbs', (url: string) => url.replace(/\/file\/.*/, '/file/..%2f..%2fetc%2fpasswd/x')],
    ['nothing', (url: string) => url.replace(/\/file\/.*/, '/file/')],
  ])('is not found under %s [FS-1 N9]', async (_, change) => {
    const answer = await fetch(change(place.url), { headers: { Authorization: basic() } });
    expect(answer.status).toBe(404);
  });

  it('is closed to whoever guesses passwords [FS-5]', async () => {
    await bench.clock.advance(HOUR + 1);
    for (let time = 0; time < 10; time += 1) expect((await fetchFile({ Authorization: wrong })).status).toBe(401);
    expect((await fetchFile({ Authorization: basic() })).status).toBe(429);
  });

  it('that a CPE stops fetching half way disturbs nobody', async () => {
    const { pathname } = new URL(place.url);
    const other = new ScriptedCpe(bench.port);
    await other.raw(`GET ${pathname} HTTP/1.1\r\nHost: a\r\nAuthorization: ${basic()}\r\n\r\n`);
    other.hangUp();
    expect((await fetchFile({ Authorization: basic() })).status).toBe(200);
  });
});

describe('a CPE that leaves the password of a Download unread', () => {
  it('gets the image by its address alone, the whole of it, and whatever password it shows [FS-10]', async () => {
    for (const headers of [{}, { Authorization: wrong }]) {
      const answer = await fetchFile(headers);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(IMAGE)).toBe(true);
    }
  });

  it('gets it from the address its device calls from, and nobody else does [FS-10]', async () => {
    expect(await statusFrom('127.0.0.2')).toBe(401);
    expect(await statusFrom('127.0.0.1')).toBe(200);
  });

  it('gets it for an hour, also after a restart; after that by the password [FS-10 FS-11]', async () => {
    await bench.clock.advance(HOUR);
    await bench.restart();
    const { pathname } = new URL(place.url);
    place = { ...place, url: `http://127.0.0.1:${bench.port}${pathname}` };
    expect((await fetchFile()).status).toBe(200);
    await bench.clock.advance(1);
    expect((await fetchFile()).status).toBe(401);
    expect((await fetchFile({ Authorization: basic() })).status).toBe(200);
  });

  it('gets five times its length, in whatever parts; after that by the password [FS-10 FS-11]', async () => {
    const statusOf = async (range: string) => (await fetchFile({ Range: range })).status;
    expect((await fetchFile({}, 'HEAD')).status).toBe(200);
    for (let time = 0; time < 4; time += 1) expect((await fetchFile()).status).toBe(200);
    expect(await statusOf('bytes=0-59999')).toBe(206);
    expect(await statusOf('bytes=59999-')).toBe(401);
    expect(await statusOf('bytes=60000-')).toBe(206);
    expect(await statusOf('bytes=0-0')).toBe(401);
    expect((await fetchFile({ Authorization: basic() })).status).toBe(200);
  });

  it('finds nothing any more when the transfer is over [FS-2 FS-10]', async () => {
    await bench.operations.apply(id, {
      type: 'failed',
      at: instantMillis(bench.clock.now()),
      failure: { code: '9010', words: 'It failed' },
    });
    expect((await fetchFile()).status).toBe(404);
  });
});

/** The status of a fetch without a password, from another of this computer's addresses. */
function statusFrom(localAddress: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = get(place.url, { localAddress, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
  });
}

describe('byte ranges [FS-3]', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=10-', 'impossible'],
    ['bytes=6-5', 'impossible'],
    ['bytes=0-1,3-4', null],
    ['lines=1-2', null],
    [undefined, null],
  ])('%s of ten', (header, expected) => {
    expect(rangeOf(header, 10)).toEqual(expected);
  });
});
