import { NATURAL_ORDER } from '#renderer/language/speak.ts';

/** Records that lie in others. */
type Branch = { readonly id: number; readonly name: string; readonly parent: number | null };

/** Each record after the one it lies in, siblings by name. What lies in nothing that is known stands on top. */
export function inTreeOrder<Item extends Branch>(
  items: readonly Item[],
): readonly { readonly item: Item; readonly depth: number }[] {
  const known = new Set(items.map(({ id }) => id));
  const below = new Map<number | null, Item[]>();
  for (const item of items) {
    const parent = item.parent !== null && known.has(item.parent) ? item.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), item]);
  }
  const rows: { item: Item; depth: number }[] = [];
  const walk = (parent: number | null, depth: number): void => {
    const children = (below.get(parent) ?? []).toSorted((left, right) => NATURAL_ORDER.compare(left.name, right.name));
    // Taken out as they are walked: a ring, which no server of ours makes, ends here.
    below.delete(parent);
    for (const item of children) {
      rows.push({ item, depth });
      walk(item.id, depth + 1);
    }
  };
  walk(null, 0);
  const ringed = items.filter((item) => !rows.some((row) => row.item === item));
  return [...rows, ...ringed.map((item) => ({ item, depth: 0 }))];
}

/** The records a record may be moved into: all but itself and what lies in it. */
export function possibleParents<Item extends Branch>(items: readonly Item[], self: Item | null): readonly Item[] {
  if (self === null) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.filter((item) => {
    const seen = new Set<number>();
    for (let at: Item | undefined = item; at !== undefined && !seen.has(at.id); ) {
      if (at.id === self.id) return false;
      seen.add(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    return true;
  });
}
