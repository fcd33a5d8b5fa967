import { useEffect, useState } from 'react';
import { client } from '#renderer/app/host.ts';
import { problemOf } from '#renderer/app/problem.ts';
import type { Problem } from '#shared/contract/procedure.ts';
import type { DeviceRef } from '#shared/ids.ts';

/** What a watch did last; `took` in milliseconds, null before the first reading is over. */
export type Watched = { readonly took: number | null; readonly problem: Problem | null };

const NOTHING: Watched = { took: null, problem: null };

/**
 * Reads a path again and again while it is on the screen; `seconds` null: not at all. The next reading begins so long
 * after the one before has ended, so that a slow device is never asked twice at once; a hidden window asks nothing.
 */
export function useWatch(device: DeviceRef, path: string | null, seconds: number | null): Watched {
  const [watched, setWatched] = useState<Watched>(NOTHING);
  useEffect(() => {
    setWatched(NOTHING);
    if (path === null || seconds === null) return;
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      if (!ending.signal.aborted) timer = setTimeout(read, seconds * 1_000);
    };
    const read = (): void => {
      if (document.hidden) {
        later();
        return;
      }
      const began = performance.now();
      client.parameters
        .read({ device, paths: [path], names: false }, { signal: ending.signal })
        .then(
          () => setWatched({ took: performance.now() - began, problem: null }),
          (error: unknown) => {
            if (!ending.signal.aborted) setWatched((held) => ({ ...held, problem: problemOf(error) }));
          },
        )
        .finally(later);
    };
    read();
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [device, path, seconds]);
  return watched;
}
