import { t } from '#renderer/language/speak.ts';
import type { Fill, Ink } from '#renderer/ui/charts/look.ts';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import type { WaveProgress } from '#shared/campaign/report.ts';

type FigureOfWave = {
  readonly id: string;
  readonly words: string;
  readonly ink: Ink;
  readonly fill: Fill;
  /** What is counted; the list behind the figure has the devices in just these states. */
  readonly states: readonly CampaignDeviceStateName[];
  readonly count: (progress: WaveProgress) => number;
};

/** What became of the devices of a wave: together they are all of it. */
export const FIGURES: readonly FigureOfWave[] = [
  {
    id: 'upgraded',
    words: t('Upgraded'),
    ink: 'up',
    fill: 'solid',
    states: ['upgraded'],
    count: ({ upgraded }) => upgraded,
  },
  { id: 'failed', words: t('Failed'), ink: 'down', fill: 'hatched', states: ['failed'], count: ({ failed }) => failed },
  {
    id: 'unclear',
    words: t('Not clear'),
    ink: 'needs-you',
    fill: 'dotted',
    states: ['unclear'],
    count: ({ unclear }) => unclear,
  },
  {
    id: 'open',
    words: t('To do'),
    ink: 'waiting',
    fill: 'hollow',
    states: ['waiting', 'queued', 'loading', 'verifying'],
    count: ({ waiting, queued, loading, verifying }) => waiting + queued + loading + verifying,
  },
  {
    id: 'left-out',
    words: t('Left out'),
    ink: 'past',
    fill: 'hollow',
    states: ['left-out'],
    count: ({ leftOut }) => leftOut,
  },
];
