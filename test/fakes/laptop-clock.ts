import type { Clock } from '#electron/ports/clock.ts';

/** The clock of a laptop whose lid is closed and opened again; else it is the computer's own. */
export class LaptopClock implements Clock {
  #slept = 0;
  readonly #timers = new Set<{ readonly due: number; readonly fire: () => void }>();

  now(): number {
    return Date.now() + this.#slept;
  }

  monotonic(): number {
    return performance.now() + this.#slept;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const cancel = (): void => {
      clearTimeout(timeout);
      this.#timers.delete(timer);
    };
    const timer = {
      due: this.monotonic() + milliseconds,
      fire: () => {
        cancel();
        callback();
      },
    };
    const timeout = setTimeout(timer.fire, milliseconds);
    timeout.unref();
    this.#timers.add(timer);
    return cancel;
  }

  /** Everything that fell due in the meantime fires at once: the worst a system does after it slept. */
  sleep(milliseconds: number): void {
    this.#slept += milliseconds;
    const due = [...this.#timers].filter((timer) => timer.due <= this.monotonic());
    for (const timer of due.sort((left, right) => left.due - right.due)) if (this.#timers.has(timer)) timer.fire();
  }
}
