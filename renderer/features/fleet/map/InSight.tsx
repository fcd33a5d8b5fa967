import { useMemo } from 'react';
import type { Spot } from '#renderer/cache/map/types.ts';
import { NATURAL_ORDER, t } from '#renderer/language/speak.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { keyOf } from './Marks.tsx';
import { shortCount, togetherWords } from './words.ts';

type Props = {
  readonly spots: readonly Spot[];
  readonly openKey: string | null;
  readonly isTicked: (spot: Spot) => boolean;
  readonly onTick: (spots: readonly Spot[]) => void;
  readonly onOpen: (spot: Spot) => void;
};

const TONE = { up: 'up', down: 'down', unknown: 'idle' } as const;
const STATE = { up: t('Up'), down: t('Down'), unknown: t('Unknown') } as const;

const COLUMNS: readonly Column<Spot>[] = [
  {
    id: 'what',
    title: t('In sight'),
    width: 'minmax(96px, 1fr)',
    cell: (spot) => <span className="truncate">{spot.of === 'cluster' ? togetherWords(spot.devices) : spot.name}</span>,
  },
  {
    id: 'state',
    title: t('State'),
    width: '148px',
    cell: (spot) =>
      spot.of === 'device' ? (
        <StatusMark tone={TONE[spot.state]}>{STATE[spot.state]}</StatusMark>
      ) : spot.down === 0 ? (
        <StatusMark tone="up">{t('None down')}</StatusMark>
      ) : (
        <StatusMark tone="down">{t('{count} down', { count: shortCount(spot.down) })}</StatusMark>
      ),
  },
];

/** The marks of the map as a list: the same in words, and the way to them by keyboard. The most devices come first. */
export function InSight({ spots, openKey, isTicked, onTick, onOpen }: Props) {
  const sorted = useMemo(() => [...spots].sort(mostFirst), [spots]);
  return (
    <DataTable<Spot>
      label={t('What is in sight')}
      columns={COLUMNS}
      count={sorted.length}
      at={(index) => sorted[index]}
      keyOf={keyOf}
      openKey={openKey}
      onOpen={onOpen}
      selection={{
        has: isTicked,
        onToggle: (spot) => onTick([spot]),
        onRange: (from, to) => onTick(sorted.slice(from, to)),
      }}
      empty={
        <EmptyState
          title={t('Nothing in sight')}
          words={t('No device stands in this part of the map. Move it, or zoom out.')}
        />
      }
    />
  );
}

function mostFirst(left: Spot, right: Spot): number {
  if (left.of === 'cluster') return right.of === 'cluster' ? right.devices - left.devices : -1;
  if (right.of === 'cluster') return 1;
  return NATURAL_ORDER.compare(left.name, right.name);
}
