import type { FactKind, FactSource } from '#shared/discovery.ts';

/** What one message or one table row told about one device, before anybody knows which row it belongs to. */
export type Sighting = {
  readonly source: FactSource;
  /** IPv4 and IPv6, without a zone. */
  readonly addresses: readonly string[];
  /** `AA:BB:CC:DD:EE:FF`; all of the one device. */
  readonly macs: readonly string[];
  readonly facts: readonly (readonly [kind: FactKind, value: string])[];
};

/** Facts whose value is there: a decoder hands in what it found, nulls and blanks fall out. */
export function factsOf(
  ...told: readonly (readonly [kind: FactKind, value: string | number | null | undefined])[]
): Sighting['facts'] {
  return told.flatMap(([kind, value]) => {
    const text = value === null || value === undefined ? '' : String(value).trim();
    return text === '' ? [] : [[kind, text] as const];
  });
}
