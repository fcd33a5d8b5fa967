import type { Decoded } from '#shared/cwmp/decode.ts';
import {
  ACS_METHODS,
  type AcsRpcName,
  type CpeRpcName,
  type CwmpMessage,
  type Fault,
  fault,
  isRpcName,
  type Request,
  type Response,
  RPCS,
} from '#shared/cwmp/rpc.ts';
import { CWMP_VERSIONS, type CwmpVersion } from '#shared/cwmp/version.ts';

/**
 * One CWMP session as a pure function: `transition(state, event)` says what the state becomes and what is to be done.
 * Sockets, timers, the store and the order of operations live elsewhere; the rules are SPEC.md S-1 … S-16.
 */

/** What the ACS asks of a CPE. */
export type AcsRequest = Request<AcsRpcName>;
/** What the CPE answers. */
export type CpeAnswer = Response<AcsRpcName> | Fault;
/** What the CPE tells or asks besides its Inform. */
export type CpeRequest = Request<Exclude<CpeRpcName, 'Inform'>>;

type Outstanding = {
  readonly id: string;
  readonly request: AcsRequest;
  /** It was written a second time, with the same cwmp:ID, because an empty POST came instead of an answer. */
  readonly repeated: boolean;
};

type Common = {
  readonly version: CwmpVersion;
  readonly idPrefix: string;
  /** RPCs sent so far. */
  readonly rpcs: number;
  /** cwmp:IDs already answered, newest last: a second answer to one of them means nothing. */
  readonly settled: readonly string[];
  /** Seconds to wait for the CPE's next message. */
  readonly patience: number;
};

export type SessionState =
  /** The CPE's turn: it may send requests, or say with an empty POST that it has none. */
  | (Common & { readonly phase: 'cpe-turn' })
  /** An empty POST waits for its answer while the next RPC is looked for. */
  | (Common & { readonly phase: 'deciding' })
  /** An RPC is out. */
  | (Common & { readonly phase: 'asking'; readonly outstanding: Outstanding })
  | (Common & { readonly phase: 'over' });

export type SessionEvent =
  | { readonly type: 'received'; readonly decoded: Decoded }
  | { readonly type: 'empty' }
  | { readonly type: 'unreadable'; readonly why: string }
  /** The answer to a `decide` effect; null: nothing more to ask. */
  | { readonly type: 'next'; readonly request: AcsRequest | null }
  /** The last `send` provably never left: the connection was gone before a byte was written. */
  | { readonly type: 'unwritten' }
  | { readonly type: 'timeout' }
  | { readonly type: 'aborted'; readonly why: string };

export type SessionEffect =
  /** Answer the HTTP request with this envelope. */
  | { readonly type: 'reply'; readonly message: CwmpMessage; readonly id: string | null; readonly useVersion?: string }
  /** Answer the HTTP request with an RPC; the operation behind it is marked as sent before a byte leaves. */
  | { readonly type: 'send'; readonly request: AcsRequest; readonly id: string; readonly again: boolean }
  /** Answer with 204. */
  | { readonly type: 'no-content' }
  | { readonly type: 'refuse'; readonly status: number; readonly words: string }
  /** Look for the next RPC and come back with `next`. */
  | { readonly type: 'decide' }
  | { readonly type: 'answered'; readonly request: AcsRequest; readonly answer: CpeAnswer }
  | { readonly type: 'heard'; readonly message: CpeRequest }
  | { readonly type: 'warn'; readonly words: string }
  /** Give up unless the CPE says something within so many seconds. */
  | { readonly type: 'wait'; readonly seconds: number }
  /** `unanswered`: what was out when it ended; nobody knows whether the CPE carried it out. */
  | { readonly type: 'ended'; readonly aborted: string | null; readonly unanswered: AcsRequest | null };

export type Step = { readonly state: SessionState; readonly effects: readonly SessionEffect[] };

/** How long a CPE may be silent in a session: TR-069 3.7.1.4 asks for at least 30 seconds. */
export const PATIENCE_SECONDS = 30;
/** Reading everything, or writing flash, takes a small CPE longer. */
const PATIENCE_WITH_RPC_SECONDS = 90;
export const MOST_PATIENCE_SECONDS = 600;
const SETTLED_KEPT = 8;

