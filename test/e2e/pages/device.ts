import type { Locator, Page } from '@playwright/test';

/** A device beside the list, or on a page of its own. */
export class DevicePanel {
  readonly region: Locator;
  readonly heading: Locator;
  readonly reboot: Locator;
  readonly notLanded: Locator;

  constructor(page: Page, region = page.getByRole('region', { name: 'Device', exact: true })) {
    this.region = region;
    this.heading = this.region.getByRole('heading', { level: 2 });
    this.reboot = this.region.getByRole('button', { name: 'Reboot' });
    this.notLanded = this.region.getByRole('region', { name: 'Not landed yet' });
  }

  /** The steps of the newest operation of this name that is unfolded. */
  steps(operation: string): Locator {
    return this.region
      .getByRole('list', { name: `${operation}, step by step` })
      .first()
      .getByRole('listitem');
  }

  /** What an operation came to, as its line says: Queued, Sent, Accepted, Done … */
  operation(name: string): Locator {
    return this.region.getByRole('region', { name: 'Operations' }).locator('summary').filter({ hasText: name });
  }

  async edit(changes: Readonly<Record<string, string>>): Promise<void> {
    await this.region.getByRole('button', { name: 'Edit' }).click();
    for (const [label, value] of Object.entries(changes)) {
      await this.region.getByLabel(label, { exact: true }).fill(value);
    }
    await this.region.getByRole('button', { name: 'Save' }).click();
  }

  async close(): Promise<void> {
    await this.region.getByRole('button', { name: 'Close' }).click();
  }
}
