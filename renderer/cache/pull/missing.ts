import type { DeviceId } from '#shared/ids.ts';
import { problemOf } from '../problem.ts';
import type { PullServer } from './ports.ts';

/** More than so many missing at once is asked about first: a token's scope may have changed (offline.md 4.5). */
export function missingBrake(rows: number): number {
  return Math.min(50, Math.max(5, Math.floor(rows / 100)));
}

/** Of the devices a complete check did not see, those the server says it does not know. Throws what keeps it from asking. */
export async function confirmGone(
  server: Pick<PullServer, 'has'>,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<number[]> {
  const gone: number[] = [];
  for (const id of ids) {
    if (signal.aborted) break;
    try {
      // Ids of the cache came from the server as DeviceId.
      if (!(await server.has(id as DeviceId))) gone.push(id);
    } catch (error) {
      // Not ours to see any more is not the same as gone.
      if (problemOf(error).code !== 'control.forbidden') throw error;
    }
  }
  return gone;
}
