import { client } from '#renderer/app/host.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { plural, t } from '#renderer/language/speak.ts';
import { TimeAt } from '#renderer/ui/TimeAgo.tsx';
import type { StatusHistory } from '#shared/insights/status.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import { type Period, stretchOf } from '../period.ts';
import { FromHost, Section } from '../Section.tsx';
import { useTold } from '../use-host.ts';
import { Flapping } from './Flapping.tsx';
import { StatusChart } from './StatusChart.tsx';

const ask = (query: Stretch & { parts: number }): Promise<StatusHistory> => client.insights.status(query);

type Props = {
  readonly period: Period;
  readonly now: number;
  /** Null: the control server is this one. */
  readonly server: string | null;
};

/** How the fleet went up and down, and who does it again and again. */
export function ChangesSection({ period, now, server }: Props) {
  const stretch = stretchOf(period, now);
  const told = useTold(ask, { ...stretch, parts: period.parts }, now);
  return (
    <Section
      id="changes"
      words={
        server === null
          ? t('Written down on this laptop whenever a device goes up or down, and looked at every 15 minutes.')
          : t('What {server} told while this laptop was connected: what happened between two looks is not known.', {
              server,
            })
      }
    >
      <FromHost told={told}>
        {(history) => (
          <>
            <Known history={history} stretch={stretch} />
            <StatusChart parts={history.parts} />
            <Flapping flapping={history.flapping} stretch={stretch} />
          </>
        )}
      </FromHost>
    </Section>
  );
}

/** How much of the stretch was seen. */
function Known({
  history: { keptSince, parts },
  stretch,
}: {
  readonly history: StatusHistory;
  readonly stretch: Stretch;
}) {
  if (keptSince === null) {
    return (
      <p className="text-soft">
        {t('Nothing is written down yet: the first look is made within 15 minutes, while this site is open.')}
      </p>
    );
  }
  const isYoung = Date.parse(keptSince) > Date.parse(stretch.from);
  const unknown = parts.filter(({ sample, until }) => sample === null && Date.parse(until) > Date.parse(keptSince));
  return (
    <p className="text-soft">
      {isYoung ? (
        <Phrase
          say="Written down since {time}; what was before is not known."
          with={{ time: <TimeAt at={keptSince} /> }}
        />
      ) : unknown.length === 0 ? (
        t('The whole stretch was seen.')
      ) : (
        plural(
          'In {count} part of it this site was not open: how many were up then is not known.',
          'In {count} parts of it this site was not open: how many were up then is not known.',
          unknown.length,
        )
      )}
    </p>
  );
}
