import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { Bar } from '#renderer/ui/charts/Bar.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { campaignDevicesAddress } from '../addresses.ts';
import { Figure } from '../Figure.tsx';
import type { CountedCampaign } from './use-campaigns.ts';

/** Why devices of campaigns failed: the same reason in two campaigns is two lines, each with its own devices. */
export function CampaignFailures({ campaigns }: { readonly campaigns: readonly CountedCampaign[] }) {
  const failures = campaigns.flatMap(({ report: { id, name }, outcome }) =>
    (outcome?.failures ?? []).map((failure) => ({ ...failure, id, name })),
  );
  const most = Math.max(1, ...failures.map(({ count }) => count));
  if (failures.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 break-inside-avoid">
      <h3 className="font-strong">{t('Why they failed')}</h3>
      <FigureTable
        label={t('Why devices of campaigns failed')}
        rows={failures}
        keyOf={({ id, code }) => `${id} ${code}`}
        columns={[
          { id: 'words', title: t('Reason'), cell: ({ words }) => heard(words) },
          { id: 'campaign', title: t('Campaign'), cell: ({ name }) => <span className="text-soft">{name}</span> },
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
            title: t('Devices'),
            align: 'end',
            cell: ({ id, code, count }) => (
              <Figure count={count} href={campaignDevicesAddress(id, { waves: [], states: [], code })} />
            ),
          },
        ]}
      />
    </div>
  );
}
