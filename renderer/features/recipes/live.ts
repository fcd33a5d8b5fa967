import { useEffect, useState } from 'react';
import { follow } from '#renderer/app/connection.ts';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { RunId, RunView } from '#shared/recipe/bench-run.ts';

/** One run, live; null until the host has told. */
export function useRun(id: RunId): RunView | null {
  const [held, setHeld] = useState<RunView | null>(null);
  useEffect(() => {
    const left = new AbortController();
    void follow((options) => client.recipes.watch({ run: id }, options), setHeld, left.signal);
    return () => left.abort();
  }, [id]);
  return held?.run.id === id ? held : null;
}

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
