/** Ways to look at a screen: a theme, a size, a language. */
export const THEMES = ['light', 'dark', 'sunlight'] as const;
export type Theme = (typeof THEMES)[number];

export type Size = {
  readonly name: string;
  readonly words: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
};

/** What a technician carries, and what every picture in another language is taken on. */
export const SMALL_LAPTOP: Size = { name: '1366x768', words: 'the laptop of a technician', width: 1366, height: 768 };

export const SIZES: readonly Size[] = [
  SMALL_LAPTOP,
  { name: '1920x1080', words: 'the screen of a dispatcher', width: 1920, height: 1080 },
  // What 200 % leaves of the small laptop (WCAG 1.4.4, 1.4.10): a zoomed page has half the CSS pixels.
  { name: 'zoom-200', words: 'the small laptop at 200 %', width: 683, height: 384 },
];

/** The language whose words are longest; it is looked at in one theme and on the small laptop. */
export const LONGEST_LANGUAGE = 'de';
