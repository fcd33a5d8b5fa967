import type { DeviceDetail } from '#shared/device.ts';
import { fold } from '#shared/fold.ts';
import { chunkKeyOf } from './columns.ts';

/**
 * By what else a device is known: a list row has neither its alternative serial number nor its unique identifier
 * (inventory-api 3), so both are kept from every detail record that was read, longer than the record itself.
 */
export type Identity = {
  readonly id: number;
  readonly alternative: string | null;
  readonly unique: string | null;
};
/** The identities of a chunk as they lie on disk. */
export type IdentityChunk = { readonly key: number; readonly identities: readonly Identity[] };

/** What a detail record tells; null where it tells neither. */
export function identityIn({ id, serial_number_alt, unique_identifier }: DeviceDetail): Identity | null {
  const identity = { id, alternative: serial_number_alt || null, unique: unique_identifier || null };
  return identity.alternative === null && identity.unique === null ? null : identity;
}

/** The lines it adds to what a device is searched in. */
export function foldedIdentity(identity: Identity | undefined): readonly string[] {
  if (identity === undefined) return NOTHING;
  return [identity.alternative, identity.unique].flatMap((text) => (text === null ? [] : fold(text)));
}
const NOTHING: readonly string[] = [];

/** Every identity there is, by chunk: what one more read changes is one small record on disk. */
export class Identities {
  readonly #chunks = new Map<number, Map<number, Identity>>();

  load(chunks: readonly IdentityChunk[]): Identity[] {
    for (const { key, identities } of chunks) this.#chunks.set(key, new Map(identities.map((one) => [one.id, one])));
    return chunks.flatMap(({ identities }) => identities);
  }

  /** Takes in identities; returns the records that changed. */
  put(identities: readonly Identity[]): IdentityChunk[] {
    const changed = new Set<number>();
    for (const identity of identities) {
      const key = chunkKeyOf(identity.id);
      const chunk = this.#chunks.get(key) ?? new Map<number, Identity>();
      this.#chunks.set(key, chunk);
      const before = chunk.get(identity.id);
      if (before?.alternative === identity.alternative && before.unique === identity.unique) continue;
      chunk.set(identity.id, identity);
      changed.add(key);
    }
    return [...changed].map((key) => ({ key, identities: [...(this.#chunks.get(key)?.values() ?? [])] }));
  }

  clear(): void {
    this.#chunks.clear();
  }
}
