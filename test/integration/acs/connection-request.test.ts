import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callCpe } from '#electron/acs/reach/connection-request.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import type { CpeKey, DeviceRef } from '#shared/ids.ts';
import { type BenchAcs, record, ref, startAcs } from './bench-acs.ts';
import { inform, PARAMETERS, ScriptedCpe, throughChores } from './scripted-cpe.ts';

type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let url: string;
let answerer: Answerer;
let calls: IncomingMessage[];
beforeEach(async () => {
  calls = [];
  answerer = (_, response) => void response.writeHead(200).end();
  server = createServer((request, response) => {
    calls.push(request);
    answerer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/knock?x=1`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const options = { clock: systemClock, random: systemRandom, seconds: 5 };
const credentials = { username: 'u"ser', password: 'p' };
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

describe('a connection request', () => {
  it('answers a digest with qop, quoted as CPEs want it [C-2]', async () => {
    answerer = ({ headers: { authorization } }, response) => {
      const field = (name: string) => new RegExp(`${name}="?([^",]*)`).exec(authorization ?? '')?.[1] ?? '';
      const a1 = md5('u"ser:R:p');
      const a2 = md5('GET:/knock?x=1');
      const expected = md5(`${a1}:n1:${field('nc')}:${field('cnonce')}:auth:${a2}`);
      if (authorization?.startsWith('Digest username="u\\"ser", realm="R"') && field('response') === expected) {
        response.writeHead(204).end();
      } else {
        response.writeHead(401, { 'WWW-Authenticate': 'Digest realm="R", nonce="n1", qop="auth,auth-int"' }).end();
      }
    };
    expect(await callCpe(url, [credentials], options)).toEqual({ outcome: 'accepted' });
    expect(calls[1]?.rawHeaders).toContain('Authorization');
  });

  it('sends no qop, nc, cnonce or opaque that was not offered [C-3]', async () => {
    answerer = ({ headers: { authorization } }, response) => {
      const right = authorization?.includes(`response="${md5(`${md5('u"ser:R:p')}:n1:${md5('GET:/knock?x=1')}`)}"`);
      if (right && !/qop|nc=|cnonce|opaque|algorithm/.test(authorization ?? '')) response.writeHead(200).end();
      else response.writeHead(401, { 'WWW-Authenticate': 'Digest realm="R", nonce="n1"' }).end();
    };
    expect(await callCpe(url, [credentials], options)).toEqual({ outcome: 'accepted' });
  });

  it('tries several credentials, basic too [C-4]', async () => {
    const basic = `Basic ${Buffer.from('right:one').toString('base64')}`;
    answerer = ({ headers }, response) => {
      if (headers.authorization === basic) response.writeHead(200).end();
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
    };
    const both = [credentials, { username: 'right', password: 'one' }];
    expect(await callCpe(url, both, options)).toEqual({ outcome: 'accepted' });
    expect(await callCpe(url, [credentials], options)).toMatchObject({ outcome: 'refused' });
  });

  it('is made once more when the socket is dropped; after that the CPE may come all the same [C-5]', async () => {
    answerer = (request, response) => void (calls.length === 1 ? request.socket.destroy() : response.end());
    expect(await callCpe(url, [], options)).toEqual({ outcome: 'accepted' });
    answerer = (request) => void request.socket.destroy();
    expect(await callCpe(url, [], options)).toMatchObject({ outcome: 'perhaps' });
    answerer = (request) => void request.socket.end('what?\r\n\r\n');
    expect(await callCpe(url, [], options)).toMatchObject({ outcome: 'perhaps' });
  });

  it.each([
    ['busy', (_, response) => void response.writeHead(503).end()],
    ['refused', (_, response) => void response.writeHead(404).end()],
  ] satisfies [string, Answerer][])('is %s [C-6]', async (outcome, how) => {
    answerer = how;
    expect(await callCpe(url, [credentials], options)).toMatchObject({ outcome });
  });

  it.each(['ftp://127.0.0.1/', 'nonsense', 'http://127.0.0.1:1/'])('cannot be made to %s [C-1]', async (bad) => {
    expect(await callCpe(bad, [], options)).toMatchObject({ outcome: 'unreachable' });
  });

  it('never follows a redirect and never reads what comes after the status [C-7]', async () => {
    answerer = (_, response) => void response.writeHead(302, { Location: `${url}&again` }).end();
    expect(await callCpe(url, [], options)).toMatchObject({ outcome: 'refused' });
    expect(calls).toHaveLength(1);
    answerer = (_, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', pour);
      };
      pour();
    };
    expect(await callCpe(url, [], options)).toEqual({ outcome: 'accepted' });
  });
});

