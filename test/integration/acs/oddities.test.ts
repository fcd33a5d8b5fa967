import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encode } from '#shared/cwmp/encode.ts';
import type { CwmpVersion } from '#shared/cwmp/version.ts';
import { type BenchAcs, record, ref, startAcs } from './bench-acs.ts';
import { converse, fault, firstRpc, table } from './conversation.ts';
import { inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

/** What broken CPEs do in the middle of a session: it goes on, or its end has a reason. */

let bench: BenchAcs;
let cpe: ScriptedCpe;
beforeEach(async () => {
  bench = await startAcs({
    provisioning: {
      desired: async () => [],
      reported: async () => undefined,
      firmware: async () => ({ version: '2.0.0', fileSize: 1, targetFileName: 'f', ...PLACE }),
    },
  });
  bench.devices.set('S1', record());
  cpe = new ScriptedCpe(bench.port);
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
});

const PLACE = { url: 'http://192.0.2.1/f', username: '', password: '' };
const xml = (version: CwmpVersion = '1.0'): string => encode({ message: inform(), id: '1', version });

describe('it is spoken to in its own version [T-5]', () => {
  it.each(['1.0', '1.1', '1.2', '1.3', '1.4'] as const)('%s', async (version) => {
    await bench.queue('reboot');
    const opened = await cpe.send(inform(), { version });
    const asked = await throughChores(cpe, await cpe.send(null));
    expect([opened.envelope?.version, asked.envelope?.version]).toEqual([version, version]);
    expect(opened.body).toContain(`urn:dslforum-org:cwmp-${version.replace('.', '-')}"`);
  });

  it('and in 1.0 where nobody can tell', async () => {
    const opened = await cpe.http(xml().replace('urn:dslforum-org:cwmp-1-0', 'urn:dslforum.org:cwmp_2'));
    expect(opened.body).toContain('urn:dslforum-org:cwmp-1-0"');
  });
});

it.each([
  ['blanks', ' \r\n '],
  ['an envelope whose Body is empty', encode({ message: null, id: '9', version: '1.0' })],
])('%s in the middle of a session are an empty POST [S-13]', async (_, said) => {
  await bench.queue('reboot');
  await cpe.send(inform());
  const asked = await throughChores(cpe, await cpe.http(said));
  expect(asked.envelope?.message?.type).toBe('Reboot');
});

it('a Download answered without Status claims nothing: what comes later decides [T-6 P-4]', async () => {
  const id = await bench.queue('firmware_update');
  const asked = await firstRpc(cpe);
  expect(asked.envelope?.message?.type).toBe('Download');
  const answer = encode({ message: { type: 'Unknown', method: 'DownloadResponse' }, id: null, version: '1.0' });
  expect((await cpe.http(answer)).status).toBe(204);
  expect((await bench.stateOf(id)).state).toBe('accepted');
  await cpe.send(
    inform(['1 BOOT'], {}, [{ name: 'Device.DeviceInfo.SoftwareVersion', value: '2.0.0', type: 'string' }]),
  );
  await throughChores(cpe, await cpe.send(null));
  expect((await bench.stateOf(id)).state).toBe('done');
});

describe('flags that lie', () => {
  const NAME = 'Device.X';
  const write = () => bench.queue('settings', { parameters: [{ name: NAME, value: 'new' }] });
  const lies = (writable: boolean) => async (): Promise<void> => {
    const reading = bench.acs.read(ref, { paths: ['Device.'], names: true }).catch(() => undefined);
    await converse(cpe, await firstRpc(cpe), table([NAME, 'old']), ({ type }) =>
      type === 'GetParameterNames'
        ? { type: 'GetParameterNamesResponse', parameterList: [{ name: NAME, writable }] }
        : undefined,
    );
    await reading;
  };

  it('what is said to be read-only is written all the same, and proved [O-8]', async () => {
    await lies(false)();
    const id = await write();
    await converse(cpe, await firstRpc(cpe), table([NAME, 'old']));
    expect((await bench.stateOf(id)).state).toBe('done');
  });

  it('what is said to be writable and is not has failed in words, and the session goes on [F-1]', async () => {
    await lies(true)();
    const id = await write();
    const reboot = await bench.queue('reboot');
    await converse(cpe, await firstRpc(cpe), table([NAME, 'old']), ({ type }) => {
      if (type === 'SetParameterValues') return fault(9003, [{ parameterName: NAME, code: 9008, text: '' }]);
      return type === 'Reboot' ? { type: 'RebootResponse' } : undefined;
    });
    expect(await bench.stateOf(id)).toMatchObject({ failure: { code: '9008', parameter: NAME } });
    expect((await bench.stateOf(reboot)).state).toBe('accepted');
  });
});

describe('what is refused says why in the trace [T-8 T-9 TR-3]', () => {
  it.each([
    ['no serial number', xml().replace(/<SerialNumber>.*<\/SerialNumber>/, ''), 'serial number'],
    ['an element that is never closed', xml().replace('</ParameterList>', ''), 'closed'],
    ['no XML', '{"jsonrpc":"2.0"}', 'XML'],
    ['too deep', `<e:Envelope xmlns:e="x"><e:Body>${'<a>'.repeat(5000)}`, 'deep'],
  ])('%s', async (_, body, why) => {
    expect((await cpe.http(body)).status).toBe(400);
    const [session] = await bench.acs.sessions({ cpe: null, limit: 1 });
    expect(session?.end).toMatchObject({ how: 'aborted', why: expect.stringContaining(why) });
    expect((await cpe.send(inform())).status).toBe(200);
  });

  it('an unknown charset', async () => {
    const body = Buffer.from(xml().replace('ACME', 'Gerät'), 'latin1');
    await cpe.http(body, { 'Content-Type': 'text/xml; charset=klingon' });
    const [session] = await bench.acs.sessions({ cpe: null, limit: 1 });
    expect(session?.end).toMatchObject({ how: 'aborted', why: expect.stringContaining('klingon') });
  });
});
