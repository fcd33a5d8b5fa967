import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { AcsEvent, Diagnosis } from '#shared/acs.ts';
import type { CpeKey } from '#shared/ids.ts';
import { CAUSES } from './causes.ts';
import { type CpeState, NEW_CPE, seeCpe } from './cpe.ts';
import { NEW_PEER, type PeerState, seePeer } from './peer.ts';
import { firstOf, type Moment, type Problem } from './problems.ts';
import type { CpeSight, PeerSight, Sight } from './sight.ts';

/** Why somebody does not talk: watches every attempt, and names the first cause of each peer and CPE. */
export type Diagnostics = {
  see(sight: Sight): void;
  /** What is wrong now, the newest first. */
  all(): Diagnosis[];
};

type Options = { clock: Clock; emit(event: AcsEvent): void };

/** Peers and CPEs watched at once; beyond that those seen first are forgotten. */
const WATCHED = 10_000;

export function createDiagnostics({ clock, emit }: Options): Diagnostics {
  const peers = new Map<string, PeerState>();
  const cpes = new Map<CpeKey, CpeState>();
  const told = new Map<string, Diagnosis>();

  const moment = (): Moment => ({ epoch: clock.now(), monotonic: clock.monotonic() });

  function tell(id: string, subject: Subject, problem: Problem | null): void {
    const before = told.get(id);
    if (problem === null) {
      if (told.delete(id)) emit({ type: 'diagnosis', id, diagnosis: null });
      return;
    }
    const diagnosis = diagnosisOf(id, subject, problem);
    if (before !== undefined && before.cause === diagnosis.cause && before.times === diagnosis.times) return;
    told.set(id, diagnosis);
    emit({ type: 'diagnosis', id, diagnosis });
  }

  function ofPeer(sight: PeerSight): void {
    const now = moment();
    const state = seePeer(peers.get(sight.peer) ?? NEW_PEER, sight, now);
    keep(peers, sight.peer, state, (peer) => tell(`peer ${peer}`, { peer, cpe: null }, null));
    tell(`peer ${sight.peer}`, { peer: sight.peer, cpe: null }, firstOf(state.problems, now));
  }

  function ofCpe(sight: CpeSight): void {
    const now = moment();
    const state = seeCpe(cpes.get(sight.cpe) ?? NEW_CPE, sight, now);
    keep(cpes, sight.cpe, state, (cpe) => tell(`cpe ${cpe}`, { peer: null, cpe }, null));
    const peer = state.places.at(-1)?.peer ?? null;
    tell(`cpe ${sight.cpe}`, { peer, cpe: sight.cpe }, firstOf(state.problems, now));
  }

  return {
    see(sight) {
      if (isOfPeer(sight)) ofPeer(sight);
      else ofCpe(sight);
    },
    all() {
      const now = moment();
      // Some fade without another sight: then the next one is named, or none.
      for (const { id, peer, cpe } of [...told.values()]) {
        const problems = (cpe === null ? peers.get(peer ?? '') : cpes.get(cpe))?.problems ?? [];
        tell(id, { peer, cpe }, firstOf(problems, now));
      }
      return [...told.values()].toSorted((left, right) => right.lastSeen.localeCompare(left.lastSeen));
    },
  };
}

type Subject = { readonly peer: string | null; readonly cpe: CpeKey | null };

const OF_PEER: ReadonlySet<Sight['type']> = new Set<PeerSight['type']>([
  'silent-connection',
  'wrong-port',
  'tls-refused',
  'tls-hung-up',
  'not-http',
  'wrong-path',
  'wrong-method',
  'unreadable',
  'no-serial',
  'reached',
]);

function isOfPeer(sight: Sight): sight is PeerSight {
  return OF_PEER.has(sight.type);
}

function keep<K, V>(map: Map<K, V>, key: K, value: V, forgotten: (key: K) => void): void {
  map.set(key, value);
  if (map.size <= WATCHED) return;
  const oldest = map.keys().next().value;
  if (oldest === undefined) return;
  map.delete(oldest);
  forgotten(oldest);
}

function diagnosisOf(id: string, { peer, cpe }: Subject, { cause, detail, since, last, times }: Problem): Diagnosis {
  const { words, next } = CAUSES[cause];
  return {
    id,
    peer,
    cpe,
    cause,
    words: words(detail),
    next: next(detail),
    since: instantMillis(since),
    lastSeen: instantMillis(last.epoch),
    times,
  };
}
