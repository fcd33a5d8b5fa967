import { Printer } from 'lucide-react';
import { useRef } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { useSites } from '#renderer/app/host.ts';
import { address } from '#renderer/app/route.ts';
import { go, goWith, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { useSectionInSight } from '#renderer/app/section-in-sight.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { AuditsSection } from './audits/AuditsSection.tsx';
import { CampaignDeviceList } from './campaigns/CampaignDeviceList.tsx';
import { CampaignsSection } from './campaigns/CampaignsSection.tsx';
import { ChangesSection } from './changes/ChangesSection.tsx';
import { FlipList } from './changes/FlipList.tsx';
import { FleetSection } from './fleet/FleetSection.tsx';
import { StaleSection } from './fleet/StaleSection.tsx';
import { useFleetFigures } from './fleet/use-fleet-figures.ts';
import { InformsSection } from './informs/InformsSection.tsx';
import { SessionList } from './informs/SessionList.tsx';
import { OperationList } from './operations/OperationList.tsx';
import { OperationsSection } from './operations/OperationsSection.tsx';
import { PERIODS, type Period, periodOf } from './period.ts';
import { SECTIONS } from './sections.ts';
import { useNow } from './use-now.ts';

/**
 * How the fleet is doing, on one page: `#/insights/operations?period=month` goes to a part of it,
 * `#/insights/operations/list?from=…` is the list behind a figure.
 */
export default function Insights() {
  const { rest, query } = useRoute();
  const [section, list] = rest;
  if (list === 'list' && section === 'changes') return <FlipList query={query} />;
  if (list === 'list' && section === 'informs') return <SessionList query={query} />;
  if (list === 'list' && section === 'operations') return <OperationList query={query} />;
  if (list === 'list' && section === 'campaigns') return <CampaignDeviceList query={query} />;
  return <Page section={section ?? null} period={periodOf(query)} />;
}

function print(): void {
  window.print();
}

function Page({ section, period }: { readonly section: string | null; readonly period: Period }) {
  const { now } = useNow();
  const figures = useFleetFigures(now);
  const server = useServer();
  const page = useRef<HTMLDivElement>(null);
  useSectionInSight(page, section === null ? null : `insights-${section}`);
  useCommands(COMMANDS);
  const choose = (id: Period['id']): void =>
    replaceRoute(['insights', ...(section === null ? [] : [section])], { period: id });
  return (
    <div className="grid h-full grid-cols-1 min-[980px]:grid-cols-[168px_minmax(0,1fr)] print:block print:h-auto">
      <nav aria-label={t('Insights')} className="hidden border-e bg-sunken px-3 py-4 min-[980px]:block print:hidden">
        <ul className="flex flex-col gap-0.5">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a
                href={address(['insights', id], { period: period.id })}
                aria-current={section === id ? 'location' : undefined}
                className={classes(
                  'flex min-h-row items-center rounded-md px-3 hover:bg-hover',
                  section === id ? 'font-strong text-ink' : 'text-soft hover:text-ink',
                )}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div ref={page} className="relative min-h-0 overflow-y-auto print:overflow-visible">
        <div className="sticky top-0 z-10 flex min-h-11 flex-wrap items-center gap-3 border-b bg-surface px-6 py-1 print:static print:px-0">
          <h1 className="text-large font-strong">{t('Insights')}</h1>
          <span className="hidden print:inline">{period.label}</span>
          <span className="print:hidden">
            <Segments
              label={t('How far back')}
              value={period.id}
              segments={PERIODS.map(({ id, label }) => ({ value: id, label }))}
              onChange={choose}
            />
          </span>
          <span className="grow" />
          <span className="print:hidden">
            <Button look="quiet" icon={<Printer size={15} />} onClick={print}>
              {t('Print')}
            </Button>
          </span>
        </div>
        <div className="flex max-w-[1280px] flex-col gap-8 px-6 py-5 print:px-0">
          <FleetSection figures={figures} />
          <StaleSection figures={figures} />
          <ChangesSection period={period} now={now} server={server} />
          <InformsSection period={period} now={now} />
          <OperationsSection period={period} now={now} server={server} />
          <CampaignsSection period={period} now={now} server={server} />
          <AuditsSection />
        </div>
      </div>
    </div>
  );
}

/** The host name of another control server; null on a site of one's own. */
function useServer(): string | null {
  const state = useSites();
  const site = state?.sites.find(({ id }) => id === state.open);
  return site?.kind === 'remote' ? (URL.parse(site.baseUrl)?.host ?? site.baseUrl) : null;
}

const COMMANDS = [
  ...SECTIONS.map(({ id, title, words }) => ({
    id: `insights.${id}`,
    title: t('Insights: {title}', { title }),
    group: t('Insights'),
    words,
    run: () => go('insights', id),
  })),
  ...PERIODS.map(({ id, label }) => ({
    id: `insights.period.${id}`,
    title: t('Look back: {period}', { period: label }),
    group: t('Insights'),
    run: () => goWith(['insights'], { period: id }),
  })),
  {
    id: 'insights.print',
    title: t('Print the insights'),
    group: t('Insights'),
    icon: <Printer size={15} />,
    run: print,
  },
];
