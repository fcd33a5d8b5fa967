import { useSyncExternalStore } from 'react';

/** How the screen looks on this laptop: kept per browser profile, nothing to do with a site. */
export type Theme = 'system' | 'light' | 'dark' | 'sunlight';
export type Density = 'compact' | 'comfortable';
export type Appearance = { readonly theme: Theme; readonly density: Density };

const KEY = 'demarc.appearance';
const THEMES: readonly string[] = ['system', 'light', 'dark', 'sunlight'] satisfies Theme[];
const DENSITIES: readonly string[] = ['compact', 'comfortable'] satisfies Density[];
const listeners = new Set<() => void>();

let current: Appearance = { theme: 'system', density: 'compact' };

function read(): Appearance {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { theme, density } = { theme: '', density: '', ...(typeof kept === 'object' ? kept : {}) };
    return {
      theme: THEMES.includes(theme) ? (theme as Theme) : 'system',
      density: DENSITIES.includes(density) ? (density as Density) : 'compact',
    };
  } catch {
    // Unreadable or forbidden storage: the looks begin anew, nothing else depends on them.
    return { theme: 'system', density: 'compact' };
  }
}

function show({ theme, density }: Appearance): void {
  const root = document.documentElement;
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.dataset['theme'] = theme;
  root.dataset['density'] = density;
}

/** Puts the kept looks on the page; called before the first paint. */
export function applyAppearance(): void {
  current = read();
  show(current);
}

export function setAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change };
  show(current);
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A full or forbidden storage costs the memory of the choice, not the choice.
  }
  for (const listener of listeners) listener();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The height of one row, in pixels: the token `--row` as a number, for what lays rows out itself. */
export function useRowHeight(): number {
  return useAppearance().density === 'compact' ? 28 : 44;
}
