import type { Locator, Page } from '@playwright/test';

/** The parameter tree of one device. */
export class ParametersPage {
  readonly heading: Locator;
  readonly readEverything: Locator;
  readonly search: Locator;
  readonly lines: Locator;
  /** What is known of the line chosen, and what can be done with it. */
  readonly panel: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { level: 1, name: /^Parameters of/ });
    this.readEverything = page.getByRole('button', { name: /^Read everything/ });
    this.search = page.getByRole('searchbox', { name: 'Search the parameters' });
    this.lines = page.getByRole('treegrid', { name: 'Parameters' }).getByRole('row');
    this.panel = page.getByRole('region', { name: 'The parameter chosen' });
  }

  /** Finds a parameter by words of its path and chooses it. */
  async find(words: string, label: string): Promise<void> {
    await this.search.fill(words);
    await this.line(label).click();
  }

  line(label: string): Locator {
    return this.lines.filter({ has: this.#page.getByRole('gridcell', { name: label, exact: true }) }).last();
  }
}
