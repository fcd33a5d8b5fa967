import type { CpeKey } from '#shared/ids.ts';
import { type Moment, type Problems, raise } from './problems.ts';
import type { PeerSight } from './sight.ts';

/** What was seen of an address. */
export type PeerState = {
  readonly problems: Problems;
  /** When it opened connections without a word, lately. */
  readonly silences: readonly number[];
  /** When somebody got in from there last. */
  readonly reached: number | null;
  /** Who got in from there; two are enough to know that several share the address. */
  readonly cpes: readonly CpeKey[];
};

export const NEW_PEER: PeerState = { problems: [], silences: [], reached: null, cpes: [] };

/** So many within the window: one alone is a browser's spare connection, or somebody who looks which ports are open. */
const SILENCES = 3;
const SILENCE_WINDOW_MS = 10 * 60_000;

/** The address after one sight. Total and without any effect. */
export function seePeer(state: PeerState, sight: PeerSight, now: Moment): PeerState {
  const wrong = (...[cause, detail]: [Parameters<typeof raise>[1], string]): PeerState => ({
    ...state,
    problems: raise(state.problems, cause, detail, now),
  });
  switch (sight.type) {
    case 'silent-connection': {
      if (state.reached !== null && now.monotonic - state.reached < SILENCE_WINDOW_MS) return state;
      const silences = [...state.silences, now.monotonic].filter((at) => now.monotonic - at < SILENCE_WINDOW_MS);
      const kept = { ...state, silences: silences.slice(-SILENCES) };
      return silences.length < SILENCES
        ? kept
        : { ...kept, problems: raise(state.problems, 'silent-connection', '', now) };
    }
    case 'wrong-port':
      return wrong('wrong-port', `port ${sight.port}, but the ACS listens on port ${sight.right}`);
    case 'tls-refused':
      return wrong('tls-refused', sight.words);
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
      return { problems, silences: [], reached: now.monotonic, cpes };
    }
    default:
      return sight satisfies never;
  }
}
