/** A window of the scenario; what it awaits never comes back once it is dead. */
export type Window = {
  isDead: boolean;
  /** A newer program owns the database: every access of it fails. */
  isOutdated?: boolean;
};

type Waiter = { readonly window: Window; readonly go: () => void };
type Timer = { readonly window: Window; readonly due: number; readonly callback: () => void };

/** Numbers that repeat: the same seed, the same run (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Decides who goes on. Every step of the code under test that touches disk or wire waits at a point; the scheduler picks
 * one, so every interleaving of windows, lanes and crashes can happen. Time moves only when nobody can go on without it.
 */
export class Scheduler {
  now = Date.parse('2024-01-15T14:25:00Z');
  /** Points passed until everything dies; null: never. */
  crashIn: number | null = null;
  onCrash: () => void = () => undefined;
  readonly #random: (below: number) => number;
  #waiters: Waiter[] = [];
  #timers: Timer[] = [];

  constructor(random: (below: number) => number) {
    this.#random = random;
  }

  /** Resolves when the scheduler lets this window go on; never, once the window is dead. */
  point(window: Window): Promise<void> {
    return new Promise((resolve) => {
      if (window.isDead) return;
      if (this.crashIn !== null) {
        this.crashIn -= 1;
        if (this.crashIn <= 0) {
          this.crashIn = null;
          this.onCrash();
          return;
        }
      }
      this.#waiters.push({ window, go: resolve });
    });
  }

  after(window: Window, milliseconds: number, callback: () => void): () => void {
    const timer = { window, due: this.now + Math.max(0, milliseconds), callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  /** Lets windows go on, one step at a time, until nobody can before `until` or the steps are used up. */
  async run(steps: number, until: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await settled();
      this.#waiters = this.#waiters.filter(({ window }) => !window.isDead);
      const [waiter] = this.#waiters.splice(this.#random(Math.max(1, this.#waiters.length)), 1);
      if (waiter !== undefined) {
        waiter.go();
        continue;
      }
      this.#timers = this.#timers.filter(({ window }) => !window.isDead);
      const next = this.#timers.reduce<Timer | null>(
        (best, timer) => (best && best.due <= timer.due ? best : timer),
        null,
      );
      if (next === null || next.due > until) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.now = Math.max(this.now, next.due);
      next.callback();
    }
    await settled();
  }
}

/** Lets every promise that is ready go on. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
