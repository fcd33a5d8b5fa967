import type { Clock } from '#electron/ports/clock.ts';
import type { Commands } from '#electron/ports/commands.ts';
import type { Log } from '#electron/ports/log.ts';
import type { DiscoveryStep, ProbeReach, ScanInterface, StepProgress } from '#shared/discovery.ts';
import type { Subnet } from '#shared/subnet.ts';
import type { Places, Timing } from './places.ts';
import type { Rows } from './rows.ts';
import type { Sighting } from './sighting.ts';

/** Everything one scan works with. Each step takes this and nothing else. */
export type Surroundings = {
  readonly interface: ScanInterface;
  readonly reach: ProbeReach;
  readonly clock: Clock;
  readonly commands: Commands;
  readonly platform: NodeJS.Platform;
  readonly places: Places;
  readonly timing: Timing;
  readonly log: Log;
  /** Stop: everything ends at once. */
  readonly signal: AbortSignal;
  readonly rows: Rows;
  /** The interface's own subnet: nobody outside it is ever connected to. */
  readonly subnet: Subnet | null;
  /** Subnets of this computer's other interfaces. */
  readonly elsewhere: readonly Subnet[];
  /** Addresses of this computer: it is no neighbour of itself. */
  readonly own: ReadonlySet<string>;
  /** Takes a sighting in, and says that something changed. */
  observe(step: DiscoveryStep, sighting: Sighting): void;
  progress(step: DiscoveryStep, change: Partial<Omit<StepProgress, 'step' | 'found'>>): void;
};

/** A signal that ends with the scan or after `milliseconds`, whichever is first; `clear` when it is not needed any more. */
export function within(
  { clock, signal }: Pick<Surroundings, 'clock' | 'signal'>,
  milliseconds: number,
): { signal: AbortSignal; clear(): void } {
  const late = new AbortController();
  const cancel = clock.after(milliseconds, () => late.abort());
  return { signal: AbortSignal.any([signal, late.signal]), clear: cancel };
}
