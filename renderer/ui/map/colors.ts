/** What a map is drawn with: tokens of the theme, as colours a canvas understands. */
export type MapColors = {
  readonly water: string;
  readonly land: string;
  readonly line: string;
  readonly road: string;
  readonly ink: string;
  readonly soft: string;
  /** Of hairlines, in pixels. */
  readonly hair: number;
};

const TOKENS = {
  water: '--map-water',
  land: '--map-land',
  line: '--map-line',
  road: '--map-road',
  ink: '--ink',
  soft: '--ink-soft',
} as const;

/** The tokens as they are now: `light-dark()` and the like are worked out by the browser, on an element. */
export function readColors(within: Element): MapColors {
  const probe = document.createElement('span');
  within.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    water: read(TOKENS.water),
    land: read(TOKENS.land),
    line: read(TOKENS.line),
    road: read(TOKENS.road),
    ink: read(TOKENS.ink),
    soft: read(TOKENS.soft),
    hair: Number.parseFloat(getComputedStyle(probe).getPropertyValue('--hair')) || 1,
  };
  probe.remove();
  return colors;
}

/** Calls back whenever the theme may have become another. */
export function onTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', listener);
  };
}
