import { type RefObject, useEffect } from 'react';

/** Nobody works anywhere: the focus is on the page itself, or still on the link that led here. */
function isFocusFree(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.localName === 'main' || at.closest('nav') !== null;
}

/**
 * Gives the focus to what a person came for, each time `arrival` is another one (false: not yet), so that its keys
 * are heard at once. Where somebody types or is in a dialog, they stay.
 */
export function useFocusOnArrival(target: RefObject<HTMLElement | null>, arrival: string | boolean): void {
  useEffect(() => {
    if (arrival === false || arrival === '' || !isFocusFree()) return;
    target.current?.focus({ preventScroll: true });
  }, [target, arrival]);
}
