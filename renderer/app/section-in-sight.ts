import { type RefObject, useEffect } from 'react';

/** What stands above a section has come by then, or is late enough to be scrolled past by hand. */
const ARRIVING_MS = 5_000;
const HANDS = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;

/**
 * Brings a section of a long page into sight, and keeps it there while what stands above it still arrives. The hand of
 * a person ends that.
 * @param id of the section's element; null: the page begins where it begins
 */
export function useSectionInSight(page: RefObject<HTMLElement | null>, id: string | null): void {
  useEffect(() => {
    const scrolled = page.current;
    const section = id === null ? null : document.getElementById(id);
    if (scrolled === null || section === null) return;
    const show = (): void => section.scrollIntoView({ block: 'start' });
    show();
    const growth = new ResizeObserver(show);
    for (const part of scrolled.children) growth.observe(part);
    const end = (): void => growth.disconnect();
    const late = setTimeout(end, ARRIVING_MS);
    for (const hand of HANDS) scrolled.addEventListener(hand, end, { once: true, passive: true });
    return () => {
      clearTimeout(late);
      end();
      for (const hand of HANDS) scrolled.removeEventListener(hand, end);
    };
  }, [page, id]);
}
