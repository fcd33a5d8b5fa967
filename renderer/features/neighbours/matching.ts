import { type Cell, cell, type Store } from '#renderer/cache/store.ts';
import type { Fleet, FleetRow, FleetView } from '#renderer/cache/types.ts';
import type { Neighbour, NeighbourKey } from '#shared/discovery.ts';
import { answersQuestion, type MatchQuestion, type MatchReason, matchQuestions } from '#shared/neighbour-match.ts';

/** A device of the inventory that a neighbour is taken for. */
export type Match = {
  readonly device: Pick<FleetRow, 'key' | 'name' | 'serial_number'>;
  readonly reason: MatchReason;
  /** More records that answer as well: then it is one of them, and nobody can say which. */
  readonly others: number;
};

/** Matches by row; null: looked for and not there; missing: not looked for yet. */
export type Matches = ReadonlyMap<NeighbourKey, Match | null>;

export type Matcher = Store<Matches> & { consider(neighbours: readonly Neighbour[]): void };

/** Rows of one answer that are looked at: a search for an address also finds those it is a part of. */
const LOOKED_AT = 200;
/** A fleet that is still filling changes all the time; it is asked again no more often than this. */
const AGAIN_MS = 2_000;

/**
 * Looks the neighbours up in the fleet cache of this window. Here and not on the host: the cache holds the whole
 * inventory and what was created on this laptop, answers without a network, and costs the control server nothing.
 */
export function createMatcher(fleet: Fleet): Matcher {
  let wanted: readonly Neighbour[] = [];
  let looked = new Map<NeighbourKey, string>();
  let wake: (() => void) | null = null;

  const matches: Cell<Matches> = cell<Matches>(new Map(), () => {
    const ending = new AbortController();
    const view = fleet.view({ text: '', sort: { key: 'best', direction: 'ascending' } });
    let total = -1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = view.subscribe(() => {
      const snapshot = view.get();
      if (snapshot.total === total) return;
      const first = total < 0;
      total = snapshot.total;
      if (first) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        looked = new Map();
        wake?.();
      }, AGAIN_MS);
    });
    void run(view, ending.signal);
    return () => {
      ending.abort();
      clearTimeout(timer);
      unsubscribe();
      view.close();
      wake?.();
    };
  });

  async function run(view: FleetView, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const next = wanted.find((neighbour) => looked.get(neighbour.key) !== identity(neighbour));
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      looked.set(next.key, identity(next));
      const match = await matchOf(view, next, signal);
      if (!signal.aborted) matches.set(new Map(matches.get()).set(next.key, match));
    }
  }

  return {
    get: matches.get,
    subscribe: matches.subscribe,
    consider(neighbours) {
      wanted = neighbours;
      wake?.();
    },
  };
}

/** What a match depends on: only a change of this is a reason to look again. */
function identity(neighbour: Neighbour): string {
  return matchQuestions(neighbour)
    .map(({ reason, text }) => `${reason} ${text}`)
    .join('\n');
}

async function matchOf(view: FleetView, neighbour: Neighbour, signal: AbortSignal): Promise<Match | null> {
  for (const question of matchQuestions(neighbour)) {
    const rows = await lookUp(view, question, signal);
    const found = rows.filter((row) => answersQuestion(row, question));
    const [first, ...others] = found;
    if (first !== undefined) return { device: first, reason: question.reason, others: others.length };
    if (signal.aborted) return null;
  }
  return null;
}

/** The rows the fleet finds for a text, once every cached device was looked through. */
function lookUp(view: FleetView, { text }: MatchQuestion, signal: AbortSignal): Promise<readonly FleetRow[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const snapshot = view.get();
      const isAnswer = snapshot.query.text === text && snapshot.complete;
      const count = Math.min(snapshot.matched, LOOKED_AT);
      const rows = Array.from({ length: count }, (_, index) => snapshot.at(index));
      if (isAnswer && rows.some((row) => row === undefined)) view.want(0, count);
      if (!signal.aborted && !(isAnswer && rows.every((row) => row !== undefined))) return;
      unsubscribe();
      signal.removeEventListener('abort', look);
      resolve(signal.aborted ? [] : rows.filter((row) => row !== undefined));
    };
    const unsubscribe = view.subscribe(look);
    signal.addEventListener('abort', look, { once: true });
    view.ask({ text, sort: { key: 'best', direction: 'ascending' } });
    look();
  });
}
