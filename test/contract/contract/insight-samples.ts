import type { CpeKey, DeviceId, DeviceRef, Instant, OperationId, SessionId } from '#shared/ids.ts';
import type { SamplesOf } from './samples.ts';

const from = '2024-01-14T14:00:00Z' as Instant;
const until = '2024-01-15T14:00:00Z' as Instant;
const device = 2001 as DeviceId;
const session = {
  id: 's-1' as SessionId,
  cpe: 'c-1' as CpeKey,
  peer: '192.168.1.9',
  startedAt: from,
  endedAt: from,
  end: { how: 'completed' as const },
  events: ['2 PERIODIC'],
  rpcs: 1,
  warnings: [],
};
const failure = { code: '9001', words: 'The device refuses, without a reason' };
const operation = {
  id: 'op-1' as OperationId,
  device: '2001' as DeviceRef,
  kind: 'reboot' as const,
  end: 'failed' as const,
  createdAt: from,
  createdBy: 'me',
  proofMs: null,
  failure,
};

/** One good call of every procedure of the insights. */
export const INSIGHT_SAMPLES: SamplesOf<'insights'> = {
  status: {
    input: { from, until, parts: 1 },
    output: {
      keptSince: from,
      parts: [{ from, until, sample: { at: from, up: 7, down: 1 }, wentUp: 2, wentDown: 3 }],
      flapping: { total: 1, devices: [{ device, wentDown: 3, flips: 5, lastAt: until }] },
    },
  },
  flips: {
    input: { from, until, status: 'Down', device: null },
    output: { total: 1, flips: [{ device, at: from, status: 'Down' }] },
  },
  informs: { input: { from, until }, output: { keptSince: from, hours: [{ at: from, informs: 12, broken: 1 }] } },
  sessions: { input: { from, until }, output: { sessions: [session] } },
  operations: {
    input: { from, until },
    output: {
      kinds: [
        {
          kind: 'reboot',
          total: 1,
          ends: { done: 0, failed: 1, unclear: 0, open: 0, cancelled: 0 },
          medianMs: null,
          p95Ms: null,
        },
      ],
      failures: [{ ...failure, count: 1 }],
      counted: 1,
      whole: true,
    },
  },
  operationList: {
    input: { from, until, filter: { kind: 'reboot', end: 'failed', code: '9001' } },
    output: { total: 1, operations: [operation] },
  },
};