/** Opens a session with an Inform that was let in; answers it (SPEC S-1, S-12). */
export function openSession(decoded: Decoded, idPrefix: string): Step {
  const common: Common = {
    version: decoded.version,
    idPrefix,
    rpcs: 0,
    settled: [],
    patience: Math.min(MOST_PATIENCE_SECONDS, Math.max(PATIENCE_SECONDS, decoded.sessionTimeout ?? 0)),
  };
  const { supportedVersions, id } = decoded;
  const useVersion = CWMP_VERSIONS.filter((version) => supportedVersions.includes(version)).at(-1);
  if (supportedVersions.length > 0 && useVersion === undefined) {
    const words = `The device only speaks CWMP ${supportedVersions.join(', ')}`;
    return {
      state: { ...common, phase: 'over' },
      effects: [
        // The schema of CWMP 1.0 ends at 8005.
        { type: 'reply', message: fault(common.version === '1.0' ? 8001 : 8006, 'Unsupported CWMP version'), id },
        { type: 'ended', aborted: words, unanswered: null },
      ],
    };
  }
  return {
    state: { ...common, phase: 'cpe-turn' },
    effects: [
      {
        type: 'reply',
        message: { type: 'InformResponse', maxEnvelopes: 1 },
        id,
        ...(useVersion === undefined ? {} : { useVersion }),
      },
      { type: 'wait', seconds: common.patience },
    ],
  };
}

/** Why a session ended, where others tell these ends from all others. */
export const FELL_SILENT = 'The device fell silent in the middle of the session';
export const BEGAN_ANEW = 'The device began a new session';
export const TURNED_OFF = 'The ACS was turned off';

/** The one place where a session changes. Total: every event in every state has an outcome, none throws. */
export function transition(state: SessionState, event: SessionEvent): Step {
  switch (event.type) {
    case 'received':
      return received(state, event.decoded);
    case 'empty':
      return nothingSaid(state);
    case 'unreadable':
      return end(state, event.why, [{ type: 'refuse', status: 400, words: event.why }]);
    case 'next':
      return state.phase === 'deciding' ? decided(state, event.request) : unchanged(state);
    case 'unwritten':
      // The CPE never saw it: the same RPC is offered again when the CPE comes back (SPEC S-11).
      return state.phase === 'asking'
        ? { state: { ...common(state), phase: 'cpe-turn' }, effects: waiting(state) }
        : unchanged(state);
    case 'timeout':
      return end(state, FELL_SILENT);
    case 'aborted':
      return end(state, event.why);
    default:
      return event satisfies never;
  }
}

function common(state: SessionState): Common {
  const { version, idPrefix, rpcs, settled, patience } = state;
  return { version, idPrefix, rpcs, settled, patience };
}

function unchanged(state: SessionState): Step {
  return { state, effects: [] };
}

function waiting(state: SessionState): SessionEffect[] {
  const seconds = state.phase === 'asking' ? Math.max(state.patience, PATIENCE_WITH_RPC_SECONDS) : state.patience;
  return state.phase === 'over' ? [] : [{ type: 'wait', seconds }];
}

function end(state: SessionState, why: string, before: readonly SessionEffect[] = []): Step {
  if (state.phase === 'over') return { state, effects: before };
  const unanswered = state.phase === 'asking' ? state.outstanding.request : null;
  return {
    state: { ...common(state), phase: 'over' },
    effects: [...before, { type: 'ended', aborted: why, unanswered }],
  };
}

function received(state: SessionState, { message, id }: Decoded): Step {
  if (state.phase === 'deciding') {
    // The driver takes one message at a time; this one came on a second connection.
    return {
      state,
      effects: [{ type: 'refuse', status: 503, words: 'The message before this one is still being answered' }],
    };
  }
  if (message === null) return nothingSaid(state);
  if (message.type === 'Fault') return answer(state, message, id);
  if (message.type === 'Unknown') {
    if (message.method.endsWith('Response')) return strayAnswer(state, message.method);
    return replyTo(state, fault(8000, 'Method not supported'), id, [
      { type: 'warn', words: `The device calls ${message.method}, which no ACS knows` },
    ]);
  }
  if (isCpeAnswer(message)) return answer(state, message, id);
  if (isCpeRequest(message)) return replyTo(state, responseTo(message), id, [{ type: 'heard', message }]);
  const words = `The device sends ${message.type}, which is the ACS’s to send`;
  return replyTo(state, fault(8000, 'Method not supported'), id, [{ type: 'warn', words }]);
}

/** Something the CPE tells or asks by itself; an Inform opens a session and is none of these. */
export function isCpeRequest(message: CwmpMessage): message is CpeRequest {
  return isRpcName(message.type) && message.type !== 'Inform' && RPCS[message.type].from !== 'acs';
}

