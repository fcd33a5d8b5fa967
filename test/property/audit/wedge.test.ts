import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTHING_TYPED, SCANNER_GAP_MS, SCANNER_LENGTH, takeKey, type WedgeState } from '#shared/audit/wedge.ts';

type Typed = { readonly key: string; readonly gap: number };

function type(keys: readonly Typed[]): readonly (string | null)[] {
  let state: WedgeState = NOTHING_TYPED;
  let at = 1_000;
  return keys.map(({ key, gap }) => {
    at += gap;
    const step = takeKey(state, { key, at });
    ({ state } = step);
    return step.code;
  });
}

const character = fc.constantFrom(...'ABCDEF0123456789:-/ .abc');
const fast = fc.integer({ min: 1, max: SCANNER_GAP_MS });
const scanned = fc.array(fc.record({ key: character, gap: fast }), { minLength: SCANNER_LENGTH, maxLength: 40 });

it('whatever a scanner types ahead of its Enter or Tab is the code, after whatever a person typed before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ key: character, gap: fc.integer({ min: 60, max: 400 }) })),
      scanned,
      fc.constantFrom('Enter', 'Tab'),
      fast,
      (before, code, end, gap) => {
        const [first, ...rest] = code;
        const keys = [...before, { key: first?.key ?? '', gap: 500 }, ...rest, { key: end, gap }];
        expect(type(keys).at(-1)).toBe(code.map(({ key }) => key).join(''));
      },
    ),
  );
});

it('what a person types is never a scan, however it ends', () => {
  const slow = fc.integer({ min: SCANNER_GAP_MS + 1, max: 300 });
  fc.assert(
    fc.property(fc.array(fc.record({ key: character, gap: slow }), { minLength: 1 }), slow, (keys, gap) => {
      expect(type([...keys, { key: 'Enter', gap }]).every((code) => code === null)).toBe(true);
    }),
  );
});

it('capitals with Shift between them are one code; an arrow key breaks it', () => {
  const keys = [...'AB12CD'].flatMap((key) => [
    { key: 'Shift', gap: 2 },
    { key, gap: 5 },
  ]);
  expect(type([...keys, { key: 'Enter', gap: 5 }]).at(-1)).toBe('AB12CD');
  expect(type([...keys, { key: 'ArrowLeft', gap: 2 }, { key: 'Enter', gap: 5 }]).at(-1)).toBeNull();
});
