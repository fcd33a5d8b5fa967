import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { AcsEvent, AcsState, CpeSummary, SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { Attachment, Sha256 } from '#shared/attachment.ts';
import type { Contract } from '#shared/contract/index.ts';
import { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { DhcpState } from '#shared/dhcp.ts';
import type { DiscoveryEvent, NeighbourKey, ScanState } from '#shared/discovery.ts';
import type { FleetPreferences } from '#shared/fleet-view.ts';
import type {
  CommandKey,
  CpeKey,
  DeviceId,
  DeviceRef,
  Instant,
  OperationId,
  SecretRef,
  SessionId,
  SiteId,
} from '#shared/ids.ts';
import type { DeviceFile, DeviceFileId } from '#shared/orders.ts';
import type { Notice, SitesState } from '#shared/site.ts';
import { rebootEntry, receiptOf, SITE } from '../../fakes/outbox.ts';
import { AUDIT_SAMPLES } from './audit-samples.ts';
import { CAMPAIGN_SAMPLES } from './campaign-samples.ts';
import { INSIGHT_SAMPLES } from './insight-samples.ts';
import { LIBRARY_SAMPLES } from './library-samples.ts';
import { RECIPE_SAMPLES } from './recipe-samples.ts';

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;
type ValueOf<T> = T extends AsyncIterator<infer V> ? V : T;

/** One good call of every procedure; for a stream, `output` is one of its values. A missing one does not compile. */
/** One good call of every procedure of a domain. */
export type SamplesOf<D extends keyof Contract> = {
  [P in keyof Inputs[D] & keyof Outputs[D]]: { input: Inputs[D][P]; output: ValueOf<Outputs[D][P]> };
};

export type Samples = {
  [D in keyof Contract]: SamplesOf<D>;
};

const at = '2024-01-15T14:25:00Z' as Instant;
const site = SITE;
const sitesState: SitesState = {
  sites: [
    {
      kind: 'remote',
      id: site,
      name: 'Cloud',
      baseUrl: 'https://control.example.com/api/v1',
      organization: 5,
      proxy: 'http://proxy.example.com:3128',
      trust: { fingerprint: 'AB:CD', pem: 'PEM' },
    },
  ],
  open: site,
  reachability: { state: 'online', since: at },
  fixed: false,
};
const preferences: FleetPreferences = {
  views: [
    {
      id: 'v1',
      name: 'Down for a week',
      text: 'status:down changed:>7d',
      sort: { key: 'name', direction: 'ascending' },
      columns: ['status', 'name'],
    },
  ],
  columns: null,
  imports: [{ titles: ['serial'], columns: ['serial_number'], type: 12, organization: null }],
};
const notice: Notice = { id: 'n1', at, code: 'store.corrupt', words: 'Set aside.', next: 'Keep it.' };
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
const session: SessionSummary = {
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
const row = DeviceRow.parse({ id: 1001, name: 'Hall router' });
const file: DeviceFile = {
  id: 'file-0001' as DeviceFileId,
  device: '1001' as DeviceRef,
  content: 'log',
  at,
  bytes: 12,
  sha256: '00',
};
const document: Attachment = {
  purpose: 'photo',
  sha256: 'a'.repeat(64) as Sha256,
  size: 5,
  mediaType: 'image/jpeg',
  name: 'Cabinet',
};
const entry = rebootEntry(1);
const outcome = {
  outcome: 'answered' as const,
  status: 200,
  body: { id: 1001 },
  isJson: true,
  retryAfterSeconds: null,
  sentAt: at,
  answeredAt: at,
};

const scan: ScanState = {
  phase: 'running',
  interface: { name: 'lo', address: '127.0.0.1', prefix: 8, mac: null, internal: true },
  reach: 'near',
  startedAt: at,
  endedAt: null,
  steps: [{ step: 'ports', state: 'running', found: 1, done: 3, of: 9, words: null }],
};
const found: DiscoveryEvent = {
  whole: true,
  scan,
  neighbours: [
    {
      key: 'n1' as NeighbourKey,
      addresses: ['127.0.0.2'],
      macs: ['74:4D:28:00:00:02'],
      facts: [{ kind: 'name', value: 'core', source: 'mndp', at }],
      ports: [{ port: 80, state: 'open', at }],
      sources: ['mndp'],
      firstSeen: at,
      lastSeen: at,
    },
  ],
  gone: ['n2' as NeighbourKey],
};

const dhcpState: DhcpState = {
  state: 'on',
  interface: { name: 'eth0', address: '192.168.77.1', prefix: 24 },
  url: 'http://192.168.77.1:7547/',
  since: at,
  link: 'up',
  leases: [
    {
      mac: '74:4D:28:00:00:02',
      address: '192.168.77.2',
      phase: 'bound',
      vendor: 'MikroTik',
      hostName: 'router',
      serialNumber: null,
      asksForAcs: true,
      bareUrl: false,
      since: at,
    },
  ],
  most: 64,
  full: false,
};
const rule = {
  id: 1,
  oui: '0A2F81',
  productClass: 'AX-3000',
  type: 1,
  organization: 1,
  username: 'factory',
  on: true,
};

export const SAMPLES: Samples = {
  app: {
    info: {
      input: {},
      output: { version: '1', host: 'browser', platform: 'linux', dataFolder: '/tmp/x', person: 'anna' },
    },
    storage: { input: {}, output: { folderBytes: 4096, freeBytes: null, secrets: 'key-file' } },
    notices: { input: {}, output: [notice] },
    dismissNotice: { input: { id: 'n1' }, output: {} },
    keepSecret: { input: { secret: 'x' }, output: { ref: 'secret:12345678' as SecretRef } },
    openExternal: { input: { url: 'https://example.com' }, output: { opened: true } },
  },
  sites: {
    watch: { input: {}, output: sitesState },
    openPractice: { input: {}, output: sitesState },
    openLocal: { input: { name: 'Depot' }, output: sitesState },
    connect: { input: { name: 'Cloud', baseUrl: 'https://control.example.com', token: 't' }, output: sitesState },
    open: { input: { id: site }, output: sitesState },
    replaceToken: { input: { id: site, token: 't' }, output: sitesState },
    certificate: {
      input: { baseUrl: 'https://control.example.com', proxy: null },
      output: {
        certificate: {
          fingerprint: 'AB:CD',
          subject: 'control.example.com',
          issuer: 'control.example.com',
          validFrom: at,
          validTo: at,
          doubt: 'its certificate is signed by itself',
        },
      },
    },
    changeServer: { input: { id: site, name: 'Head office', proxy: null, trust: 'AB:CD' }, output: sitesState },
    removeServer: { input: { id: site }, output: sitesState },
    fleetPreferences: { input: { id: site }, output: preferences },
    keepFleetPreferences: { input: { id: site, preferences }, output: {} },
    leave: { input: {}, output: sitesState },
  },
  control: {
    list: { input: { offset: 0, limit: 50 }, output: { count: 1, rows: [row], unreadable: 0, serverTime: at } },
    statusChangesSince: { input: { since: at, offset: 0, limit: 50 }, output: { count: null, rows: [row] } },
    changes: {
      input: { after: 17, limit: 500, waitSeconds: 25 },
      output: { feed: { last: 18, more: false, changed: [row], gone: [1002 as DeviceId] } },
    },
    device: {
      input: { id: 1001 as DeviceId, updateStatus: false },
      output: { device: DeviceDetail.parse({ id: 1001, pending_settings: 'reboot:pending' }) },
    },
    findBySerial: { input: { serial: 'SN-1', organization: null }, output: { device: null } },
    references: {
      input: {},
      output: {
        types: [{ id: 12, name: 'Router', shortName: null }],
        organizations: [],
        locations: [],
        firmware: [{ id: 45, name: 'AX', shortName: null, version: '2.4.1', type: 12, hardwareVersions: 'A' }],
      },
    },
    operations: { input: { device: '1001' as DeviceRef }, output: { operations: null } },
  },
  outbox: {
    journal: { input: { entry }, output: {} },
    unfinished: { input: { site }, output: { entries: [entry] } },
    send: {
      input: { opId: entry.opId, site, attempt: 1, request: { method: 'DELETE', id: 1001 as DeviceId } },
      output: outcome,
    },
    outcome: { input: { opId: entry.opId, attempt: 1 }, output: { known: null } },
    finish: { input: { receipt: receiptOf(entry) }, output: {} },
    keepContent: { input: { base64: 'cGhvdG8=' }, output: { sha256: 'a'.repeat(64) as Sha256, size: 5 } },
    exportReceipts: { input: { site }, output: { name: 'receipts.jsonl', text: '' } },
    receipts: { input: { site, limit: 10 }, output: { receipts: [receiptOf(entry)] } },
    changes: { input: { site }, output: { site: site as SiteId } },
  },
  acs: {
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
  },
  operations: {
    order: {
      input: { device: '1001' as DeviceRef, order: { kind: 'backup', content: 'configuration' } },
      output: { operation: 'op-1' as OperationId },
    },
    result: {
      input: { operation: 'op-1' as OperationId },
      output: { result: { kind: 'add_object', instance: 'Device.WiFi.SSID.3.' } },
    },
    unclear: {
      input: {},
      output: {
        operations: [
          {
            id: 'op-1' as OperationId,
            device: '1001' as DeviceRef,
            kind: 'reboot',
            commandKey: 'dm-1' as CommandKey,
            createdAt: at,
            createdBy: 'practice',
            scheduledFor: null,
            state: { state: 'unclear', at, why: 'The session was cut' },
            steps: [{ at, state: 'queued', words: 'Waiting' }],
          },
        ],
      },
    },
    decide: { input: { operation: 'op-1' as OperationId, decision: 'send-again' }, output: {} },
    cancel: { input: { operation: 'op-1' as OperationId }, output: {} },
    files: { input: { device: '1001' as DeviceRef }, output: { files: [file] } },
    log: { input: { file: file.id }, output: { text: 'boot', whole: true } },
    deleteFile: { input: { file: file.id }, output: {} },
  },
  recipes: RECIPE_SAMPLES,
  library: LIBRARY_SAMPLES,
  campaigns: CAMPAIGN_SAMPLES,
  insights: INSIGHT_SAMPLES,
  settings: {
    list: {
      input: { device: '1001' as DeviceRef },
      output: {
        settings: [
          {
            id: 1,
            name: 'Device.WiFi.SSID.1.SSID',
            type: 'string',
            value: 'Guests',
            isSecret: false,
            reportedValue: 'guests',
            reportedAt: at,
            lastChange: at,
          },
        ],
      },
    },
    adopt: {
      input: { device: '1001' as DeviceRef, key: 'k-00000001', seen: [{ id: 1, value: 'guests' }] },
      output: {},
    },
  },
  timeline: {
    page: {
      input: { device: '1001' as DeviceRef, before: at, limit: 50, kinds: ['status', 'session'] },
      output: {
        entries: [
          { id: 'session:s1', at, kind: 'session', session },
          { id: 'status:1', at, kind: 'status', status: 'Down' },
        ],
        before: at,
        gaps: [{ because: 'not-told', kinds: ['status'] }],
      },
    },
    document: { input: { device: '1001' as DeviceRef, document }, output: { base64: 'cGhvdG8=' } },
  },
  audit: AUDIT_SAMPLES,
  bench: {
    standing: { input: { device: '1001' as DeviceRef }, output: { way: 'here' } },
    operate: {
      input: { id: 'o1' as OperationId, device: '1001' as DeviceRef, flag: 'reboot', despite: false },
      output: { way: 'here', operation: 'o1' as OperationId },
    },
    operations: { input: { device: '1001' as DeviceRef }, output: { operations: [] } },
    letIn: {
      input: {
        cpe: 'ABCDEF-SN1' as CpeKey,
        credentials: { username: 'cpe', secret: 'secret:12345678' as SecretRef },
      },
      output: {},
    },
    unnoted: {
      input: {},
      output: {
        sightings: [
          {
            device: 1001 as DeviceId,
            at,
            softwareVersion: '2.1',
            hardwareVersion: null,
            done: ['settings'],
            revision: 1,
          },
        ],
      },
    },
    noted: { input: { device: 1001 as DeviceId, revision: 1 }, output: {} },
  },
  onboarding: {
    rules: { input: {}, output: { rules: [rule] } },
    save: { input: { ...rule, id: null, secret: 'secret:12345678' as SecretRef }, output: { rules: [rule] } },
    remove: { input: { id: 1 }, output: { rules: [] } },
  },
  parameters: {
    readings: {
      input: { device: '1001' as DeviceRef },
      output: { lines: [{ name: 'Device.Optical.Interface.1.OpticalSignalLevel', readings: [{ at, value: -18400 }] }] },
    },
    page: {
      input: { device: '1001' as DeviceRef, under: 'Device.', after: null, limit: 100 },
      output: {
        rows: [{ name: 'Device.WiFi.SSID.1.SSID', type: 'string', value: 'Hall', secret: false, writable: true, at }],
        next: null,
        total: 1,
      },
    },
    read: { input: { device: '1001' as DeviceRef, paths: ['Device.WiFi.'], names: true }, output: {} },
    write: {
      input: { device: '1001' as DeviceRef, changes: [{ name: 'Device.WiFi.SSID.1.SSID', value: 'Hall' }] },
      output: { operation: 'op-1' as OperationId },
    },
  },
  dhcp: {
    watch: { input: {}, output: dhcpState },
    start: { input: { name: 'eth0', address: '192.168.77.1' }, output: dhcpState },
    stop: { input: {}, output: { state: 'off', stopped: null } },
    setBareUrl: { input: { mac: '74:4D:28:00:00:02', bare: true }, output: dhcpState },
  },
  discovery: {
    interfaces: { input: {}, output: { interfaces: scan.interface === null ? [] : [scan.interface] } },
    watch: { input: {}, output: found },
    scan: { input: { name: 'lo', address: '127.0.0.1', reach: 'near' }, output: scan },
    stop: { input: {}, output: { ...scan, phase: 'stopped' } },
    clear: { input: {}, output: {} },
    pointAtAcs: {
      input: {
        neighbour: 'n1' as NeighbourKey,
        username: 'admin',
        password: 'secret:hall-once' as SecretRef,
        trust: null,
      },
      output: { outcome: 'refused', code: 606, words: 'this user may not do it' },
    },
  },
};
