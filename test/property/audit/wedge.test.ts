import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ECHO_MS,
  isEcho,
  NOTHING_TYPED,
  SCANNER_GAP_MS,
  SCANNER_LENGTH,
  takeKey,
  type WedgeState,
} from '#shared/audit/wedge.ts';

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

it('the same code again at once is the scanner sending twice; later, or another code, is a scan', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(100_000), fc.nat(3_000), (code, at, gap) => {
      expect(isEcho(code, at + gap, { code, at })).toBe(gap < ECHO_MS);
      expect(isEcho(`${code}1`, at + gap, { code, at })).toBe(false);
      expect(isEcho(code, at, null)).toBe(false);
    }),
  );
  // A trigger that bounces sends again within half a second; a person needs longer to mean it.
  expect(isEcho('A', 500, { code: 'A', at: 0 })).toBe(true);
  expect(isEcho('A', 1_500, { code: 'A', at: 0 })).toBe(false);
});
