import '../jitless.ts';
import * as z from 'zod';
import { Instant } from '../ids.ts';

export const PausedBy = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), name: z.string() }),
  /** More failed in a wave than may. */
  z.object({ by: z.literal('failures'), failed: z.int(), ended: z.int() }),
  /** A wave is over and not one of its devices was upgraded. */
  z.object({ by: z.literal('nothing-proved') }),
]);
export type PausedBy = z.infer<typeof PausedBy>;

/** Counted from 0, the canaries being the first where there are any. */
const Wave = z.int().min(0);

export const CampaignState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft') }),
  /** `observingUntil`: the wave is over, and its devices are watched until then. */
  z.object({ state: z.literal('running'), wave: Wave, observingUntil: Instant.nullable() }),
  z.object({ state: z.literal('paused'), wave: Wave, at: Instant, why: PausedBy }),
  z.object({ state: z.literal('done'), wave: Wave, at: Instant }),
  z.object({ state: z.literal('cancelled'), at: Instant, by: z.string() }),
]);
export type CampaignState = z.infer<typeof CampaignState>;

export type CampaignEvent =
  | { type: 'started' }
  | { type: 'paused'; at: Instant; why: PausedBy }
  /** A person looked at it: what failed or is unclear so far counts no more (`nextStep`). */
  | { type: 'resumed' }
  | { type: 'cancelled'; at: Instant; by: string }
  /** Devices that failed are to be upgraded once more. */
  | { type: 'retried' }
  | { type: 'observing'; until: Instant }
  | { type: 'advanced' }
  | { type: 'ended'; at: Instant };

/** The one place where a campaign changes its state; null where the event means nothing in the state given. */
export function moveCampaign(state: CampaignState, event: CampaignEvent): CampaignState | null {
  switch (event.type) {
    case 'started':
      return state.state === 'draft' ? { state: 'running', wave: 0, observingUntil: null } : null;
    case 'paused':
      return state.state === 'running' ? { state: 'paused', wave: state.wave, at: event.at, why: event.why } : null;
    case 'resumed':
      return state.state === 'paused' ? { state: 'running', wave: state.wave, observingUntil: null } : null;
    case 'cancelled':
      return isOver(state) ? null : { state: 'cancelled', at: event.at, by: event.by };
    case 'retried':
      // In a pause they wait until it is over.
      if (state.state === 'running' || state.state === 'paused') return state;
      return state.state === 'done' ? { state: 'running', wave: state.wave, observingUntil: null } : null;
    case 'observing':
      return state.state === 'running' ? { ...state, observingUntil: event.until } : null;
    case 'advanced':
      return state.state === 'running' ? { state: 'running', wave: state.wave + 1, observingUntil: null } : null;
    case 'ended':
      return state.state === 'running' || state.state === 'paused'
        ? { state: 'done', wave: state.wave, at: event.at }
        : null;
    default:
      return event satisfies never;
  }
}

/** Nothing is begun any more; what is under way on devices still ends. */
export function isOver({ state }: CampaignState): boolean {
  return state === 'done' || state === 'cancelled';
}
