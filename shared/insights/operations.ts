import * as z from 'zod';
import { DeviceRef, Instant, OperationId } from '../ids.ts';
import { isFinished, type Operation, OperationKind } from '../operation.ts';

/** What became of operations, counted: pure rules, so that a figure and the list behind it come from the same test. */

/** Where an operation stands: `open` is on its way, `unclear` waits for a person. */
export const OPERATION_ENDS = ['done', 'failed', 'unclear', 'open', 'cancelled'] as const;
export const OperationEnd = z.enum(OPERATION_ENDS);
export type OperationEnd = z.infer<typeof OperationEnd>;

/** An operation as far as it is counted. */
export const OperationFact = z.object({
  id: OperationId,
  device: DeviceRef,
  kind: OperationKind,
  end: OperationEnd,
  createdAt: Instant,
  createdBy: z.string(),
  /** From when it was to be done (its order, or the time it was scheduled for) to its proof, in milliseconds. */
  proofMs: z.int().nonnegative().nullable(),
  failure: z.object({ code: z.string(), words: z.string() }).nullable(),
});
export type OperationFact = z.infer<typeof OperationFact>;

/** Which operations are meant; null: any. */
export const OperationFilter = z.object({
  kind: OperationKind.nullable(),
  end: OperationEnd.nullable(),
  /** The code it failed with. */
  code: z.string().max(100).nullable(),
});
export type OperationFilter = z.infer<typeof OperationFilter>;

export const KindTally = z.object({
  kind: OperationKind,
  total: z.int().positive(),
  ends: z.record(OperationEnd, z.int().nonnegative()),
  /** Of those that were proved; null: none was. */
  medianMs: z.int().nonnegative().nullable(),
  p95Ms: z.int().nonnegative().nullable(),
});
export type KindTally = z.infer<typeof KindTally>;

export const FailureTally = z.object({ code: z.string(), words: z.string(), count: z.int().positive() });
export type FailureTally = z.infer<typeof FailureTally>;

export const OperationTally = z.object({ kinds: z.array(KindTally), failures: z.array(FailureTally) });
export type OperationTally = z.infer<typeof OperationTally>;

export function factOf(operation: Omit<Operation, 'steps' | 'commandKey'>): OperationFact {
  const { id, device, kind, createdAt, createdBy, scheduledFor, state } = operation;
  return {
    id,
    device,
    kind,
    createdAt,
    createdBy,
    end: isFinished(state) || state.state === 'unclear' ? endOf(state.state) : 'open',
    proofMs: state.state === 'done' ? Math.max(0, Date.parse(state.at) - Date.parse(scheduledFor ?? createdAt)) : null,
    failure: state.state === 'failed' ? { code: state.failure.code, words: state.failure.words } : null,
  };
}

function endOf(state: Operation['state']['state']): OperationEnd {
  return OPERATION_ENDS.find((end) => end === state) ?? 'open';
}

export function isMeant({ kind, end, code }: OperationFilter, fact: OperationFact): boolean {
  return (
    (kind === null || fact.kind === kind) &&
    (end === null || fact.end === end) &&
    (code === null || fact.failure?.code === code)
  );
}

/** Counts by kind and by reason of failure, the most frequent first. */
export function tallyOperations(facts: readonly OperationFact[]): OperationTally {
  const kinds = [...Map.groupBy(facts, ({ kind }) => kind)].map(([kind, own]): KindTally => {
    const proved = own.flatMap(({ proofMs }) => proofMs ?? []).sort((left, right) => left - right);
    const count = (end: OperationEnd): number => own.filter((fact) => fact.end === end).length;
    return {
      kind,
      total: own.length,
      ends: {
        done: count('done'),
        failed: count('failed'),
        unclear: count('unclear'),
        open: count('open'),
        cancelled: count('cancelled'),
      },
      medianMs: quantile(proved, 0.5),
      p95Ms: quantile(proved, 0.95),
    };
  });
  const failed = facts.flatMap(({ failure }) => failure ?? []);
  const failures = [...Map.groupBy(failed, ({ code }) => code)].map(
    ([code, own]): FailureTally => ({ code, words: own.at(-1)?.words ?? '', count: own.length }),
  );
  return {
    kinds: kinds.sort((left, right) => right.total - left.total || left.kind.localeCompare(right.kind)),
    failures: failures.sort((left, right) => right.count - left.count || left.code.localeCompare(right.code)),
  };
}

/** The least value that so large a part of them does not exceed (nearest rank). @param sorted ascending */
export function quantile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}
