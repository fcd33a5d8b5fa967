import { t } from '#renderer/language/speak.ts';
import { campaignDevicesAddress } from '../addresses.ts';
import { FailureTable } from '../FailureTable.tsx';
import type { CountedCampaign } from './use-campaigns.ts';

/** Why devices of campaigns failed: the same reason in two campaigns is two lines, each with its own devices. */
export function CampaignFailures({ campaigns }: { readonly campaigns: readonly CountedCampaign[] }) {
  const failures = campaigns.flatMap(({ report: { id, name }, outcome }) =>
    (outcome?.failures ?? []).map((failure) => ({ ...failure, id, name })),
  );
  if (failures.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 break-inside-avoid">
      <h3 className="font-strong">{t('Why they failed')}</h3>
      <FailureTable
        label={t('Why devices of campaigns failed')}
        rows={failures}
        keyOf={({ id, code }) => `${id} ${code}`}
        among={[
          { id: 'campaign', title: t('Campaign'), cell: ({ name }) => <span className="text-soft">{name}</span> },
        ]}
        counted={t('Devices')}
        listOf={({ id, code }) => campaignDevicesAddress(id, { waves: [], states: [], code })}
      />
    </div>
  );
}
