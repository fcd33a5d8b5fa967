import { client, useAcsState } from '#renderer/app/host.ts';
import { href } from '#renderer/app/router.ts';
import { figure, LOCALE, plural, t } from '#renderer/language/speak.ts';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { type GridHour, HourGrid } from '#renderer/ui/charts/HourGrid.tsx';
import type { InformHistory } from '#shared/insights/informs.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { sessionsAddress } from '../addresses.ts';
import { Figure } from '../Figure.tsx';
import { daysOf, instant, type Period } from '../period.ts';
import { FromHost, Section } from '../Section.tsx';
import { useTold } from '../use-host.ts';
import { stretchWords } from '../when.ts';
import { type DrawnDay, type DrawnHour, daysOfHours } from './hours.ts';

const HOUR_MS = 3_600_000;
const DAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric', month: 'short' });

const ask = (stretch: Stretch): Promise<InformHistory> => client.insights.informs(stretch);

/** The rhythm of Informs: how many this ACS heard in each hour. */
export function InformsSection({ period, now }: { readonly period: Period; readonly now: number }) {
  const stretch = daysOf(period, now);
  const told = useTold(ask, stretch, now);
  return (
    <Section id="informs" words={t('Sessions that devices began with the ACS of this laptop, counted by the hour.')}>
      <FromHost told={told}>
        {({ hours, keptSince }) =>
          keptSince === null ? <NeverListened /> : <Rhythm days={daysOfHours(stretch, hours, now)} />
        }
      </FromHost>
    </Section>
  );
}

function NeverListened() {
  const acs = useAcsState();
  return (
    <p className="text-soft">
      {t('The ACS of this laptop never listened on this site, so it heard nobody.')}{' '}
      {acs?.state === 'on' ? null : (
        <a className="text-accent underline" href={href('bench')}>
          {t('Turn it on at the Bench')}
        </a>
      )}
    </p>
  );
}

function Rhythm({ days }: { readonly days: readonly DrawnDay[] }) {
  const known = days.flatMap(({ hours }) => hours.flatMap((hour) => hour?.known ?? []));
  const most = Math.max(1, ...known.map(({ informs }) => informs));
  const total = known.reduce((sum, { informs }) => sum + informs, 0);
  return (
    <ChartFigure
      title={t('Informs by hour')}
      summary={t('{total} Informs in {hours} hours in which the ACS listened, at most {most} in one hour.', {
        total,
        hours: known.length,
        most,
      })}
      legend={
        <span className="flex items-center gap-4 text-small text-soft">
          <span>{t('The larger the square, the more: at most {most}.', { most })}</span>
          <span className="flex items-center gap-1.5">
            <span aria-hidden="true" className="chart-unknown size-3 text-faint" />
            {t('The ACS was off')}
          </span>
        </span>
      }
      chart={
        <HourGrid
          most={most}
          days={days.map(({ at, hours }) => ({
            id: String(at),
            words: DAY.format(at),
            hours: hours.map((hour, clock) => gridHour(hour, clock)),
          }))}
        />
      }
      table={<DayTable days={days} />}
    />
  );
}

function gridHour(hour: DrawnHour | undefined, clock: number): GridHour {
  if (hour === undefined) return { id: String(clock), words: '', value: undefined };
  const { at, known } = hour;
  const stretch = { from: instant(at), until: instant(at + HOUR_MS) };
  const time = stretchWords(stretch);
  if (known === null) return { id: String(at), words: t('{time}: the ACS was off', { time }), value: null };
  const words = plural('{time}: {count} Inform', '{time}: {count} Informs', known.informs, { time });
  const href = known.informs === 0 ? undefined : sessionsAddress(stretch);
  return { id: String(at), words, value: known.informs, href };
}

/** A line for each day: forty hours of figures nobody reads. Its list has every session. */
function DayTable({ days }: { readonly days: readonly DrawnDay[] }) {
  return (
    <FigureTable
      label={t('Informs by day')}
      rows={days}
      keyOf={({ at }) => String(at)}
      columns={[
        { id: 'day', title: t('Day'), cell: ({ at }) => <span className="tabular">{DAY.format(at)}</span> },
        {
          id: 'informs',
          title: t('Informs'),
          align: 'end',
          cell: ({ hours }) => {
            const heard = hours.flatMap((hour) => (hour === undefined ? [] : [hour]));
            const [first] = heard;
            const last = heard.at(-1);
            if (first === undefined || last === undefined) return null;
            const stretch = { from: instant(first.at), until: instant(last.at + HOUR_MS) };
            return <Figure count={sum(heard, ({ informs }) => informs)} href={sessionsAddress(stretch)} />;
          },
        },
        {
          id: 'broken',
          title: t('Broke off'),
          align: 'end',
          cell: ({ hours }) => figure(sum(hours, ({ broken }) => broken)),
        },
        {
          id: 'busiest',
          title: t('Busiest hour'),
          align: 'end',
          cell: ({ hours }) => figure(Math.max(0, ...hours.map((hour) => hour?.known?.informs ?? 0))),
        },
        {
          id: 'listened',
          title: t('Hours listened'),
          align: 'end',
          cell: ({ hours }) => figure(hours.filter((hour) => hour?.known != null).length),
        },
      ]}
    />
  );
}

function sum(
  hours: readonly (DrawnHour | undefined)[],
  of: (known: NonNullable<DrawnHour['known']>) => number,
): number {
  return hours.reduce((total, hour) => total + (hour?.known == null ? 0 : of(hour.known)), 0);
}
