import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';

export type Repeated = {
  /** Does it soon, without waiting for its time. */
  soon(): void;
  /** Ends it; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/** Many reasons to do it soon are one reason. */
const SOON_MILLISECONDS = 100;

/** Does something again and again, never twice at once, until it is stopped. */
export function every(clock: Clock, milliseconds: number, work: () => Promise<void>, log: Log): Repeated {
  let stopped = false;
  let isSoon = false;
  let cancel = (): void => undefined;
  /** Null while nothing is under way. */
  let running: Promise<void> | null = null;
  const wait = (): void => {
    if (stopped || running !== null) return;
    cancel();
    cancel = clock.after(isSoon ? SOON_MILLISECONDS : milliseconds, () => {
      isSoon = false;
      running = work()
        .catch((error: unknown) => log.warn({ err: error }, 'a task of the inventory failed; it is tried again'))
        .then(() => {
          running = null;
          wait();
        });
    });
  };
  wait();
  return {
    soon() {
      if (isSoon) return;
      isSoon = true;
      wait();
    },
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
