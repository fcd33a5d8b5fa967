import { useEffect, useState } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Words for a wait: nothing for the first 300 ms, so that what is quick does not flicker. */
export function Patience({ title, words }: { readonly title: string; readonly words: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <EmptyState title={title} words={words} /> : null;
}
