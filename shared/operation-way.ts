import { type OneShotFlag, PENDING_NAME_OF_FLAG } from './device.ts';
import type { Instant } from './ids.ts';
import { OperationKind, onlyReads } from './operation.ts';
import { parsePendingSettings } from './pending-settings.ts';

/**
 * Which way an operation goes on a remote site: by the ACS of this laptop, or through the control server to that one's.
 * One request goes one way and never changes over: what would make a device do the same twice, once here and once
 * there, is refused with the reason.
 */

/** Whom a device talks to, as far as it is known here. */
export type Standing = {
  /** The ACS of this laptop listens. */
  readonly listening: boolean;
  /** When the device, let in, informed this laptop last; null: never. */
  readonly here: Instant | null;
  /** When it informed the control server last, as that one told; null: never, or it did not tell. */
  readonly there: Instant | null;
};

/** What is under way already that would do the same to the device. */
export type Traces = {
  /** In the outbox, on its way to the control server. */
  readonly outbox: boolean;
  /** Listed by the control server when it was last read. */
  readonly there: boolean;
  /** Unfinished on the ACS of this laptop. */
  readonly here: boolean;
};

export type Way =
  | { readonly way: 'here' }
  | { readonly way: 'server' }
  /** It would be done twice. A person may decide otherwise only on what the control server `there` said earlier. */
  | { readonly way: 'twice'; readonly because: keyof Traces };

/** After that a device has most likely gone on to its own ACS, whether or not anybody heard of it. */
const STAYS_MS = 12 * 3_600_000;
/** Two clocks are compared: so much one may be ahead. */
const CLOCKS_APART_MS = 120_000;

/**
 * What the ACS of this laptop can do by itself. The others mean settings that lie on the control server: only that one
 * can send them again, or wipe them.
 */
const ALONE: ReadonlySet<OneShotFlag> = new Set(['reboot', 'sync', 'device_factory']);

/** Does the device talk to this laptop? The one that heard it last is the one its ACS URL names. @param now milliseconds */
export function talksHere({ listening, here, there }: Standing, now: number): boolean {
  if (!listening || here === null || now - Date.parse(here) > STAYS_MS) return false;
  return there === null || Date.parse(there) - Date.parse(here) <= CLOCKS_APART_MS;
}

/** Can the ACS of this laptop do it by itself, or does it take what the control server keeps? */
export function canRunHere(flag: OneShotFlag): boolean {
  return ALONE.has(flag);
}

/** @param despite a person wants it although the control server listed the same when it was last read */
export function wayOf(
  flag: OneShotFlag,
  { standing, traces, now, despite }: { standing: Standing; traces: Traces; now: number; despite: boolean },
): Way {
  const runsHere = canRunHere(flag) && talksHere(standing, now);
  if (onlyReads(PENDING_NAME_OF_FLAG[flag])) return { way: runsHere ? 'here' : 'server' };
  if (!runsHere) return traces.here ? { way: 'twice', because: 'here' } : { way: 'server' };
  if (traces.outbox) return { way: 'twice', because: 'outbox' };
  if (traces.there && !despite) return { way: 'twice', because: 'there' };
  return { way: 'here' };
}

/** Operations of one effect: a reset is a reset, whichever settings are wiped beside it. */
const EFFECTS: Readonly<Partial<Record<OperationKind, string>>> = {
  factory_reset: 'reset',
  device_factory_reset: 'reset',
};

/** Would both do the same to the device? */
export function isSameEffect(left: OperationKind, right: OperationKind): boolean {
  return (EFFECTS[left] ?? left) === (EFFECTS[right] ?? right);
}

/** Does the control server list what would do the same? Reads either format of `pending_settings`. */
export function isPendingThere(flag: OneShotFlag, pendingSettings: string | null): boolean {
  return parsePendingSettings(pendingSettings).some(({ name }) => {
    const kind = OperationKind.safeParse(name.replace(/_scheduled$/, '')).data;
    return kind !== undefined && isSameEffect(kind, PENDING_NAME_OF_FLAG[flag]);
  });
}
