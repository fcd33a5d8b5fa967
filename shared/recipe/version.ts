/** Compares firmware versions as vendors write them: `2.10.3` is newer than `2.9`, `1.0-rc2` than `1.0-rc1`. */
export function compareVersions(left: string, right: string): number {
  const one = partsOf(left);
  const other = partsOf(right);
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = compareParts(one[index] ?? '0', other[index] ?? '0');
    if (difference !== 0) return difference;
  }
  return 0;
}

export function isOlder(running: string, than: string): boolean {
  return compareVersions(running, than) < 0;
}

/** Runs of digits and runs of letters; what stands between them only separates. */
function partsOf(version: string): string[] {
  return version.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
}

function compareParts(left: string, right: string): number {
  const [one, other] = [Number(left), Number(right)];
  if (!Number.isNaN(one) && !Number.isNaN(other)) return Math.sign(one - other);
  return left === right ? 0 : left < right ? -1 : 1;
}
