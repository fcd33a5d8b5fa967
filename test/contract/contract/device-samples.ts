import type { Attachment, Sha256 } from '#shared/attachment.ts';
import type { CommandKey, DeviceRef, Instant, OperationId } from '#shared/ids.ts';
import type { DeviceFile, DeviceFileId } from '#shared/orders.ts';
import { session } from './acs-samples.ts';
import type { SamplesOf } from './samples.ts';

const at = '2024-01-15T14:25:00Z' as Instant;
const device = '1001' as DeviceRef;
const file: DeviceFile = {
  id: 'file-0001' as DeviceFileId,
  device,
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

export const OPERATION_SAMPLES: SamplesOf<'operations'> = {
  order: {
    input: { device, order: { kind: 'backup', content: 'configuration' } },
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
          device,
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
  files: { input: { device }, output: { files: [file] } },
  log: { input: { file: file.id }, output: { text: 'boot', whole: true } },
  deleteFile: { input: { file: file.id }, output: {} },
};

export const SETTING_SAMPLES: SamplesOf<'settings'> = {
  list: {
    input: { device },
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
  wiped: {
    input: { device },
    output: {
      wiped: [
        { id: 3, at, settings: [{ name: 'Device.WiFi.SSID.1.SSID', type: 'string', value: null }], restoredAt: null },
      ],
    },
  },
  restore: { input: { wiped: 3, key: 'k-00000002' }, output: { restored: 1 } },
  adopt: {
    input: { device, key: 'k-00000001', seen: [{ id: 1, value: 'guests' }] },
    output: {},
  },
};

export const TIMELINE_SAMPLES: SamplesOf<'timeline'> = {
  page: {
    input: { device, before: at, limit: 50, kinds: ['status', 'session'] },
    output: {
      entries: [
        { id: 'session:s1', at, kind: 'session', session },
        { id: 'status:1', at, kind: 'status', status: 'Down' },
      ],
      before: at,
      gaps: [{ because: 'not-told', kinds: ['status'] }],
    },
  },
  document: { input: { device, document }, output: { base64: 'cGhvdG8=' } },
};

export const PARAMETER_SAMPLES: SamplesOf<'parameters'> = {
  readings: {
    input: { device },
    output: { lines: [{ name: 'Device.Optical.Interface.1.OpticalSignalLevel', readings: [{ at, value: -18400 }] }] },
  },
  page: {
    input: { device, under: 'Device.', after: null, limit: 100 },
    output: {
      rows: [{ name: 'Device.WiFi.SSID.1.SSID', type: 'string', value: 'Hall', secret: false, writable: true, at }],
      next: null,
      total: 1,
    },
  },
  read: { input: { device, paths: ['Device.WiFi.'], names: true }, output: {} },
  write: {
    input: { device, changes: [{ name: 'Device.WiFi.SSID.1.SSID', value: 'Hall' }] },
    output: { operation: 'op-1' as OperationId },
  },
};
