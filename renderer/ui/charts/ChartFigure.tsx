import { type ReactNode, useId, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Segments } from '../Segments.tsx';

type Props = {
  readonly title: string;
  /** What the chart comes to, in a sentence: what a screen reader hears in its place. */
  readonly summary: string;
  readonly legend?: ReactNode;
  /** Drawn for the eye alone. */
  readonly chart: ReactNode;
  /** The same figures as a table: one looks at either; on paper both stand there. */
  readonly table: ReactNode;
};

/** A chart with its table beside it. */
export function ChartFigure({ title, summary, legend, chart, table }: Props) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const name = useId();
  return (
    <figure aria-labelledby={name} className="flex min-w-0 flex-col gap-2 break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <figcaption id={name} className="font-strong">
          {title}
        </figcaption>
        {shown === 'chart' ? legend : null}
        <span className="grow" />
        <span className="print:hidden">
          <Segments
            label={t('How “{title}” is shown', { title })}
            value={shown}
            segments={[
              { value: 'chart', label: t('Chart') },
              { value: 'table', label: t('Table') },
            ]}
            onChange={setShown}
          />
        </span>
      </div>
      <p className={shown === 'chart' ? 'sr-only' : 'hidden'}>{summary}</p>
      <div aria-hidden="true" className={shown === 'chart' ? '' : 'hidden print:block'}>
        {chart}
      </div>
      <div className={shown === 'table' ? 'max-h-[50vh] overflow-auto print:max-h-none' : 'hidden print:block'}>
        {table}
      </div>
    </figure>
  );
}
