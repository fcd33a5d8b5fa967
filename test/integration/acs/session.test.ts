import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CpeKey } from '#shared/ids.ts';
import { type BenchAcs, record, ref, startAcs } from './bench-acs.ts';
import { digest, inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

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

const KEY = '00AABB-Box-S1' as CpeKey;

describe('a stranger', () => {
  it('is answered and shown, and gets nothing [A-1 H-4 S-1]', async () => {
    const answer = await cpe.send(inform(['0 BOOTSTRAP', '1 BOOT']));
    expect(answer.envelope).toMatchObject({ id: '1', message: { type: 'InformResponse', maxEnvelopes: 1 } });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^session=[\w-]+; Path=\/$/);
    expect(answer.headers['connection']?.[0]).not.toBe('close');
    expect((await cpe.send(null)).status).toBe(204);
    expect(await bench.acs.cpes()).toMatchObject([
      {
        key: KEY,
        device: null,
        authentication: 'none',
        softwareVersion: '1.0.0',
        root: 'Device.',
        lastEvents: ['0 BOOTSTRAP', '1 BOOT'],
        talking: false,
      },
    ]);
    expect(bench.informs).toMatchObject([{ key: KEY, device: null, authenticated: false, address: '127.0.0.1' }]);
  });
});

describe('a device with a username', () => {
  beforeEach(() => {
    bench.devices.set('S1', record({ username: 'user', password: 'pass word' }));
  });

  it.each(['MD5', 'MD5-sess', 'SHA-256'])('proves itself by digest %s [A-2]', async (algorithm) => {
    const challenged = await cpe.send(inform());
    expect(challenged.status).toBe(401);
    const [challenge = ''] = challenged.headers['www-authenticate'] ?? [];
    cpe.authorization = digest(challenge, 'user', 'pass word', { algorithm });
    // On a new connection: nonces are the server's, not the connection's.
    cpe.hangUp();
    expect((await cpe.send(inform())).status).toBe(200);
    expect(bench.informs).toMatchObject([{ device: ref, authenticated: true }]);
    expect(await bench.acs.cpeOfDevice(ref)).toMatchObject({ authentication: 'digest', deviceName: record().name });
  });

  it('proves itself by basic, and by a digest without qop [A-2]', async () => {
    cpe.authorization = `Basic ${Buffer.from('user:pass word').toString('base64')}`;
    expect((await cpe.send(inform())).status).toBe(200);
    const other = new ScriptedCpe(bench.port);
    const challenged = await other.send(inform());
    other.authorization = digest(challenged.headers['www-authenticate']?.[0] ?? '', 'user', 'pass word', {
      qop: false,
    });
    expect((await other.send(inform())).status).toBe(200);
    other.hangUp();
  });

  it('is turned away with the wrong password, and the record stays untouched [A-4]', async () => {
    expect((await cpe.informWith('user', 'wrong')).status).toBe(401);
    expect((await cpe.informWith('somebody', 'pass word')).status).toBe(401);
    expect(bench.informs).toEqual([]);
    const sessions = await bench.acs.sessions({ cpe: KEY, limit: 10 });
    expect(sessions[0]?.end).toMatchObject({ how: 'aborted', why: expect.stringContaining('password') });
  });

  it('gets stale=true for a nonce that grew old, not a refusal [A-3]', async () => {
    const challenged = await cpe.send(inform());
    cpe.authorization = digest(challenged.headers['www-authenticate']?.[0] ?? '', 'user', 'pass word');
    await bench.clock.advance(400_000);
    const again = await cpe.send(inform());
    expect(again.status).toBe(401);
    expect(again.headers['www-authenticate']?.[0]).toContain('stale=true');
  });

  it('is not whoever heard its proof on the wire: from another address it is asked for anew [A-10]', async () => {
    await cpe.informWith('user', 'pass word');
    const listener = new ScriptedCpe(bench.port, null, '127.0.0.2');
    listener.authorization = cpe.authorization;
    const copied = await listener.send(inform());
    expect(copied.status).toBe(401);
    expect(copied.headers['www-authenticate']?.[0]).toContain('stale=true');
    // The same proof once more, as CPEs do that never count.
    expect((await cpe.send(inform())).status).toBe(200);
    // One that moved knows its password.
    expect((await listener.informWith('user', 'pass word')).status).toBe(200);
    listener.hangUp();
  });

  it('is asked again after a header made for another server [A-5]', async () => {
    cpe.authorization = digest('Digest realm="other", nonce="abc"', 'user', 'pass word');
    for (let time = 0; time < 15; time += 1) expect((await cpe.send(inform())).status).toBe(401);
    cpe.authorization = '';
    expect((await cpe.informWith('user', 'pass word')).status).toBe(200);
  });

  it('is offered basic once it did not take the digest up twice [A-7]', async () => {
    const offered: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      offered.push((await cpe.send(inform())).headers['www-authenticate']?.length ?? 0);
    }
    expect(offered).toEqual([1, 1, 2]);
    cpe.authorization = `Basic ${Buffer.from('user:pass word').toString('base64')}`;
    expect((await cpe.send(inform())).status).toBe(200);
    const [session] = await bench.acs.sessions({ cpe: KEY, limit: 5 });
    // The challenges and what came of them are one story.
    const { messages } = await bench.acs.trace(session?.id ?? ('' as never));
    expect(messages.map(({ status }) => status)).toEqual([null, 401, null, 401, null, 401, null, 200]);
  });

  it('waits after ten wrong passwords, and may come back after a minute [A-6]', async () => {
    for (let time = 0; time < 10; time += 1) {
      cpe.authorization = '';
      expect((await cpe.informWith('user', 'wrong')).status).toBe(401);
    }
    const limited = await cpe.informWith('user', 'pass word');
    expect(limited.status).toBe(429);
    expect(Number(limited.headers['retry-after']?.[0])).toBeGreaterThan(0);
    bench.devices.set('S2', record({ username: 'user', password: 'other' }));
    const neighbour = new ScriptedCpe(bench.port);
    const second = inform(['2 PERIODIC'], { serialNumber: 'S2' });
    expect((await neighbour.informWith('user', 'other', second)).status).toBe(200);
    neighbour.hangUp();
    await bench.clock.advance(61_000);
    cpe.authorization = '';
    expect((await cpe.informWith('user', 'pass word')).status).toBe(200);
  });
});

