import { useField } from '#renderer/app/field.tsx';
import { Patience } from '#renderer/app/Patience.tsx';
import { usePull } from '#renderer/cache/hooks.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Bar } from '#renderer/ui/charts/Bar.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { Figure } from '../Figure.tsx';
import { Section } from '../Section.tsx';
import { fleetAddress } from './FleetSection.tsx';
import { AUDITED, type FilterLine, HEARD, LEFT } from './stale.ts';
import type { FleetFigures } from './use-fleet-figures.ts';

/** What was not heard of or not looked after for long. */
export function StaleSection({ figures }: { readonly figures: FleetFigures | null }) {
  const { lastComplete } = usePull(useField());
  return (
    <Section id="stale" words={t('Devices nobody heard of or saw for long, and what was left lying.')}>
      <p className="text-soft">
        {lastComplete === null ? (
          t('The list of this laptop was never checked as a whole: there may be devices it does not know.')
        ) : (
          <Phrase
            say="The list of this laptop was last checked as a whole {time}."
            with={{ time: <TimeAgo at={lastComplete} /> }}
          />
        )}
      </p>
      {figures === null ? (
        <Patience title={t('Counting')} words={t('Reading the devices of this laptop.')} />
      ) : (
        <div className="grid grid-cols-1 gap-x-8 gap-y-5 min-[1180px]:grid-cols-2 print:grid-cols-2">
          <Lines title={t('Last heard')} name={t('Last Inform')} lines={HEARD} figures={figures} />
          <Lines title={t('Left lying')} name={t('Devices that are')} lines={LEFT} figures={figures} />
          <Lines title={t('Last audited')} name={t('Last seen by an audit')} lines={AUDITED} figures={figures} />
        </div>
      )}
    </Section>
  );
}

type Props = {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly FilterLine[];
  readonly figures: FleetFigures;
};

function Lines({ title, name, lines, figures: { count } }: Props) {
  const most = Math.max(1, ...lines.map(({ filter }) => count(filter) ?? 0));
  return (
    <div className="flex min-w-0 flex-col gap-1 break-inside-avoid">
      <h3 className="font-strong">{title}</h3>
      <FigureTable
        label={title}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { id: 'name', title: name, cell: ({ label }) => label },
          {
            id: 'bar',
            title: t('Share'),
            wide: true,
            cell: ({ filter }) => (
              <Bar most={most} parts={[{ id: 'all', value: count(filter) ?? 0, ink: 'plain', fill: 'solid' }]} />
            ),
          },
          {
            id: 'devices',
            title: t('Devices'),
            align: 'end',
            cell: ({ filter }) => <Figure count={count(filter)} href={fleetAddress(filter)} />,
          },
        ]}
      />
    </div>
  );
}
