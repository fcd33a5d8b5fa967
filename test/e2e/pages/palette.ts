import type { Locator, Page } from '@playwright/test';

/** The command palette (Ctrl+K) and the sheet of shortcuts (?): two looks at the one registry of commands. */
export class Palette {
  readonly #page: Page;
  readonly #dialog: Locator;
  readonly sheet: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#dialog = page.getByRole('dialog', { name: 'Command palette' });
    this.sheet = page.getByRole('dialog', { name: 'Shortcuts' });
  }

  /** What it offers before anything is typed: the title, and the keys where there are some. */
  async offers(): Promise<ReadonlyMap<string, string>> {
    await this.#open();
    const lines = await this.#dialog.getByRole('option').evaluateAll((options) =>
      options.map((option): [string, string] => {
        const [title = '', ...keys] = [...option.querySelectorAll('span.truncate, kbd')].map((part) =>
          part.textContent.trim(),
        );
        return [title, keys.join(' ')];
      }),
    );
    await this.#page.keyboard.press('Escape');
    await this.#dialog.waitFor({ state: 'hidden' });
    return new Map(lines);
  }

  /** Runs a command as a person on the keyboard would: its title and Enter. */
  async run(title: string): Promise<void> {
    await this.#open();
    await this.#dialog.getByRole('combobox').fill(title);
    await this.#dialog.getByRole('option', { name: title }).first().waitFor();
    await this.#page.keyboard.press('Enter');
    await this.#dialog.waitFor({ state: 'hidden' });
  }

  /** What the sheet lists, title by title. */
  async shortcuts(): Promise<ReadonlyMap<string, string>> {
    await this.#page.keyboard.press('Shift+?');
    await this.sheet.waitFor();
    const lines = await this.sheet.locator('dl > div').evaluateAll((all) =>
      all.map((line): [string, string] => {
        const keys = [...line.querySelectorAll('kbd')].map((key) => key.textContent.trim());
        return [line.querySelector('dt')?.textContent.trim() ?? '', keys.join(' ')];
      }),
    );
    await this.#page.keyboard.press('Escape');
    await this.sheet.waitFor({ state: 'hidden' });
    return new Map(lines);
  }

  async #open(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+k');
    await this.#dialog.waitFor();
  }
}
