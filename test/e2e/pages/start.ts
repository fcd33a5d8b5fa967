import type { Locator, Page } from '@playwright/test';

/** The first screen: where to work. */
export class StartPage {
  readonly #page: Page;
  readonly practice: Locator;
  readonly connect: Locator;
  readonly empty: Locator;
  /** What went wrong, and the next step. */
  readonly problem: Locator;
  readonly token: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.practice = page.getByRole('button', { name: 'Try the practice site' });
    this.connect = page.getByRole('button', { name: 'Connect to a control server' });
    this.empty = page.getByRole('button', { name: 'Start an empty site' });
    this.problem = page.getByRole('alert');
    this.token = page.getByLabel('Token');
  }

  /** Fills in the form of a control server and sends it. */
  async connectTo({ url, token, name }: { url: string; token: string; name?: string }): Promise<void> {
    if (!(await this.token.isVisible())) await this.connect.click();
    await this.#page.getByLabel('Base URL').fill(url);
    await this.token.fill(token);
    if (name) await this.#page.getByLabel('Name').fill(name);
    await this.#page.getByRole('button', { name: 'Check and connect' }).click();
  }

  async startEmpty(name: string): Promise<void> {
    await this.empty.click();
    await this.#page.getByLabel('Name').fill(name);
    await this.#page.getByRole('button', { name: 'Start the site' }).click();
  }

  async openAgain(name: string): Promise<void> {
    await this.#page.getByRole('region', { name: 'Known sites' }).getByRole('button', { name }).click();
  }
}
