import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/contract/procedure.ts';
import { problemOf } from './problem.ts';

export type Action<Input extends unknown[]> = {
  readonly busy: boolean;
  /** Why the last run failed, ready for ProblemNotice. */
  readonly problem: Problem | null;
  /** The same function for as long as the component lives. */
  readonly run: (...input: Input) => void;
  readonly clear: () => void;
};

/** A call with its three faces: running, failed (in words), and how to begin it. Draws nothing once its screen is gone. */
export function useAction<Input extends unknown[]>(act: (...input: Input) => Promise<unknown>): Action<Input> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef(act);
  const shown = useRef(false);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  const run = useCallback((...input: Input) => {
    setBusy(true);
    setProblem(null);
    void latest
      .current(...input)
      .catch((error: unknown) => {
        if (shown.current) setProblem(problemOf(error));
      })
      .finally(() => {
        if (shown.current) setBusy(false);
      });
  }, []);
  return { busy, problem, run, clear };
}
