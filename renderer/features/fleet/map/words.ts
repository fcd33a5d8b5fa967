import type { Spot } from '#renderer/cache/map/types.ts';
import { figure, LOCALE, plural, t } from '#renderer/language/speak.ts';

const SHORT = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumSignificantDigits: 3 });

/** As much of a number as fits into a mark: `9,999` is `10K`. */
export function shortCount(count: number): string {
  return count < 1_000 ? figure(count) : SHORT.format(count);
}

export function onMapWords(count: number): string {
  return plural('{count} device on the map', '{count} devices on the map', count);
}

export function unlocatedWords(count: number): string {
  return plural('{count} without coordinates', '{count} without coordinates', count);
}

export function togetherWords(count: number): string {
  return plural('{count} device together', '{count} devices together', count);
}

export function clusterWords({ devices, down }: Extract<Spot, { of: 'cluster' }>): string {
  if (down === 0) return plural('{count} device here, none down', '{count} devices here, none down', devices);
  return plural('{count} device here, {down} of them down', '{count} devices here, {down} of them down', devices, {
    down,
  });
}

export function deviceWords({ name, state }: Extract<Spot, { of: 'device' }>): string {
  switch (state) {
    case 'up':
      return t('{name}, up', { name });
    case 'down':
      return t('{name}, down', { name });
    case 'unknown':
      return t('{name}, state not known', { name });
    default:
      return state satisfies never;
  }
}

/** What came of an area that was drawn: how many devices stand in it, and how many of them are selected. */
export function drawnWords(count: number, selected: number): string {
  if (count === 0) return t('No device stands in the area you drew.');
  if (selected === count) {
    return plural(
      '{count} device in the area you drew is selected.',
      '{count} devices in the area you drew are selected.',
      count,
    );
  }
  return plural(
    '{count} device in the area you drew; the first {selected} are selected.',
    '{count} devices in the area you drew; the first {selected} are selected.',
    count,
    { selected },
  );
}
