import type { Locator, Page } from '@playwright/test';

/** What is on the LAN of one interface. */
export class NeighboursPage {
  readonly #page: Page;
  readonly scan: Locator;
  readonly stop: Locator;
  readonly details: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.scan = page.getByRole('button', { name: /^Scan/ }).first();
    this.stop = page.getByRole('button', { name: /^Stop/ }).first();
    this.details = page.getByRole('region', { name: 'Neighbour', exact: true });
  }

  row(text: string): Locator {
    return this.#page.getByRole('grid', { name: 'Neighbours' }).getByRole('row').filter({ hasText: text });
  }

  /** Nothing of a test may leave this computer: chosen before anything is scanned. */
  async chooseLoopback(): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Interface' }).click();
    await this.#page.getByRole('option', { name: /^127\.0\.0\.1/ }).click();
  }
}
