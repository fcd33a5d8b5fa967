/**
 * Compares firmware versions as vendors write them: `2.10.3` is newer than `2.9`, `v2.1` than `2.0`, `4.1b` than `4.1`,
 * and `1.0` than `1.0-rc2`. Negative: `left` is the older one.
 */
export function compareVersions(left: string, right: string): number {
  const one = partsOf(left);
  const other = partsOf(right);
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = compareParts(one[index] ?? '', other[index] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

export function isOlder(running: string, than: string): boolean {
  return compareVersions(running, than) < 0;
}

/** Runs of digits and runs of letters; what stands between them only separates, and a `v` before it says nothing. */
function partsOf(version: string): string[] {
  return (
    version
      .trim()
      .toLowerCase()
      .replace(/^v(?=\d)/, '')
      .match(/\d+|[a-z]+/g) ?? []
  );
}

/** Words for what comes before the version itself. */
const BEFORE: ReadonlySet<string> = new Set(['alpha', 'beta', 'dev', 'pre', 'rc']);

/** An empty part is one that is not there. */
function compareParts(left: string, right: string): number {
  if (BEFORE.has(left) !== BEFORE.has(right)) return BEFORE.has(left) ? -1 : 1;
  const [one, other] = [numberOf(left), numberOf(right)];
  if (one !== null && other !== null) return Math.sign(one - other);
  return left === right ? 0 : left < right ? -1 : 1;
}

function numberOf(part: string): number | null {
  return part === '' ? 0 : /^\d+$/.test(part) ? Number(part) : null;
}
