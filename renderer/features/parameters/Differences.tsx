import { useMemo, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { ParameterRow } from '#shared/parameters.ts';
import type { Other } from './CompareDialog.tsx';
import { type Difference, differences } from './diff.ts';

type Props = {
  readonly title: string;
  readonly rows: readonly ParameterRow[];
  readonly other: Other;
  readonly query: string;
  readonly onOpen: (path: string) => void;
  readonly onClose: () => void;
};

type Kind = 'all' | Difference['kind'];

const KINDS = [
  { value: 'all', label: t('All') },
  { value: 'changed', label: t('Different') },
  { value: 'only-here', label: t('Only here') },
  { value: 'only-there', label: t('Only there') },
] as const;

/** Two trees side by side: what one says otherwise than the other. Enter shows the parameter in the tree. */
export function Differences({ title, rows, other, query, onOpen, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('all');
  const all = useMemo(() => differences(rows, other.rows), [rows, other]);
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = all.filter(
    (each) =>
      (kind === 'all' || each.kind === kind) &&
      words.every((word) => `${each.name} ${each.here ?? ''} ${each.there ?? ''}`.toLowerCase().includes(word)),
  );
  const counts = Map.groupBy(all, (each) => each.kind);
  const columns: readonly Column<Difference>[] = [
    { id: 'name', title: t('Parameter'), width: 'minmax(260px,4fr)', cell: ({ name }) => <Text text={name} /> },
    { id: 'here', title, width: 'minmax(120px,3fr)', cell: ({ here }) => <Side value={here} /> },
    { id: 'there', title: other.title, width: 'minmax(120px,3fr)', cell: ({ there }) => <Side value={there} /> },
  ];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-3 border-b bg-sunken px-4 py-1.5">
        <Segments
          label={t('Which differences')}
          value={kind}
          segments={KINDS.map(({ value, label }) => ({
            value,
            label,
            count: value === 'all' ? all.length : (counts.get(value)?.length ?? 0),
          }))}
          onChange={setKind}
        />
        <span className="grow" />
        <Button look="quiet" onClick={onClose}>
          {t('End the comparison')}
        </Button>
      </div>
      <div className="min-h-0 grow">
        <DataTable
          label={t('Differences')}
          columns={columns}
          count={shown.length}
          at={(index) => shown[index]}
          keyOf={({ name }) => name}
          onOpen={({ name, kind: which }) => {
            if (which !== 'only-there') onOpen(name);
          }}
          empty={
            <EmptyState
              title={all.length === 0 ? t('The same') : t('Nothing matches')}
              words={
                all.length === 0
                  ? t('Every parameter both have has the same value, secrets left aside.')
                  : t('No difference fits what is searched for.')
              }
            />
          }
        />
      </div>
    </div>
  );
}

function Text({ text }: { readonly text: string }) {
  return (
    <span className="mono truncate" title={text}>
      {text}
    </span>
  );
}

function Side({ value }: { readonly value: string | null }) {
  if (value === null) return <span className="text-faint">{t('not there')}</span>;
  return value === '' ? <span className="text-faint">{t('empty')}</span> : <Text text={value} />;
}
