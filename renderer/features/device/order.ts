import { isPending, type Operation } from '#shared/operation.ts';

/** Newest first; what is still under way before what is over. */
export function inOrder(operations: readonly Operation[]): Operation[] {
  return operations.toSorted(
    (a, b) => Number(isPending(b.state)) - Number(isPending(a.state)) || b.createdAt.localeCompare(a.createdAt),
  );
}
