import { isEvent } from '#shared/cwmp/events.ts';
import { type Moment, type Problems, raise, settle } from './problems.ts';
import type { CpeSight } from './sight.ts';

/** What was seen of a CPE. */
export type CpeState = {
  readonly problems: Problems;
  /** When it showed wrong proofs, lately. */
  readonly wrongProofs: readonly number[];
  /** 401s in a row that it did not take up. */
  readonly unproved: number;
  /** Where it came from, each change of it. */
  readonly places: readonly Place[];
  /** Sessions that failed since the last good one, as it said last. */
  readonly retries: number;
  /** Connection requests in a row that led to nothing. */
  readonly failedCalls: number;
};

type Place = { readonly peer: string; readonly url: string | null; readonly at: number };

export const NEW_CPE: CpeState = { problems: [], wrongProofs: [], unproved: 0, places: [], retries: 0, failedCalls: 0 };

/** A CPE with a wrong password waits seconds between its tries (TR-069 3.2.1.1); one that does not is in a loop. */
const LOOP_PROOFS = 5;
const LOOP_WINDOW_MS = 10_000;
/** One 401 is how a log-in begins; after the third, basic was offered, too. */
const UNPROVED_MOST = 3;
/** Two boxes come by turns; one that got another address comes from the new one only. */
const PLACE_WINDOW_MS = 10 * 60_000;
const PLACES_KEPT = 8;
const RETURNS = 2;
/** A CPE that restarts, or is in a session with somebody, is no fault: the next call reaches it. */
const FAILED_CALLS = 2;
/** Time zones and clocks without one make up to 14 hours. */
const CLOCK_MS = 24 * 3_600_000;

/** The CPE after one sight. Total and without any effect. */
export function seeCpe(state: CpeState, sight: CpeSight, now: Moment): CpeState {
  const wrong = (...[cause, detail]: [Parameters<typeof raise>[1], string]): CpeState => ({
    ...state,
    problems: raise(state.problems, cause, detail, now),
  });
  switch (sight.type) {
    case 'informed':
      return informed(state, sight, now);
    case 'unproved':
      return unproved(state, sight, now);
    case 'let-in':
      return {
        ...state,
        problems: settle(state.problems, ['wrong-user', 'wrong-password', 'proof-loop', 'no-login']),
        wrongProofs: [],
        unproved: 0,
      };
    case 'ended':
      if (sight.how === 'completed') {
        return { ...state, problems: settle(state.problems, ['session-silent', 'session-broken-off']) };
      }
      if (sight.how === 'put-off') return wrong('waiting-to-retry', waitWords(state.retries + 1));
      return wrong(sight.how === 'silent' ? 'session-silent' : 'session-broken-off', '');
    case 'called':
      return called(state, sight.outcome, now);
    default:
      return sight satisfies never;
  }
}

function informed(state: CpeState, sight: Extract<CpeSight, { type: 'informed' }>, now: Moment): CpeState {
  const { peer, url, events, currentTime, retryCount } = sight;
  const last = state.places.at(-1);
  const moved = last === undefined || last.peer !== peer || last.url !== url;
  const places = moved
    ? [...state.places, { peer, url, at: now.monotonic }]
        .filter(({ at }) => now.monotonic - at < PLACE_WINDOW_MS)
        .slice(-PLACES_KEPT)
    : state.places;
  let { failedCalls } = state;
  let problems = settle(state.problems, ['waiting-to-retry']);
  if (moved && returnsIn(places) >= RETURNS) problems = raise(problems, 'duplicate-serial', peersIn(places), now);
  if (isSkewed(currentTime, now)) problems = raise(problems, 'clock', currentTime ?? '', now);
  else problems = settle(problems, ['clock']);
  // It heard the call, or it has only just started: what was tried before says nothing any more.
  if (events.some((event) => CALLABLE.some((code) => isEvent(event, code)))) {
    problems = settle(problems, ['call-refused', 'call-unreachable']);
    failedCalls = 0;
  }
  return { ...state, problems, places, retries: retryCount, failedCalls };
}

/** From here on the wait does not grow any more. */
const LAST_RETRY = 10;

/** How long a CPE waits before its `n`-th retry (TR-069 3.2.1.1 table 3): `5 to 10 seconds`, `43 to 85 minutes`. */
function waitWords(n: number): string {
  const most = 5 * 2 ** Math.min(n, LAST_RETRY);
  return most < 120
    ? `${most / 2} to ${most} seconds`
    : `${Math.round(most / 120)} to ${Math.round(most / 60)} minutes`;
}

const CALLABLE = ['0 BOOTSTRAP', '1 BOOT', '6 CONNECTION REQUEST'] as const;

/** How often it came back to a place it had left. */
function returnsIn(places: readonly Place[]): number {
  return places.filter((place, index) =>
    places.slice(0, index).some((earlier) => earlier.peer === place.peer && earlier.url === place.url),
  ).length;
}

function peersIn(places: readonly Place[]): string {
  const peers = [...new Set(places.map(({ peer }) => peer))];
  return peers.length === 1 ? `both at ${peers[0]}` : peers.join(' and ');
}

function isSkewed(currentTime: string | null, { epoch }: Moment): boolean {
  // The unknown time (TR-069 3.2.2) says that it does not know, and does not claim anything.
  if (currentTime === null || /^0*1?-|^0{4}-/.test(currentTime)) return false;
  const said = Date.parse(currentTime);
  return Number.isFinite(said) && Math.abs(said - epoch) > CLOCK_MS;
}

function unproved(state: CpeState, { how, detail }: Extract<CpeSight, { type: 'unproved' }>, now: Moment): CpeState {
  const count = state.unproved + 1;
  if (how === 'nothing' || how === 'old-proof') {
    const cause = how === 'nothing' ? 'no-login' : 'proof-loop';
    const problems = count > UNPROVED_MOST ? raise(state.problems, cause, '', now) : state.problems;
    return { ...state, problems, unproved: count };
  }
  const wrongProofs = [...state.wrongProofs, now.monotonic]
    .filter((at) => now.monotonic - at < LOOP_WINDOW_MS)
    .slice(-LOOP_PROOFS);
  let problems = raise(state.problems, how, detail ?? '', now);
  // Now that one of the two is right, only the other is wrong.
  problems = settle(problems, [how === 'wrong-user' ? 'wrong-password' : 'wrong-user', 'no-login']);
  if (wrongProofs.length >= LOOP_PROOFS) problems = raise(problems, 'proof-loop', '', now);
  return { ...state, problems, wrongProofs, unproved: 0 };
}

function called(state: CpeState, call: Extract<CpeSight, { type: 'called' }>['outcome'], now: Moment): CpeState {
  if (call.outcome === 'accepted') {
    return { ...state, failedCalls: 0, problems: settle(state.problems, ['call-refused', 'call-unreachable']) };
  }
  if (call.outcome === 'perhaps') return state;
  const failedCalls = state.failedCalls + 1;
  if (call.outcome !== 'refused' && failedCalls < FAILED_CALLS) return { ...state, failedCalls };
  const cause = call.outcome === 'unreachable' ? 'call-unreachable' : 'call-refused';
  const other = cause === 'call-refused' ? 'call-unreachable' : 'call-refused';
  return { ...state, failedCalls, problems: raise(settle(state.problems, [other]), cause, call.reason, now) };
}
