import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAll, chooseField, chosenValue, type FieldChoice, isSettled, settleEdit } from '#shared/conflict.ts';
import { mergeFields } from '#shared/merge.ts';

const conflicts = {
  name: { base: 'a', mine: 'b', theirs: 'c' },
  latitude: { base: '1', mine: '2', theirs: '3' },
  longitude: { base: '1', mine: '2', theirs: '3' },
};
const edit = {
  base: { name: 'a', latitude: '1', longitude: '1', description: null },
  set: { name: 'b', latitude: '2', longitude: '2', description: 'd' },
};

describe('a conflict settled by field', () => {
  test('sends only what the server does not have, against what it has now', () => {
    const choices = { ...chooseAll(conflicts, 'mine'), name: { take: 'theirs' } as const };
    expect(settleEdit(edit, conflicts, choices)).toEqual({
      set: { latitude: '2', longitude: '2', description: 'd' },
      base: { latitude: '3', longitude: '3', description: null },
      givenUp: {
        name: { kept: 'c', lost: 'b', of: 'mine' },
        latitude: { kept: '2', lost: '3', of: 'theirs' },
        longitude: { kept: '2', lost: '3', of: 'theirs' },
      },
    });
  });

  test('a third value, and the one before, are choices like any other', () => {
    const third = settleEdit(edit, conflicts, {
      ...chooseAll(conflicts, 'theirs'),
      name: { take: 'other', value: 'x' },
    });
    expect(third.set).toEqual({ name: 'x', description: 'd' });
    expect(third.givenUp['name']).toEqual({ kept: 'x', lost: 'b', of: 'mine' });
    const before = settleEdit(edit, conflicts, { ...chooseAll(conflicts, 'theirs'), name: { take: 'base' } });
    expect(before.set).toEqual({ name: 'a', description: 'd' });
  });

  test('a latitude never goes without its longitude', () => {
    const choices = chooseField(conflicts, {}, 'latitude', { take: 'theirs' });
    expect(choices).toEqual({ latitude: { take: 'theirs' }, longitude: { take: 'theirs' } });
    expect(isSettled(conflicts, choices)).toBe(false);
    expect(isSettled(conflicts, chooseField(conflicts, choices, 'name', { take: 'mine' }))).toBe(true);
  });

  test('whatever is chosen: sent again it is no conflict, what lost is kept, nothing else is touched', () => {
    const value = fc.constantFrom('a', 'b', 'c', null);
    const field = fc.record({ base: value, mine: value, theirs: value });
    const choice = fc.oneof(
      fc.constantFrom<FieldChoice>({ take: 'base' }, { take: 'mine' }, { take: 'theirs' }),
      value.map((other): FieldChoice => ({ take: 'other', value: other })),
    );
    fc.assert(
      fc.property(field, choice, field, (name, chosen, description) => {
        const base = { name: name.base, description: description.base };
        const mine = { name: name.mine, description: description.mine };
        const theirs = { name: name.theirs, description: description.theirs };
        const merged = mergeFields(base, mine, theirs);
        const choices = Object.fromEntries(Object.keys(merged.conflicts).map((one) => [one, chosen]));
        const settled = settleEdit({ base, set: mine }, merged.conflicts, choices);
        const again = mergeFields(settled.base, settled.set, theirs);
        expect(again.conflicts).toEqual({});
        for (const [one, conflict] of Object.entries(merged.conflicts)) {
          const kept = chosenValue(conflict, chosen) ?? null;
          expect({ ...theirs, ...again.send }[one as 'name'] ?? null).toEqual(kept);
          expect([conflict.mine ?? null, conflict.theirs ?? null]).toContain(settled.givenUp[one]?.lost);
        }
      }),
    );
  });
});
