import { useEffect, useState } from 'react';
import { follow } from '#renderer/app/connection.ts';
import { client } from '#renderer/app/host.ts';
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
