import { expect, it } from 'vitest';
import type { AcsRpcName } from '#shared/cwmp/rpc.ts';
import type { OperationKind } from '#shared/operation.ts';
import { Lives, type Point } from './lives.ts';

/**
 * The host is killed (SIGKILL, a process of its own) at every point of every operation, enumerated: right before and
 * right after each event is written, and when the device has read the RPC and its answer has not come yet. Then another
 * starts on the same file, and the device goes on calling. Whatever the point: nothing that changes the device happened
 * twice, nothing is lost, and the state on the screen is true (SPEC O-1 O-5).
 */

type Subject = {
  readonly kind: OperationKind;
  /** The RPC that is counted. */
  readonly rpc: AcsRpcName;
  readonly carried?: unknown;
  /** Nobody can tell after some loss whether it happened: a person is asked. */
  readonly mayBeUnclear?: true;
  /** Asking twice harms nobody. */
  readonly reads?: true;
};

const change = { operation: 'Update', url: '', uuid: 'u', version: '2', executionEnvRef: '' };
const window = { start: 0, end: 60, mode: '1 At Any Time', retries: 0 };
const SUBJECTS: readonly Subject[] = [
  { kind: 'reboot', rpc: 'Reboot' },
  { kind: 'factory_reset', rpc: 'FactoryReset', mayBeUnclear: true },
  { kind: 'device_factory_reset', rpc: 'FactoryReset', mayBeUnclear: true },
  { kind: 'settings', rpc: 'SetParameterValues' },
  { kind: 'reconf', rpc: 'SetParameterValues' },
  { kind: 'firmware_update', rpc: 'Download', mayBeUnclear: true },
  { kind: 'add_object', rpc: 'AddObject', carried: { path: 'Device.NAT.PortMapping.' } },
  { kind: 'delete_object', rpc: 'DeleteObject', carried: { path: 'Device.NAT.PortMapping.1.' } },
  {
    kind: 'set_attributes',
    rpc: 'SetParameterAttributes',
    carried: { attributes: [{ name: 'Device.X', notification: 2 }] },
  },
  { kind: 'diagnostics', rpc: 'SetParameterValues', carried: { test: 'ping', settings: { Host: 'h' } } },
  { kind: 'restore', rpc: 'Download', mayBeUnclear: true },
  { kind: 'schedule_inform', rpc: 'ScheduleInform', carried: { delaySeconds: 60 }, mayBeUnclear: true },
  {
    kind: 'schedule_download',
    rpc: 'ScheduleDownload',
    carried: { firmwareImage: 1, windows: [window] },
    mayBeUnclear: true,
  },
  { kind: 'cancel_transfer', rpc: 'CancelTransfer' },
  { kind: 'change_modules', rpc: 'ChangeDUState', carried: { changes: [change] }, mayBeUnclear: true },
  { kind: 'sync', rpc: 'GetParameterValues', reads: true },
  { kind: 'list_methods', rpc: 'GetRPCMethods', carried: {}, reads: true },
  { kind: 'read_attributes', rpc: 'GetParameterAttributes', carried: { paths: ['Device.X'] }, reads: true },
  { kind: 'queued_transfers', rpc: 'GetAllQueuedTransfers', carried: {}, reads: true },
  { kind: 'backup', rpc: 'Upload', carried: { content: 'configuration' }, reads: true },
];

/** No operation has more than three writes; that all are reached is looked at, too. */
const POINTS: readonly Point[] = [
  { at: 1, when: 'before' },
  { at: 1, when: 'after' },
  'on the wire',
  { at: 2, when: 'before' },
  { at: 2, when: 'after' },
  { at: 3, when: 'before' },
  { at: 3, when: 'after' },
];

/** What is wrong with how the operation stands after all; null: nothing. */
function wrong({ reads, mayBeUnclear }: Subject, { state, times }: { state: string; times: number }): string | null {
  if (!reads && times > 1) return 'it was done twice';
  if (state === 'done') return times > 0 ? null : 'it is done, and nothing happened';
  // Only where the protocol cannot tell is a person asked.
  return state === 'unclear' && mayBeUnclear ? null : 'it is lost';
}

it.concurrent.each(SUBJECTS)('$kind, killed at every point', { timeout: 120_000 }, async (subject) => {
  const lives = new Lives();
  try {
    await lives.begin();
    const outcomes = [];
    for (const point of POINTS) outcomes.push({ point, ...(await lives.through(subject, point)) });
    const found = outcomes.map((outcome) => ({ ...outcome, wrong: wrong(subject, outcome) }));
    expect(found.filter((outcome) => outcome.wrong !== null)).toEqual([]);
    const writes = subject.reads ? 2 : 3;
    expect(outcomes.filter(({ died }) => died).length).toBeGreaterThanOrEqual(writes * 2 + 1);
  } finally {
    lives.end();
  }
});