function isCpeAnswer(message: CwmpMessage): message is Response<AcsRpcName> {
  const name = message.type.endsWith('Response') ? message.type.slice(0, -8) : '';
  return isRpcName(name) && RPCS[name].from !== 'cpe';
}

/** A CPE's request is answered in every phase, also while an RPC of ours is out (SPEC S-5). */
function replyTo(
  state: SessionState,
  message: CwmpMessage,
  id: string | null,
  before: readonly SessionEffect[] = [],
): Step {
  return { state, effects: [...before, { type: 'reply', message, id }, ...waiting(state)] };
}

function responseTo(message: CpeRequest): CwmpMessage {
  switch (message.type) {
    case 'GetRPCMethods':
      return { type: 'GetRPCMethodsResponse', methodList: ACS_METHODS };
    case 'Kicked':
      return { type: 'KickedResponse', nextUrl: message.next };
    case 'TransferComplete':
    case 'AutonomousTransferComplete':
    case 'DUStateChangeComplete':
    case 'AutonomousDUStateChangeComplete':
    case 'RequestDownload':
      return { type: `${message.type}Response` };
    default:
      return message satisfies never;
  }
}

/** A cwmp:ID as every session here writes them: one that is not of this session is of one before. */
const RPC_ID = /^[0-9a-f]{8}-[1-9]\d*$/;

function answer(state: SessionState, message: CpeAnswer, id: string | null): Step {
  if (state.phase !== 'asking') return strayAnswer(state, message.type);
  const { outstanding, settled } = state;
  const matches = message.type === 'Fault' || message.type === `${outstanding.request.type}Response`;
  const ours = id !== null && id.trim() === outstanding.id;
  const old = id !== null && !ours && (settled.includes(id.trim()) || RPC_ID.test(id.trim()));
  if (!matches || old) return strayAnswer(state, message.type);
  const deciding: SessionState = {
    ...common(state),
    phase: 'deciding',
    settled: [...settled, outstanding.id].slice(-SETTLED_KEPT),
  };
  const effects: SessionEffect[] = [
    { type: 'answered', request: outstanding.request, answer: message },
    { type: 'decide' },
  ];
  if (!ours) {
    const words = id === null ? 'The answer has no cwmp:ID' : 'The answer has another cwmp:ID';
    effects.unshift({ type: 'warn', words: `${words}; taken, because only one RPC is out` });
  }
  return { state: deciding, effects };
}

/** An answer to nothing that is out: late, or twice. It is noted, and else treated as if nothing was said. */
function strayAnswer(state: SessionState, type: string): Step {
  const step = nothingSaid(state);
  const words = `The device sends ${type}, but nothing of the kind is out`;
  return { state: step.state, effects: [{ type: 'warn', words }, ...step.effects] };
}

/** An empty POST, or a message that amounts to one. */
function nothingSaid(state: SessionState): Step {
  switch (state.phase) {
    case 'cpe-turn':
      return { state: { ...common(state), phase: 'deciding' }, effects: [{ type: 'decide' }] };
    case 'asking': {
      const { outstanding } = state;
      if (!outstanding.repeated && !RPCS[outstanding.request.type].changes) {
        // Reading twice harms nobody; the cwmp:ID stays, so that a late answer is still the answer (SPEC S-9).
        const again: SessionState = { ...state, outstanding: { ...outstanding, repeated: true } };
        return {
          state: again,
          effects: [{ type: 'send', request: outstanding.request, id: outstanding.id, again: true }, ...waiting(again)],
        };
      }
      return { state, effects: [{ type: 'no-content' }, ...waiting(state)] };
    }
    case 'deciding':
      return {
        state,
        effects: [{ type: 'refuse', status: 503, words: 'The message before this one is still being answered' }],
      };
    case 'over':
      return { state, effects: [{ type: 'no-content' }] };
    default:
      return state satisfies never;
  }
}

function decided(state: SessionState, request: AcsRequest | null): Step {
  if (request === null) {
    return {
      state: { ...common(state), phase: 'over' },
      effects: [{ type: 'no-content' }, { type: 'ended', aborted: null, unanswered: null }],
    };
  }
  const rpcs = state.rpcs + 1;
  const id = `${state.idPrefix}${rpcs}`;
  const asking: SessionState = {
    ...common(state),
    phase: 'asking',
    rpcs,
    outstanding: { id, request, repeated: false },
  };
  return { state: asking, effects: [{ type: 'send', request, id, again: false }, ...waiting(asking)] };
}
