import type { CpeKey } from '#shared/ids.ts';
import { type Moment, type Problems, raise } from './problems.ts';
import type { PeerSight } from './sight.ts';
import { tlsWords } from './tls-words.ts';

/** What was seen of an address. */
export type PeerState = {
  readonly problems: Problems;
  /** When it opened connections without a word, lately. */
  readonly silences: readonly number[];
  /** When it hung up right after a TLS handshake, lately. */
  readonly hangUps: readonly number[];
  /** When somebody got in from there last. */
  readonly reached: number | null;
  /** Who got in from there; two are enough to know that several share the address. */
  readonly cpes: readonly CpeKey[];
};

export const NEW_PEER: PeerState = { problems: [], silences: [], hangUps: [], reached: null, cpes: [] };

/** So many within the window: one alone is a browser's spare connection, or somebody who looks which ports are open. */
const SILENCES = 3;
const SILENCE_WINDOW_MS = 10 * 60_000;

/** TLS 1.3 is agreed on before the certificate is judged: who does not trust it may just go. Once is anybody. */
const HANG_UPS = 2;
const HUNG_UP = 'it hangs up as soon as it has seen the certificate';

/** What an alert said already is worth more than that it went. */
function saidBefore({ problems }: PeerState): string | undefined {
  return problems.find(({ cause }) => cause === 'tls-refused')?.detail;
}

function recent(instants: readonly number[], now: Moment): number[] {
  return instants.filter((at) => now.monotonic - at < SILENCE_WINDOW_MS);
}

/** The address after one sight. Total and without any effect. */
export function seePeer(state: PeerState, sight: PeerSight, now: Moment): PeerState {
  const wrong = (...[cause, detail]: [Parameters<typeof raise>[1], string]): PeerState => ({
    ...state,
    problems: raise(state.problems, cause, detail, now),
  });
  switch (sight.type) {
    case 'silent-connection': {
      if (state.reached !== null && now.monotonic - state.reached < SILENCE_WINDOW_MS) return state;
      const silences = recent([...state.silences, now.monotonic], now);
      const kept = { ...state, silences: silences.slice(-SILENCES) };
      return silences.length < SILENCES
        ? kept
        : { ...kept, problems: raise(state.problems, 'silent-connection', '', now) };
    }
    case 'wrong-port':
      return wrong('wrong-port', `port ${sight.port}, but the ACS listens on port ${sight.right}`);
    case 'tls-refused':
      return wrong('tls-refused', tlsWords(sight.words));
    case 'tls-hung-up': {
      const hangUps = recent([...state.hangUps, now.monotonic], now);
      const kept = { ...state, hangUps: hangUps.slice(-HANG_UPS) };
      return hangUps.length < HANG_UPS
        ? kept
        : { ...kept, problems: raise(state.problems, 'tls-refused', saidBefore(state) ?? HUNG_UP, now) };
    }
    case 'not-http':
      return wrong(sight.isTls ? 'tls' : 'not-http', '');
    case 'wrong-path':
      // A browser asks for its icon, too: that it is one comes first.
      return sight.method === 'POST' ? wrong('wrong-path', sight.path) : wrong('wrong-method', sight.method);
    case 'wrong-method':
      return wrong('wrong-method', sight.method);
    case 'unreadable':
      return wrong('unreadable', sight.words);
    case 'no-serial':
      return wrong('no-serial', '');
    case 'reached': {
      const cpes = state.cpes.includes(sight.cpe) ? state.cpes : [...state.cpes, sight.cpe].slice(-2);
      // Where several share the address, that one got in says nothing of the others.
      const problems = cpes.length > 1 ? state.problems : [];
      return { problems, silences: [], hangUps: [], reached: now.monotonic, cpes };
    }
    default:
      return sight satisfies never;
  }
}
