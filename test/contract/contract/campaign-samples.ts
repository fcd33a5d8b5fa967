import type { CampaignPlan } from '#shared/campaign/plan.ts';
import type { CampaignDevice, CampaignReport } from '#shared/campaign/report.ts';
import { type Instant, OperationId } from '#shared/ids.ts';
import type { SamplesOf } from './samples.ts';

const at = '2024-01-15T14:25:00Z' as Instant;
const key = 'change-0001';
const plan: CampaignPlan = {
  name: 'Autumn',
  firmwareImage: 47,
  target: { by: 'filter', organizations: [5], type: 12, fromVersions: '3.1.*', search: 'north' },
  canary: 2,
  waves: [
    { by: 'percent', percent: 10 },
    { by: 'count', count: 50 },
  ],
  pauseMinutes: 60,
  failureLimit: { by: 'percent', percent: 5 },
  window: { days: [1, 2], from: '22:00', to: '04:00', zone: 'Europe/Berlin' },
  atOnce: 20,
  downgrades: false,
  deadline: at,
};
const wave = {
  size: 2,
  waiting: 0,
  queued: 0,
  loading: 1,
  verifying: 0,
  upgraded: 0,
  failed: 1,
  unclear: 0,
  leftOut: 0,
};
const report: CampaignReport = {
  ...plan,
  id: 1,
  version: '3.2.0',
  state: { state: 'paused', wave: 0, at, why: { by: 'failures', failed: 1, ended: 1 } },
  createdAt: at,
  createdBy: 'Ada',
  startedAt: at,
  progress: { waves: [wave], leftOut: 3, recent: { ended: 1, since: at } },
  waits: { for: 'person', until: null },
};
const operation = OperationId.parse('operation-1');
const device: CampaignDevice = {
  device: 1001,
  name: 'Router',
  serialNumber: 'R1',
  wave: 0,
  state: { state: 'failed', attempt: 1, at, operation, code: '9010', words: 'Download failure' },
};

/** One good call of every procedure of campaigns. */
export const CAMPAIGN_SAMPLES: SamplesOf<'campaigns'> = {
  list: { input: {}, output: { items: [report] } },
  get: { input: { id: 1 }, output: report },
  devices: {
    input: { id: 1, states: ['failed'], waves: [0], code: '9010', offset: 0, limit: 50 },
    output: { count: 1, items: [device] },
  },
  outcome: {
    input: { id: 1 },
    output: {
      outcome: {
        medianMs: 42_000,
        p95Ms: 61_000,
        waves: [{ medianMs: null, p95Ms: null }],
        failures: [{ code: '9010', words: 'Download failure', count: 1 }],
      },
    },
  },
  rehearse: {
    input: plan,
    output: { fit: 2, waves: [2], leftOut: [{ words: 'no', count: 1, devices: [{ device: 7, name: 'R7' }] }] },
  },
  create: { input: { plan, key }, output: report },
  change: { input: { id: 1, plan, key }, output: report },
  act: { input: { id: 1, action: 'retry', key, devices: [1001] }, output: report },
  remove: { input: { id: 1, key }, output: {} },
};
