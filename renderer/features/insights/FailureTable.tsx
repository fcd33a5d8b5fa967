import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Bar } from '#renderer/ui/charts/Bar.tsx';
import { type FigureColumn, FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import type { FailureTally } from '#shared/insights/operations.ts';
import { Figure } from './Figure.tsx';

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What is counted. */
  readonly counted: string;
  /** The list behind a count. */
  readonly listOf: (row: Row) => string;
  /** What else tells one row from another, after its reason. */
  readonly among?: readonly FigureColumn<Row>[];
};

/** Why something failed, each reason with its share and its code. */
export function FailureTable<Row extends FailureTally>({
  label,
  rows,
  keyOf,
  counted,
  listOf,
  among = [],
}: Props<Row>) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <FigureTable
      label={label}
      rows={rows}
      keyOf={keyOf}
      columns={[
        { id: 'words', title: t('Reason'), cell: ({ words }) => heard(words) },
        ...among,
        {
          id: 'bar',
          title: t('Share'),
          wide: true,
          cell: ({ count }) => (
            <Bar most={most} parts={[{ id: 'failed', value: count, ink: 'down', fill: 'hatched' }]} />
          ),
        },
        { id: 'code', title: t('Code'), cell: ({ code }) => <span className="mono text-soft">{code}</span> },
        {
          id: 'count',
          title: counted,
          align: 'end',
          cell: (row) => <Figure count={row.count} href={listOf(row)} />,
        },
      ]}
    />
  );
}
