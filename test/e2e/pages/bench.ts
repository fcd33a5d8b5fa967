import type { Locator, Page } from '@playwright/test';

/** Who talks to the ACS of this laptop, live. */
export class BenchPage {
  readonly isOn: Locator;
  /** What is to be typed into a CPE. */
  readonly url: Locator;
  readonly cpes: Locator;
  readonly sessions: Locator;
  /** The newest operation of the CPE chosen, in words. */
  readonly lastOperation: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.isOn = page.getByText('ACS is on');
    this.url = page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    this.cpes = page.getByRole('listbox', { name: 'CPEs' }).getByRole('option');
    this.sessions = page.getByRole('listbox', { name: 'Sessions' }).getByRole('option');
    this.lastOperation = page.getByText(/^Done: the device came back/);
  }

  /** Turns the ACS on at an address of this computer, on a port that is free. */
  async turnOn(address: string): Promise<void> {
    await this.#page.getByLabel('Interface').click();
    await this.#page.getByRole('option', { name: address }).click();
    await this.#page.getByLabel('Port', { exact: true }).fill('0');
    await this.#page.getByRole('button', { name: 'Turn on', exact: true }).click();
    await this.isOn.waitFor();
  }

  async choose(serial: string): Promise<void> {
    await this.cpes.filter({ hasText: serial }).click();
    await this.#page.getByRole('heading', { level: 2 }).filter({ hasText: serial }).waitFor();
  }
}
