import { useEffect, useState } from 'react';

/** A cable that is plugged in while a list is looked at appears in it. */
const LOOK_AGAIN_MS = 3_000;

/**
 * What the host answers, asked again every few seconds for as long as it is shown; null until the first answer.
 * `ask` is a function of the module, not of the render: a new one begins anew.
 */
export function useLookAgain<T>(ask: (signal: AbortSignal) => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const look = (): void => {
      ask(ending.signal).then(
        (next) => setAnswer(() => next),
        // The frame says when the host is gone; what is shown stays as it was and is asked for again.
        () => undefined,
      );
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [ask]);
  return answer;
}
