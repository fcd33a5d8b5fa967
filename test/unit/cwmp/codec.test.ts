import { describe, expect, it } from 'vitest';
import { decode } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';
import { type CwmpMessage, fault, RPCS, type RpcName } from '#shared/cwmp/rpc.ts';
import { sample } from './sample.ts';

const names = Object.keys(RPCS) as RpcName[];
const messages = names.flatMap((name) => [
  { type: name, ...sample(RPCS[name].request) },
  { type: `${name}Response`, ...sample(RPCS[name].response) },
]) as CwmpMessage[];

describe('every message of the RPC table', () => {
  it.each(messages.map((message) => [message.type, message] as const))('%s is read as it was written', (_, message) => {
    const read = decode(encode({ message, id: 'a & "b"', version: '1.2' }));
    expect(read).toMatchObject({ ok: true, message, id: 'a & "b"', version: '1.2', warnings: [] });
  });

  it('a fault lists every parameter it names', () => {
    const message = fault(9003, 'Invalid arguments', [
      { parameterName: 'Device.A', code: 9007, text: 'too <long>' },
      { parameterName: 'Device.B', code: 9008, text: '' },
    ]);
    expect(decode(encode({ message, id: '1', version: '1.0' }))).toMatchObject({ ok: true, message });
  });

  it('an unknown method is named, whatever is in it', () => {
    const xml = encode({ message: { type: 'Unknown', method: 'X_ACME_Dance' }, id: '1', version: '1.0' });
    expect(decode(xml)).toMatchObject({ message: { type: 'Unknown', method: 'X_ACME_Dance' } });
  });
});

describe('the envelope', () => {
  it('carries the header elements of the standard', () => {
    const xml = encode({
      message: null,
      id: '1',
      version: '1.4',
      holdRequests: true,
      noMoreRequests: true,
      sessionTimeout: 60,
      supportedVersions: ['1.0', '1.4'],
      useVersion: '1.4',
    });
    expect(decode(xml)).toMatchObject({
      message: null,
      holdRequests: true,
      noMoreRequests: true,
      sessionTimeout: 60,
      supportedVersions: ['1.0', '1.4'],
      useVersion: '1.4',
      version: '1.4',
    });
  });

  it('begins with the envelope itself and uses exactly the prefixes every CPE knows', () => {
    const xml = encode({ message: { type: 'Reboot', commandKey: 'k' }, id: '1', version: '1.0' });
    expect(xml.startsWith('<SOAP-ENV:Envelope ')).toBe(true);
    expect([...xml.matchAll(/xmlns:([\w-]+)=/g)].map(([, prefix]) => prefix)).toEqual([
      'SOAP-ENV',
      'SOAP-ENC',
      'xsd',
      'xsi',
      'cwmp',
    ]);
    expect(xml).toContain('xmlns:cwmp="urn:dslforum-org:cwmp-1-0"');
  });

  it('what XML cannot carry never makes it malformed [T-10]', () => {
    const message: CwmpMessage = { type: 'Reboot', commandKey: 'a\u0002b\ud800c\u0000' };
    expect(decode(encode({ message, id: '1', version: '1.0' }))).toMatchObject({
      message: { commandKey: 'a\ufffdb\ufffdc\ufffd' },
    });
  });
});
