import type { Locator, Page } from '@playwright/test';

/** What has not landed, and the receipts of what has. */
export class SyncPage {
  readonly waiting: Locator;
  /** The entries of all devices, each with its sentence, its state and its age. */
  readonly entries: Locator;
  readonly receipts: Locator;
  readonly safeToLeave: Locator;
  readonly sendNow: Locator;

  constructor(page: Page) {
    this.waiting = page.getByRole('region', { name: 'Not landed yet' });
    this.entries = this.waiting.locator('ol > li');
    this.receipts = page.getByRole('region', { name: 'Receipts' }).locator('ul > li');
    this.safeToLeave = page.getByRole('heading', { name: 'Safe to leave' });
    this.sendNow = page.getByRole('button', { name: 'Send now' }).first();
  }

  entry(sentence: string | RegExp): Locator {
    return this.entries.filter({ hasText: sentence });
  }

  receipt(summary: string | RegExp): Locator {
    return this.receipts.filter({ hasText: summary });
  }
}
