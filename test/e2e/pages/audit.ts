import type { Locator, Page } from '@playwright/test';

/** An audit: prepared, scanned, decided, reported. */
export class AuditPage {
  readonly #page: Page;
  readonly field: Locator;
  /** What the last scan came to, in words. */
  readonly last: Locator;
  readonly expected: Locator;
  readonly seen: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.field = page.getByLabel('Scan or type a code');
    this.last = page.getByRole('status', { name: 'Last scan' });
    this.expected = page.getByRole('grid', { name: 'Expected, not seen yet' });
    this.seen = page.getByRole('grid', { name: 'Seen', exact: true });
  }

  /** Prepares an audit of a list of serial numbers, and begins it. */
  async beginWithList(serials: readonly string[], options: { auditor?: string } = {}): Promise<void> {
    await this.#page.getByRole('button', { name: 'Prepare an audit' }).first().click();
    await this.#page.getByRole('radio', { name: 'List' }).click();
    await this.#page.getByLabel('CSV file').setInputFiles({
      name: 'expected.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`serial\n${serials.join('\n')}`),
    });
    await this.#page.getByLabel('Auditor').fill(options.auditor ?? 'Robin');
    await this.#page.getByRole('button', { name: 'Begin the audit' }).click();
    await this.field.waitFor();
  }

  /** The rows of a table that are in sight. */
  rows(table: Locator): Locator {
    return table.getByRole('row').filter({ has: this.#page.getByRole('gridcell') });
  }

  /** Keys as a USB scanner sends them: one every few milliseconds, to whatever has the focus, Enter at the end. */
  async wedge(code: string, end: 'Enter' | 'Tab' = 'Enter', gapMs = 20): Promise<void> {
    await this.#page.evaluate(
      async ({ text, last, gap }) => {
        let at = performance.now();
        const send = (key: string): void => {
          const target = document.activeElement ?? document.body;
          const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
          // When the scanner sent it: a loaded machine that hands it on later changes nothing about that.
          Object.defineProperty(down, 'timeStamp', { value: at });
          at += gap;
          target.dispatchEvent(down);
          target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
        };
        // Busy between the keys: a timer of a loaded machine is no scanner.
        const wait = (): void => {
          for (const until = performance.now() + gap; performance.now() < until; );
        };
        for (const char of text) {
          send(char);
          wait();
        }
        send(last);
      },
      { text: code, last: end, gap: gapMs },
    );
  }

  async side(name: 'Scan' | 'Decide' | 'Report'): Promise<void> {
    await this.#page.getByRole('radio', { name, exact: true }).click();
  }
}
