import { useEffect, useState } from 'react';
import type { Problem } from '#shared/contract/procedure.ts';
import { problemOf } from './problem.ts';

export type Loaded<T> = {
  /** Null while it is asked for, or where it failed. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
};

/**
 * What a call of the host answers, asked when the screen opens, on request, and where told again and again. Hand in a
 * function that stays the same.
 * @param everyMs what was answered stays when one of the later times fails: the frame says when the host is gone
 */
export function useLoaded<T>(load: () => Promise<T>, everyMs?: number): Loaded<T> {
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<{ value: T | null; problem: Problem | null }>({ value: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let left = false;
    const ask = (isFirst: boolean): void => {
      load().then(
        (value) => {
          if (!left) setHeld({ value, problem: null });
        },
        (error: unknown) => {
          if (!left && isFirst) setHeld({ value: null, problem: problemOf(error) });
        },
      );
    };
    ask(true);
    const timer = everyMs === undefined ? undefined : setInterval(() => ask(false), everyMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [load, turn, everyMs]);
  return { ...held, reload: () => setTurn((count) => count + 1) };
}
