import { expect, type Locator, type Page } from '@playwright/test';
import { DevicePanel } from './device.ts';

/** The list of devices. Only the rows in sight are in the page; the count is the table's own. */
export class FleetPage {
  readonly #page: Page;
  readonly table: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.table = page.getByRole('grid', { name: 'Devices' });
    // The first row is the header's.
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('gridcell') });
  }

  /** How many devices the list has, seen or not. */
  async count(): Promise<number> {
    return Number(await this.table.getAttribute('aria-rowcount')) - 1;
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  async sortBy(column: string): Promise<void> {
    await this.table.getByRole('columnheader', { name: column }).getByRole('button').click();
  }

  async open(text: string): Promise<DevicePanel> {
    await this.row(text).first().click();
    const panel = new DevicePanel(this.#page);
    await expect(panel.region).toBeVisible();
    return panel;
  }

  /** Creates a device by its form. */
  async create({
    name,
    serial,
    type,
    organization,
  }: {
    name: string;
    serial: string;
    type: string;
    organization: string;
  }): Promise<void> {
    await this.#page.getByRole('button', { name: 'New device' }).first().click();
    const dialog = this.#page.getByRole('dialog', { name: 'New device' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Serial number', { exact: true }).fill(serial);
    await this.#choose(dialog.getByLabel('Device type', { exact: true }), type);
    await this.#choose(dialog.getByLabel('Organization', { exact: true }), organization);
    await dialog.getByRole('button', { name: 'Create device' }).click();
    await expect(dialog).toBeHidden();
  }

  /** A list of names where the control server tells them, else the number it has there. */
  async #choose(field: Locator, number: string): Promise<void> {
    if ((await field.getAttribute('role')) !== 'combobox') return field.fill(number);
    await field.click();
    await this.#page.getByRole('option').first().click();
  }
}
