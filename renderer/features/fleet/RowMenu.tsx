import { ClipboardCopy, Copy, Filter, FilterX, SquareArrowOutUpRight } from 'lucide-react';
import type { FieldTerm } from '#renderer/cache/filter/syntax.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { Field, FleetRow } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { MenuAt, type MenuEntry, type MenuPlace } from '#renderer/ui/Menu.tsx';
import type { FleetColumn } from './columns.tsx';
import { cellText, rowText } from './copy-text.ts';
import { filterOffer } from './filter-by.ts';

/** The row and cell a menu was asked for; no column where it was asked for by keyboard. */
export type MenuTarget = { readonly row: FleetRow; readonly place: MenuPlace; readonly columnId: string | null };

type Props = {
  readonly field: Field;
  readonly target: MenuTarget;
  readonly columns: readonly FleetColumn[];
  readonly onFilter: (term: FieldTerm) => void;
  readonly onOpen: (row: FleetRow) => void;
  readonly onClose: () => void;
};

/** Filter by a value, copy it, open the device. Asked for by keyboard it offers the values of every column shown. */
export function RowMenu({ field, target, columns, onFilter, onOpen, onClose }: Props) {
  const references = useReferences(field);
  const { row, place, columnId } = target;
  const own = columns.find(({ id }) => id === columnId);
  const offered = own === undefined ? columns : [own];
  const filters = offered.flatMap((column): MenuEntry[] => {
    const offer = filterOffer(row, column.id, references);
    if (offer === null) return [];
    const only: MenuEntry = {
      id: `only-${column.id}`,
      label: t('Only {title}: {shown}', { title: column.title, shown: offer.shown }),
      icon: <Filter size={14} />,
      run: () => onFilter(offer.only),
    };
    if (own === undefined) return [only];
    return [
      only,
      {
        id: `without-${column.id}`,
        label: t('Without {title}: {shown}', { title: column.title, shown: offer.shown }),
        icon: <FilterX size={14} />,
        run: () => onFilter(offer.without),
      },
    ];
  });
  const copies: MenuEntry[] = [
    ...(own === undefined
      ? []
      : [
          {
            id: 'copy-cell',
            label: t('Copy {title}', { title: own.title }),
            icon: <Copy size={14} />,
            run: () => void navigator.clipboard.writeText(cellText(row, own.id, references)),
          },
        ]),
    {
      id: 'copy-row',
      label: t('Copy the row'),
      icon: <ClipboardCopy size={14} />,
      keys: ['$mod', 'C'],
      run: () => void navigator.clipboard.writeText(rowText(row, columns, references)),
    },
  ];
  const entries: MenuEntry[] = [
    ...filters,
    ...(filters.length === 0 ? [] : [{ id: 'after-filters', separator: true } as const]),
    ...copies,
    { id: 'after-copies', separator: true },
    {
      id: 'open',
      label: t('Open on its own page'),
      icon: <SquareArrowOutUpRight size={14} />,
      run: () => onOpen(row),
    },
  ];
  return <MenuAt at={place} entries={entries} onClose={onClose} />;
}
