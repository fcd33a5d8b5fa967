import type { Page } from '@playwright/test';

/** Presses sent at once: the walk is as quick as the page, not as the wire to it. */
const AT_ONCE = 20;
const MOST = 400;

/**
 * Walks a place by Tab, from its start until the focus comes round, and names what can be seen and used there but was
 * not reached. Of a group with one tab stop (radios, tabs, a list, the titles of a table) one member stands for all: the
 * arrow keys go on from it.
 */
export async function notReachedByTab(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const reached of document.querySelectorAll('[data-reached]')) reached.removeAttribute('data-reached');
    delete document.body.dataset['round'];
    document.body.tabIndex = -1;
    document.body.focus();
    const walked = new AbortController();
    document.addEventListener('walk-over', () => walked.abort(), { once: true });
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      // Come round: the first that was reached is reached again.
      if (target.dataset['reached'] !== undefined) document.body.dataset['round'] = '';
      target.dataset['reached'] = '';
    };
    document.addEventListener('focusin', onFocus, { signal: walked.signal });
  });
  for (let pressed = 0; pressed < MOST; pressed += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => page.keyboard.press('Tab')));
    if (await page.evaluate(() => document.body.dataset['round'] !== undefined)) break;
  }
  return await page.evaluate(() => {
    document.dispatchEvent(new Event('walk-over'));
    const USABLE =
      'a[href], button, input, select, textarea, summary, [contenteditable], [role="button"], [role="link"], [role="checkbox"], [role="switch"], [role="radio"], [role="tab"], [role="option"], [role="treeitem"], [role="menuitem"], [role="combobox"], [role="slider"], [role="grid"], [role="treegrid"], [role="listbox"]';
    const GROUP =
      '[role="radiogroup"], [role="tablist"], [role="listbox"], [role="tree"], [role="row"]:has([role="columnheader"])';
    const isReached = (element: Element | null | undefined): boolean => element?.matches('[data-reached]') === true;
    const stands = (element: Element): boolean => {
      const group = element.closest(GROUP);
      if (isReached(group) || (group?.querySelector('[data-reached]') ?? null) !== null) return true;
      // The box before a row: Space on the table ticks it.
      if (element.matches('[role="gridcell"] > input[type="checkbox"]'))
        return isReached(element.closest('[role="grid"]'));
      // A mark on a map is a row of the list of what is in sight beside it.
      return (
        element.closest('[data-surface]') !== null &&
        isReached(document.querySelector('[aria-label="What is in sight"]'))
      );
    };
    return [...document.querySelectorAll<HTMLElement>(USABLE)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.offsetWidth > 1)
      .filter((element) => !element.matches(':disabled') && element.closest('[inert], [aria-hidden="true"]') === null)
      .filter((element) => !isReached(element) && !stands(element))
      .map((element) => `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.innerText}`);
  });
}
