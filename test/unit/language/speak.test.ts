import { describe, expect, it } from 'vitest';
import { figure, fill, LANGUAGE, plural, t } from '#renderer/language/speak.ts';

describe('English, the source', () => {
  it('is spoken where nothing else was chosen, and says the key', () => {
    expect(LANGUAGE).toBe('en');
    expect(t('One moment.')).toBe('One moment.');
  });

  it('fills holes, and writes numbers as the language does', () => {
    expect(t('{done} of {all}', { done: 1_234, all: 'many' })).toBe('1,234 of many');
    expect(figure(1_234_567)).toBe('1,234,567');
  });

  it('counts', () => {
    const words = (count: number): string =>
      plural('{count} device of {site}', '{count} devices of {site}', count, { site: 'Kiel' });
    expect([0, 1, 2_000].map(words)).toEqual(['0 devices of Kiel', '1 device of Kiel', '2,000 devices of Kiel']);
  });

  it('leaves the variables of a recipe alone, and fills a hole between their braces', () => {
    expect(fill('{{ssid}} is {{{name}}}, not {name}', { ssid: 'a', name: 'b' })).toBe('{{ssid}} is {{b}}, not b');
  });

  it('never reads holes or patterns in what fills a hole', () => {
    expect(fill('{one} {two}', { one: '{two}', two: '$&' })).toBe('{two} $&');
  });
});
