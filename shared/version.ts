/**
 * The order of firmware versions as makers write them: `2.4.1` before `2.10`, `7.14rc1` before `7.14`, `1.0` after
 * `1.0-beta2`, `V200R021C10` before `V200R022C00`. Any two texts have an order; texts that mean the same are equal.
 */

/** A run of digits, a run of letters, or the end of the text; in the order of `RANK`. */
type Part = { readonly rank: number; readonly letters: string; readonly digits: string };

/** Before the release they announce, from the earliest on. */
const EARLY: readonly string[] = ['dev', 'snapshot', 'nightly', 'alpha', 'beta', 'b', 'preview', 'pre', 'rc'];
const RANK = { early: 0, end: 1, letters: 2, number: 3 } as const;
const END: Part = { rank: RANK.end, letters: '', digits: '' };
const ZERO = '0';

function partOf(run: string, isLast: boolean): Part {
  if (/^\d/.test(run)) return { rank: RANK.number, letters: '', digits: run.replace(/^0+(?=\d)/, '') };
  const early = EARLY.indexOf(run);
  // `2.4.1b` is a release after 2.4.1; `2.5b1` is the first beta of 2.5.
  if (early >= 0 && !(run === 'b' && isLast)) return { rank: RANK.early, letters: String(early), digits: '' };
  return { rank: RANK.letters, letters: run, digits: '' };
}

function partsOf(version: string): Part[] {
  const runs = version.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  // `v1.2` is 1.2; in `V200R021C10` the letter is part of every version of its maker, so it may go too.
  const own = runs[0] === 'v' && runs.length > 1 ? runs.slice(1) : runs;
  return own.map((run, at) => partOf(run, at === own.length - 1));
}

/** Without the zeros that say nothing: `2.0` is `2`, and `2.0rc1` is `2rc1`. */
function significant(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of [...parts, END]) {
    if (part.rank === RANK.end || part.rank === RANK.early) {
      while (kept.at(-1)?.digits === ZERO) kept.pop();
    }
    kept.push(part);
  }
  return kept;
}

function compareParts(left: Part, right: Part): number {
  if (left.rank !== right.rank) return left.rank - right.rank;
  // A longer run of digits without leading zeros is the greater number, however many there are.
  if (left.digits.length !== right.digits.length) return left.digits.length - right.digits.length;
  const a = left.digits + left.letters;
  const b = right.digits + right.letters;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Negative where `left` is the older version, positive where it is the newer one, 0 where both mean the same. */
export function compareVersions(left: string, right: string): number {
  const a = significant(partsOf(left));
  const b = significant(partsOf(right));
  for (let at = 0; ; at += 1) {
    const one = a[at] ?? END;
    const other = b[at] ?? END;
    const order = compareParts(one, other);
    if (order !== 0) return order;
    if (one.rank === RANK.end) return 0;
  }
}

/** True where `version` is `family` or one of its line: `2.5.3` and `2.5-rc1` are of `2.5`, `2.51` is not. */
export function isOfVersionLine(version: string, family: string): boolean {
  const wanted = partsOf(family);
  const parts = partsOf(version);
  return wanted.length > 0 && wanted.every((part, at) => compareParts(part, parts[at] ?? END) === 0);
}
