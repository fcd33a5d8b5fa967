import type { DeviceKey } from '../types.ts';

/**
 * Where the devices of a list stand, as columns: what is cheap to hand from one worker to another. Those without
 * coordinates are only counted.
 */
export type Places = {
  /** The number of the record; of a draft, -1 less its place among `drafts`. */
  readonly refs: Float64Array;
  readonly drafts: readonly DeviceKey[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** By `PLACE_STATES`. */
  readonly states: Uint8Array;
  readonly unlocated: number;
};

export const PLACE_STATES = ['unknown', 'up', 'down'] as const;

export const NO_PLACES: Places = {
  refs: new Float64Array(),
  drafts: [],
  longitudes: new Float64Array(),
  latitudes: new Float64Array(),
  states: new Uint8Array(),
  unlocated: 0,
};

/** The place in `PLACE_STATES` of what a row says. */
export function placeState(status: unknown): number {
  const word = typeof status === 'string' ? status.toLowerCase() : '';
  return word === 'up' ? 1 : word === 'down' ? 2 : 0;
}

/** The device at a place of the columns. */
export function keyAt({ refs, drafts }: Places, at: number): DeviceKey {
  const ref = refs[at] ?? 0;
  return drafts[-1 - ref] ?? (`d:${ref}` as DeviceKey);
}
