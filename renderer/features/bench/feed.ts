import { cell, type Store } from '#renderer/cache/store.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { applyEvent, applySnapshot, type BenchModel, type BenchSnapshot, EMPTY_BENCH } from './model.ts';

/** What Bench draws: the model, and whether the host could be asked. */
export type BenchView = BenchModel & { readonly phase: 'loading' | 'live' | 'unreadable' };

/** Where the story comes from. `onEvent` calls `resume` after a break: what happened meanwhile has to be read again. */
export type BenchSource = {
  onEvent(listener: (event: AcsEvent) => void, resume: () => void): () => void;
  read(signal: AbortSignal): Promise<BenchSnapshot>;
};

/** Events are drawn together, once a frame: forty CPEs that boot at once must not draw forty times. */
const GATHER_MS = 16;
const READ_AGAIN_MS = 2_000;

/**
 * Bench, kept true while somebody watches. Listening begins before the snapshot is asked for, so nothing falls
 * between; after a break the old picture stays until the new one is whole.
 */
export function openBench(source: BenchSource): Store<BenchView> {
  const view = cell<BenchView>({ ...EMPTY_BENCH, phase: 'loading' }, () => {
    const ending = new AbortController();
    let model = EMPTY_BENCH;
    let whole = false;
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawing: ReturnType<typeof setTimeout> | undefined;

    const draw = (): void => {
      clearTimeout(drawing);
      drawing = undefined;
      view.set({ ...model, phase: 'live' });
    };
    const read = (): void => {
      clearTimeout(timer);
      round += 1;
      const mine = round;
      model = EMPTY_BENCH;
      whole = false;
      source.read(ending.signal).then(
        (snapshot) => {
          if (mine !== round || ending.signal.aborted) return;
          model = applySnapshot(model, snapshot);
          whole = true;
          draw();
        },
        () => {
          // The frame says that the host is gone; here it only has to be asked again.
          if (mine !== round || ending.signal.aborted) return;
          view.set({ ...view.get(), phase: 'unreadable' });
          timer = setTimeout(read, READ_AGAIN_MS);
        },
      );
    };
    const unlisten = source.onEvent((event) => {
      model = applyEvent(model, event);
      if (whole) drawing ??= setTimeout(draw, GATHER_MS);
    }, read);
    read();
    return () => {
      ending.abort();
      unlisten();
      clearTimeout(timer);
      clearTimeout(drawing);
    };
  });
  return view;
}
