import { useEffect, useState } from 'react';

/** So often the page looks again by itself while it is open. */
const AGAIN_MS = 60_000;

/** The time now, anew every minute, and at once on request. */
export function useNow(): { readonly now: number; readonly again: () => void } {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return { now, again: () => setNow(Date.now()) };
}
