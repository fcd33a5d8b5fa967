import { Patience } from '#renderer/app/Patience.tsx';
import { address } from '#renderer/app/route.ts';
import { figure, t } from '#renderer/language/speak.ts';
import { Bar } from '#renderer/ui/charts/Bar.tsx';
import { type FigureColumn, FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { Legend } from '#renderer/ui/charts/Legend.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { Figure } from '../Figure.tsx';
import { Section } from '../Section.tsx';
import type { Grouping } from './groups.ts';
import { downIn, type FleetFigures, STATUS_FILTERS } from './use-fleet-figures.ts';

/** The list of Fleet behind a figure. */
export function fleetAddress(filter: string): string {
  return address(['fleet'], { q: filter });
}

const GROUP_TITLES: Readonly<Record<Grouping, string>> = {
  type: t('By type'),
  fw: t('By firmware'),
  org: t('By organization'),
};
const GROUP_NAMES: Readonly<Record<Grouping, string>> = {
  type: t('Device type'),
  fw: t('Software version'),
  org: t('Organization'),
};

/** The fleet by status, type, firmware and organization. */
export function FleetSection({ figures }: { readonly figures: FleetFigures | null }) {
  return (
    <Section
      id="fleet"
      words={t('Counted on this laptop, what is saved here included. Every figure opens its devices in Fleet.')}
    >
      {figures === null ? (
        <Patience title={t('Counting')} words={t('Reading the devices of this laptop.')} />
      ) : (
        <>
          <StatusFigures figures={figures} />
          <Legend
            entries={[
              { id: 'down', words: t('Down'), ink: 'down', fill: 'hatched' },
              { id: 'other', words: t('Up, or not known'), ink: 'plain', fill: 'solid' },
            ]}
          />
          <div className="grid grid-cols-1 gap-x-8 gap-y-5 min-[1180px]:grid-cols-2 print:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-5">
              <GroupTable by="type" figures={figures} />
              <GroupTable by="org" figures={figures} />
            </div>
            <GroupTable by="fw" figures={figures} />
          </div>
        </>
      )}
    </Section>
  );
}

function StatusFigures({ figures: { count } }: { readonly figures: FleetFigures }) {
  const shown: readonly { id: keyof typeof STATUS_FILTERS; words: string; tone: Tone | null }[] = [
    { id: 'all', words: t('Devices'), tone: null },
    { id: 'up', words: t('Up'), tone: 'up' },
    { id: 'down', words: t('Down'), tone: 'down' },
    { id: 'unknown', words: t('Not known'), tone: 'idle' },
  ];
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      {shown.map(({ id, words, tone }) => {
        const devices = count(STATUS_FILTERS[id]);
        return (
          <div key={id} className="flex flex-col-reverse">
            <dt className="text-soft">{tone === null ? words : <StatusMark tone={tone}>{words}</StatusMark>}</dt>
            <dd className="tabular text-figure font-strong">
              {devices === null || devices === 0 ? (
                <span className="text-faint">{devices === null ? '…' : '0'}</span>
              ) : (
                <a href={fleetAddress(STATUS_FILTERS[id])} className="hover:underline">
                  {figure(devices)}
                </a>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type Line = { readonly label: string; readonly faint: boolean; readonly filter: string; readonly isRest: boolean };

function GroupTable({ by, figures: { groups, count } }: { readonly by: Grouping; readonly figures: FleetFigures }) {
  const { groups: named, rest } = groups[by];
  const lines: Line[] = [
    ...named.map(({ label, filter }) => ({ label: label ?? t('none'), faint: label === null, filter, isRest: false })),
    ...(rest === null ? [] : [{ label: t('All others'), faint: true, filter: rest, isRest: true }]),
  ];
  // All others together may be most of the fleet: beside their length nothing else could be told apart.
  const most = Math.max(1, ...named.map(({ filter }) => count(filter) ?? 0));
  const columns: readonly FigureColumn<Line>[] = [
    {
      id: 'name',
      title: GROUP_NAMES[by],
      cell: ({ label, faint }) => (
        <span className={faint ? 'text-faint' : by === 'fw' ? 'mono' : undefined}>{label}</span>
      ),
    },
    {
      id: 'bar',
      title: t('Share'),
      wide: true,
      cell: ({ filter, isRest }) => {
        if (isRest) return null;
        const down = count(downIn(filter)) ?? 0;
        const other = (count(filter) ?? 0) - down;
        return (
          <Bar
            most={most}
            parts={[
              { id: 'down', value: down, ink: 'down', fill: 'hatched' },
              { id: 'other', value: other, ink: 'plain', fill: 'solid' },
            ]}
          />
        );
      },
    },
    {
      id: 'devices',
      title: t('Devices'),
      align: 'end',
      cell: ({ filter }) => <Figure count={count(filter)} href={fleetAddress(filter)} />,
    },
    {
      id: 'down',
      title: t('Down'),
      align: 'end',
      cell: ({ filter }) => <Figure count={count(downIn(filter))} href={fleetAddress(downIn(filter))} />,
    },
  ];
  return (
    <div className="flex min-w-0 flex-col gap-1 break-inside-avoid">
      <h3 className="font-strong">{GROUP_TITLES[by]}</h3>
      {lines.length === 0 ? (
        <p className="text-soft">{t('No devices yet.')}</p>
      ) : (
        <FigureTable label={GROUP_TITLES[by]} columns={columns} rows={lines} keyOf={({ filter }) => filter} />
      )}
    </div>
  );
}
