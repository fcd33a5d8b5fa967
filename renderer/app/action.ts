import { useEffect, useState } from 'react';
import type { Problem } from '#shared/contract/procedure.ts';
import { problemOf } from './problem.ts';

/** A call with its three faces: running, failed (in words), and how to begin it. */
export function useAction<Input extends unknown[]>(
  act: (...input: Input) => Promise<unknown>,
): { readonly busy: boolean; readonly problem: Problem | null; run(...input: Input): void; clear(): void } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [mounted] = useState(() => ({ is: true }));
  useEffect(() => {
    mounted.is = true;
    return () => {
      mounted.is = false;
    };
  }, [mounted]);
  return {
    busy,
    problem,
    clear: () => setProblem(null),
    run: (...input) => {
      setBusy(true);
      setProblem(null);
      void act(...input)
        .catch((error: unknown) => {
          if (mounted.is) setProblem(problemOf(error));
        })
        .finally(() => {
          if (mounted.is) setBusy(false);
        });
    },
  };
}
