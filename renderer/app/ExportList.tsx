import { FileDown } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { say } from '#renderer/ui/Toast.tsx';
import { csvTableLine } from '#shared/csv.ts';
import { useCommands } from './commands.ts';
import { DrawnRows } from './DrawnRows.tsx';
import { download } from './download.ts';

/** A spreadsheet takes a file without this mark for one of its country's old alphabets. */
const BYTE_ORDER_MARK = '\ufeff';

export type ExportedList<Row> = {
  /** Of the file, before the day. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  readonly at: (index: number) => Row | undefined;
};

/** Keeps a list as CSV as it is shown: its columns, order and words; times as instants. Nothing where it is empty. */
export function ExportList<Row>({ name, columns, count, at }: ExportedList<Row>) {
  const [drawing, setDrawing] = useState(false);
  const begin = useCallback(() => setDrawing(true), []);
  useCommands(
    useMemo(
      () =>
        count === 0
          ? []
          : [
              {
                id: 'export-list',
                title: t('Export the list as CSV'),
                group: t('This list'),
                words: t('download spreadsheet table save'),
                icon: <FileDown size={15} />,
                run: begin,
              },
            ],
      [count, begin],
    ),
  );
  if (count === 0) return null;
  const done = (rows: readonly (readonly string[])[]): void => {
    const lines = [columns.map(({ title }) => title), ...rows].map(csvTableLine);
    setDrawing(false);
    download(`${name}-${new Date().toISOString().slice(0, 10)}.csv`, 'text/csv', BYTE_ORDER_MARK + lines.join(''));
    say(t('Exported'), plural('{count} row, as shown.', '{count} rows, as shown.', rows.length));
  };
  return (
    <>
      <Button look="quiet" icon={<FileDown size={15} />} busy={drawing} onClick={begin}>
        {t('Export')}
      </Button>
      {drawing ? <DrawnRows columns={columns} count={count} at={at} onDone={done} /> : null}
    </>
  );
}
