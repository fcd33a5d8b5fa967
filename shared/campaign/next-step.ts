import type { CampaignState, PausedBy } from './campaign-state.ts';
import { closesAt, isOpen, opensAt } from './maintenance-window.ts';
import { type CampaignPlan, isAboveLimit } from './plan.ts';
import type { WaitsFor } from './report.ts';

/**
 * What a campaign does next. Pure: whoever drives it counts its devices, asks, does the one step in a transaction, and
 * asks again. Instants are milliseconds since 1970.
 */

/** The devices of one wave. What failed or was unclear when a person resumed the campaign is not among them. */
export type WaveTally = {
  readonly waiting: number;
  readonly upgraded: number;
  readonly failed: number;
  readonly unclear: number;
};

export type Tally = {
  readonly waves: readonly WaveTally[];
  /** Waiting, up, and of the current wave or one before; may be told as fewer than there are, but not as none. */
  readonly ready: number;
  /** Asked for by the campaign and not sent. */
  readonly queued: number;
  /** Of these, whose time to begin is over or who went off: they no longer take the place of another. */
  readonly stale: number;
  /** Under way on devices, those queued among them. */
  readonly inFlight: number;
  /** Not known what became of them, whoever looked at it. */
  readonly undecided: number;
};

export type CampaignStep =
  /** What is queued is taken back before it is sent. */
  | { readonly step: 'take-back'; readonly which: 'all' | 'stale' }
  | { readonly step: 'offer'; readonly most: number; readonly notAfter: number }
  | { readonly step: 'pause'; readonly why: PausedBy }
  | { readonly step: 'observe'; readonly until: number }
  | { readonly step: 'advance' }
  /** The deadline is past: who still waits has failed. */
  | { readonly step: 'give-up' }
  | { readonly step: 'end' }
  /** `until`: nothing changes before by itself; null: only by what devices or persons do. */
  | { readonly step: 'wait'; readonly for: WaitsFor; readonly until: number | null };

/** A device that has not come for its firmware by then lets others have its turn. */
const PATIENCE_MS = 30 * 60_000;

type Rules = Pick<CampaignPlan, 'failureLimit' | 'window' | 'atOnce' | 'pauseMinutes'> & {
  readonly deadline: number | null;
};

const TAKE_BACK: CampaignStep = { step: 'take-back', which: 'all' };

export function nextStep(rules: Rules, state: CampaignState, tally: Tally, now: number): CampaignStep {
  switch (state.state) {
    case 'draft':
      return { step: 'wait', for: 'start', until: null };
    case 'done':
    case 'cancelled':
      return { step: 'wait', for: 'nothing', until: null };
    case 'paused':
      return afterDeadline(rules, tally, now) ?? whilePaused(rules, tally);
    case 'running':
      return afterDeadline(rules, tally, now) ?? whileRunning(rules, state, tally, now);
    default:
      return state satisfies never;
  }
}

/** Past it nothing begins, so there is nothing to pause either; null: it is not past. */
function afterDeadline({ deadline }: Rules, tally: Tally, now: number): CampaignStep | null {
  if (deadline === null || now < deadline) return null;
  if (tally.queued > 0) return TAKE_BACK;
  if (tally.waves.some(({ waiting }) => waiting > 0)) return { step: 'give-up' };
  return tally.inFlight > 0 ? { step: 'wait', for: 'devices', until: null } : { step: 'end' };
}

function whilePaused({ deadline }: Rules, { queued }: Tally): CampaignStep {
  return queued > 0 ? TAKE_BACK : { step: 'wait', for: 'person', until: deadline };
}

type Running = Extract<CampaignState, { state: 'running' }>;

function whileRunning(rules: Rules, state: Running, tally: Tally, now: number): CampaignStep {
  const above = tally.waves.slice(0, state.wave + 1).find((wave) => isAboveLimit(rules.failureLimit, wave));
  if (above !== undefined) {
    const { failed, upgraded } = above;
    return { step: 'pause', why: { by: 'failures', failed, ended: failed + upgraded } };
  }
  const open = rules.window === null || isOpen(rules.window, now);
  if (!open && tally.queued > 0) return TAKE_BACK;
  if (tally.stale > 0) return { step: 'take-back', which: 'stale' };
  const free = rules.atOnce - tally.inFlight;
  if (open && free > 0 && tally.ready > 0) {
    return { step: 'offer', most: Math.min(free, tally.ready), notAfter: lastBegin(rules, now) };
  }
  if (tally.inFlight > 0) return { step: 'wait', for: 'devices', until: null };
  if (tally.ready > 0) {
    return { step: 'wait', for: 'window', until: rules.window === null ? null : opensAt(rules.window, now) };
  }
  return afterWave(rules, state, tally, now);
}

/** Until when a device that is asked now may begin. */
function lastBegin({ window, deadline }: Rules, now: number): number {
  const closes = window === null ? null : closesAt(window, now);
  return Math.min(now + PATIENCE_MS, closes ?? Number.POSITIVE_INFINITY, deadline ?? Number.POSITIVE_INFINITY);
}

/** Nothing is under way and nobody is here to be asked: who waits is off. */
function afterWave(rules: Rules, state: Running, tally: Tally, now: number): CampaignStep {
  const wave = tally.waves[state.wave] ?? { waiting: 0, upgraded: 0, failed: 0, unclear: 0 };
  const absent: CampaignStep = { step: 'wait', for: 'absent', until: rules.deadline };
  if (state.wave >= tally.waves.length - 1) {
    if (tally.waves.some(({ waiting }) => waiting > 0)) return absent;
    return tally.undecided > 0 ? { step: 'wait', for: 'person', until: rules.deadline } : { step: 'end' };
  }
  // The next wave relies on what this one showed.
  if (wave.upgraded === 0) {
    if (wave.waiting > 0) return absent;
    if (wave.failed + wave.unclear > 0) return { step: 'pause', why: { by: 'nothing-proved' } };
  }
  if (state.observingUntil === null && rules.pauseMinutes > 0 && wave.upgraded > 0) {
    return { step: 'observe', until: now + rules.pauseMinutes * 60_000 };
  }
  const until = state.observingUntil === null ? now : Date.parse(state.observingUntil);
  return now < until ? { step: 'wait', for: 'observation', until } : { step: 'advance' };
}
