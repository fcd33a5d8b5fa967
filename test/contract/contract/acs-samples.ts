import type { AcsEvent, AcsState, CpeSummary, SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { CpeKey, DeviceRef, Instant, SessionId } from '#shared/ids.ts';
import type { SamplesOf } from './samples.ts';

const at = '2024-01-15T14:25:00Z' as Instant;
const acsState: AcsState = {
  state: 'on',
  url: 'http://127.0.0.1:7547/',
  host: '127.0.0.1',
  port: 7547,
  tls: null,
  since: at,
};
const cpe: CpeSummary = {
  key: '00D09E-Router-1' as CpeKey,
  oui: '00D09E',
  productClass: 'Router',
  serialNumber: '1',
  manufacturer: 'Acme',
  softwareVersion: '1.0',
  hardwareVersion: null,
  root: 'Device.',
  address: '127.0.0.1',
  canBeCalled: true,
  device: '1001' as DeviceRef,
  deviceName: 'Hall router',
  authentication: 'digest',
  firstInform: at,
  lastInform: at,
  lastEvents: ['1 BOOT'],
  sessions: 1,
  warnings: 0,
  talking: false,
};
export const session: SessionSummary = {
  id: 's1' as SessionId,
  cpe: cpe.key,
  peer: '127.0.0.1',
  startedAt: at,
  endedAt: at,
  end: { how: 'completed' },
  events: ['1 BOOT'],
  rpcs: 1,
  warnings: [],
};
const message: TraceMessage = {
  session: session.id,
  n: 1,
  at,
  direction: 'from-cpe',
  status: null,
  rpc: 'Inform',
  summary: 'Inform 1 BOOT',
  bytes: 100,
  millis: 1.5,
  warnings: [],
  xml: '<x/>',
};
const event: AcsEvent = { type: 'message', message };

export const ACS_SAMPLES: SamplesOf<'acs'> = {
  state: { input: {}, output: acsState },
  interfaces: { input: {}, output: { interfaces: [] } },
  turnOn: { input: { host: '127.0.0.1', port: 7547 }, output: acsState },
  turnOff: { input: {}, output: { state: 'off' } },
  events: { input: {}, output: event },
  cpes: { input: {}, output: { cpes: [cpe] } },
  cpeOfDevice: { input: { device: '1001' as DeviceRef }, output: { cpe } },
  sessions: { input: { cpe: null, limit: 10 }, output: { sessions: [session] } },
  trace: { input: { session: session.id }, output: { session, messages: [message] } },
  diagnoses: {
    input: {},
    output: {
      diagnoses: [
        {
          id: 'peer 192.168.88.77',
          cpe: null,
          peer: '192.168.88.77',
          cause: 'wrong-path',
          words: 'Its ACS URL has the wrong path: it asks for /acs.',
          next: 'Type the ACS URL as it stands on the bench.',
          since: session.startedAt,
          lastSeen: session.startedAt,
          times: 2,
        },
      ],
    },
  },
  obstacles: {
    input: { host: '192.168.88.10', port: 7547 },
    output: {
      portOwner: 'nginx (process 812)',
      freePort: 7548,
      firewall: { state: 'on', name: 'ufw', open: 'sudo ufw allow 7547/tcp' },
    },
  },
  whyAbsent: {
    input: { address: '192.168.88.77' },
    output: {
      cause: 'silent',
      words: 'Nobody answers at 192.168.88.77.',
      next: 'Check its power.',
      checks: [{ what: 'ACS', result: 'fine', words: 'On' }],
    },
  },
  connectionRequest: { input: { cpe: cpe.key }, output: { answered: true } },
};
