import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcsRpcName } from '#shared/cwmp/rpc.ts';
import type { OperationId } from '#shared/ids.ts';
import type { OperationKind } from '#shared/operation.ts';
import { Device } from './device.ts';
import type { Command } from './host-process.ts';

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
];

type Point = { readonly at: number; readonly when: 'before' | 'after' } | 'on the wire';
/** No operation has more than three writes; `every point is reached` keeps that true. */
const POINTS: readonly Point[] = [
  { at: 1, when: 'before' },
  { at: 1, when: 'after' },
  'on the wire',
  { at: 2, when: 'before' },
  { at: 2, when: 'after' },
  { at: 3, when: 'before' },
  { at: 3, when: 'after' },
];

/** So much later the next life begins: long enough for the up time of a device to say something. */
const LATER_SECONDS = 300;

let folder: string;
let life = 0;
let host: ChildProcess;
let spare: ChildProcess;
let port: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-crash-'));
  spare = load();
  await live();
});
afterAll(() => {
  host.kill('SIGKILL');
  spare.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The next host, loaded already: to start one takes longer than everything that happens in its life. */
function load(): ChildProcess {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'demarc-compiled') };
  return fork(join(import.meta.dirname, 'host-process.ts'), [folder], { env });
}

async function live(): Promise<void> {
  life += 1;
  host = spare;
  spare = load();
  const ready = once(host, 'message');
  host.send(Date.parse('2026-11-23T04:30:00Z') + life * LATER_SECONDS * 1000);
  [{ port }] = (await ready) as [{ port: number }];
}

async function tell<T>(command: Command): Promise<T> {
  const told = once(host, 'message');
  await new Promise<void>((resolve, reject) => {
    host.send(command, (error) => (error === null ? resolve() : reject(error)));
  });
  const [answer] = (await told) as [T & { error?: string }];
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}

/** Does the host still answer? A process that killed itself may not be known to be gone yet. */
async function isDead(id: OperationId, ended: Promise<unknown>): Promise<boolean> {
  const alive = tell({ do: 'state', id }).then(
    () => false,
    () => ended.then(() => true),
  );
  return Promise.race([alive, ended.then(() => true)]);
}

/** Runs the operation into its death and out of it; returns how it stands then. */
async function through({ kind, rpc, carried }: Subject, point: Point) {
  const device = new Device();
  const { id, target } = await tell<{ id: OperationId; target: string | null }>({
    do: 'queue',
    kind,
    carried: carried === undefined ? null : { kind, ...carried },
  });
  if (target !== null) device.queued.add(target);
  if (point === 'on the wire') {
    device.onReceived = ({ type }) => {
      if (type === rpc) host.kill('SIGKILL');
    };
  } else await tell({ do: 'die', ...point });
  const ended = once(host, 'exit');
  // The first life: sessions until the operation is over or the host is dead.
  let died = false;
  for (let round = 0; round < 3 && !died; round += 1) {
    await device.session(port);
    died = await isDead(id, ended);
  }
  if (died) await live();
  else await tell({ do: 'die', at: null, when: 'before' });
  device.onReceived = () => undefined;
  // The second life: the device goes on calling, a while later.
  device.uptime += LATER_SECONDS;
  for (let round = 0; round < 4; round += 1) await device.session(port);
  const { state } = await tell<{ state: string }>({ do: 'state', id });
  return { state, times: device.done(rpc), died };
}

const reached = new Map<OperationKind, number>();

describe.each(SUBJECTS)('$kind', (subject) => {
  it.each(POINTS)('killed at %o', async (point) => {
    const { state, times, died } = await through(subject, point);
    if (died) reached.set(subject.kind, (reached.get(subject.kind) ?? 0) + 1);
    if (!subject.reads) expect(times).toBeLessThanOrEqual(1);
    if (state === 'done') expect(times).toBeGreaterThan(0);
    else {
      // Only where the protocol cannot tell is a person asked.
      expect(state).toBe('unclear');
      expect(subject.mayBeUnclear).toBe(true);
    }
  });

  it('was killed at every one of them', () => {
    const writes = subject.reads ? 2 : 3;
    expect(reached.get(subject.kind)).toBeGreaterThanOrEqual(writes * 2 + 1);
  });
});
