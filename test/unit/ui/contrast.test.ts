import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The promise of the three themes, read from the tokens themselves: text holds 4.5:1 on every surface it stands on,
 * in sunlight 7:1; the edge of a field holds 3:1 (WCAG 1.4.3, 1.4.6, 1.4.11).
 */
const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/theme.css'), 'utf8');

function block(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  expect(from).toBeGreaterThan(-1);
  const text = css.slice(from, css.indexOf('\n}', from));
  return new Map([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const root = block(':root');
const sunlight = block('[data-theme="sunlight"]');

function token(theme: 'light' | 'dark' | 'sunlight', name: string): string {
  const value = (theme === 'sunlight' ? sunlight.get(name) : undefined) ?? root.get(name) ?? '';
  const pair = /light-dark\(\s*(#\w{6}),\s*(#\w{6})\s*\)/.exec(value);
  const chosen = pair ? pair[theme === 'dark' ? 2 : 1] : value;
  expect(chosen, `--${name}`).toMatch(/^#[0-9a-f]{6}$/);
  return chosen ?? '';
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['ground', 'surface', 'sunken', 'raised', 'hover', 'accent-soft'];
const INKS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'up', 'down', 'waiting', 'needs'];
const ON: readonly (readonly [string, string])[] = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-state', 'needs'],
  ['ink', 'mark'],
  ['up', 'up-soft'],
  ['down', 'down-soft'],
  ['waiting', 'waiting-soft'],
  ['needs', 'needs-soft'],
];

describe.each(['light', 'dark', 'sunlight'] as const)('the theme %s', (theme) => {
  const least = theme === 'sunlight' ? 7 : 4.5;
  const pairs = [...INKS.flatMap((ink) => SURFACES.map((surface) => [ink, surface] as const)), ...ON];

  it.each(pairs)('reads %s on %s', (ink, surface) => {
    expect(contrast(token(theme, ink), token(theme, surface))).toBeGreaterThanOrEqual(least);
  });

  it.each(['surface', 'raised', 'ground'])('shows the edge of a field on %s', (surface) => {
    expect(contrast(token(theme, 'line-field'), token(theme, surface))).toBeGreaterThanOrEqual(3);
  });
});
