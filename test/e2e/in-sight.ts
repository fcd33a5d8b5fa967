import type { Page } from '@playwright/test';

/** More stops than this are taken as seen: a long page repeats its kinds. */
const STOPS_MOST = 20;

/**
 * What Tab reaches in the place that is open and a person would not see: hidden under something that lies over it, or
 * without a mark (WCAG 2.2, 2.4.7 and 2.4.11), as `what is wrong: what has the focus`.
 */
export async function unseenFocus(page: Page): Promise<string[]> {
  const wrong = new Set<string>();
  await page.locator('main').evaluate((main) => {
    main.setAttribute('tabindex', '-1');
    main.focus();
    main.removeAttribute('tabindex');
  });
  for (let stop = 0; stop < STOPS_MOST; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement || focused instanceof SVGElement)) return null;
      if (focused === document.body || focused.closest('main') === null) return null;
      // What takes the keys for a whole, such as an input that is drawn otherwise, shows the focus on the whole.
      const shown = focused.matches('.sr-only, [aria-hidden]') ? (focused.parentElement ?? focused) : focused;
      const { left, top, width, height } = shown.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 4));
      const isSeen = over !== null && (shown.contains(over) || over.contains(shown));
      // A list is one stop, and marks the row the keys are at.
      const row = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '');
      const marks = [focused, shown, focused.parentElement, row].some((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      const name = `${focused.tagName.toLowerCase()} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}”`;
      return [...(isSeen ? [] : [`hidden: ${name}`]), ...(marks ? [] : [`no mark: ${name}`])];
    });
    if (found === null) break;
    for (const one of found) wrong.add(one);
  }
  return [...wrong];
}

/**
 * What can be pressed or typed into and lies beyond the edge, where no scrolling leads (WCAG 1.4.10). Tables are wider
 * than a phone by their nature, and scroll.
 */
export function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const PRESSED = 'button, a[href], input, textarea, [role="radio"]';
    const NOT_MEANT = '[role="grid"], [role="treegrid"], .sr-only, [aria-hidden="true"]';
    const isShown = (element: HTMLElement): boolean => {
      const { width, height } = element.getBoundingClientRect();
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return seen && width > 1 && height > 1 && element.closest(NOT_MEANT) === null;
    };
    const isCutOff = (element: HTMLElement): boolean => {
      const { left, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        const scrolls = overflowX === 'auto' || overflowX === 'scroll';
        if (scrolls && around.scrollWidth > around.clientWidth) return false;
        const edge = around.getBoundingClientRect();
        if (overflowX !== 'visible' && (right > edge.right + 1 || left < edge.left - 1)) return true;
      }
      return false;
    };
    return [...document.querySelectorAll<HTMLElement>(PRESSED)]
      .filter((element) => isShown(element) && isCutOff(element))
      .map((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40));
  });
}
