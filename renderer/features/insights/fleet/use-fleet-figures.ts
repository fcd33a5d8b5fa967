import { useEffect, useRef, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Fleet, References } from '#renderer/cache/types.ts';
import { COLUMN_OF, GROUPINGS, type Grouping, type Groups, groupsOf } from './groups.ts';
import { AUDITED, HEARD, LEFT } from './stale.ts';

/** Groups of a table; the rest stands in one line. */
const GROUPS_MOST = 10;
/** After something changed the figures are told again at most this often. */
const AGAIN_MS = 5_000;

export const STATUS_FILTERS = { all: '', up: 'status:up', down: 'status:down', unknown: '-status:up,down' } as const;

/** Adds that it is down. */
export function downIn(filter: string): string {
  return filter === '' ? STATUS_FILTERS.down : `${filter} ${STATUS_FILTERS.down}`;
}

export type FleetFigures = {
  readonly groups: Readonly<Record<Grouping, Groups>>;
  /** How many devices a filter lets through; null: it was not asked. */
  readonly count: (filter: string) => number | null;
};

/**
 * The fleet counted in the cache of this window, so that it is there without a network: told again while it changes, by
 * the server or by what is saved here. Null until it is first counted.
 */
export function useFleetFigures(now: number): FleetFigures | null {
  const field = useField();
  const references = useReferences(field);
  const [figures, setFigures] = useState<FleetFigures | null>(null);
  const latest = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: ages are told anew every minute
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = (): void => {
      timer = null;
      latest.current += 1;
      const mine = latest.current;
      void countFleet(field.fleet, references).then((counted) => {
        // A later count was begun meanwhile: that one is the newer.
        if (mine === latest.current) setFigures(counted);
      });
    };
    const soon = (): void => {
      timer ??= setTimeout(tell, AGAIN_MS);
    };
    tell();
    const ends = [field.pull.state.subscribe(soon), field.work.entries.subscribe(soon)];
    return () => {
      latest.current += 1;
      if (timer !== null) clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [field, references, now]);
  return figures;
}

async function countFleet(fleet: Fleet, references: References): Promise<FleetFigures> {
  const grouped = await Promise.all(
    GROUPINGS.map(async (by): Promise<[Grouping, Groups]> => {
      return [by, groupsOf(by, await fleet.values(COLUMN_OF[by]), references, GROUPS_MOST)];
    }),
  );
  const filters = new Set([
    ...Object.values(STATUS_FILTERS),
    ...grouped.flatMap(([, { groups, rest }]) =>
      [...groups.map(({ filter }) => filter), ...(rest === null ? [] : [rest])].flatMap((one) => [one, downIn(one)]),
    ),
    ...[...HEARD, ...AUDITED, ...LEFT].map(({ filter }) => filter),
  ]);
  const texts = [...filters];
  const counts = await fleet.counts(texts);
  const countOf = new Map(texts.map((text, at) => [text, counts[at] ?? null]));
  return {
    groups: Object.fromEntries(grouped) as Record<Grouping, Groups>,
    count: (filter) => countOf.get(filter) ?? null,
  };
}