describe('the ACS calls', () => {
  let bench: BenchAcs;
  let cpe: ScriptedCpe;
  const key = '00AABB-Box-S1' as CpeKey;
  const rows = () => [
    ...PARAMETERS,
    { name: 'Device.ManagementServer.ConnectionRequestURL', value: url, type: 'string' as const },
  ];
  beforeEach(async () => {
    bench = await startAcs();
    bench.devices.set('S1', record());
    cpe = new ScriptedCpe(bench.port);
    await cpe.send(inform(['1 BOOT'], {}, rows()));
    await throughChores(cpe, await cpe.send(null));
  });
  afterEach(async () => {
    cpe.hangUp();
    await bench.close();
  });

  it('a device for which something was queued, once, however often it is asked [C-8]', async () => {
    await bench.queue('reboot');
    const came = new Promise<void>((resolve) => {
      answerer = (_, response) => {
        response.writeHead(200).end();
        resolve();
      };
    });
    await Promise.all([bench.acs.contact(ref), bench.acs.contact(ref), bench.acs.contact(ref)]);
    await came;
    await cpe.send(inform(['6 CONNECTION REQUEST'], {}, rows()));
    const asked = await throughChores(cpe, await cpe.send(null));
    expect(asked.envelope?.message?.type).toBe('Reboot');
    expect(calls).toHaveLength(1);
  });

  it('by hand, and says why it does not work [C-9]', async () => {
    expect(await bench.acs.connectionRequest(key)).toEqual({ answered: true });
    answerer = (_, response) => void response.writeHead(500).end();
    await expect(bench.acs.connectionRequest(key)).rejects.toMatchObject({ code: 'acs.connection-request-refused' });
    await expect(bench.acs.connectionRequest('nobody' as CpeKey)).rejects.toMatchObject({ code: 'acs.cpe-unknown' });
  });

  it('with the credentials it set on the CPE, and sets them again after a reset [M-3]', async () => {
    cpe.hangUp();
    await cpe.send(inform(['0 BOOTSTRAP', '1 BOOT'], {}, rows()));
    const read = await cpe.send(null);
    expect(read.envelope?.message).toMatchObject({ type: 'GetParameterValues' });
    const set = await cpe.reply(read, { type: 'GetParameterValuesResponse', parameterList: [] });
    const message = set.envelope?.message;
    if (message?.type !== 'SetParameterValues') throw new Error('the credentials were not set');
    const [username, password] = message.parameterList.map(({ value }) => value);
    expect(message.parameterList.map(({ name }) => name)).toEqual([
      'Device.ManagementServer.ConnectionRequestUsername',
      'Device.ManagementServer.ConnectionRequestPassword',
    ]);
    await cpe.reply(set, { type: 'SetParameterValuesResponse', status: 0 });
    const basic = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    answerer = ({ headers }, response) => {
      if (headers.authorization === basic) response.writeHead(200).end();
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="cpe"' }).end();
    };
    expect(await bench.acs.connectionRequest(key)).toEqual({ answered: true });
  });

  it('many devices side by side, and waits no longer than it may [C-10]', async () => {
    const refreshed = bench.acs.refresh([ref], 5000);
    await cpe.send(inform(['6 CONNECTION REQUEST'], {}, rows()));
    expect(await refreshed).toEqual({ informed: [ref], silent: [] });
    await throughChores(cpe, await cpe.send(null));
    cpe.hangUp();
    const called = new Promise<void>((resolve) => {
      answerer = (_, response) => {
        response.writeHead(200).end();
        resolve();
      };
    });
    const waited = bench.acs.refresh([ref], 5000);
    await called;
    await bench.clock.advance(5001);
    // It said yes to the call: late, not silent.
    expect(await waited).toEqual({ informed: [], silent: [] });
  });

  it('tells a device that is gone from one that refuses and one it never met [C-10]', async () => {
    cpe.hangUp();
    answerer = (_, response) => response.writeHead(404).end();
    const nobody = 'nobody' as DeviceRef;
    expect(await bench.acs.refresh([ref, nobody], 5000)).toEqual({ informed: [], silent: [] });
    let reached = (): void => undefined;
    const called = new Promise<void>((resolve) => {
      reached = resolve;
    });
    answerer = () => reached();
    const hanging = bench.acs.refresh([ref], 4500);
    await called;
    await bench.clock.advance(4501);
    expect(await hanging).toEqual({ informed: [], silent: [ref] });
  });
});
