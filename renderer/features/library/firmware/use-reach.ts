import { useEffect, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { FirmwareImage } from '#shared/library.ts';
import { runningFilter, type TypeNames, upgradeFilter } from './where-it-runs.ts';

/** So many devices, and the filter of Fleet that lists them. */
type Figure = { readonly count: number; readonly filter: string };
export type Reach = { readonly running: Figure; readonly upgradable: Figure };

/** Where each image runs and could run, counted in the cache of this window: also without a network. */
export function useReach(images: readonly FirmwareImage[]): ReadonlyMap<number, Reach> {
  const field = useField();
  const { types } = useReferences(field);
  const [reach, setReach] = useState<ReadonlyMap<number, Reach>>(new Map());
  useEffect(() => {
    let left = false;
    const names: TypeNames = new Map(types.map(({ id, name, shortName }) => [id, shortName ?? name]));
    const filters = images.flatMap((image) => [runningFilter(image, names), upgradeFilter(image, names)]);
    const figure = (counts: readonly number[], at: number): Figure => {
      return { count: counts[at] ?? 0, filter: filters[at] ?? '' };
    };
    void field.fleet.counts(filters).then((counts) => {
      if (left) return;
      const told = images.map(({ id }, index): [number, Reach] => [
        id,
        { running: figure(counts, 2 * index), upgradable: figure(counts, 2 * index + 1) },
      ]);
      setReach(new Map(told));
    });
    return () => {
      left = true;
    };
  }, [field, types, images]);
  return reach;
}
