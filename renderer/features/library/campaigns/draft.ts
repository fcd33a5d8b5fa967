import type { CampaignPlan, WaveSize } from '#shared/campaign/plan.ts';
import type { Instant } from '#shared/ids.ts';

/** A campaign as it is typed, and the plan it makes. */
export type Draft = {
  readonly name: string;
  /** The number of the image; null: none chosen. */
  readonly image: number | null;
  /** Null: by what follows. */
  readonly devices: readonly number[] | null;
  readonly organizations: readonly number[] | null;
  readonly type: number | null;
  readonly fromVersions: string;
  readonly search: string;
  readonly canary: string;
  readonly waves: string;
  readonly pauseMinutes: string;
  readonly atOnce: string;
  readonly limit: string;
  readonly limitBy: 'percent' | 'count';
  readonly hasWindow: boolean;
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** Days from the start; null: no deadline. */
  readonly deadlineDays: number | null;
  readonly downgrades: boolean;
};

/** What a part of the form is given. */
export type PartProps = { readonly draft: Draft; readonly put: (change: Partial<Draft>) => void };

export function blankDraft(devices: readonly number[] | null): Draft {
  return {
    name: '',
    image: null,
    devices,
    organizations: null,
    type: null,
    fromVersions: '',
    search: '',
    canary: '2',
    waves: '10 %',
    pauseMinutes: '60',
    atOnce: '20',
    limit: '10',
    limitBy: 'percent',
    hasWindow: false,
    days: [1, 2, 3, 4, 5],
    from: '01:00',
    to: '05:00',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    deadlineDays: 14,
    downgrades: false,
  };
}

/** `10 %, 50` is a tenth of all, then fifty; null where a part is neither a share nor a count. */
export function readWaves(text: string): WaveSize[] | null {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const sizes = parts.map((part): WaveSize | null => {
    const [, number = '', isShare] = /^(\d+(?:\.\d+)?)\s*(%)?$/.exec(part) ?? [];
    const value = Number(number);
    if (number === '' || value <= 0) return null;
    if (isShare !== undefined) return value <= 100 ? { by: 'percent', percent: value } : null;
    return Number.isInteger(value) ? { by: 'count', count: value } : null;
  });
  return sizes.every((size) => size !== null) ? sizes : null;
}

const DAY = 86_400_000;

/** The plan, or null while something is missing or cannot be read. */
export function planOf(draft: Draft, now: number): CampaignPlan | null {
  const { name, image, devices, organizations, type, search, downgrades, deadlineDays } = draft;
  const waves = readWaves(draft.waves);
  const [canary, pauseMinutes, atOnce, limit] = [draft.canary, draft.pauseMinutes, draft.atOnce, draft.limit].map(
    wholeOf,
  );
  if (canary == null || pauseMinutes == null || atOnce == null || limit == null) return null;
  if (image === null || waves === null || organizations?.length === 0) return null;
  if (draft.hasWindow && draft.days.length === 0) return null;
  const fromVersions = draft.fromVersions.trim() === '' ? null : draft.fromVersions;
  return {
    name: name.trim() === '' ? 'unnamed' : name.trim(),
    firmwareImage: image,
    target:
      devices === null
        ? {
            by: 'filter',
            organizations: organizations === null ? null : [...organizations],
            type,
            fromVersions,
            search: search.trim(),
          }
        : { by: 'devices', devices: [...devices] },
    canary,
    waves,
    pauseMinutes,
    failureLimit: draft.limitBy === 'percent' ? { by: 'percent', percent: limit } : { by: 'count', count: limit },
    window: draft.hasWindow ? { days: [...draft.days], from: draft.from, to: draft.to, zone: draft.zone } : null,
    atOnce,
    downgrades,
    deadline: deadlineDays === null ? null : deadlineOf(now + deadlineDays * DAY),
  };
}

function deadlineOf(at: number): Instant {
  return `${new Date(at).toISOString().slice(0, 16)}:00Z` as Instant;
}

function wholeOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
