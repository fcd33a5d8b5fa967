import type { ValueType } from '../cwmp/schema.ts';

/** A device's parameter tree as a rehearsal looks at it, and as a rollback is measured by. */

export type TreeNode = {
  /** Null: an object, or a parameter whose value was not told. */
  readonly type: ValueType | null;
  readonly value: string | null;
  /** A parameter may be set; to a table an instance can be added, an instance can be deleted. Null: not told. */
  readonly writable: boolean | null;
};

/** By name; objects end with a dot. */
export type Tree = ReadonlyMap<string, TreeNode>;

/**
 * The configuration as one text, equal if and only if everything that can be set, and every instance there is, is equal.
 * Counters, times and states are no configuration; `DiagnosticsState` is a button, not a setting.
 */
export function configurationOf(tree: Tree): string {
  const lines: string[] = [];
  for (const [name, { value, writable }] of tree) {
    if (writable !== true || name.endsWith('.DiagnosticsState')) continue;
    lines.push(name.endsWith('.') ? name : `${name}=${value ?? ''}`);
  }
  return lines.sort().join('\n');
}

/** The instances of a table, lowest number first. */
export function instancesOf(tree: Tree, table: string): number[] {
  const found = new Set<number>();
  for (const name of tree.keys()) {
    if (!name.startsWith(table)) continue;
    const number = /^(\d+)\./.exec(name.slice(table.length))?.[1];
    if (number !== undefined) found.add(Number(number));
  }
  return [...found].sort((left, right) => left - right);
}
