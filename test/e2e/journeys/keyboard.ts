import { expect, type Locator, type Page } from '@playwright/test';

/** So many Tabs are the way to something; who needs more walks in circles. */
const MOST_TABS = 60;

/**
 * A person without a mouse. Nothing is filled in or pressed but by keys that go to whatever has the focus, and a mouse
 * that moves all the same is a failure (`untouched`).
 */
export class Keyboard {
  readonly #page: Page;
  /** Keys pressed so far, letters of what was typed among them. */
  keys = 0;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** @param page as it was just opened: every page it shows from now on is watched */
  static async of(page: Page): Promise<Keyboard> {
    await page.addInitScript(watchPointer);
    await page.evaluate(watchPointer);
    return new Keyboard(page);
  }

  /** Presses keys one after the other: `press('n')`, `press('Tab', 'Enter')`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /**
   * A shortcut of several keys, `shortcut('g', 'b')`: all of them on their way at once, as a page that is busy must not
   * stretch the second in which they belong together.
   */
  async shortcut(...keys: readonly string[]): Promise<void> {
    this.keys += keys.length;
    await pressTogether(this.#page, ...keys);
  }

  /** Types into what has the focus; it must be this field. What stands in it is replaced, as Tab into it selects it. */
  async type(field: Locator, text: string): Promise<void> {
    await expect(field).toBeFocused();
    await this.press('ControlOrMeta+a');
    this.keys += text.length;
    await this.#page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** Goes on by Tab until this has the focus. */
  async tabTo(target: Locator, direction: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible();
    for (let count = 0; count < MOST_TABS; count += 1) {
      if (await hasFocus(target)) return;
      await this.press(direction);
    }
    await expect(target, `not reached by ${MOST_TABS} × ${direction}`).toBeFocused();
  }

  /** Goes to a field by Tab and types into it. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.type(field, text);
  }

  /** Goes to a button, a link or a switch by Tab and presses it. */
  async activate(target: Locator, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }

  /** Opens a list of choices and takes one by the first letters of its name. */
  async choose(list: Locator, name: string): Promise<void> {
    await this.activate(list);
    const choice = this.#page.getByRole('option', { name, exact: true });
    await expect(choice).toBeVisible();
    this.keys += name.length;
    await this.#page.keyboard.type(name);
    await expect(choice).toHaveAttribute('data-highlighted', '');
    await this.press('Enter');
    await expect(choice).toBeHidden();
  }

  /** Moves along a list by the arrow keys until a row of it is this. */
  async moveTo(row: Locator, key: 'ArrowDown' | 'ArrowUp' | 'ArrowRight' = 'ArrowDown'): Promise<void> {
    for (let count = 0; count < MOST_TABS; count += 1) {
      if ((await row.count()) > 0) return;
      await this.press(key);
    }
    await expect(row, `not reached by ${MOST_TABS} × ${key}`).toBeVisible();
  }

  /** No pointer was used. */
  async untouched(): Promise<void> {
    const pointed = await this.#page.evaluate(() => sessionStorage.getItem('pointed'));
    expect(pointed, 'a journey by keyboard alone').toBeNull();
  }
}

/** Presses keys right after each other, however long the page takes to answer each. */
export async function pressTogether(page: Page, ...keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Runs in the page, and writes down in its tab what a pointer did: a window that is loaded anew keeps that. */
function watchPointer(): void {
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
    window.addEventListener(
      type,
      (event) => {
        const at = event.target instanceof Element ? event.target.localName : 'page';
        sessionStorage.setItem('pointed', `${event.type} at ${at}`);
      },
      { capture: true },
    );
  }
}
