import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeviceRef, Instant, OperationId } from '#shared/ids.ts';
import {
  factOf,
  isMeant,
  OPERATION_ENDS,
  type OperationFact,
  quantile,
  tallyOperations,
} from '#shared/insights/operations.ts';
import type { OperationState } from '#shared/operation.ts';

const AT = Date.parse('2026-03-02T10:00:00Z');
const iso = (at: number): Instant => new Date(at).toISOString() as Instant;

const state: fc.Arbitrary<OperationState> = fc
  .nat(600_000)
  .chain((took) =>
    fc.constantFrom<OperationState>(
      { state: 'queued' },
      { state: 'accepted', at: iso(AT) },
      { state: 'unclear', at: iso(AT), why: 'cut' },
      { state: 'done', at: iso(AT + took), proof: { by: 'response' } },
      { state: 'failed', at: iso(AT), failure: { code: '9001', words: 'Refused' } },
      { state: 'failed', at: iso(AT), failure: { code: '9017', words: 'Broke off' } },
      { state: 'cancelled', at: iso(AT), by: 'me' },
    ),
  );
const fact: fc.Arbitrary<OperationFact> = fc
  .record({ kind: fc.constantFrom('reboot' as const, 'sync' as const, 'settings' as const), state })
  .map((operation) =>
    factOf({
      ...operation,
      id: 'o' as OperationId,
      device: '1' as DeviceRef,
      createdAt: iso(AT),
      createdBy: 'me',
      scheduledFor: null,
    }),
  );

test('every figure is the number of operations its filter means, and all of them are in one figure', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 60 }), (facts) => {
      const { kinds, failures } = tallyOperations(facts);
      const meant = (filter: Partial<Parameters<typeof isMeant>[0]>): number =>
        facts.filter((each) => isMeant({ kind: null, end: null, code: null, ...filter }, each)).length;
      expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(facts.length);
      for (const { kind, total, ends } of kinds) {
        expect(meant({ kind })).toBe(total);
        for (const end of OPERATION_ENDS) expect(meant({ kind, end })).toBe(ends[end]);
        expect(OPERATION_ENDS.reduce((sum, end) => sum + ends[end], 0)).toBe(total);
      }
      for (const { code, count } of failures) expect(meant({ code })).toBe(count);
      expect(failures.reduce((sum, { count }) => sum + count, 0)).toBe(meant({ end: 'failed' }));
    }),
  );
});

test('half of all values do not exceed the median, and 95 of 100 not the 95th', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000), { minLength: 1, maxLength: 50 }),
      fc.constantFrom(0.5, 0.95),
      (values, part) => {
        const sorted = values.toSorted((left, right) => left - right);
        const found = quantile(sorted, part);
        if (found === null) throw new Error('there are values');
        const within = sorted.filter((value) => value <= found).length / sorted.length;
        const below = sorted.filter((value) => value < found).length / sorted.length;
        expect(within).toBeGreaterThanOrEqual(part);
        expect(below).toBeLessThan(part);
      },
    ),
  );
  expect(quantile([], 0.5)).toBeNull();
});

test('the time to proof runs from when it was to be done', () => {
  const asked = {
    id: 'o' as OperationId,
    device: '1' as DeviceRef,
    kind: 'reboot' as const,
    createdAt: iso(AT),
    createdBy: 'me',
    state: { state: 'done' as const, at: iso(AT + 3_600_000 + 45_000), proof: { by: 'bootstrap' as const } },
  };
  expect(factOf({ ...asked, scheduledFor: null }).proofMs).toBe(3_645_000);
  expect(factOf({ ...asked, scheduledFor: iso(AT + 3_600_000) }).proofMs).toBe(45_000);
});
