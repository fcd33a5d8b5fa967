import { shareOf, stateWords, toneOf, totals } from '#renderer/app/campaign-words.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { CampaignReport } from '#shared/campaign/report.ts';

export const CAMPAIGN_COLUMNS: readonly Column<CampaignReport>[] = [
  {
    id: 'name',
    title: t('Name'),
    width: 'minmax(140px, 2fr)',
    cell: ({ name }) => <span className="truncate font-strong">{name}</span>,
  },
  {
    id: 'version',
    title: t('To version'),
    width: 'minmax(80px, 1fr)',
    cell: ({ version }) => <span className="mono truncate">{version}</span>,
  },
  {
    id: 'state',
    title: t('State'),
    width: 'minmax(170px, 2fr)',
    cell: (report) => <StatusMark tone={toneOf(report)}>{stateWords(report)}</StatusMark>,
  },
  {
    id: 'progress',
    title: t('Upgraded'),
    width: 'minmax(190px, 2fr)',
    cell: (report) => <Progress report={report} />,
  },
  {
    id: 'failed',
    title: t('Failed'),
    width: '72px',
    align: 'end',
    cell: (report) => <Count count={totals(report).failed} tone="text-down" />,
  },
  {
    id: 'unclear',
    title: t('Not clear'),
    width: '84px',
    align: 'end',
    cell: (report) => <Count count={totals(report).unclear} tone="text-needs" />,
  },
  {
    id: 'started',
    title: t('Started'),
    width: '110px',
    cell: ({ startedAt }) => <TimeAgo at={startedAt} none={t('not yet')} />,
  },
];

function Progress({ report }: { readonly report: CampaignReport }) {
  const all = totals(report);
  if (report.progress === null) return <span className="text-faint">{t('not started')}</span>;
  return (
    <span className="flex w-full items-center gap-2">
      <ProgressBar
        label={t('Progress of {name}', { name: report.name })}
        share={shareOf(all)}
        className="w-24 shrink-0"
      />
      <span className="tabular truncate">
        {plural('{upgraded} of {count} device', '{upgraded} of {count} devices', all.size, { upgraded: all.upgraded })}
      </span>
    </span>
  );
}

function Count({ count, tone }: { readonly count: number; readonly tone: string }) {
  return count === 0 ? null : <span className={`tabular font-strong ${tone}`}>{count}</span>;
}
