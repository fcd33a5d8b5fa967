import { href } from '#renderer/app/router.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { type Period, stretchOf } from '../period.ts';
import { FromHost, Section } from '../Section.tsx';
import { CampaignFailures } from './CampaignFailures.tsx';
import { CampaignProgress } from './CampaignProgress.tsx';
import { type CountedCampaigns, useCampaigns } from './use-campaigns.ts';

type Props = { readonly period: Period; readonly now: number; readonly server: string | null };

/** How firmware campaigns went: wave by wave, how many failed and why, how long it took. */
export function CampaignsSection({ period, now, server }: Props) {
  const told = useCampaigns(stretchOf(period, now), now);
  return (
    <Section
      id="campaigns"
      words={t('Firmware campaigns that were under way in this time, as a whole and wave by wave.')}
    >
      <FromHost told={told}>
        {({ counted }) =>
          counted === null ? (
            <p className="text-soft">
              {server === null
                ? t('This control server does not offer campaigns')
                : t('{server} does not offer campaigns, so there is nothing to count.', { server })}
            </p>
          ) : (
            <Counted counted={counted} />
          )
        }
      </FromHost>
    </Section>
  );
}

function Counted({ counted: { campaigns, older } }: { readonly counted: CountedCampaigns }) {
  const library = (
    <a className="text-accent underline" href={href('library', 'campaigns')}>
      {t('All campaigns')}
    </a>
  );
  if (campaigns.length === 0) {
    return (
      <p className="text-soft">
        {t('No campaign was under way in this time.')} {library}
      </p>
    );
  }
  return (
    <>
      {campaigns.some(({ outcome }) => outcome === null) ? (
        <p className="text-soft">{t('This control server does not tell how long it took, nor why devices failed.')}</p>
      ) : null}
      <CampaignProgress campaigns={campaigns} />
      <CampaignFailures campaigns={campaigns} />
      {older === 0 ? null : (
        <p className="text-soft">
          {plural(
            '{count} older campaign is not counted here.',
            '{count} older campaigns are not counted here.',
            older,
          )}{' '}
          {library}
        </p>
      )}
    </>
  );
}
