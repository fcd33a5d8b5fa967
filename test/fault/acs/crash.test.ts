import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationEvent } from '#shared/operation.ts';
import { type BenchAcs, record, startAcs } from '../../integration/acs/bench-acs.ts';
import { Device } from './device.ts';

/**
 * The host is killed at every point of every operation, enumerated: right before and right after each event is written
 * (before: the write never happened; after: nothing that follows did). Then it starts anew on the same file, and the
 * device goes on calling. Whatever the point: nothing that changes the device happened twice, nothing is lost, and the
 * state on the screen is true (SPEC O-1 O-5).
 */

let bench: BenchAcs;
beforeEach(async () => {
  bench = await startAcs({
    provisioning: {
      desired: async () => [{ name: 'Device.X', value: 'new', type: 'string' }],
      reported: async () => undefined,
      firmware: async () => ({ version: '2.0', fileName: 'f.bin', size: 1, open: () => Readable.from(['x']) }),
    },
  });
  bench.devices.set('S1', record());
});
afterEach(() => bench.close());

type Point = { at: number; when: 'before' | 'after' };

/** Kills the ACS at the given write: from then on nothing it does reaches the store, and no byte leaves it. */
function killAt({ at, when }: Point): { dead: () => boolean } {
  let writes = 0;
  let dead = false;
  const { operations } = bench;
  const apply = operations.apply.bind(operations);
  const never = new Promise<never>(() => undefined);
  operations.apply = (id: Parameters<typeof apply>[0], event: OperationEvent) => {
    writes += 1;
    if (dead || writes > at) return never;
    if (writes < at) return apply(id, event);
    // The disk is slow: whatever does not wait for the write gets out before the end comes.
    const died = turns(200).then(() => {
      dead = true;
      return never;
    });
    return when === 'before' ? died : apply(id, event).then(() => died);
  };
  return { dead: () => dead };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const KINDS = [
  'reboot',
  'factory_reset',
  'device_factory_reset',
  'settings',
  'reconf',
  'firmware_update',
  'sync',
] as const;
const POINTS: Point[] = [1, 2, 3].flatMap((at) => [
  { at, when: 'before' },
  { at, when: 'after' },
]);

describe.each(KINDS)('%s', (kind) => {
  it.each(POINTS)('killed $when write $at', async (point) => {
    const device = new Device();
    const id = await bench.queue(kind);
    const kill = killAt(point);
    // The first life: sessions until the operation is over or the host died.
    for (let round = 0; round < 3 && !kill.dead(); round += 1) await device.session(bench.port, kill.dead);
    await bench.restart();
    // The second life: the device goes on calling, a while later.
    for (let round = 0; round < 4; round += 1) {
      await bench.clock.advance(200_000);
      device.uptime += 200;
      await device.session(bench.port, () => false);
    }
    const state = await bench.stateOf(id);
    expect(device.done(kind)).toBeLessThanOrEqual(1);
    if (state.state === 'done') expect(device.done(kind)).toBe(1);
    else {
      // Only where the protocol cannot tell is a person asked, and then it did happen or may have.
      expect(state.state).toBe('unclear');
      expect(['firmware_update', 'factory_reset', 'device_factory_reset']).toContain(kind);
    }
  });
});

it('the points reach every state there is', async () => {
  const seen = new Set<string>();
  bench.operations.subscribe(({ state }) => seen.add(state.state));
  const device = new Device();
  await bench.queue('reboot');
  await device.session(bench.port, () => false);
  await device.session(bench.port, () => false);
  expect([...seen]).toEqual(['queued', 'sent', 'accepted', 'done']);
});
