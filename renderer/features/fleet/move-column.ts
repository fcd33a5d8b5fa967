/** The list with one of its items at another place; beyond an end it stays at the end. */
export function moved<T>(list: readonly T[], item: T, to: number): T[] {
  const others = list.filter((one) => one !== item);
  if (others.length === list.length) return [...list];
  return others.toSpliced(Math.min(Math.max(0, to), others.length), 0, item);
}
