import type { Page } from '@playwright/test';

/** What is looked at: an address of the app, or what is opened over it. */
export type Sight = { readonly name: string; show(page: Page): Promise<void> };

/** A place by its address. */
export function at(name: string, hash: string): Sight {
  return {
    name,
    async show(page) {
      await page.evaluate((address) => {
        location.hash = address;
      }, hash);
      // A place is loaded when it is first gone to: until then its main is empty, or still the one before.
      await page.locator('main h1').first().waitFor({ state: 'attached' });
    },
  };
}
