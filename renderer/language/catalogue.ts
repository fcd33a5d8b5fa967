/** The forms of a sentence that counts, by the plural categories of the language (`Intl.PluralRules`). */
export type Forms = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string };

/**
 * English sentence → the same in another language, with the same holes (`{name}`). An empty text is one that nobody
 * translated yet: the English one is said.
 */
export type Words = Readonly<Record<string, string | Forms>>;

export type Catalogue = {
  /** What the screen says itself. */
  readonly screen: Words;
  /** What it hears in English and repeats: sentences of the host, of the rules in `shared`, of the cache. */
  readonly heard: Words;
};
