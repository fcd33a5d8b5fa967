import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Sha256 } from '#shared/attachment.ts';
import type { Contract } from '#shared/contract/index.ts';
import { DeviceDetail, DeviceRow } from '#shared/device.ts';
import type { FleetPreferences } from '#shared/fleet-view.ts';
import type { CpeKey, DeviceId, DeviceRef, Instant, OperationId, SecretRef, SiteId } from '#shared/ids.ts';
import type { Notice, SitesState } from '#shared/site.ts';
import { rebootEntry, receiptOf, SITE } from '../../fakes/outbox.ts';
import { ACS_SAMPLES } from './acs-samples.ts';
import { AUDIT_SAMPLES } from './audit-samples.ts';
import { CAMPAIGN_SAMPLES } from './campaign-samples.ts';
import { OPERATION_SAMPLES, PARAMETER_SAMPLES, SETTING_SAMPLES, TIMELINE_SAMPLES } from './device-samples.ts';
import { INSIGHT_SAMPLES } from './insight-samples.ts';
import { DHCP_SAMPLES, DISCOVERY_SAMPLES } from './lan-samples.ts';
import { LIBRARY_SAMPLES } from './library-samples.ts';
import { RECIPE_SAMPLES } from './recipe-samples.ts';

type Inputs = InferContractRouterInputs<Contract>;
type Outputs = InferContractRouterOutputs<Contract>;
type ValueOf<T> = T extends AsyncIterator<infer V> ? V : T;

/** One good call of every procedure of a domain; for a stream, `output` is one of its values. */
export type SamplesOf<D extends keyof Contract> = {
  [P in keyof Inputs[D] & keyof Outputs[D]]: { input: Inputs[D][P]; output: ValueOf<Outputs[D][P]> };
};

/** Of every domain: one that is missing does not compile. */
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
const row = DeviceRow.parse({ id: 1001, name: 'Hall router' });
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
  acs: ACS_SAMPLES,
  operations: OPERATION_SAMPLES,
  recipes: RECIPE_SAMPLES,
  library: LIBRARY_SAMPLES,
  campaigns: CAMPAIGN_SAMPLES,
  insights: INSIGHT_SAMPLES,
  settings: SETTING_SAMPLES,
  timeline: TIMELINE_SAMPLES,
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
  parameters: PARAMETER_SAMPLES,
  dhcp: DHCP_SAMPLES,
  discovery: DISCOVERY_SAMPLES,
};
