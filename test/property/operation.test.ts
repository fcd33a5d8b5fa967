import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandKey, Instant, SessionId } from '#shared/ids.ts';
import { isFinished, type OperationEvent, type OperationState, transitionOperation } from '#shared/operation.ts';

const at = '2024-01-15T14:25:00Z' as Instant;
const session = 's1' as SessionId;

const event: fc.Arbitrary<OperationEvent> = fc.constantFrom<OperationEvent>(
  { type: 'sent', at, session },
  { type: 'accepted', at },
  { type: 'proved', at, proof: { by: 'inform-event', event: 'M Reboot', commandKey: 'k' as CommandKey } },
  { type: 'failed', at, failure: { code: '9001', words: 'Request denied' } },
  { type: 'lost', at, why: 'the session was cut' },
  { type: 'not-sent', at },
  { type: 'disproved', at, why: 'it reads back otherwise' },
  { type: 'cancelled', at, by: 'someone' },
  { type: 'resent-by-person', at, by: 'someone' },
);

test('an RPC leaves at most once, unless it provably did not happen or a person said so', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let state: OperationState = { state: 'queued' };
      let mayLeave = 1;
      for (const next of events) {
        const after = transitionOperation(state, next);
        if (after === null) continue;
        if (next.type === 'sent') mayLeave -= 1;
        if (['not-sent', 'disproved', 'resent-by-person'].includes(next.type)) mayLeave += 1;
        expect(mayLeave).toBeGreaterThanOrEqual(0);
        state = after;
      }
    }),
  );
});

test('what is finished stays finished', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let state: OperationState = { state: 'queued' };
      for (const next of events) {
        const after = transitionOperation(state, next);
        if (isFinished(state)) expect(after).toBeNull();
        state = after ?? state;
      }
    }),
  );
});
