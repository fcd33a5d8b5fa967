import type { Locator, Page } from '@playwright/test';

export type PlaceName =
  | 'Insights'
  | 'Fleet'
  | 'Bench'
  | 'Recipes'
  | 'Library'
  | 'Neighbours'
  | 'Audit'
  | 'Sync'
  | 'Settings';

/** What is around every place: rail, search, and what has not landed. */
export class Frame {
  readonly #page: Page;
  readonly places: Locator;
  readonly search: Locator;
  /** `All landed`, or how many have not. */
  readonly landed: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.places = page.getByRole('navigation', { name: 'Places' });
    this.search = page.getByRole('combobox', { name: 'Search devices' });
    this.landed = page.getByRole('banner').getByRole('link', { name: /landed/ });
  }

  async go(place: PlaceName): Promise<void> {
    await this.places.getByRole('link', { name: place }).click();
  }

  /** Chooses the look by the command palette, as a person on the keyboard would. */
  async theme(theme: 'light' | 'dark' | 'sunlight'): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+k');
    const palette = this.#page.getByRole('dialog', { name: 'Command palette' });
    await palette.getByRole('combobox').fill(`theme: ${theme}`);
    await this.#page.getByRole('option', { name: `Theme: ${theme}` }).click();
    await palette.waitFor({ state: 'hidden' });
  }
}
