import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStun, stunRequest } from '#electron/acs/reach/stun-message.ts';
import { signatureOf, udpAddress } from '#electron/acs/reach/udp-request.ts';
import { type CwmpMessage, fault } from '#shared/cwmp/rpc.ts';
import type { ParameterValue } from '#shared/cwmp/schema.ts';
import { type BenchAcs, record, ref, startAcs } from './bench-acs.ts';
import { type Answer, inform, ScriptedCpe } from './scripted-cpe.ts';

/** Devices that cannot be called by TCP: by UDP through their NAT, or by a short interval for a while. */

const AT = 'Device.ManagementServer.';
let bench: BenchAcs;
let cpe: ScriptedCpe;
let udp: Socket;
/** What the device has, and what was set on it. */
let values: Map<string, string>;
beforeEach(async () => {
  bench = await startAcs();
  bench.devices.set('S1', record());
  cpe = new ScriptedCpe(bench.port);
  udp = createSocket('udp4');
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  values = new Map([
    [`${AT}PeriodicInformEnable`, '1'],
    [`${AT}PeriodicInformInterval`, '43200'],
    [`${AT}ConnectionRequestUsername`, ''],
  ]);
});
afterEach(async () => {
  cpe.hangUp();
  udp.close();
  await bench.close();
});

function answer(message: CwmpMessage): CwmpMessage {
  if (message.type === 'SetParameterValues') {
    for (const { name, value } of message.parameterList) values.set(name, value);
    return { type: 'SetParameterValuesResponse', status: 0 };
  }
  if (message.type !== 'GetParameterValues') return fault(9000, 'no');
  if (message.parameterNames.some((name) => !values.has(name))) return fault(9005, 'no such parameter');
  const parameterList = message.parameterNames.map(
    (name): ParameterValue => ({ name, value: values.get(name) ?? '', type: 'string' }),
  );
  return { type: 'GetParameterValuesResponse', parameterList };
}

/** A whole session: the device answers what it is asked until nothing more comes. */
async function session(): Promise<void> {
  await cpe.send(inform());
  for (let now: Answer = await cpe.send(null); now.envelope?.message; )
    now = await cpe.reply(now, answer(now.envelope.message));
}

/** Somebody wants something of the device, which nobody can call. */
const want = () => bench.acs.contact(ref);

async function ask(request: Buffer): Promise<Buffer> {
  const answered = once(udp, 'message');
  udp.send(request, Number(values.get(`${AT}STUNServerPort`)), '127.0.0.1');
  return ((await answered) as [Buffer])[0];
}

const binding = (password: string | null) =>
  stunRequest({
    transaction: Buffer.alloc(16, 7),
    username: values.get(`${AT}STUNUsername`) ?? '',
    password,
    isChange: true,
  });

describe('a device behind a NAT', () => {
  beforeEach(async () => {
    for (const [name, value] of Object.entries({ STUNEnable: '0', STUNServerAddress: '', STUNServerPort: '3478' })) {
      values.set(AT + name, value);
    }
    await session();
    await want();
    await session();
  });

  it('is told to use our STUN, and answered where it is seen [C-11 M-6]', async () => {
    expect(values.get(`${AT}STUNEnable`)).toBe('1');
    expect(values.get(`${AT}STUNServerAddress`)).toBe('127.0.0.1');
    const told = await ask(binding(values.get(`${AT}STUNPassword`) ?? ''));
    expect(told.readUInt16BE(0)).toBe(0x0101);
    expect(told.readUInt16BE(26)).toBe(udp.address().port);
    expect([...told.subarray(28, 32)]).toEqual([127, 0, 0, 1]);
  });

  it('a binding that is not signed, or by another, is asked for its signature and does not count [C-11]', async () => {
    for (const password of [null, 'wrong']) expect((await ask(binding(password))).readUInt16BE(0)).toBe(0x0111);
    const key = (await bench.acs.cpes())[0]?.key;
    await expect(bench.acs.connectionRequest(key as never)).rejects.toMatchObject({
      code: 'acs.connection-request-refused',
    });
  });

  it('is called through its hole, signed, with one id for all copies [C-12]', async () => {
    const password = values.get(`${AT}ConnectionRequestPassword`) ?? '';
    await ask(binding(values.get(`${AT}STUNPassword`) ?? ''));
    const packets: string[] = [];
    const copies = new Promise<void>((resolve) => {
      udp.on('message', (bytes: Buffer) => {
        if (packets.push(bytes.toString()) === 3) resolve();
      });
    });
    const key = (await bench.acs.cpes())[0]?.key;
    expect(await bench.acs.connectionRequest(key as never)).toEqual({ answered: false });
    await copies;
    expect(new Set(packets).size).toBe(1);
    const url = new URL(packets[0]?.split(' ')[1] ?? '');
    const field = (name: string) => url.searchParams.get(name) ?? '';
    expect(Number(url.port)).toBe(udp.address().port);
    expect(field('un')).toBe(values.get(`${AT}ConnectionRequestUsername`));
    const request = {
      ts: Number(field('ts')),
      id: Number(field('id')),
      username: field('un'),
      password,
      cnonce: field('cn'),
    };
    expect(field('sig')).toBe(signatureOf(request));
  });

  it('has its own STUN back when nothing is wanted of it any more [M-7]', async () => {
    await bench.clock.advance(11 * 60_000);
    await session();
    expect(values.get(`${AT}STUNEnable`)).toBe('0');
    expect(values.get(`${AT}STUNServerPort`)).toBe('3478');
  });
});

describe('a device that knows no STUN either', () => {
  it('informs every few seconds while it is worked on, and as before afterwards [M-5 M-6 M-7]', async () => {
    await session();
    expect(values.get(`${AT}PeriodicInformInterval`)).toBe('43200');
    await want();
    await session();
    expect(values.get(`${AT}PeriodicInformInterval`)).toBe('15');
    await session();
    expect(values.get(`${AT}PeriodicInformInterval`)).toBe('15');
    await bench.clock.advance(11 * 60_000);
    await session();
    expect(values.get(`${AT}PeriodicInformInterval`)).toBe('43200');
  });

  it('has its interval back also where this program ended in between [M-7]', async () => {
    await session();
    await want();
    await session();
    await bench.clock.advance(2000);
    await bench.acs.close();
    await bench.restart();
    cpe = new ScriptedCpe(bench.port);
    await session();
    expect(values.get(`${AT}PeriodicInformInterval`)).toBe('43200');
  });
});

it('what is no binding request is nobody’s, and never throws [C-13]', () => {
  const whole = stunRequest({ transaction: Buffer.alloc(16), username: 'u', password: 'p', isChange: false });
  expect(readStun(whole)?.signedWith('p')).toBe(true);
  expect(readStun(whole)?.signedWith('q')).toBe(false);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(whole.length), (noise, at) => {
      expect(() => readStun(Buffer.concat([whole.subarray(0, at), Buffer.from(noise)]))).not.toThrow();
    }),
  );
  // One changed byte, and the signature no longer holds.
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(readStun(changed)?.signedWith('p') ?? false).toBe(false);
  }
  expect(['10.0.0.1:7000', '10.0.0.1', '0.0.0.0:1', 'x', '[::1]:4'].map(udpAddress)).toEqual([
    { host: '10.0.0.1', port: 7000 },
    { host: '10.0.0.1', port: 80 },
    null,
    null,
    null,
  ]);
});
