import { useEffect, useState } from 'react';
import type { RunId, RunSummary, RunView } from '#shared/recipe/bench-run.ts';
import { follow } from './connection.ts';
import { client } from './host.ts';
import { useLookAgain } from './look-again.ts';

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

/** The runs routers can join now, what was armed last first; null until the host has told. */
export function useArmedRuns(): readonly RunSummary[] | null {
  return useLookAgain(askForArmed);
}

async function askForArmed(signal: AbortSignal): Promise<readonly RunSummary[]> {
  return (await client.recipes.runs({}, { signal })).runs.filter(({ endedAt }) => endedAt === null);
}
