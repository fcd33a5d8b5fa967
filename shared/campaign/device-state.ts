import '../jitless.ts';
import * as z from 'zod';
import { Instant, OperationId } from '../ids.ts';
import type { OperationState } from '../operation.ts';

/**
 * One device in a campaign. What is done to it is one ordinary `firmware_update` operation, and the state follows that;
 * it counts as upgraded only when the device itself tells the new version.
 */
export const CampaignDeviceState = z.discriminatedUnion('state', [
  /** Its turn comes, or it is off. `attempt` counts what a person asked for again. */
  z.object({ state: z.literal('waiting'), attempt: z.int() }),
  /**
   * Asked for, not sent. After `notAfter` it is not sent any more and goes back to waiting; null: a person had it sent
   * again, whatever the campaign says.
   */
  z.object({
    state: z.literal('queued'),
    attempt: z.int(),
    operation: OperationId,
    at: Instant,
    notAfter: Instant.nullable(),
  }),
  z.object({ state: z.literal('loading'), attempt: z.int(), operation: OperationId, at: Instant }),
  /** The operation is done; the device has not told the new version yet. */
  z.object({ state: z.literal('verifying'), attempt: z.int(), operation: OperationId, at: Instant }),
  z.object({ state: z.literal('upgraded'), attempt: z.int(), at: Instant, by: z.string().nullable() }),
  z.object({
    state: z.literal('failed'),
    attempt: z.int(),
    at: Instant,
    /** Null: none was sent. */
    operation: OperationId.nullable(),
    code: z.string(),
    words: z.string(),
  }),
  /** Nobody knows: the operation is unclear, or the device goes on telling another version. A person decides. */
  z.object({
    state: z.literal('unclear'),
    attempt: z.int(),
    at: Instant,
    operation: OperationId,
    about: z.enum(['operation', 'version']),
    words: z.string(),
  }),
  /** It is not (any more) for this device. */
  z.object({ state: z.literal('left-out'), at: Instant, words: z.string() }),
]);
export type CampaignDeviceState = z.infer<typeof CampaignDeviceState>;
export type CampaignDeviceStateName = CampaignDeviceState['state'];

/** Something of the campaign is under way on the device: it takes one of the places there are at once. */
export const IN_FLIGHT = ['queued', 'loading', 'verifying'] as const satisfies readonly CampaignDeviceStateName[];

export type CampaignDeviceEvent =
  | { type: 'offered'; operation: OperationId; at: Instant; notAfter: Instant }
  /** The campaign took the operation back before it was sent. */
  | { type: 'taken-back' }
  /** Its operation moved on. `notAfter` is that operation's. */
  | { type: 'operation'; operation: OperationId; to: OperationState; at: Instant; notAfter: Instant | null }
  /** What the device tells that it runs, the version of the image being `wanted`. */
  | { type: 'told-version'; running: string | null; wanted: string; at: Instant; patienceMs: number }
  | { type: 'left-out'; at: Instant; words: string }
  | { type: 'deadline'; at: Instant }
  | { type: 'retried' };

/** The one place where a device changes its state; null where the event means nothing in the state given. */
export function moveCampaignDevice(state: CampaignDeviceState, event: CampaignDeviceEvent): CampaignDeviceState | null {
  switch (event.type) {
    case 'offered':
      return state.state === 'waiting'
        ? {
            state: 'queued',
            attempt: state.attempt,
            operation: event.operation,
            at: event.at,
            notAfter: event.notAfter,
          }
        : null;
    case 'taken-back':
      return state.state === 'queued' ? { state: 'waiting', attempt: state.attempt } : null;
    case 'operation':
      return follow(state, event);
    case 'told-version':
      return judgeVersion(state, event);
    case 'left-out':
      // While it is under way it goes its way: what comes of it is told, not left out.
      return state.state === 'waiting' || state.state === 'verifying' || state.state === 'unclear'
        ? { state: 'left-out', at: event.at, words: event.words }
        : null;
    case 'deadline':
      return state.state === 'waiting'
        ? {
            state: 'failed',
            attempt: state.attempt,
            at: event.at,
            operation: null,
            code: 'campaign.deadline',
            words: 'The device was not upgraded before the campaign’s deadline',
          }
        : null;
    case 'retried':
      return state.state === 'failed' || (state.state === 'unclear' && state.about === 'version')
        ? { state: 'waiting', attempt: state.attempt + 1 }
        : null;
    default:
      return event satisfies never;
  }
}

/** What the ACS says of an image that a device must not load: no failure of the image or the device. */
const UNFIT = 'acs.firmware-unfit';

function follow(
  state: CampaignDeviceState,
  { operation, to, at, notAfter }: Extract<CampaignDeviceEvent, { type: 'operation' }>,
): CampaignDeviceState | null {
  if (!('operation' in state) || state.operation !== operation || state.state === 'failed') return null;
  const { attempt } = state;
  switch (to.state) {
    case 'queued':
      return state.state === 'queued' ? null : { state: 'queued', attempt, operation, at, notAfter };
    case 'sent':
    case 'accepted':
      return state.state === 'loading' ? null : { state: 'loading', attempt, operation, at };
    case 'unclear':
      return { state: 'unclear', attempt, operation, at, about: 'operation', words: to.why };
    case 'done':
      return isVerified(to.proof)
        ? { state: 'upgraded', attempt, at, by: to.proof.by === 'person' ? to.proof.name : null }
        : { state: 'verifying', attempt, operation, at };
    case 'failed':
      return to.failure.code === UNFIT
        ? { state: 'left-out', at, words: to.failure.words }
        : { state: 'failed', attempt, operation, at, code: to.failure.code, words: to.failure.words };
    case 'cancelled':
      return { state: 'left-out', at, words: `Taken back by ${to.by}` };
    default:
      return to satisfies never;
  }
}

/** Does the proof say that the new version runs? A person's word is one. */
function isVerified(proof: Extract<OperationState, { state: 'done' }>['proof']): boolean {
  if (proof.by === 'transfer-complete') {
    return proof.version !== undefined && proof.version.running === proof.version.wanted;
  }
  return proof.by === 'read-back' || proof.by === 'person';
}

function judgeVersion(
  state: CampaignDeviceState,
  { running, wanted, at, patienceMs }: Extract<CampaignDeviceEvent, { type: 'told-version' }>,
): CampaignDeviceState | null {
  const asked = state.state === 'verifying' || (state.state === 'unclear' && state.about === 'version');
  if (!asked) return null;
  const { attempt, operation } = state;
  if (running === wanted) return { state: 'upgraded', attempt, at, by: null };
  if (state.state === 'unclear' || Date.parse(at) - Date.parse(state.at) < patienceMs) return null;
  const words = `The device says that the transfer is complete, and still reports ${running === null ? 'no version' : `version ${running}`} and not ${wanted}`;
  return { state: 'unclear', attempt, operation, at, about: 'version', words };
}
