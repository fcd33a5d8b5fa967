import { figure, plural, t } from '#renderer/language/speak.ts';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { type ChartColumn, Columns } from '#renderer/ui/charts/Columns.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { Legend } from '#renderer/ui/charts/Legend.tsx';
import { TimeAxis } from '#renderer/ui/charts/TimeAxis.tsx';
import { timeMarks } from '#renderer/ui/charts/time-marks.ts';
import type { StatusPart } from '#shared/insights/status.ts';
import { flipsAddress } from '../addresses.ts';
import { Figure } from '../Figure.tsx';
import { stretchWords } from '../when.ts';

/** How many were down, and how many came up and went down, over time. */
export function StatusChart({ parts }: { readonly parts: readonly StatusPart[] }) {
  const mostDown = Math.max(1, ...parts.map(({ sample }) => sample?.down ?? 0));
  const mostFlips = Math.max(1, ...parts.flatMap(({ wentUp, wentDown }) => [wentUp, wentDown]));
  const [first] = parts;
  const last = parts.at(-1);
  const marks =
    first === undefined || last === undefined ? [] : timeMarks(Date.parse(first.from), Date.parse(last.until));
  const sum = (of: (part: StatusPart) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return (
    <ChartFigure
      title={t('Down, and who came and went')}
      summary={t(
        'At most {down} devices were down at once. Devices went down {wentDown} times and came up {wentUp} times.',
        {
          down: Math.max(0, ...parts.map(({ sample }) => sample?.down ?? 0)),
          wentDown: sum(({ wentDown }) => wentDown),
          wentUp: sum(({ wentUp }) => wentUp),
        },
      )}
      legend={
        <Legend
          entries={[
            { id: 'level', words: t('Down at that time'), ink: 'down', fill: 'hatched' },
            { id: 'up', words: t('Came up'), ink: 'up', fill: 'solid' },
            { id: 'down', words: t('Went down'), ink: 'down', fill: 'dotted' },
          ]}
        />
      }
      chart={
        <div className="flex flex-col gap-2">
          <Columns columns={parts.map(levelColumn)} most={mostDown} mostWords={figure(mostDown)} height={88} />
          <div>
            <Columns columns={parts.map(cameUp)} most={mostFlips} mostWords={figure(mostFlips)} height={44} />
            <Columns
              columns={parts.map(wentDown)}
              most={mostFlips}
              mostWords={figure(mostFlips)}
              height={44}
              grow="down"
            />
          </div>
          <TimeAxis marks={marks} />
        </div>
      }
      table={<StatusTable parts={parts} />}
    />
  );
}

function levelColumn(part: StatusPart): ChartColumn {
  const { from, sample } = part;
  const time = stretchWords(part);
  if (sample === null) return { id: from, words: t('{time}: not known', { time }), parts: null };
  return {
    id: from,
    words: t('{time}: {down} down, {up} up', { time, down: sample.down, up: sample.up }),
    parts: [{ id: 'down', value: sample.down, ink: 'down', fill: 'hatched' }],
  };
}

function cameUp(part: StatusPart): ChartColumn {
  const words = plural('{time}: {count} device came up', '{time}: {count} devices came up', part.wentUp, {
    time: stretchWords(part),
  });
  return {
    id: part.from,
    words,
    parts: [{ id: 'up', value: part.wentUp, ink: 'up', fill: 'solid' }],
    href: part.wentUp === 0 ? undefined : flipsAddress(part, 'Up'),
  };
}

function wentDown(part: StatusPart): ChartColumn {
  const words = plural('{time}: {count} device went down', '{time}: {count} devices went down', part.wentDown, {
    time: stretchWords(part),
  });
  return {
    id: part.from,
    words,
    parts: [{ id: 'down', value: part.wentDown, ink: 'down', fill: 'dotted' }],
    href: part.wentDown === 0 ? undefined : flipsAddress(part, 'Down'),
  };
}

/** The newest first, as one reads it. */
function StatusTable({ parts }: { readonly parts: readonly StatusPart[] }) {
  return (
    <FigureTable
      label={t('Down, and who came and went')}
      rows={parts.toReversed()}
      keyOf={({ from }) => from}
      columns={[
        { id: 'time', title: t('Time'), cell: (part) => <span className="tabular">{stretchWords(part)}</span> },
        { id: 'up', title: t('Up'), align: 'end', cell: ({ sample }) => <Level of={sample?.up ?? null} /> },
        { id: 'down', title: t('Down'), align: 'end', cell: ({ sample }) => <Level of={sample?.down ?? null} /> },
        {
          id: 'went-up',
          title: t('Came up'),
          align: 'end',
          cell: (part) => <Figure count={part.wentUp} href={flipsAddress(part, 'Up')} />,
        },
        {
          id: 'went-down',
          title: t('Went down'),
          align: 'end',
          cell: (part) => <Figure count={part.wentDown} href={flipsAddress(part, 'Down')} />,
        },
      ]}
    />
  );
}

function Level({ of }: { readonly of: number | null }) {
  return of === null ? <span className="text-faint">{t('not known')}</span> : figure(of);
}
