import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { nextEvent, settled, shelf } from './shelf.ts';

const bench = shelf();
const login = { username: 'cpe "7"', password: 'p\\a:s"s' };

describe('towards the ACS', () => {
  for (const algorithm of ['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess']) {
    test(`digest with ${algorithm}`, async () => {
      bench.acs.auth = { kind: 'digest', username: 'cpe-7', password: 'secret', algorithm };
      const cpe = await settled(bench.addCpe({ username: 'cpe-7', password: 'secret' }));
      expect(cpe.counters.failedSessions).toBe(0);
      expect(bench.acs.exchanges.map(({ status }) => status)).toEqual([401, 200, 204]);
    });
  }

  test('digest without qop (RFC 2069)', async () => {
    bench.acs.auth = { kind: 'digest', username: 'cpe-7', password: 'secret', qop: false };
    await settled(bench.addCpe({ username: 'cpe-7', password: 'secret' }));
    expect(bench.acs.exchanges.at(-1)?.authorization).not.toContain('cnonce');
  });

  test('basic', async () => {
    bench.acs.auth = { kind: 'basic', ...login };
    const cpe = await settled(bench.addCpe(login));
    expect(cpe.counters.sessions).toBe(1);
  });

  test('the password is not shown before it is asked for', async () => {
    await settled(bench.addCpe(login));
    expect(bench.acs.exchanges.map(({ authorization }) => authorization)).toEqual(['', '']);
  });

  test('the cookie of the session comes back on one TCP connection', async () => {
    const cookies: (string | undefined)[] = [];
    bench.acs.onRequest = ({ headers }) => cookies.push(headers.cookie);
    await settled(bench.addCpe());
    expect(cookies).toEqual([undefined, 'session=s1']);
    expect(new Set(bench.acs.exchanges.map(({ socket }) => socket)).size).toBe(1);
  });

  test('credentials the ACS sets are used from the next session on', async () => {
    const cpe = await settled(bench.addCpe());
    const row = (name: string, value: string) => ({
      name: `Device.ManagementServer.${name}`,
      value,
      type: 'string' as const,
    });
    bench.acs.script = [
      {
        type: 'SetParameterValues',
        parameterList: [row('Username', 'new'), row('Password', 'pass')],
        parameterKey: '',
      },
    ];
    await cpe.inform();
    bench.acs.auth = { kind: 'digest', username: 'new', password: 'pass' };
    expect(await cpe.inform()).toBe(true);
  });
});

describe('connection requests', () => {
  const digest = (challenge: string, password: string, uri: string): string => {
    const hash = (text: string): string => createHash('md5').update(text).digest('hex');
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const realm = /realm="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const proof = hash(`${hash(`ring:${realm}:${password}`)}:${nonce}:00000001:c:auth:${hash(`GET:${uri}`)}`);
    return `Digest username="ring", realm="${realm}", nonce="${nonce}", uri="${uri}", qop=auth, nc=00000001, cnonce="c", response="${proof}"`;
  };

  async function ring(url: string, password: string): Promise<number> {
    const asked = await fetch(url);
    expect(asked.status).toBe(401);
    const authorization = digest(asked.headers.get('www-authenticate') ?? '', password, new URL(url).pathname);
    return (await fetch(url, { headers: { authorization } })).status;
  }

  test('the right password opens a session, a wrong one none', async () => {
    const credentials = { connectionRequestUsername: 'ring', connectionRequestPassword: 'bell' };
    const cpe = await settled(bench.addCpe(credentials));
    expect(await ring(cpe.connectionRequestUrl, 'gong')).toBe(401);
    expect(cpe.counters.connectionRequests).toBe(0);
    expect(await ring(cpe.connectionRequestUrl, 'bell')).toBe(200);
    await bench.acs.informWith('6 CONNECTION REQUEST');
    expect(cpe.counters.connectionRequests).toBe(1);
  });

  test('an answer to the challenge works once', async () => {
    const credentials = { connectionRequestUsername: 'ring', connectionRequestPassword: 'bell' };
    const cpe = await settled(bench.addCpe(credentials));
    const url = cpe.connectionRequestUrl;
    const asked = await fetch(url);
    const authorization = digest(asked.headers.get('www-authenticate') ?? '', 'bell', new URL(url).pathname);
    expect((await fetch(url, { headers: { authorization } })).status).toBe(200);
    expect((await fetch(url, { headers: { authorization } })).status).toBe(401);
  });

  test('the ACS can set the credentials, and they read back blank', async () => {
    const cpe = await settled(bench.addCpe());
    const row = (name: string, value: string) => ({
      name: `Device.ManagementServer.${name}`,
      value,
      type: 'string' as const,
    });
    bench.acs.script = [
      {
        type: 'SetParameterValues',
        parameterList: [row('ConnectionRequestUsername', 'ring'), row('ConnectionRequestPassword', 'chime')],
        parameterKey: '',
      },
      { type: 'GetParameterValues', parameterNames: ['Device.ManagementServer.ConnectionRequestPassword'] },
    ];
    await cpe.inform();
    expect(bench.acs.answersOf('GetParameterValuesResponse')[0]?.parameterList[0]?.value).toBe('');
    expect(await ring(cpe.connectionRequestUrl, 'chime')).toBe(200);
  });

  test('a path nobody has is 404', async () => {
    const cpe = await settled(bench.addCpe());
    expect((await fetch(new URL('/someone-else', cpe.connectionRequestUrl))).status).toBe(404);
  });

  test('one that comes in mid-session opens another session after it', async () => {
    const cpe = await settled(bench.addCpe());
    let rung: Promise<number> | undefined;
    bench.acs.intercept = (message) => {
      if (message?.type === 'Inform' && rung === undefined)
        rung = fetch(cpe.connectionRequestUrl).then(({ status }) => status);
      return undefined;
    };
    const ended = nextEvent(cpe, 'session-ended');
    void cpe.inform();
    await ended;
    expect(await rung).toBe(200);
    await bench.acs.informWith('6 CONNECTION REQUEST');
  });
});
