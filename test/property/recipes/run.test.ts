import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Instant } from '#shared/ids.ts';
import { OperationId } from '#shared/ids.ts';
import type { Action } from '#shared/recipe/action.ts';
import { moveUnit, type UnitEvent, UnitState } from '#shared/recipe/run.ts';

/** One device in a run, under any events in any order: every action is queued at most once, and in its order. */

const at = '2026-11-25T09:00:00Z' as Instant;
const fault = { step: 0, code: '9007', words: 'too long' };

const action = fc.constantFrom<Action>(
  { do: 'set', step: 0, parameters: [{ name: 'A', value: '1', secret: false }] },
  { do: 'reboot', step: 1 },
  { do: 'verify', step: 2, parameters: [{ name: 'A', value: '1', secret: false }] },
  { do: 'wait', step: 3, event: '1 BOOT', minutes: 1 },
  { do: 'skip', step: 4, why: 'done already' },
);

/** What may happen; `which` chooses among the operations there were, so that late and repeated news come, too. */
type Happening = { what: UnitEvent['type']; good: boolean; which: number };
const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom<UnitEvent['type']>(
    'seen',
    'rehearsed',
    'operation',
    'operation',
    'operation',
    'judged',
    'informed',
    'expired',
    'compared',
    'stop',
    'roll-back',
  ),
  good: fc.boolean(),
  which: fc.nat(5),
});

function eventOf({ what, good, which }: Happening, operations: readonly OperationId[]): UnitEvent | null {
  switch (what) {
    case 'rehearsed':
      return { type: what, fault: good ? null : fault };
    case 'operation': {
      // Mostly the newest one, sometimes an older.
      const id = operations.at(-1 - (which > 3 ? which - 3 : 0));
      return id === undefined ? null : { type: what, id, result: good ? 'done' : fault };
    }
    case 'judged':
      return { type: what, problem: good ? null : 'otherwise' };
    case 'informed':
      return { type: what, events: good ? ['1 BOOT'] : ['2 PERIODIC'] };
    case 'compared':
      return { type: what, equal: good, words: '' };
    case 'stop':
    case 'roll-back':
      return { type: what, by: 'somebody' };
    default:
      return { type: what };
  }
}

it('no action is queued twice, none before the one ahead of it, and every state can lie on a disk', () => {
  fc.assert(
    fc.property(
      fc.array(action, { minLength: 1, maxLength: 5 }),
      fc.constantFrom<'roll-back' | 'stop'>('roll-back', 'stop'),
      fc.array(happening, { maxLength: 40 }),
      (actions, onFailure, story) => {
        const undo = (count: number): Action[] =>
          actions.slice(0, count).some(({ do: kind }) => kind === 'set')
            ? [{ do: 'set', step: 0, parameters: [{ name: 'A', value: '0', secret: false }] }]
            : [];
        const operations: OperationId[] = [];
        const queued: number[] = [];
        let undone = 0;
        let state: UnitState = { at: 'expected' };
        for (const each of story) {
          const event = eventOf(each, operations);
          const before: UnitState = state;
          const move: ReturnType<typeof moveUnit> =
            event === null ? null : moveUnit(state, event, { actions, onFailure, undo }, { now: 0, at });
          if (move === null) continue;
          if (move.queue === undefined) state = move.to;
          else {
            const id = OperationId.parse(`op-${operations.length}`);
            operations.push(id);
            if (move.part === 'action') queued.push(move.index);
            else undone += 1;
            state = move.to(id);
          }
          // What was asked of the device is awaited before anything else is.
          if (before.at === 'acting' && before.doing.by === 'operation' && move.queue !== undefined) {
            expect(event).toMatchObject({ type: 'operation', id: before.doing.id });
          }
          expect(UnitState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
        }
        expect(queued).toEqual([...new Set(queued)].sort((left, right) => left - right));
        // A rollback may be asked for again where it stayed incomplete, never while one is under way.
        if (state.at === 'passed') expect(undone).toBe(0);
      },
    ),
    { numRuns: 500 },
  );
});
