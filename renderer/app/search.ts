import { useStore } from '#renderer/cache/hooks.ts';
import { cell } from '#renderer/cache/store.ts';
import { goWith, onRoute, replaceRoute, routeNow } from './router.ts';

/** What is typed into the top bar. The address carries it along, so that a search can be linked to. */
const text = cell(routeNow().query.get('q') ?? '');

// An address that names a search (Back, a link) brings its text along.
onRoute(() => {
  const { place, query } = routeNow();
  const q = query.get('q');
  if (place === 'fleet' && q !== null) text.set(q);
});

/** The list that answers the search: where the keys go on from the search field. */
export type SearchTarget = { focus(): void; openFirst(): void };
let target: SearchTarget | null = null;

export function useSearch(): string {
  return useStore(text);
}

/** Each keystroke; from another place it leads to the list. */
export function searchFor(typed: string): void {
  text.set(typed);
  const { place, rest, query } = routeNow();
  if (place === 'fleet') replaceRoute(['fleet', ...rest], { ...Object.fromEntries(query), q: typed });
  else if (typed !== '') goWith(['fleet'], { q: typed });
}

/** The list says that it is there; returns what takes it away again. */
export function answerSearch(list: SearchTarget): () => void {
  target = list;
  return () => {
    if (target === list) target = null;
  };
}

export function searchTarget(): SearchTarget | null {
  return target;
}
