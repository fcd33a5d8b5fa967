import { useEffect, useState } from 'react';
import type { Store } from '#renderer/cache/store.ts';

/** Long enough that ten thousand changes in a row do not draw ten thousand times, too short to be waited for. */
const PAUSE_MS = 100;

/** The value of a store, drawn a moment after it changed: for screens beside which many things are done in a row. */
export function useCalm<T>(store: Store<T>): T {
  const [value, setValue] = useState(() => store.get());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => {
      timer = undefined;
      setValue(() => store.get());
    };
    const end = store.subscribe(() => {
      timer ??= setTimeout(take, PAUSE_MS);
    });
    take();
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [store]);
  return value;
}
