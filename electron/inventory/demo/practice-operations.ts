import type { Transaction } from 'kysely';
import { instantMillis } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { Schema } from '#electron/store/schema.ts';
import { CommandKey, type Instant } from '#shared/ids.ts';
import {
  describeOperationState,
  type OperationFailure,
  type OperationKind,
  type OperationProof,
  type OperationState,
} from '#shared/operation.ts';

/** Operations of the month behind the practice site, all of them over: so that their times and failures can be looked at. */

const SECOND = 1_000;
const HOUR = 3_600_000;
const MANY = 84;

type Kind = {
  readonly kind: OperationKind;
  /** From order to proof at least and at most, in seconds. */
  readonly takes: readonly [least: number, most: number];
  readonly proof: (commandKey: CommandKey) => OperationProof;
  readonly failure: OperationFailure;
};

const KINDS: readonly Kind[] = [
  {
    kind: 'reboot',
    takes: [48, 190],
    proof: (commandKey) => ({ by: 'inform-event', event: 'M Reboot', commandKey }),
    failure: { code: '9001', words: 'The device refuses, without a reason' },
  },
  {
    kind: 'settings',
    takes: [2, 24],
    proof: () => ({ by: 'read-back', parameters: 4 }),
    failure: { code: '9007', words: 'The value is not allowed' },
  },
  {
    kind: 'sync',
    takes: [1, 9],
    proof: () => ({ by: 'response' }),
    failure: { code: '9004', words: 'The device has too little memory for this' },
  },
  {
    kind: 'firmware_update',
    takes: [170, 640],
    proof: (commandKey) => ({ by: 'transfer-complete', commandKey }),
    failure: { code: '9017', words: 'The download broke off' },
  },
  {
    kind: 'reconf',
    takes: [3, 40],
    proof: () => ({ by: 'read-back', parameters: 18 }),
    failure: { code: 'acs.reads-back-otherwise', words: 'A value reads back otherwise than it was set' },
  },
];
const ORDER = [0, 1, 2, 0, 3, 1, 0, 2, 4, 0, 1, 3] as const;

/** Writes them down for devices of the made-up fleet. */
export async function insertPastOperations(
  trx: Transaction<Schema>,
  devices: readonly { readonly id: number }[],
  { now, random }: { now: number; random: Random },
): Promise<void> {
  for (let index = 0; index < MANY; index += 1) {
    const device = devices[(index * 37) % devices.length];
    const kind = KINDS[ORDER[index % ORDER.length] ?? 0];
    if (device === undefined || kind === undefined) continue;
    // Closer together the nearer they are; the first two hours ago.
    const createdAt = now - 2 * HOUR - Math.round((index / MANY) ** 2 * 27 * 24 * HOUR);
    const commandKey = CommandKey.parse(randomToken(random, 18));
    const id = random.uuid();
    const [least, most] = kind.takes;
    const took = Math.round((least + (most - least) * (((index * 29) % 97) / 97) ** 2) * SECOND);
    const end = endOf(index, kind, { commandKey, at: instantMillis(createdAt + took) });
    await trx
      .insertInto('operation')
      .values({
        id,
        device: deviceRef(device.id),
        kind: kind.kind,
        command_key: commandKey,
        created_at: createdAt,
        created_by: 'practice',
        scheduled_for: null,
        arguments: null,
        state: end.state,
        state_json: JSON.stringify(end),
        revision: 2,
        same_as: null,
      })
      .execute();
    const queued: OperationState = { state: 'queued' };
    await trx
      .insertInto('operation_step')
      .values([
        { operation: id, at: createdAt, state: queued.state, words: describeOperationState(queued) },
        { operation: id, at: createdAt + took, state: end.state, words: describeOperationState(end) },
      ])
      .execute();
  }
}

function endOf(index: number, kind: Kind, { commandKey, at }: { commandKey: CommandKey; at: Instant }): OperationState {
  if (index % 31 === 17) return { state: 'cancelled', at, by: 'practice' };
  if (index % 9 === 4 || (kind.kind === 'firmware_update' && index % 4 === 3)) {
    return { state: 'failed', at, failure: kind.failure };
  }
  return { state: 'done', at, proof: kind.proof(commandKey) };
}
