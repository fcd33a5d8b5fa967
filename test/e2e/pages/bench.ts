import type { Locator, Page } from '@playwright/test';

/** Who talks to the ACS of this laptop, live. */
export class BenchPage {
  readonly isOn: Locator;
  readonly cpes: Locator;
  readonly sessions: Locator;
  /** The newest operation of the CPE chosen, in words. */
  readonly lastOperation: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.isOn = page.getByText('ACS is on');
    this.cpes = page.getByRole('listbox', { name: 'CPEs' }).getByRole('option');
    this.sessions = page.getByRole('listbox', { name: 'Sessions' }).getByRole('option');
    this.lastOperation = page.getByText(/^Done: the device came back/);
  }

  async choose(serial: string): Promise<void> {
    await this.cpes.filter({ hasText: serial }).click();
    await this.#page.getByRole('heading', { level: 2 }).filter({ hasText: serial }).waitFor();
  }
}
