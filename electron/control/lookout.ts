import { type CancelTimer, type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Random } from '#electron/ports/random.ts';
import type { Reachability } from '#shared/site.ts';
import type { ControlClient, Observation } from './client.ts';
import { nextLookIn, observeReachability, type ReachabilityEvent, UNKNOWN } from './reachability.ts';

/** Drives the reachability machine: feeds it every exchange of the client, and looks itself when nobody else does. */
export type Lookout = {
  readonly reachability: Reachability;
  observe(observation: Observation): void;
  /** Begins to look; `changed` hears each new state. */
  start(client: Pick<ControlClient, 'check'>, changed: (reachability: Reachability) => void): void;
  stop(): void;
};

export function createLookout({ clock, random }: { clock: Clock; random: Random }): Lookout {
  let watch = UNKNOWN;
  let cancel: CancelTimer = () => undefined;
  let looking: AbortController | null = null;
  let client: Pick<ControlClient, 'check'> | null = null;
  let changed: (reachability: Reachability) => void = () => undefined;

  function feed(event: ReachabilityEvent): void {
    const before = watch.reachability;
    watch = observeReachability(watch, event);
    if (!sameWords(before, watch.reachability)) changed(watch.reachability);
    schedule();
  }

  function schedule(): void {
    cancel();
    if (client === null) return;
    const [byte = 0] = random.bytes(1);
    cancel = clock.after(nextLookIn(watch, byte / 256), look);
  }

  function look(): void {
    if (client === null || looking !== null) return;
    const own = new AbortController();
    looking = own;
    // Both ends reach `observe` through the client; here only the turn ends.
    client
      .check(own.signal)
      .catch(() => undefined)
      .finally(() => {
        if (looking === own) looking = null;
      });
  }

  return {
    get reachability() {
      return watch.reachability;
    },
    observe(observation) {
      const at = instantMillis(clock.now());
      feed(observation.ok ? { type: 'answered', at } : { type: 'failed', at, error: observation.error });
    },
    start(probed, onChange) {
      client = probed;
      changed = onChange;
      schedule();
    },
    stop() {
      client = null;
      cancel();
      looking?.abort();
      looking = null;
    },
  };
}

function sameWords(left: Reachability, right: Reachability): boolean {
  if (left.state !== right.state) return false;
  return left.state !== 'offline' || right.state !== 'offline' || left.words === right.words;
}
