import type { CpeSummary, Diagnosis, SessionSummary, TraceMessage } from '#shared/acs.ts';
import { CpeKey, DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import { Operation } from '#shared/operation.ts';

/** A morning on the bench: three CPEs, one of them rebooted and back, one a stranger, one turned away. */
const NOW = Date.now();
const ago = (milliseconds: number): Instant => Instant.parse(new Date(NOW - milliseconds).toISOString());
const MINUTE = 60_000;

export function cpe(serial: string, over: Partial<CpeSummary> = {}): CpeSummary {
  return {
    key: CpeKey.parse(`00D09E-HG8245-${serial}`),
    oui: '00D09E',
    productClass: 'HG8245',
    serialNumber: serial,
    manufacturer: 'Northwind',
    softwareVersion: '2.4.1',
    hardwareVersion: 'B2',
    root: 'Device.',
    address: '127.0.0.1',
    canBeCalled: true,
    device: DeviceRef.parse('1001'),
    deviceName: 'Router-Branch-Office-001',
    authentication: 'digest',
    firstInform: ago(90 * MINUTE),
    lastInform: ago(12_000),
    lastEvents: ['1 BOOT', 'M Reboot'],
    sessions: 14,
    warnings: 0,
    talking: false,
    ...over,
  };
}

export const rebooted = cpe('NW240100001');
export const stranger = cpe('4857544312345678', {
  manufacturer: 'Kestrel',
  productClass: 'AX-55',
  root: 'InternetGatewayDevice.',
  device: null,
  deviceName: null,
  authentication: 'none',
  firstInform: ago(60 * MINUTE),
  lastInform: ago(4 * MINUTE),
  lastEvents: ['2 PERIODIC'],
  address: '192.168.88.31',
  sessions: 3,
  warnings: 2,
});
export const refused = cpe('NW240100077', {
  authentication: 'refused',
  firstInform: ago(50 * MINUTE),
  lastInform: ago(40_000),
  lastEvents: ['2 PERIODIC'],
  sessions: 31,
  address: '192.168.88.40',
  deviceName: 'Router-Depot-North',
});

export function session(id: string, over: Partial<SessionSummary> = {}): SessionSummary {
  return {
    id: SessionId.parse(id),
    cpe: rebooted.key,
    peer: '127.0.0.1:51834',
    startedAt: ago(12_000),
    endedAt: ago(11_588),
    end: { how: 'completed' },
    events: ['1 BOOT', 'M Reboot'],
    rpcs: 2,
    warnings: [],
    ...over,
  };
}

export const sessions: SessionSummary[] = [
  session('s-9'),
  session('s-8', { startedAt: ago(75_000), endedAt: ago(74_900), events: ['6 CONNECTION REQUEST'], rpcs: 3 }),
  session('s-7', {
    startedAt: ago(6 * MINUTE),
    endedAt: ago(6 * MINUTE - 61_000),
    end: { how: 'aborted', why: 'the CPE sent nothing for 60 s' },
    events: ['2 PERIODIC', '4 VALUE CHANGE'],
    warnings: ['The message carries no cwmp:ID.'],
  }),
  session('s-6', { startedAt: ago(11 * MINUTE), endedAt: ago(11 * MINUTE - 90), events: ['2 PERIODIC'], rpcs: 1 }),
  session('s-5', { startedAt: ago(16 * MINUTE), endedAt: ago(16 * MINUTE - 84), events: ['2 PERIODIC'], rpcs: 1 }),
  session('s-4', {
    startedAt: ago(90 * MINUTE),
    endedAt: ago(90 * MINUTE - 930),
    events: ['0 BOOTSTRAP', '1 BOOT'],
    rpcs: 6,
  }),
  session('x-1', {
    cpe: stranger.key,
    startedAt: ago(4 * MINUTE),
    endedAt: ago(4 * MINUTE - 60),
    events: ['2 PERIODIC'],
  }),
  session('u-1', {
    cpe: null,
    startedAt: ago(20 * MINUTE),
    endedAt: ago(20 * MINUTE - 3),
    events: [],
    end: { how: 'aborted', why: 'the Inform carries no serial number' },
  }),
];

const envelope = (id: string, body: string) =>
  `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:cwmp="urn:dslforum-org:cwmp-1-2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><SOAP-ENV:Header><cwmp:ID SOAP-ENV:mustUnderstand="1">${id}</cwmp:ID></SOAP-ENV:Header><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`;

const value = (name: string, text: string) =>
  `<ParameterValueStruct><Name>${name}</Name><Value xsi:type="xsd:string">${text}</Value></ParameterValueStruct>`;

const INFORM = envelope(
  '1',
  `<cwmp:Inform><DeviceId><Manufacturer>Northwind</Manufacturer><OUI>00D09E</OUI><ProductClass>HG8245</ProductClass><SerialNumber>NW240100001</SerialNumber></DeviceId><Event><EventStruct><EventCode>1 BOOT</EventCode><CommandKey/></EventStruct><EventStruct><EventCode>M Reboot</EventCode><CommandKey>dm-7f3a</CommandKey></EventStruct></Event><MaxEnvelopes>1</MaxEnvelopes><CurrentTime>2026-11-23T09:00:00Z</CurrentTime><RetryCount>0</RetryCount><ParameterList>${value('Device.RootDataModelVersion', '2.12')}${value('Device.DeviceInfo.SoftwareVersion', '2.4.1')}${value('Device.ManagementServer.ConnectionRequestURL', 'http://127.0.0.1:40123/c/9f2')}${value('Device.WiFi.SSID.1.SSID', 'Caf\u00e9 &amp; Bar')}</ParameterList></cwmp:Inform>`,
);

export function message(n: number, offset: number, over: Partial<TraceMessage> = {}): TraceMessage {
  return {
    session: SessionId.parse('s-9'),
    n,
    at: ago(12_000 - offset),
    direction: 'from-cpe',
    status: null,
    rpc: 'Inform',
    summary: 'NW240100001 called: powered up or rebooted; carried out Reboot (dm-7f3a)',
    bytes: 2_412,
    millis: 3,
    warnings: [],
    xml: INFORM,
    ...over,
  };
}

export const messages: TraceMessage[] = [
  message(1, 4),
  message(2, 7, {
    direction: 'to-cpe',
    status: 401,
    rpc: null,
    summary: 'Digest log-in asked for',
    bytes: 0,
    xml: '',
  }),
  message(3, 31),
  message(4, 36, {
    direction: 'to-cpe',
    status: 200,
    rpc: 'InformResponse',
    summary: 'Inform taken',
    bytes: 512,
    xml: envelope('1', '<cwmp:InformResponse><MaxEnvelopes>1</MaxEnvelopes></cwmp:InformResponse>'),
  }),
  message(5, 58, { rpc: null, summary: '', bytes: 0, xml: '' }),
  message(6, 61, {
    direction: 'to-cpe',
    status: 200,
    rpc: 'GetParameterValues',
    summary: 'Asks for Device.DeviceInfo. and 2 more',
    bytes: 890,
    xml: envelope(
      '2',
      '<cwmp:GetParameterValues><ParameterNames><string>Device.DeviceInfo.</string></ParameterNames></cwmp:GetParameterValues>',
    ),
  }),
  message(7, 398, {
    rpc: 'GetParameterValuesResponse',
    summary: '118 parameters',
    bytes: 24_310,
    warnings: ['Values came without xsi:type; read as strings.'],
    xml: envelope(
      '2',
      `<cwmp:GetParameterValuesResponse><ParameterList>${Array.from({ length: 118 }, (_, n) => value(`Device.DeviceInfo.Parameter${n}`, `value ${n}`)).join('')}</ParameterList></cwmp:GetParameterValuesResponse>`,
    ),
  }),
  message(8, 412, { direction: 'to-cpe', status: 204, rpc: null, summary: '', bytes: 0, xml: '' }),
];

export const operation = Operation.parse({
  id: 'op-1',
  device: '1001',
  kind: 'reboot',
  commandKey: 'dm-7f3a',
  createdAt: ago(80_000),
  createdBy: 'practice',
  scheduledFor: null,
  state: { state: 'done', at: ago(12_000), proof: { by: 'inform-event', event: 'M Reboot', commandKey: 'dm-7f3a' } },
  steps: [
    { at: ago(80_000), state: 'queued', words: 'Waiting for the device’s next session' },
    { at: ago(75_000), state: 'sent', words: 'Sent to the device' },
    { at: ago(74_950), state: 'accepted', words: 'The device accepted it' },
    { at: ago(12_000), state: 'done', words: 'Done: the device came back with “M Reboot”' },
  ],
});

export const wrongPath: Diagnosis = {
  id: 'peer 192.168.88.77',
  cpe: null,
  peer: '192.168.88.77',
  cause: 'wrong-path',
  words: 'Its ACS URL has the wrong path: it asks for /cwmp/acs.',
  next: 'In the CPE, type the ACS URL exactly as it stands on the bench: it ends with the port and a slash.',
  since: ago(3 * MINUTE),
  lastSeen: ago(20_000),
  times: 1,
};

export const wrongPassword: Diagnosis = {
  id: `cpe ${refused.key}`,
  cpe: refused.key,
  peer: '192.168.88.40',
  cause: 'wrong-password',
  words: 'Its CWMP username is right, its password is wrong.',
  next: 'Set the same password in the CPE and in its inventory record.',
  since: ago(2 * MINUTE),
  lastSeen: ago(40_000),
  times: 2,
};
