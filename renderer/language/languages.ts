/**
 * The languages Demarc speaks. English is the source: its sentences stand in the code and are the keys of the others.
 * `offered`: its catalogues are complete (test/unit/language keeps them so); until then it is spoken only where somebody
 * chose it by hand (`localStorage['demarc.language']`), to see how far it is.
 */
export const LANGUAGES = [
  { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr', offered: true },
  { code: 'de', name: 'Deutsch', locale: 'de', direction: 'ltr', offered: true },
  { code: 'es', name: 'Español', locale: 'es', direction: 'ltr', offered: true },
  { code: 'pt', name: 'Português', locale: 'pt', direction: 'ltr', offered: true },
  { code: 'fr', name: 'Français', locale: 'fr', direction: 'ltr', offered: true },
] as const satisfies readonly Spoken[];

type Spoken = {
  readonly code: string;
  /** Its own name: whoever cannot read the language of the screen finds theirs. */
  readonly name: string;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly offered: boolean;
};

export type Language = (typeof LANGUAGES)[number]['code'];

const KEY = 'demarc.language';

function known(tag: string | null, offeredOnly: boolean): Language | undefined {
  const [code] = (tag ?? '').toLowerCase().split('-');
  return LANGUAGES.find((language) => language.code === code && (language.offered || !offeredOnly))?.code;
}

/** What was kept; null where nothing is, or where the browser keeps nothing (or there is no browser: a test in Node). */
function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The language to speak: the one chosen on this laptop, else the first of the system's that is offered. */
export function preferredLanguage(): Language {
  const system = typeof document === 'undefined' ? [] : navigator.languages;
  return known(kept(), false) ?? system.map((tag) => known(tag, true)).find((code) => code !== undefined) ?? 'en';
}

/**
 * Speaks another language from now on. The screen is loaded anew: words are read once, when a module starts, so that
 * nothing has to listen for a change that comes once in a laptop's life. What is saved stays.
 */
export function chooseLanguage(code: Language): void {
  localStorage.setItem(KEY, code);
  location.reload();
}
