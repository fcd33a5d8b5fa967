import { totals } from '#renderer/app/campaign-words.ts';
import { failureRate, type TimeToProof } from '#shared/campaign/outcome.ts';
import type { CampaignReport, WaveProgress } from '#shared/campaign/report.ts';
import type { CountedCampaign } from './use-campaigns.ts';

/** A line of the table: a campaign as a whole, or one of its waves. */
export type ProgressRow = {
  readonly campaign: CampaignReport;
  /** Null: the whole. */
  readonly wave: number | null;
  readonly progress: WaveProgress;
  /** The part that failed of those that ended, from 0 to 1; null: none has ended. */
  readonly rate: number | null;
  /** Null: the control server does not tell. */
  readonly time: TimeToProof | null;
};

const NO_TIME: TimeToProof = { medianMs: null, p95Ms: null };

/** Each campaign and, below it, its waves, where it has more than one. */
export function progressRows(campaigns: readonly CountedCampaign[]): readonly ProgressRow[] {
  return campaigns.flatMap(({ report, outcome }) => {
    const line = (wave: number | null, progress: WaveProgress, time: TimeToProof | null): ProgressRow => ({
      campaign: report,
      wave,
      progress,
      rate: failureRate(progress),
      time,
    });
    const waves = report.progress?.waves ?? [];
    const timeOf = (wave: number): TimeToProof | null => (outcome === null ? null : (outcome.waves[wave] ?? NO_TIME));
    return [
      line(null, totals(report), outcome),
      ...(waves.length > 1 ? waves.map((progress, wave) => line(wave, progress, timeOf(wave))) : []),
    ];
  });
}
