import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CampaignDeviceEvent,
  type CampaignDeviceState,
  moveCampaignDevice,
} from '#shared/campaign/device-state.ts';
import { type Instant, OperationId } from '#shared/ids.ts';
import type { OperationState } from '#shared/operation.ts';

/** One device of a campaign, under any events in any order, late and repeated ones among them. */

const at = '2026-11-25T09:00:00Z' as Instant;
const transferred = (running: string): OperationState => {
  return { state: 'done', at, proof: { by: 'transfer-complete', version: { wanted: '3.2.0', running } } };
};
const heard = fc.constantFrom<OperationState>(
  { state: 'queued' },
  { state: 'accepted', at },
  { state: 'unclear', at, why: 'cut' },
  transferred('3.2.0'),
  transferred('3.1.4'),
  { state: 'failed', at, failure: { code: '9010', words: 'Download failure' } },
  { state: 'cancelled', at, by: 'Ada' },
);
const operation = fc.nat(3).map((number) => OperationId.parse(`operation ${number}`));
const event = fc.oneof(
  fc.record({ type: fc.constant('offered' as const), operation, at: fc.constant(at), notAfter: fc.constant(at) }),
  fc.record({
    type: fc.constant('operation' as const),
    operation,
    to: heard,
    at: fc.constant(at),
    notAfter: fc.constant(at),
  }),
  fc.constantFrom<CampaignDeviceEvent>(
    { type: 'taken-back' },
    { type: 'retried' },
    { type: 'left-out', at, words: 'gone' },
    { type: 'deadline', at },
    { type: 'told-version', running: '3.2.0', wanted: '3.2.0', at, patienceMs: 0 },
    { type: 'told-version', running: '3.1.4', wanted: '3.2.0', at, patienceMs: 0 },
  ),
);

/** Every move that meant something, with the state before and after it. */
function movesOf(events: readonly CampaignDeviceEvent[]) {
  let state: CampaignDeviceState = { state: 'waiting', attempt: 1 };
  return events.flatMap((happened) => {
    const from = state;
    const to = moveCampaignDevice(state, happened);
    if (to === null) return [];
    state = to;
    return [{ event: happened, from, to }];
  });
}

it('is asked for one operation an attempt, and a new attempt begins only with a person', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const moves = movesOf(events);
      const count = (type: CampaignDeviceEvent['type']): number =>
        moves.filter((move) => move.event.type === type).length;
      expect(count('offered')).toBeLessThanOrEqual(1 + count('retried') + count('taken-back'));
      const last = moves.at(-1)?.to;
      if (last !== undefined && 'attempt' in last) expect(last.attempt).toBe(1 + count('retried'));
    }),
  );
});

it('stays what it ended as, whatever is heard later; only a failure is tried again', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      for (const { event: happened, from } of movesOf(events)) {
        expect(['upgraded', 'left-out']).not.toContain(from.state);
        if (from.state === 'failed') expect(happened.type).toBe('retried');
      }
    }),
  );
});

it('follows no operation but its own', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      for (const { event: happened, from } of movesOf(events)) {
        if (happened.type !== 'operation') continue;
        expect('operation' in from ? from.operation : null).toBe(happened.operation);
      }
    }),
  );
});
