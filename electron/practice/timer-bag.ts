import type { CancelTimer, Clock } from '#electron/ports/clock.ts';

/** The longest time a timer of the computer can wait; longer ones would fire at once. */
const LONGEST = 2_147_483_647;

/** The timers of one CPE, so that losing power stops them all. */
export class TimerBag {
  readonly #clock: Clock;
  readonly #cancels = new Set<CancelTimer>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls back once, `milliseconds` from now, however far that is. */
  after(milliseconds: number, callback: () => void): CancelTimer {
    let cancelCurrent: CancelTimer = () => undefined;
    const cancel = (): void => {
      cancelCurrent();
      this.#cancels.delete(cancel);
    };
    const wait = (left: number): void => {
      cancelCurrent = this.#clock.after(Math.min(left, LONGEST), () => {
        if (left > LONGEST) wait(left - LONGEST);
        else {
          this.#cancels.delete(cancel);
          callback();
        }
      });
    };
    this.#cancels.add(cancel);
    wait(milliseconds);
    return cancel;
  }

  clear(): void {
    for (const cancel of [...this.#cancels]) cancel();
  }
}
