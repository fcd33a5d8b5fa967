import type { Clock } from './ports.ts';

/** A stream that broke is opened again after this. */
const AGAIN_MS = 2_000;

/** Hears a stream of the host for as long as the signal allows, opening it again whenever it breaks. */
export async function follow<T>(
  open: (options: { signal: AbortSignal }) => Promise<AsyncIterable<T>>,
  listener: (value: T) => void,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const value of await open({ signal })) listener(value);
    } catch {
      // The host went away, or we do: either way the loop's condition decides.
    }
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      clock.after(AGAIN_MS, resolve);
    });
  }
}
