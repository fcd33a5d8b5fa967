import { address } from '#renderer/app/route.ts';
import { routeNow } from '#renderer/app/router.ts';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import type { OperationFilter } from '#shared/insights/operations.ts';
import type { Stretch } from '#shared/insights/stretch.ts';
import type { SectionId } from './sections.ts';

/** The addresses of the lists behind figures: each carries what its figure was counted by. */

export function flipsAddress({ from, until }: Stretch, status: 'Up' | 'Down', device: number | null = null): string {
  return listAddress('changes', { from, until, status, device: device === null ? '' : String(device) });
}

export function sessionsAddress({ from, until }: Stretch): string {
  return listAddress('informs', { from, until });
}

export function operationsAddress({ from, until }: Stretch, filter: Partial<OperationFilter>): string {
  const { kind, end, code } = filter;
  return listAddress('operations', { from, until, kind: kind ?? '', end: end ?? '', code: code ?? '' });
}

/** Which devices of a campaign are meant: of any wave, in any state, for any reason where none is named. */
export type CampaignFilter = {
  readonly waves: readonly number[];
  readonly states: readonly CampaignDeviceStateName[];
  /** The code they failed with. */
  readonly code: string | null;
};

export function campaignDevicesAddress(campaign: number, { waves, states, code }: CampaignFilter): string {
  return listAddress('campaigns', {
    campaign: String(campaign),
    wave: waves.join(','),
    state: states.join(','),
    code: code ?? '',
  });
}

/** A part of the page, looking back as far as one does now. */
export function sectionAddress(section: SectionId): string {
  return address(['insights', section], { period: periodNow() });
}

function listAddress(section: SectionId, query: Readonly<Record<string, string>>): string {
  // The way back leads to the same stretch of time.
  return address(['insights', section, 'list'], { ...query, period: periodNow() });
}

function periodNow(): string {
  return routeNow().query.get('period') ?? '';
}
