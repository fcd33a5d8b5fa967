import type { Reference } from '#renderer/cache/types.ts';
import { NATURAL_ORDER } from '#renderer/language/speak.ts';
import type { AuditDevice } from '#shared/audit/device.ts';

/** A location and everything below it; a server that tells no parents has nothing below. */
export function withBelow(id: number, locations: readonly Reference[]): ReadonlySet<number> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id: each, parent } of locations) if (parent !== undefined && found.has(parent)) found.add(each);
  }
  return found;
}

/** What a person may choose between in a scope: the references, and what only the devices themselves name. */
export function choicesOf(
  references: readonly Reference[],
  devices: readonly AuditDevice[],
  of: (device: AuditDevice) => { readonly id: number | null; readonly name: string | null },
): readonly Reference[] {
  const known = new Map(references.map((reference) => [reference.id, reference]));
  for (const device of devices) {
    const { id, name } = of(device);
    if (id !== null && !known.has(id)) known.set(id, { id, name: name ?? String(id), shortName: null });
  }
  return [...known.values()].sort((left, right) => NATURAL_ORDER.compare(left.name, right.name));
}
