import { whoWords } from '#renderer/app/who-words.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import { dayWords, durationWords } from '#renderer/ui/time-words.ts';
import type { CampaignDeviceState, CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import type { CampaignReport, WaveProgress } from '#shared/campaign/report.ts';

/** How a campaign and its devices are said. */

export function toneOf(report: CampaignReport): Tone {
  const { state, waits } = report;
  switch (state.state) {
    case 'draft':
      return 'idle';
    case 'running':
      return waits?.for === 'person' ? 'needs-you' : 'waiting';
    case 'paused':
      return 'needs-you';
    case 'done':
      return totals(report).failed === 0 ? 'up' : 'down';
    case 'cancelled':
      return 'past';
    default:
      return state satisfies never;
  }
}

/** In a few words, for a list. */
export function stateWords(report: CampaignReport): string {
  const { state } = report;
  switch (state.state) {
    case 'draft':
      return t('Draft');
    case 'running':
      return runningWords(report, state.wave);
    case 'paused':
      return pausedWords(state);
    case 'done': {
      const { failed } = totals(report);
      return failed === 0 ? t('Done') : t('Done, {count} failed', { count: failed });
    }
    case 'cancelled':
      return t('Cancelled by {name}', { name: whoWords(state.by) });
    default:
      return state satisfies never;
  }
}

function pausedWords({ why }: Extract<CampaignReport['state'], { state: 'paused' }>): string {
  switch (why.by) {
    case 'person':
      return t('Paused by {name}', { name: whoWords(why.name) });
    case 'failures':
      return t('Paused: {failed} of {ended} failed', { failed: why.failed, ended: why.ended });
    case 'nothing-proved':
      return t('Paused: nobody was upgraded');
    default:
      return why satisfies never;
  }
}

function runningWords(report: CampaignReport, wave: number): string {
  const { waits } = report;
  const until = waits?.until == null ? null : dayWords(Date.parse(waits.until));
  switch (waits?.for) {
    case 'window':
      return until === null ? t('Waits for its window') : t('Waits for its window: {until}', { until });
    case 'observation':
      return until === null ? t('Watches the wave') : t('Watches the wave until {until}', { until });
    case 'absent':
      return t('Waits for devices that are off');
    case 'person':
      return t('Needs someone to decide');
    default:
      return waveName(report, wave);
  }
}

/** `Canaries`, `Wave 2 of 3`. */
export function waveName(report: CampaignReport, wave: number): string {
  const waves = report.progress?.waves.length ?? 0;
  const hasCanaries = report.canary > 0;
  if (hasCanaries && wave === 0) return t('Canaries');
  const [number, of] = hasCanaries ? [wave, waves - 1] : [wave + 1, waves];
  return t('Wave {number} of {of}', { number, of });
}

/** What stands under the name: why nothing begins, or how it goes. */
export function explained(report: CampaignReport): string | null {
  const { state, waits } = report;
  if (state.state === 'paused') {
    if (state.why.by === 'failures') {
      return t('More failed than may. Look at them below; to go on all the same, resume it.');
    }
    if (state.why.by === 'nothing-proved') {
      return t('The wave is over and no device of it tells the new version, so nothing shows that the image works.');
    }
    return t('Nothing more begins until it is resumed. What is under way on devices ends.');
  }
  if (state.state === 'cancelled') return t('Nothing more begins. What was under way on devices ends.');
  if (state.state !== 'running') return null;
  switch (waits?.for) {
    case 'absent':
      return t(
        'Every device that is here is done. The others are off, or load another image: they are asked when they come.',
      );
    case 'person':
      return t('Of some devices nobody knows whether they were upgraded. They are listed below.');
    case 'observation':
      return t('The wave is done. Its devices are watched for a while before the next one begins.');
    default:
      return null;
  }
}

export function totals(report: CampaignReport): WaveProgress {
  const sum = (key: keyof WaveProgress): number =>
    report.progress?.waves.reduce((total, wave) => total + wave[key], 0) ?? 0;
  return {
    size: sum('size'),
    waiting: sum('waiting'),
    queued: sum('queued'),
    loading: sum('loading'),
    verifying: sum('verifying'),
    upgraded: sum('upgraded'),
    failed: sum('failed'),
    unclear: sum('unclear'),
    leftOut: sum('leftOut'),
  };
}

/** The part that has ended, from 0 to 1. */
export function shareOf({ size, upgraded, failed, leftOut }: WaveProgress): number {
  return size === 0 ? 0 : (upgraded + failed + leftOut) / size;
}

/** `34 of 156 upgraded`, and what else there is to say of a wave. */
export function progressWords(wave: WaveProgress): string[] {
  const under = wave.queued + wave.loading + wave.verifying;
  return [
    t('{upgraded} of {size} upgraded', { upgraded: wave.upgraded, size: wave.size }),
    ...(under > 0 ? [t('{count} under way', { count: under })] : []),
    ...(wave.waiting > 0 ? [t('{count} waiting', { count: wave.waiting })] : []),
    ...(wave.failed > 0 ? [t('{count} failed', { count: wave.failed })] : []),
    ...(wave.unclear > 0 ? [t('{count} not clear', { count: wave.unclear })] : []),
    ...(wave.leftOut > 0 ? [t('{count} left out', { count: wave.leftOut })] : []),
  ];
}

/** How fast it goes, and how long it takes still; null: nothing ended of late. */
export function rateWords(report: CampaignReport, now: number): string | null {
  const recent = report.progress?.recent;
  if (recent === undefined || recent.ended === 0 || report.state.state !== 'running') return null;
  // While nothing is begun (a window, devices that are off), the rate of before says nothing of what is to come.
  if (report.waits !== null && report.waits.for !== 'devices') return null;
  const perHour = (recent.ended / Math.max(now - Date.parse(recent.since), 60_000)) * 3_600_000;
  const { waiting, queued, loading, verifying } = totals(report);
  const left = waiting + queued + loading + verifying;
  const rate = Math.round(perHour);
  if (left === 0 || rate === 0) return null;
  return t('{rate} an hour of late, about {time} left', { rate, time: durationWords((left / perHour) * 3_600_000) });
}

export const DEVICE_STATES: Readonly<Record<CampaignDeviceStateName, { words: string; tone: Tone }>> = {
  waiting: { words: t('Waits for its turn'), tone: 'idle' },
  queued: { words: t('Asked for, not sent'), tone: 'waiting' },
  loading: { words: t('Loads the image'), tone: 'waiting' },
  verifying: { words: t('Done, version not told yet'), tone: 'waiting' },
  upgraded: { words: t('Upgraded'), tone: 'up' },
  failed: { words: t('Failed'), tone: 'down' },
  unclear: { words: t('Not clear'), tone: 'needs-you' },
  'left-out': { words: t('Left out'), tone: 'past' },
};

/** What more there is to say of a device; null: its state says all. */
export function deviceWords(state: CampaignDeviceState): string | null {
  return 'words' in state ? heard(state.words) : null;
}

/** `2, then 16, then 138`: the waves a plan would come to. */
export function wavesWords(sizes: readonly number[]): string {
  if (sizes.length === 0) return t('nobody');
  return sizes.length === 1 ? t('all at once') : sizes.join(' → ');
}

export function fitWords(fit: number): string {
  return plural('{count} device fits', '{count} devices fit', fit);
}
