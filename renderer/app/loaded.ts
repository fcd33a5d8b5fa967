import { useEffect, useState } from 'react';
import type { Problem } from '#shared/contract/procedure.ts';
import { problemOf } from './problem.ts';

export type Loaded<T> = {
  /** Null while it is asked for, or where it failed. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly reload: () => void;
};

/** What a call of the host answers, asked when the screen opens and on request. Hand in a function that stays the same. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<{ value: T | null; problem: Problem | null }>({ value: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let left = false;
    load().then(
      (value) => {
        if (!left) setHeld({ value, problem: null });
      },
      (error: unknown) => {
        if (!left) setHeld({ value: null, problem: problemOf(error) });
      },
    );
    return () => {
      left = true;
    };
  }, [load, turn]);
  return { ...held, reload: () => setTurn((count) => count + 1) };
}
