import type { Instant } from './ids.ts';
import { bareSerial } from './serial.ts';

/**
 * A fact about a device has more than one teller: the record, the device itself (its Inform, its parameters), the LAN, a
 * person with a scanner. What each told stays apart, with its age; where they disagree, somebody has to look.
 */
export const TELLERS = ['inventory', 'inform', 'parameters', 'lan', 'audit'] as const;
export type Teller = (typeof TELLERS)[number];

export const TOLD_KINDS = [
  'serial',
  'mac',
  'manufacturer',
  'model',
  'hardware',
  'software',
  'address',
  'uptime',
  'location',
] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** What one of them told; `at`: as of when, null where nobody knows. */
export type Telling = { readonly teller: Teller; readonly value: string; readonly at: Instant | null };

export type ToldFact = {
  readonly kind: ToldKind;
  /** What is shown; null: nobody told. */
  readonly shown: Telling | null;
  /** Who told the same. */
  readonly agree: readonly Telling[];
  /** Who told something else. */
  readonly disagree: readonly Telling[];
  /** Where nobody told: everybody who could was asked (`not-available`), or somebody was not (`not-asked`). */
  readonly missing: 'not-available' | 'not-asked';
};

/** People decide on these, so the record has the word; of the rest the device knows best, the latest time it spoke. */
const DECIDED: ReadonlySet<ToldKind> = new Set(['serial', 'location']);
/** These change by themselves: that an older telling is another one is no disagreement. */
const PASSING: ReadonlySet<ToldKind> = new Set(['uptime']);
const OF_DEVICE: ReadonlySet<Teller> = new Set(['inform', 'parameters']);

/** Joins what was told of one kind. `asked`: who was asked, whether they told or not. */
export function toldFact(kind: ToldKind, tellings: readonly Telling[], asked: ReadonlySet<Teller>): ToldFact {
  const said = tellings.filter(({ value }) => value.trim() !== '');
  const [shown = null] = said.toSorted((left, right) => weight(kind, left) - weight(kind, right) || newer(left, right));
  const others = said.filter((telling) => telling !== shown);
  const same = (telling: Telling): boolean =>
    shown !== null && (PASSING.has(kind) || comparable(kind, telling.value) === comparable(kind, shown.value));
  return {
    kind,
    shown,
    agree: others.filter(same),
    disagree: others.filter((telling) => !same(telling)),
    missing: TELLERS.every((teller) => !CAN_TELL[kind].includes(teller) || asked.has(teller))
      ? 'not-available'
      : 'not-asked',
  };
}

/** Who can know it at all. */
const CAN_TELL: Readonly<Record<ToldKind, readonly Teller[]>> = {
  serial: ['inventory', 'inform', 'parameters', 'lan'],
  mac: ['parameters', 'lan'],
  manufacturer: ['inventory', 'inform', 'parameters'],
  model: ['inventory', 'inform', 'parameters'],
  hardware: ['inventory', 'inform', 'parameters'],
  software: ['inventory', 'inform', 'parameters'],
  address: ['inventory', 'inform', 'lan'],
  uptime: ['parameters', 'lan'],
  location: ['inventory'],
};

function weight(kind: ToldKind, { teller }: Telling): number {
  const isFirst = DECIDED.has(kind) ? teller === 'inventory' : OF_DEVICE.has(teller);
  return isFirst ? -1 : TELLERS.indexOf(teller);
}

function newer(left: Telling, right: Telling): number {
  return Date.parse(right.at ?? '1970-01-01T00:00:00Z') - Date.parse(left.at ?? '1970-01-01T00:00:00Z');
}

/** How two tellings are compared: a MAC with or without colons is one MAC. */
function comparable(kind: ToldKind, value: string): string {
  const isCode = kind === 'serial' || kind === 'mac';
  return isCode ? bareSerial(value) : value.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
