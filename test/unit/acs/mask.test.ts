import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretName, MASK, maskXml } from '#electron/acs/session/mask.ts';
import { decode } from '#shared/cwmp/decode.ts';
import { encode } from '#shared/cwmp/encode.ts';

const masked = (xml: string): string => {
  const decoded = decode(xml);
  return maskXml(xml, decoded.ok ? decoded.message : null);
};
const answer = (inside: string): string =>
  `<e:Envelope xmlns:e="x"><e:Body><GetParameterValuesResponse><ParameterList>${inside}</ParameterList></GetParameterValuesResponse></e:Body></e:Envelope>`;
const SECRET = 'hunter2&co';

describe('secrets are masked [TR-2]', () => {
  it.each([
    'Device.ManagementServer.Password',
    'Device.ManagementServer.ConnectionRequestPassword',
    'Device.WiFi.AccessPoint.1.Security.KeyPassphrase',
    'Device.WiFi.AccessPoint.1.Security.PreSharedKey',
    'InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.PreSharedKey.1.PreSharedKey',
    'InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.WEPKey.1.WEPKey',
    'Device.Users.User.1.Password',
    'Device.IPsec.Profile.1.SharedSecret',
    'Device.X_ACME_WPS.PIN',
  ])('%s', (name) => {
    expect(isSecretName(name)).toBe(true);
    const xml = encode({
      message: {
        type: 'SetParameterValues',
        parameterList: [{ name, value: SECRET, type: 'string' }],
        parameterKey: '',
      },
      id: '1',
      version: '1.0',
    });
    expect(masked(xml)).not.toContain('hunter2');
    expect(masked(xml)).toContain(MASK);
  });

  it.each([
    [
      'the value before the name',
      '<ParameterValueStruct><Value>hunter2</Value><Name>Device.Password</Name></ParameterValueStruct>',
    ],
    [
      'CDATA',
      '<ParameterValueStruct><Name>Device.Password</Name><Value><![CDATA[hunter2]]></Value></ParameterValueStruct>',
    ],
    [
      'prefixes and blanks',
      '<x:ParameterValueStruct><x:Name> Device.Password </x:Name>\n<x:Value a="b"> hunter2 </x:Value></x:ParameterValueStruct>',
    ],
    [
      'pieces',
      '<ParameterValueStruct><Name>Device.Password</Name><Value>hun<![CDATA[ter]]>2</Value></ParameterValueStruct>',
    ],
    [
      'references',
      '<ParameterValueStruct><Name>Device.Password</Name><Value>hunte&#114;2</Value></ParameterValueStruct>',
    ],
  ])('with %s', (_, row) => {
    expect(masked(answer(row))).not.toMatch(/hun|ter\]/);
  });

  it('in a message nobody can read', () => {
    expect(masked('<Envelope><Name>Device.Password</Name><Value>hunter2</Val')).not.toContain('hunter2');
  });

  it('in Download and Upload', () => {
    const xml = encode({
      message: {
        type: 'Upload',
        commandKey: '',
        fileType: '1',
        url: '',
        username: 'u',
        password: 'hunter2',
        delaySeconds: 0,
      },
      id: '1',
      version: '1.0',
    });
    expect(masked(xml)).not.toContain('hunter2');
  });

  it('whatever the secret is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 8 }).filter((text) => text.trim() === text),
        (value) => {
          const name = 'Device.WiFi.AccessPoint.1.Security.KeyPassphrase';
          const xml = encode({
            message: { type: 'GetParameterValuesResponse', parameterList: [{ name, value, type: 'string' }] },
            id: '1',
            version: '1.0',
          });
          const shown = decode(masked(xml));
          const rows =
            shown.ok && shown.message?.type === 'GetParameterValuesResponse' ? shown.message.parameterList : [];
          expect(rows.map((row) => row.value)).toEqual([MASK]);
        },
      ),
    );
  });

  it('and nothing else', () => {
    const row = '<ParameterValueStruct><Name>Device.WiFi.SSID.1.SSID</Name><Value>home</Value></ParameterValueStruct>';
    expect(masked(answer(row))).toBe(answer(row));
    expect(isSecretName('Device.ManagementServer.Username')).toBe(false);
    expect(isSecretName('Device.WiFi.AccessPoint.1.Security.ModeEnabled')).toBe(false);
  });
});