describe('a reboot', () => {
  beforeEach(() => {
    bench.devices.set('S1', record());
  });

  it('goes queued → sent → accepted → done with the proof of the Inform [O-1 O-3 P-2]', async () => {
    const id = await bench.queue('reboot');
    const { commandKey } = (await bench.operations.get(id)) ?? {};
    await cpe.send(inform());
    const asked = await throughChores(cpe, await cpe.send(null));
    expect(asked.envelope?.message).toEqual({ type: 'Reboot', commandKey });
    expect((await bench.stateOf(id)).state).toBe('sent');
    expect((await cpe.reply(asked, { type: 'RebootResponse' })).status).toBe(204);
    expect((await bench.stateOf(id)).state).toBe('accepted');
    cpe.hangUp();
    await cpe.send(inform(['1 BOOT', ['M Reboot', commandKey ?? '']]));
    expect(await bench.stateOf(id)).toMatchObject({
      state: 'done',
      proof: { by: 'inform-event', event: 'M Reboot', commandKey },
    });
    expect((await throughChores(cpe, await cpe.send(null))).status).toBe(204);
  });

  it('that the device refuses has failed, in words [O-4]', async () => {
    const id = await bench.queue('reboot');
    await cpe.send(inform());
    const asked = await throughChores(cpe, await cpe.send(null));
    const fault = { type: 'Fault', faultCode: 'Client', faultString: 'CWMP fault', parameters: [] } as const;
    await cpe.reply(asked, { ...fault, code: 9001, text: 'Request denied' });
    expect(await bench.stateOf(id)).toMatchObject({ state: 'failed', failure: { code: '9001' } });
  });

  it('whose answer never comes is unclear and is not sent again; the boot event proves it [O-5 P-2]', async () => {
    const id = await bench.queue('reboot');
    const { commandKey = '' } = (await bench.operations.get(id)) ?? {};
    await cpe.send(inform());
    await throughChores(cpe, await cpe.send(null));
    cpe.hangUp();
    await bench.clock.advance(100_000);
    expect((await bench.stateOf(id)).state).toBe('unclear');
    await cpe.send(inform(['2 PERIODIC']));
    const next = await throughChores(cpe, await cpe.send(null));
    expect(next.envelope?.message?.type).not.toBe('Reboot');
    cpe.hangUp();
    await cpe.send(inform(['1 BOOT', ['M Reboot', commandKey]]));
    expect((await bench.stateOf(id)).state).toBe('done');
  });

  it('survives a crash between sent and accepted without being sent twice [O-5]', async () => {
    const id = await bench.queue('reboot');
    await cpe.send(inform());
    await throughChores(cpe, await cpe.send(null));
    const before = bench.acs;
    await bench.restart();
    expect((await bench.stateOf(id)).state).toBe('unclear');
    cpe.hangUp();
    cpe = new ScriptedCpe(bench.port);
    await cpe.send(inform());
    expect((await throughChores(cpe, await cpe.send(null))).envelope?.message?.type).not.toBe('Reboot');
    await before.turnOff();
  });

  it('is called for: the newest Inform wins over a session that is still open [S-3]', async () => {
    await cpe.send(inform());
    const second = new ScriptedCpe(bench.port);
    expect((await second.send(inform(['1 BOOT']))).status).toBe(200);
    const sessions = await bench.acs.sessions({ cpe: KEY, limit: 10 });
    expect(sessions.find(({ end }) => end !== null)?.end).toEqual({
      how: 'aborted',
      why: 'The device began a new session',
    });
    second.hangUp();
  });
});

describe('the trace', () => {
  it('keeps every message of a session, decoded, secrets masked [TR-1 TR-2]', async () => {
    bench.devices.set('S1', record({ updateFrequency: 60 }));
    await cpe.send(inform());
    await throughChores(cpe, await cpe.send(null));
    const [session] = await bench.acs.sessions({ cpe: KEY, limit: 1 });
    if (session === undefined) throw new Error('no session was kept');
    const { messages } = await bench.acs.trace(session.id);
    expect(messages.map(({ direction, rpc, status }) => [direction, rpc, status])).toEqual([
      ['from-cpe', 'Inform', null],
      ['to-cpe', 'InformResponse', 200],
      ['from-cpe', null, null],
      ['to-cpe', 'GetParameterValues', 200],
      ['from-cpe', 'GetParameterValuesResponse', null],
      ['to-cpe', 'SetParameterValues', 200],
      ['from-cpe', 'SetParameterValuesResponse', null],
      ['to-cpe', null, 204],
    ]);
    const set = messages[5]?.xml ?? '';
    expect(set).toContain('<Name>Device.ManagementServer.PeriodicInformInterval</Name>');
    expect(set).toMatch(/ConnectionRequestPassword<\/Name><Value[^>]*>•+<\/Value>/);
    expect(session).toMatchObject({ cpe: KEY, rpcs: 2, end: { how: 'completed' } });
  });
});
