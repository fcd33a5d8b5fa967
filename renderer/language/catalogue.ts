/** The forms of a sentence that counts, by the plural categories of the language (`Intl.PluralRules`). */
export type Forms = { readonly other: string } & { readonly [Category in Intl.LDMLPluralRule]?: string };

/** English sentence → the same in another language. The holes, `{name}`, are the same in both. */
export type Words = Readonly<Record<string, string | Forms>>;

export type Catalogue = {
  /** What the screen says itself. */
  readonly screen: Words;
  /** What it hears in English and repeats: sentences of the host, of the rules in `shared`, of the cache. */
  readonly heard: Words;
};
