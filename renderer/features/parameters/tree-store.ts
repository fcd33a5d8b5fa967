import { cell, type Store } from '#renderer/cache/store.ts';
import type { ParameterPage } from '#shared/parameters.ts';
import { createParameterTree, type ParameterTree } from './tree.ts';

/** What the screen draws: the tree is the same object all along, `revision` says that something in it is new. */
export type TreeView = {
  readonly phase: 'loading' | 'ready' | 'unreadable';
  readonly tree: ParameterTree;
  readonly revision: number;
  /** Rows there are, while they come in. */
  readonly total: number;
  /** Something was read anew, and not all of it is here yet. */
  readonly isBehind: boolean;
};

/** Where the rows come from. `onNews` tells which part was read anew; null: anything may be. */
export type TreeSource = {
  page(under: string, after: string | null, signal: AbortSignal): Promise<ParameterPage>;
  onNews(listener: (under: string) => void): () => void;
};

const READ_AGAIN_MS = 2_000;
/** News of several answers to one reading are taken together. */
const GATHER_MS = 30;

/** The tree of one device, kept true while somebody watches. */
export function openTree(source: TreeSource): Store<TreeView> {
  const tree = createParameterTree();
  const view = cell<TreeView>({ phase: 'loading', tree, revision: 0, total: 0, isBehind: false }, () => {
    const ending = new AbortController();
    let waiting: string | null = null;
    let reading = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const show = (more: Partial<TreeView>): void => {
      const before = view.get();
      view.set({ ...before, ...more, revision: before.revision + 1 });
    };
    const readAll = async (under: string): Promise<void> => {
      const names = new Set<string>();
      let after: string | null = null;
      do {
        const page: ParameterPage = await source.page(under, after, ending.signal);
        tree.put(page.rows);
        for (const { name } of page.rows) names.add(name);
        after = page.next;
        show(under === '' ? { phase: after === null ? 'ready' : 'loading', total: page.total } : {});
      } while (after !== null);
      tree.keepOnly(under, names);
      show({ phase: 'ready' });
    };
    const next = (): void => {
      timer = undefined;
      if (reading || waiting === null || ending.signal.aborted) return;
      const under = waiting;
      waiting = null;
      reading = true;
      readAll(under)
        .catch(() => {
          // The frame says when the host is gone; what is in sight stays and is read again.
          if (ending.signal.aborted) return;
          if (view.get().phase === 'loading') show({ phase: 'unreadable' });
          want(under, READ_AGAIN_MS);
        })
        .finally(() => {
          reading = false;
          if (waiting !== null) timer ??= setTimeout(next, 0);
          else if (!ending.signal.aborted) show({ isBehind: false });
        });
    };
    const want = (under: string, after = GATHER_MS): void => {
      waiting = waiting === null ? under : common(waiting, under);
      if (!view.get().isBehind) show({ isBehind: true });
      timer ??= setTimeout(next, after);
    };
    const unlisten = source.onNews(want);
    want('', 0);
    return () => {
      ending.abort();
      unlisten();
      clearTimeout(timer);
    };
  });
  return view;
}

/** The smallest object both lie in. */
function common(one: string, other: string): string {
  if (other.startsWith(one) && (one.endsWith('.') || one === other)) return one;
  if (one.startsWith(other) && other.endsWith('.')) return other;
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, one.lastIndexOf('.', length - 1) + 1);
}
