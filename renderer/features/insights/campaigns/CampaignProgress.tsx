import { stateWords, toneOf, waveName } from '#renderer/app/campaign-words.ts';
import { href } from '#renderer/app/router.ts';
import { LOCALE, t } from '#renderer/language/speak.ts';
import { Bar, type BarPart } from '#renderer/ui/charts/Bar.tsx';
import { type FigureColumn, FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { Legend } from '#renderer/ui/charts/Legend.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import type { TimeToProof } from '#shared/campaign/outcome.ts';
import type { WaveProgress } from '#shared/campaign/report.ts';
import { campaignDevicesAddress } from '../addresses.ts';
import { Figure } from '../Figure.tsx';
import { proofWords } from '../operations/words.ts';
import { type ProgressRow, progressRows } from './rows.ts';
import type { CountedCampaign } from './use-campaigns.ts';
import { FIGURES } from './words.ts';

const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });

/** How far each campaign and each of its waves has come. */
export function CampaignProgress({ campaigns }: { readonly campaigns: readonly CountedCampaign[] }) {
  return (
    <div className="flex flex-col gap-1 break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="font-strong">{t('By wave')}</h3>
        <Legend entries={FIGURES.map(({ id, words, ink, fill }) => ({ id, words, ink, fill }))} />
      </div>
      <FigureTable
        label={t('Campaigns by wave')}
        rows={progressRows(campaigns)}
        keyOf={({ campaign, wave }) => `${campaign.id} ${wave}`}
        columns={[
          { id: 'name', title: t('Campaign'), cell: (row) => <Name row={row} /> },
          {
            id: 'bar',
            title: t('Share'),
            wide: true,
            cell: ({ progress }) => <Bar most={progress.size} parts={partsOf(progress)} />,
          },
          {
            id: 'all',
            title: t('Devices'),
            align: 'end',
            cell: (row) => <Figure count={row.progress.size} href={listOf(row, [])} />,
          },
          ...FIGURES.map(
            ({ id, words, states, count }): FigureColumn<ProgressRow> => ({
              id,
              title: words,
              align: 'end',
              cell: (row) => <Figure count={count(row.progress)} href={listOf(row, states)} />,
            }),
          ),
          { id: 'rate', title: t('Failure rate'), align: 'end', cell: (row) => <Rate row={row} /> },
          {
            id: 'median',
            title: t('Median to proof'),
            align: 'end',
            cell: ({ time }) => <Time of={time} at="medianMs" />,
          },
          { id: 'p95', title: t('95 % within'), align: 'end', cell: ({ time }) => <Time of={time} at="p95Ms" /> },
        ]}
      />
    </div>
  );
}

function Name({ row: { campaign, wave } }: { readonly row: ProgressRow }) {
  if (wave !== null) return <span className="ps-4 text-soft">{waveName(campaign, wave)}</span>;
  return (
    <span className="flex flex-col py-1">
      <a className="font-strong text-accent underline" href={href('library', 'campaigns', String(campaign.id))}>
        {campaign.name}
      </a>
      <StatusMark tone={toneOf(campaign)}>{stateWords(campaign)}</StatusMark>
    </span>
  );
}

function partsOf(progress: WaveProgress): BarPart[] {
  return FIGURES.map(({ id, ink, fill, count }) => ({ id, value: count(progress), ink, fill }));
}

/** The devices behind a figure of a row: of its wave, or of all waves. */
function listOf({ campaign, wave }: ProgressRow, states: readonly CampaignDeviceStateName[]): string {
  const all = campaign.progress?.waves.map((_, index) => index) ?? [];
  return campaignDevicesAddress(campaign.id, { waves: wave === null ? all : [wave], states, code: null });
}

/** How many failed of those that ended; it opens those that failed. */
function Rate({ row }: { readonly row: ProgressRow }) {
  if (row.rate === null) return <span className="text-faint">{t('none ended')}</span>;
  const words = PERCENT.format(row.rate);
  if (row.rate === 0) return <span className="text-faint">{words}</span>;
  return (
    <a className="text-accent underline" href={listOf(row, ['failed'])}>
      {words}
    </a>
  );
}

type TimeProps = { readonly of: TimeToProof | null; readonly at: keyof TimeToProof };

function Time({ of, at }: TimeProps) {
  if (of === null) return <span className="text-faint">{t('not told')}</span>;
  return <span className={of[at] === null ? 'text-faint' : undefined}>{proofWords(of[at])}</span>;
}
