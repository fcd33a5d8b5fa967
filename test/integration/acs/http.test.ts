import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BODY_LIMIT } from '#electron/acs/wire/listener.ts';
import { encode } from '#shared/cwmp/encode.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { type BenchAcs, record, ref, startAcs } from './bench-acs.ts';
import { type Answer, inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

/** HTTP as CPEs speak it, over real TCP (SPEC H-1 …, S-2). */

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

describe('the shape of a request [H-1]', () => {
  it.each([
    ['LF only', (body: string) => `POST / HTTP/1.1\nHost: a\nContent-Length: ${body.length}\n\n${body}`],
    [
      'a blank before the colon',
      (body: string) => `POST / HTTP/1.1\r\nHost : a\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ],
    ['no Host', (body: string) => `POST / HTTP/1.1\r\nContent-Length: ${body.length}\r\n\r\n${body}`],
    [
      'HTTP/1.0',
      (body: string) => `POST / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ],
    [
      'chunks',
      (body: string) =>
        `POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    ],
    [
      'no Content-Type and an empty SOAPAction',
      (body: string) => `POST / HTTP/1.1\r\nHost: a\r\nSOAPAction:\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ],
    [
      'a whole URL',
      (body: string) => `POST http://acs:7547/ HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ],
    [
      'no path at all',
      (body: string) => `POST http://acs:7547 HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    ],
  ])('%s', async (_, shape) => {
    await cpe.raw(shape(xml()));
    const answer = await cpe.answer();
    expect(answer.envelope?.message?.type).toBe('InformResponse');
    expect(answer.headers['connection']?.[0]).not.toBe('close');
  });

  it('a blank before the colon of any header, in every request of a connection [H-3]', async () => {
    const head = (length: number): string =>
      `POST / HTTP/1.1\r\nHost : a\r\nContent-Type : text/xml\r\nContent-Length : ${length}\r\n`;
    cpe.cookie = null;
    await cpe.raw(`${head(xml().length)}\r\n${xml()}`);
    expect((await cpe.answer()).status).toBe(200);
    await cpe.raw(`${head(0)}X-Odd : b\r\n\r\n`);
    expect((await cpe.answer()).status).toBe(204);
    expect((await bench.acs.sessions({ cpe: null, limit: 9 })).map(({ end }) => end?.how)).toEqual(['completed']);
  });

  it('what is sent without waiting for the answer waits for its turn [S-4]', async () => {
    bench.devices.set('S1', record());
    await bench.queue('reboot');
    const request = (body: string): string =>
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    cpe.cookie = null;
    await cpe.raw(request(xml()) + request(''));
    expect((await cpe.answer()).envelope?.message?.type).toBe('InformResponse');
    expect((await cpe.answer()).envelope?.message?.type).toBe('GetParameterValues');
  });

  it('Expect: 100-continue is continued', async () => {
    const body = xml();
    await cpe.raw(`POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`);
    expect((await cpe.answer()).status).toBe(100);
    await cpe.raw(body);
    expect((await cpe.answer()).status).toBe(200);
  });

  it.each([
    ['another path', 'POST /acs HTTP/1.1', 404],
    ['a path that climbs', 'POST /../etc/passwd HTTP/1.1', 404],
    ['the API', 'GET /api/v1/devices HTTP/1.1', 404],
    ['GET', 'GET / HTTP/1.1', 405],
    ['PUT', 'PUT / HTTP/1.1', 405],
  ])('%s is turned away, and the bench says why [H-2 N3]', async (_, line, status) => {
    const answer = await cpe.http(line.startsWith('POST') ? xml() : '', {}, line);
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
    const [session] = await bench.acs.sessions({ cpe: null, limit: 1 });
    expect(session).toMatchObject({ cpe: null, end: { how: 'aborted' } });
    expect(await bench.acs.cpes()).toEqual([]);
  });

  it('a big answer is compressed for whoever says it understands [T-4]', async () => {
    bench.devices.set('S1', record());
    const parameters = Array.from({ length: 200 }, (_, index) => ({ name: `Device.A.${index}.Name`, value: 'x' }));
    await bench.queue('settings', { parameters });
    await cpe.send(inform());
    await throughChores(cpe, await cpe.send(null));
    // The first read asks for 100 names: some 8 kB.
    await cpe.send(inform());
    const answer = await cpe.http('', { 'Accept-Encoding': 'gzip, deflate' });
    expect(answer.status).toBe(200);
  });
});

describe('which session a message belongs to [S-2]', () => {
  beforeEach(async () => {
    bench.devices.set('S1', record());
    await bench.queue('reboot');
  });
  const isRpc = (answer: { envelope: { message: CwmpMessage | null } | undefined }): boolean =>
    answer.envelope?.message?.type === 'GetParameterValues';

  it.each([
    ['as it was set', (cookie: string) => cookie],
    ['with its attributes', (cookie: string) => `${cookie}; Path=/`],
    ['quoted, with a version', (cookie: string) => `$Version="0"; ${cookie.replace('=', '="')}"; $Path=/`],
    ['behind a comma', (cookie: string) => `other=1, ${cookie}`],
  ])('by the cookie, on a new connection: %s', async (_, write) => {
    await cpe.send(inform());
    const cookie = cpe.cookie ?? '';
    const other = new ScriptedCpe(bench.port);
    await other.send(inform(['1 BOOT'], { serialNumber: 'S2' }));
    cpe.hangUp();
    cpe.cookie = write(cookie);
    expect(isRpc(await cpe.send(null))).toBe(true);
    other.hangUp();
  });

  it('by the connection, when the cookie never comes back', async () => {
    cpe.cookie = null;
    await cpe.send(inform());
    const other = new ScriptedCpe(bench.port);
    other.cookie = null;
    await other.send(inform(['1 BOOT'], { serialNumber: 'S2' }));
    expect(isRpc(await cpe.send(null))).toBe(true);
    expect((await other.send(null)).status).toBe(204);
    other.hangUp();
  });

  const SERIAL = 'Device.DeviceInfo.SerialNumber';
  const serialIs = (value: string): CwmpMessage => ({
    type: 'GetParameterValuesResponse',
    parameterList: [{ name: SERIAL, value, type: 'string' }],
  });
  const asksForSerial = (answer: Answer): void =>
    expect(answer.envelope?.message).toEqual({ type: 'GetParameterValues', parameterNames: [SERIAL] });

  it('by the address, while exactly one waits there and says who it is; then by the cwmp:ID [S-16]', async () => {
    cpe.cookie = null;
    await cpe.send(inform());
    let id: string | null = null;
    const onANewLine = async (message: CwmpMessage | null): Promise<Answer> => {
      cpe.hangUp();
      const answer = await cpe.send(message, { id });
      id = answer.envelope?.id ?? null;
      return answer;
    };
    asksForSerial(await onANewLine(null));
    const first = await onANewLine(serialIs('S1'));
    const answer = await throughChores({ reply: (_, message) => onANewLine(message) }, first);
    expect(answer.envelope?.message?.type).toBe('Reboot');
  });

  it('not by the address for the one behind it that is another: it gets nothing, and tells nothing [S-16]', async () => {
    cpe.cookie = null;
    await cpe.send(inform());
    cpe.hangUp();
    const other = new ScriptedCpe(bench.port);
    other.cookie = null;
    const answer = await other.send(null);
    asksForSerial(answer);
    // It cannot go on in the name of the one that waits, on no connection.
    const third = new ScriptedCpe(bench.port);
    third.cookie = null;
    expect((await third.send(null)).status).toBe(204);
    const foreign = await third.send(serialIs('S1'), { id: 'deadbeef-1' });
    expect(foreign.envelope?.message).toMatchObject({ type: 'Fault', code: 8003 });
    expect((await other.reply(answer, serialIs('S2'))).status).toBe(204);
    expect((await other.send(null)).status).toBe(204);
    const [operation] = await bench.operations.pendingOf(ref);
    expect(operation).toMatchObject({ kind: 'reboot', state: { state: 'queued' } });
    third.hangUp();
    other.hangUp();
  });

  it('not by the address for who shows a cookie, if an old one [S-16]', async () => {
    cpe.cookie = null;
    await cpe.send(inform());
    cpe.hangUp();
    const other = new ScriptedCpe(bench.port);
    other.cookie = 'session=of-yesterday';
    expect((await other.send(null)).status).toBe(204);
    other.hangUp();
  });

  it('not by the address, where the one that waits keeps cookies: a swapped cable hands no RPC on', async () => {
    await cpe.send(inform());
    expect(isRpc(await cpe.send(null))).toBe(true);
    // Unplugged there; the next one at its address says nothing before it informs (cwmp.md 7.5).
    cpe.hangUp();
    const next = new ScriptedCpe(bench.port);
    next.cookie = null;
    expect((await next.send(null)).status).toBe(204);
    next.hangUp();

    // The same, cut off before its first word after the Inform: it has shown earlier that it keeps them.
    await cpe.send(inform());
    cpe.hangUp();
    expect((await next.send(null)).status).toBe(204);
    next.hangUp();
  });

  it('by nothing, where two wait at the address: no RPC goes astray', async () => {
    cpe.cookie = null;
    await cpe.send(inform());
    const other = new ScriptedCpe(bench.port);
    await other.send(inform(['1 BOOT'], { serialNumber: 'S2' }));
    cpe.hangUp();
    expect((await cpe.send(null)).status).toBe(204);
    other.hangUp();
  });

  it('an empty POST before the Inform gets 204, never an RPC [S-8]', async () => {
    expect((await cpe.send(null)).status).toBe(204);
    expect((await cpe.http('  \r\n')).status).toBe(204);
    expect((await cpe.send(inform())).status).toBe(200);
  });

  it('a message without a session gets a fault, and the next Inform is taken [S-8 TR-3]', async () => {
    const answer = await cpe.send({ type: 'GetRPCMethods' }, { id: '9' });
    expect(answer.envelope).toMatchObject({ id: '9', message: { type: 'Fault', code: 8003 } });
    expect((await cpe.send(inform())).status).toBe(200);
  });
});

describe('one bad peer cannot stop the others [N5]', () => {
  it('a healthy CPE keeps its session beside slow, broken and endless ones [H-9]', async () => {
    bench.devices.set('S1', record());
    await bench.queue('reboot');
    await cpe.send(inform());
    const bad = Array.from({ length: 100 }, (_, index) => {
      const socket = connect(bench.port, '127.0.0.1');
      socket.on('error', () => undefined);
      if (index % 4 === 0) socket.write('POST / HTTP/1.1\r\nHost:');
      else if (index % 4 === 1) socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n<');
      else if (index % 4 === 2) socket.write('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03');
      return socket;
    });
    const asked = await throughChores(cpe, await cpe.send(null));
    expect(asked.envelope?.message?.type).toBe('Reboot');
    expect((await cpe.reply(asked, { type: 'RebootResponse' })).status).toBe(204);
    for (const socket of bad) socket.destroy();
  });

  it('a body that does not end is cut off at the limit [H-6]', async () => {
    const socket = connect(bench.port, '127.0.0.1');
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const pour = (): void => {
      while (!socket.destroyed && socket.write(chunk));
      socket.once('drain', pour);
    };
    const answer = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (part) => {
        text += part.toString();
        pour();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
    });
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (let sent = 0; sent < BODY_LIMIT; sent += 65_536) socket.write(chunk);
    // One byte more, and nothing behind it before the answer: what is unread when a connection is cut takes that with it.
    socket.write('1\r\nx\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 413/);
    expect((await cpe.send(inform())).status).toBe(200);
  });

  it('broken XML in one session ends that session, with its reason, and no other [S-14]', async () => {
    const other = new ScriptedCpe(bench.port);
    await other.send(inform(['1 BOOT'], { serialNumber: 'S2' }));
    await cpe.send(inform());
    expect((await cpe.http('<Envelope><Body>')).status).toBe(400);
    expect((await other.send(null)).status).toBe(204);
    const ends = (await bench.acs.sessions({ cpe: null, limit: 9 })).map(({ end }) => end?.how);
    expect(ends.sort()).toEqual(['aborted', 'completed']);
    other.hangUp();
  });

  it('an inventory that fails costs the one message, not the process [H-8]', async () => {
    await bench.acs.turnOff();
    const failing = await startAcs({ directory: { find: () => Promise.reject(new Error('database gone')) } });
    const caller = new ScriptedCpe(failing.port);
    expect((await caller.send(inform())).status).toBe(500);
    caller.hangUp();
    expect((await caller.send(null)).status).toBe(204);
    caller.hangUp();
    await failing.close();
  });
});

describe('on and off', () => {
  it('is off until it is turned on, tells its URL, and says what is in the way [N2]', async () => {
    await bench.acs.turnOff();
    expect(bench.acs.state()).toEqual({ state: 'off' });
    await expect(cpe.send(inform())).rejects.toThrow();
    const on = await bench.acs.turnOn({ host: '127.0.0.1', port: 0 });
    expect(on).toMatchObject({ state: 'on', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) });
    const second = await startAcs();
    const port = on.state === 'on' ? on.port : 0;
    await expect(second.acs.turnOn({ host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'acs.port-taken' });
    expect(second.acs.state()).toMatchObject({ state: 'failed', code: 'acs.port-taken' });
    await expect(second.acs.turnOn({ host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      code: 'acs.address-unavailable',
    });
    await second.close();
    expect(bench.events.filter(({ type }) => type === 'listener').length).toBeGreaterThanOrEqual(3);
  });
});
