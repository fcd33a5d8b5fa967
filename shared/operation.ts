import * as z from 'zod';
import { CommandKey, DeviceRef, Instant, OperationId, SessionId } from './ids.ts';

/**
 * Operations on a device, from a flag to the device, exactly once (DESIGN.md "Operations").
 *
 * `queued → sent → accepted → done | failed`; after a crash or a cut between *sent* and *accepted* nothing is sent
 * again: the proof is looked for first, and where the protocol cannot tell, a person is asked (`unclear`).
 */

/** The names of `pending_settings` (inventory-api 5), so that one word serves API, store, ACS and screen. */
const RECORD_KINDS = [
  'reconf',
  'settings',
  'sync',
  'firmware_update',
  'factory_reset',
  'device_factory_reset',
  'reboot',
] as const;

/** What a technician orders on a device beside that (shared/orders.ts); `pending_settings` knows no names for it. */
const ORDER_KINDS = [
  'add_object',
  'delete_object',
  'set_attributes',
  'read_attributes',
  'diagnostics',
  'backup',
  'restore',
  'schedule_inform',
  'schedule_download',
  'cancel_transfer',
  'queued_transfers',
  'change_modules',
  'list_methods',
] as const;

export const OperationKind = z.enum([...RECORD_KINDS, ...ORDER_KINDS]);
export type OperationKind = z.infer<typeof OperationKind>;

/** Does the operation show in `pending_settings`? */
export function isOfRecord(kind: string): boolean {
  return (RECORD_KINDS as readonly string[]).includes(kind);
}

const READING: ReadonlySet<OperationKind> = new Set([
  'sync',
  'read_attributes',
  'backup',
  'queued_transfers',
  'list_methods',
]);

/** True for what changes nothing on the device: it may be asked for again without proof. */
export function onlyReads(kind: OperationKind): boolean {
  return READING.has(kind);
}

const TRANSFERS: ReadonlySet<OperationKind> = new Set(['firmware_update', 'backup', 'restore', 'schedule_download']);

/** True for what ends with a TransferComplete. */
export function isTransfer(kind: OperationKind): boolean {
  return TRANSFERS.has(kind);
}

/** How it was shown that the device did it. */
export const OperationProof = z.discriminatedUnion('by', [
  z.object({ by: z.literal('inform-event'), event: z.string(), commandKey: CommandKey.optional() }),
  z.object({
    by: z.literal('transfer-complete'),
    commandKey: CommandKey.optional(),
    /** The version that was to be installed, and the one the device reports now; missing where one is not known. */
    version: z.object({ wanted: z.string(), running: z.string() }).optional(),
  }),
  /** The file that was asked for is here, whole. */
  z.object({ by: z.literal('file'), bytes: z.int(), sha256: z.string() }),
  z.object({ by: z.literal('modules'), commandKey: CommandKey.optional() }),
  z.object({ by: z.literal('bootstrap') }),
  z.object({ by: z.literal('read-back'), parameters: z.int() }),
  z.object({ by: z.literal('response') }),
  z.object({ by: z.literal('person'), name: z.string() }),
]);
export type OperationProof = z.infer<typeof OperationProof>;

/** Why it failed: a CWMP fault (9000-9032), or a code of our own catalogue; words always. */
export const OperationFailure = z.object({ code: z.string(), words: z.string(), parameter: z.string().optional() });
export type OperationFailure = z.infer<typeof OperationFailure>;

export const OperationState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('queued') }),
  z.object({ state: z.literal('sent'), at: Instant, session: SessionId }),
  z.object({ state: z.literal('accepted'), at: Instant }),
  z.object({ state: z.literal('unclear'), at: Instant, why: z.string() }),
  z.object({ state: z.literal('done'), at: Instant, proof: OperationProof }),
  z.object({ state: z.literal('failed'), at: Instant, failure: OperationFailure }),
  z.object({ state: z.literal('cancelled'), at: Instant, by: z.string() }),
]);
export type OperationState = z.infer<typeof OperationState>;

/** One step as a person reads it: what happened, when. */
export const OperationStep = z.object({ at: Instant, state: z.string(), words: z.string() });
export type OperationStep = z.infer<typeof OperationStep>;

export const Operation = z.object({
  id: OperationId,
  device: DeviceRef,
  kind: OperationKind,
  commandKey: CommandKey,
  createdAt: Instant,
  createdBy: z.string(),
  /** Not before this instant; null: at the next session. */
  scheduledFor: Instant.nullable(),
  state: OperationState,
  steps: z.array(OperationStep),
});
export type Operation = z.infer<typeof Operation>;

