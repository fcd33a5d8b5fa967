import { useCallback } from 'react';
import {
  explained,
  progressWords,
  rateWords,
  shareOf,
  stateWords,
  toneOf,
  totals,
  waveName,
} from '#renderer/app/campaign-words.ts';
import { useField } from '#renderer/app/field.tsx';
import { whoWords } from '#renderer/app/who-words.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { useClockWords } from '#renderer/ui/clock.ts';
import { KeyValueList } from '#renderer/ui/KeyValueList.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { CampaignActions } from './CampaignActions.tsx';
import { CampaignDevices } from './CampaignDevices.tsx';
import { limitWords, targetWords, windowWords } from './plan-words.ts';

type Props = {
  readonly campaign: CampaignReport;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
};

/** One campaign: how it goes, what a person can do, its waves, and the devices that need someone. */
export function CampaignView({ campaign, onChanged, onRemoved }: Props) {
  const { progress } = campaign;
  const all = totals(campaign);
  const words = explained(campaign);
  return (
    <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-4 py-3">
      <header className="flex flex-col gap-1 pe-10">
        <h2 className="text-large font-strong wrap-anywhere">{campaign.name}</h2>
        <p aria-live="polite">
          <StatusMark tone={toneOf(campaign)} loud>
            {stateWords(campaign)}
          </StatusMark>
        </p>
        {words === null ? null : <p className="text-soft">{words}</p>}
      </header>
      {progress === null ? null : (
        <section aria-label={t('Progress')} className="flex flex-col gap-1">
          <ProgressBar label={t('Progress of {name}', { name: campaign.name })} share={shareOf(all)} />
          <p className="tabular" aria-live="polite">
            {progressWords(all).join(' · ')}
          </p>
          <Rate campaign={campaign} />
        </section>
      )}
      <CampaignActions campaign={campaign} onChanged={onChanged} onRemoved={onRemoved} />
      {progress === null ? null : (
        <section aria-label={t('Waves')} className="flex flex-col border-t pt-3">
          <h3 className="mb-1 font-strong">{t('Waves')}</h3>
          <ul>
            {progress.waves.map((wave, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a wave is its number
              <li key={index} className="grid grid-cols-[112px_minmax(0,1fr)] items-center gap-x-3 border-b py-1.5">
                <span className={isCurrent(campaign, index) ? 'font-strong' : ''}>{waveName(campaign, index)}</span>
                <span className="flex flex-col gap-1">
                  <ProgressBar label={waveName(campaign, index)} share={shareOf(wave)} />
                  <span className="tabular text-small text-soft">{progressWords(wave).join(' · ')}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {progress === null ? null : <CampaignDevices campaign={campaign} totals={all} onChanged={onChanged} />}
      <Plan campaign={campaign} />
    </div>
  );
}

function isCurrent({ state }: CampaignReport, wave: number): boolean {
  return 'wave' in state && state.state !== 'done' && state.wave === wave;
}

function Rate({ campaign }: { readonly campaign: CampaignReport }) {
  const words = useClockWords(useCallback((now: number) => rateWords(campaign, now) ?? '', [campaign]));
  return words === '' ? null : <p className="tabular text-soft">{words}</p>;
}

/** What it was told to be. */
function Plan({ campaign }: { readonly campaign: CampaignReport }) {
  const references = useReferences(useField());
  const { version, pauseMinutes, atOnce, deadline, downgrades, createdBy, createdAt, progress } = campaign;
  return (
    <section aria-label={t('Plan')} className="border-t pt-3">
      <h3 className="mb-1 font-strong">{t('Plan')}</h3>
      <KeyValueList
        facts={[
          { name: t('To version'), value: version, mono: true },
          { name: t('For'), value: targetWords(campaign, references) },
          {
            name: t('Did not fit'),
            value:
              progress === null || progress.leftOut === 0
                ? null
                : plural('{count} device', '{count} devices', progress.leftOut),
          },
          { name: t('Stops above'), value: limitWords(campaign.failureLimit) },
          {
            name: t('Between waves'),
            value: pauseMinutes === 0 ? null : t('{pauseMinutes} min of watching', { pauseMinutes }),
          },
          { name: t('At the same time'), value: plural('{count} device', '{count} devices', atOnce) },
          {
            name: t('Window'),
            value: campaign.window === null ? null : windowWords(campaign.window),
            none: t('any time'),
          },
          { name: t('Deadline'), value: deadline === null ? null : <TimeAgo at={deadline} /> },
          { name: t('Newer versions'), value: downgrades ? t('are replaced by it, too') : t('are left alone') },
          { name: t('Created'), value: <Created at={createdAt} by={createdBy} /> },
        ]}
      />
    </section>
  );
}

function Created({ at, by }: { readonly at: string; readonly by: string }) {
  return (
    <>
      <TimeAgo at={at} /> · {whoWords(by)}
    </>
  );
}
