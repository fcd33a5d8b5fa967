import { describe, expect, it } from 'vitest';
import { stepsOf } from '#renderer/features/device/operation-steps.ts';
import { inOrder } from '#renderer/features/device/order.ts';
import { Operation, type OperationState } from '#shared/operation.ts';

const AT = '2024-01-15T14:25:00Z';
const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();

function operation(state: OperationState, steps: string[], changes: Partial<Operation> = {}): Operation {
  return Operation.parse({
    id: 'o-1',
    device: '1001',
    kind: 'reboot',
    commandKey: 'dm-1',
    createdAt: AT,
    createdBy: 'practice',
    scheduledFor: null,
    state,
    steps: steps.map((name, index) => ({ at: later(index), state: name, words: `words of ${name}` })),
    ...changes,
  });
}

describe('the steps of an operation', () => {
  it('shows what is still to come, without a time', () => {
    const steps = stepsOf(operation({ state: 'queued' }, ['queued']), true);
    expect(steps.map(({ title, at, tone }) => [title, at === null, tone])).toEqual([
      ['Queued', false, 'waiting'],
      ['Sent', true, 'idle'],
      ['Accepted', true, 'idle'],
      ['Done', true, 'idle'],
    ]);
    expect(steps[0]?.detail).toBe('words of queued');
  });

  it('says of a device that is off why nothing happens', () => {
    const [queued] = stepsOf(operation({ state: 'queued' }, ['queued']), false);
    expect(queued?.detail).toContain('stays queued');
  });

  it('ends with the proof', () => {
    const proof = { by: 'inform-event', event: 'M Reboot' } as const;
    const at = Operation.shape.createdAt.parse(later(3));
    const steps = stepsOf(operation({ state: 'done', at, proof }, ['queued', 'sent', 'accepted', 'done']), true);
    expect(steps.map(({ tone }) => tone)).toEqual(['past', 'past', 'past', 'up']);
    expect(steps.at(-1)?.detail).toBe('words of done');
  });

  it('does not say its title twice', () => {
    const failure = { code: '9010', words: 'no file' };
    const at = Operation.shape.createdAt.parse(AT);
    const said = { at, state: 'failed', words: 'Failed: no file' };
    expect(stepsOf(operation({ state: 'failed', at, failure }, [], { steps: [said] }), true)[0]).toMatchObject({
      title: 'Failed',
      detail: 'No file',
    });
  });

  it('promises nothing once a person is asked', () => {
    const at = Operation.shape.createdAt.parse(later(2));
    const steps = stepsOf(operation({ state: 'unclear', at, why: 'cut' }, ['queued', 'sent', 'unclear']), true);
    expect(steps).toHaveLength(3);
    expect(steps.at(-1)?.tone).toBe('needs-you');
  });
});

it('what is under way stands before what is over, the newest first', () => {
  const at = Operation.shape.createdAt.parse(AT);
  const over = { state: 'cancelled', at, by: 'x' } as const;
  const created = (seconds: number) => Operation.shape.createdAt.parse(later(seconds));
  const ids = inOrder([
    operation(over, [], { id: Operation.shape.id.parse('old'), createdAt: created(1) }),
    operation({ state: 'queued' }, [], { id: Operation.shape.id.parse('waiting'), createdAt: created(0) }),
    operation(over, [], { id: Operation.shape.id.parse('newer'), createdAt: created(2) }),
  ]).map(({ id }) => id);
  expect(ids).toEqual(['waiting', 'newer', 'old']);
});
