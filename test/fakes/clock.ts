import type { Clock } from '#electron/ports/clock.ts';

type Timer = { due: number; order: number; callback: () => void };

/** Time that stands still until a test moves it. Timers fire in order, each at its own instant. */
export class FakeClock implements Clock {
  #now: number;
  #timers = new Set<Timer>();
  #order = 0;

  constructor(start: string | number = '2024-01-15T14:25:00Z') {
    this.#now = typeof start === 'number' ? start : Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    this.#order += 1;
    const timer = { due: this.#now + Math.max(0, milliseconds), order: this.#order, callback };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Moves time on, firing what falls due; lets promise callbacks run between timers. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settle();
      const next = [...this.#timers]
        .filter(({ due }) => due <= end)
        .sort((left, right) => left.due - right.due || left.order - right.order)[0];
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.callback();
    }
    this.#now = end;
    await settle();
  }

  /** Time goes on while nobody is awake, as with a closed lid: what fell due meanwhile fires once, afterwards. */
  async sleep(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    await this.advance(0);
  }
}

/** Lets everything that is already due in the event loop run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
