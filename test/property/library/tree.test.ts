import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTreeOrder, possibleParents } from '#renderer/features/library/records/tree.ts';

const records = fc
  .array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), parent: fc.option(fc.nat(12)) }), { maxLength: 12 })
  .map((list) => list.map((record, id) => ({ ...record, id })));

it('every record stands in the list once, whatever its parents are, rings and strangers included', () => {
  fc.assert(
    fc.property(records, (items) => {
      const rows = inTreeOrder(items);
      expect(rows.map(({ item }) => item.id).toSorted((a, b) => a - b)).toEqual(items.map(({ id }) => id));
    }),
  );
});

it('what is not below a record may become its parent without a ring', () => {
  fc.assert(
    fc.property(records, fc.nat(11), (items, at) => {
      const self = items[at] ?? null;
      if (self === null) return;
      for (const parent of possibleParents(items, self)) {
        const parentOf = new Map(items.map((item) => [item.id, item.id === self.id ? parent.id : item.parent]));
        const way = new Set<number>();
        for (let id: number | null | undefined = parent.id; id != null && !way.has(id); id = parentOf.get(id))
          way.add(id);
        expect(way.has(self.id)).toBe(false);
      }
    }),
  );
});
