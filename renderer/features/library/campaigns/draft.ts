import type { CampaignPlan, WaveSize } from '#shared/campaign/plan.ts';
import type { Instant } from '#shared/ids.ts';

/** When it is over at the latest: so many days from now, or at an instant that was settled before. */
export type DraftDeadline = { readonly days: number } | { readonly at: Instant };

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
  readonly deadline: DraftDeadline | null;
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
    deadline: { days: 14 },
    downgrades: false,
  };
}

/** A plan as it is typed: `planOf` makes the same plan of it again. */
export function draftOf(plan: CampaignPlan): Draft {
  const { target, failureLimit: limit, window, deadline } = plan;
  const filter = target.by === 'filter' ? target : null;
  const blank = blankDraft(target.by === 'devices' ? target.devices : null);
  return {
    ...blank,
    name: plan.name,
    image: plan.firmwareImage,
    organizations: filter?.organizations ?? null,
    type: filter?.type ?? null,
    fromVersions: filter?.fromVersions ?? '',
    search: filter?.search ?? '',
    canary: String(plan.canary),
    waves: plan.waves.map((size) => (size.by === 'percent' ? `${size.percent} %` : String(size.count))).join(', '),
    pauseMinutes: String(plan.pauseMinutes),
    atOnce: String(plan.atOnce),
    limit: String(limit.by === 'percent' ? limit.percent : limit.count),
    limitBy: limit.by,
    hasWindow: window !== null,
    ...(window ?? {}),
    deadline: deadline === null ? null : { at: deadline },
    downgrades: plan.downgrades,
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
  const { name, image, devices, organizations, type, search, downgrades, deadline } = draft;
  const waves = readWaves(draft.waves);
  const [canary, pauseMinutes, atOnce] = [draft.canary, draft.pauseMinutes, draft.atOnce].map(wholeOf);
  const limit = draft.limitBy === 'percent' ? percentOf(draft.limit) : wholeOf(draft.limit);
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
    deadline: deadline === null ? null : 'at' in deadline ? deadline.at : deadlineOf(now + deadline.days * DAY),
  };
}

function deadlineOf(at: number): Instant {
  return `${new Date(at).toISOString().slice(0, 16)}:00Z` as Instant;
}

function percentOf(text: string): number | null {
  return /^\d{1,3}(\.\d+)?$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;
}

function wholeOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
