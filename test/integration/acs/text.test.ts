import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encode } from '#shared/cwmp/encode.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { type BenchAcs, startAcs } from './bench-acs.ts';
import { inform, ScriptedCpe } from './scripted-cpe.ts';

/** Bodies as CPEs encode them, over real TCP (SPEC T-1 … T-4). */

let bench: BenchAcs;
let cpe: ScriptedCpe;
beforeEach(async () => {
  bench = await startAcs();
  cpe = new ScriptedCpe(bench.port);
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
});

const xml = (message: CwmpMessage = inform()): string => encode({ message, id: '1', version: '1.0' });
const serialOf = async (): Promise<string | undefined> => (await bench.acs.cpes())[0]?.serialNumber;

describe('encodings of the body [T-1]', () => {
  it.each([
    ['GZIP', gzipSync(xml())],
    ['x-gzip', gzipSync(xml())],
    ['gzip', Buffer.from(xml())],
    ['identity', Buffer.from(xml())],
    ['deflate', deflateSync(xml())],
    ['deflate', deflateRawSync(xml())],
    ['gzip;', gzipSync(xml())],
  ])('%s', async (encoding, body) => {
    expect((await cpe.http(body, { 'Content-Encoding': encoding })).status).toBe(200);
    expect(await serialOf()).toBe('S1');
  });

  it('a bomb is turned away', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32));
    expect((await cpe.http(bomb, { 'Content-Encoding': 'gzip' })).status).toBe(400);
    expect((await cpe.send(inform())).status).toBe(200);
  });

  it('an unknown one is refused with a reason', async () => {
    expect((await cpe.http(xml(), { 'Content-Encoding': 'br2' })).status).toBe(400);
    const [session] = await bench.acs.sessions({ cpe: null, limit: 1 });
    expect(session?.end).toMatchObject({ how: 'aborted', why: expect.stringContaining('br2') });
  });
});

describe('charsets [T-2 T-3]', () => {
  const umlaut = xml(inform(['1 BOOT'], { serialNumber: 'Gerät' }));
  const declared = (charset: string): string => `<?xml version="1.0" encoding="${charset}"?>${umlaut}`;

  it.each([
    ['UTF-8 by the header', umlaut, 'utf8', 'text/xml; charset=utf-8;'],
    ['Latin-1 by the header', umlaut, 'latin1', 'text/xml; charset="ISO-8859-1"'],
    ['Latin-1 by the declaration', declared('iso-8859-1'), 'latin1', 'text/xml'],
    ['Latin-1 by neither', umlaut, 'latin1', 'text/xml'],
    ['UTF-8 by neither', umlaut, 'utf8', 'text/html'],
    ['Latin-1 against a wrong header', declared('ISO-8859-1'), 'latin1', 'text/xml; charset=utf-8'],
    ['UTF-16 by its first bytes', `\ufeff${declared('utf-16')}`, 'utf16le', 'text/xml'],
    ['UTF-16 without a mark', umlaut, 'utf16le', 'text/xml'],
    ['UTF-16 behind a blank line', `\n\n${umlaut}`, 'utf16le', 'text/xml'],
    ['UTF-8 that is said to be UTF-16', declared('utf-16'), 'utf8', 'text/xml'],
    ['Latin-1 that is said to be UTF-16', umlaut, 'latin1', 'text/xml; charset=utf-16'],
    ['UTF-8 by the declaration, against the header', declared('UTF-8'), 'utf8', 'text/xml; charset=iso-8859-1'],
    ['Latin-1 as Java spells it', umlaut, 'latin1', 'text/xml; charset=ISO8859_1'],
    ['UTF-8 with an underline', umlaut, 'utf8', 'text/xml; charset=UTF_8'],
  ] as const)('%s', async (_, text, encoding, type) => {
    expect((await cpe.http(Buffer.from(text, encoding), { 'Content-Type': type })).status).toBe(200);
    expect(await serialOf()).toBe('Gerät');
  });

  it('what the bytes deny is a warning', async () => {
    await cpe.http(Buffer.from(declared('utf-16')), { 'Content-Type': 'text/xml' });
    const [session] = await bench.acs.sessions({ cpe: null, limit: 1 });
    expect(session?.warnings.join()).toContain('said to be utf-16');
  });

  it('GB2312', async () => {
    const body = Buffer.concat([
      Buffer.from(xml().split('S1')[0] ?? ''),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from(xml().split('S1')[1] ?? ''),
    ]);
    expect((await cpe.http(body, { 'Content-Type': 'text/xml; charset=gb2312' })).status).toBe(200);
    expect(await serialOf()).toBe('中');
  });

  it('bytes that are not what was declared are replaced, with a warning', async () => {
    const body = Buffer.from(umlaut, 'latin1');
    expect((await cpe.http(body, { 'Content-Type': 'text/xml; charset=utf-8' })).status).toBe(200);
    expect(await serialOf()).toBe('Ger\ufffdt');
    const [session] = await bench.acs.sessions({ cpe: null, limit: 1 });
    expect(session?.warnings.join()).toContain('UTF-8');
  });

  it('an unknown one is refused', async () => {
    const body = Buffer.from(umlaut, 'latin1');
    expect((await cpe.http(body, { 'Content-Type': 'text/xml; charset=klingon' })).status).toBe(400);
  });
});