export type OperationEvent =
  | { type: 'sent'; at: Instant; session: SessionId }
  /** The CPE's response to the RPC arrived. */
  | { type: 'accepted'; at: Instant }
  | { type: 'proved'; at: Instant; proof: OperationProof }
  | { type: 'failed'; at: Instant; failure: OperationFailure }
  /** The session or the process ended between sent and accepted: nobody knows whether the CPE acted. */
  | { type: 'lost'; at: Instant; why: string }
  /** The CPE provably never received the RPC (the bytes were not written). */
  | { type: 'not-sent'; at: Instant }
  /** It was looked for and shown that the device did not do it (values read back otherwise, up since before). */
  | { type: 'disproved'; at: Instant; why: string }
  | { type: 'cancelled'; at: Instant; by: string }
  /** A person decided to send it again although the first attempt is unclear. */
  | { type: 'resent-by-person'; at: Instant; by: string };

/** True while the operation still shows in `pending_settings`. */
export function isPending(state: OperationState): boolean {
  return state.state === 'queued' || state.state === 'sent' || state.state === 'accepted' || state.state === 'unclear';
}

/** True once nothing more will happen. */
export function isFinished(state: OperationState): boolean {
  return !isPending(state);
}

/**
 * The one place where an operation changes its state. Returns the new state, or `null` where the event means nothing
 * in the state given (a late proof of something already done, a second response): the caller logs it and goes on.
 */
export function transitionOperation(state: OperationState, event: OperationEvent): OperationState | null {
  switch (event.type) {
    case 'sent':
      return state.state === 'queued' ? { state: 'sent', at: event.at, session: event.session } : null;
    case 'not-sent':
      return state.state === 'sent' ? { state: 'queued' } : null;
    case 'disproved':
      return state.state === 'unclear' ? { state: 'queued' } : null;
    case 'accepted':
      return state.state === 'sent' || state.state === 'unclear' ? { state: 'accepted', at: event.at } : null;
    case 'proved':
      // A proof counts from any state in which the RPC may have left, whatever was lost in between.
      return state.state === 'sent' || state.state === 'accepted' || state.state === 'unclear'
        ? { state: 'done', at: event.at, proof: event.proof }
        : null;
    case 'failed':
      return isPending(state) ? { state: 'failed', at: event.at, failure: event.failure } : null;
    case 'lost':
      return state.state === 'sent' ? { state: 'unclear', at: event.at, why: event.why } : null;
    case 'cancelled':
      return state.state === 'queued' || state.state === 'unclear'
        ? { state: 'cancelled', at: event.at, by: event.by }
        : null;
    case 'resent-by-person':
      return state.state === 'unclear' ? { state: 'queued' } : null;
    default:
      return event satisfies never;
  }
}

/** The words of a step, for the timeline on the device's page. */
export function describeOperationState(state: OperationState): string {
  switch (state.state) {
    case 'queued':
      return 'Waiting for the device’s next session';
    case 'sent':
      return 'Sent to the device';
    case 'accepted':
      return 'The device accepted it';
    case 'unclear':
      return `Not known whether the device did it: ${state.why}`;
    case 'done':
      return describeProof(state.proof);
    case 'failed':
      return `Failed: ${state.failure.words}`;
    case 'cancelled':
      return `Cancelled by ${state.by}`;
    default:
      return state satisfies never;
  }
}

function describeProof(proof: OperationProof): string {
  switch (proof.by) {
    case 'inform-event':
      return `Done: the device came back with “${proof.event}”`;
    case 'transfer-complete':
      return describeTransfer(proof);
    case 'file':
      return `Done: the file is here, ${proof.bytes} bytes`;
    case 'modules':
      return 'Done: the device reported its software modules changed';
    case 'bootstrap':
      return 'Done: the device came back as new (0 BOOTSTRAP)';
    case 'read-back':
      return `Done: ${proof.parameters === 1 ? '1 parameter reads' : `${proof.parameters} parameters read`} back equal`;
    case 'response':
      return 'Done: the device answered';
    case 'person':
      return `Marked as done by ${proof.name}`;
    default:
      return proof satisfies never;
  }
}

function describeTransfer({ version }: Extract<OperationProof, { by: 'transfer-complete' }>): string {
  const words = 'Done: the device reported the transfer complete';
  if (version === undefined) return words;
  const { wanted, running } = version;
  if (wanted === running) return `${words} and runs version ${running}`;
  return `${words}, but it still reports version ${running} and not ${wanted}: look again after its restart`;
}
