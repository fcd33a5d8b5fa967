import type { Locator, Page } from '@playwright/test';

/** Recipes and bench runs. */
export class RecipesPage {
  readonly create: Locator;
  readonly yaml: Locator;
  readonly rehearse: Locator;
  readonly arm: Locator;
  readonly dialog: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.create = page.getByRole('button', { name: 'New recipe' });
    this.yaml = page.getByRole('textbox', { name: 'The recipe as YAML' });
    this.rehearse = page.getByRole('button', { name: 'Rehearse' });
    this.arm = page.getByRole('button', { name: 'Arm', exact: true });
    this.dialog = page.getByRole('dialog');
  }

  side(name: 'Form' | 'YAML'): Locator {
    return this.#page.getByRole('radio', { name });
  }

  problem(words: RegExp): Locator {
    return this.#page.getByRole('button', { name: words });
  }

  /** The row of a device in a run. */
  unit(serial: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: serial });
  }
}
