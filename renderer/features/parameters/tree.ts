import { NATURAL_ORDER } from '#renderer/language/speak.ts';
import type { ParameterRow } from '#shared/parameters.ts';

/**
 * The parameter tree of a device, outside of React: 20,000 nodes are put in page by page and read line by line.
 * What is on the screen is a list of lines; only those in sight are drawn.
 */
export type ParameterNode = {
  /** An object ends with its dot. */
  readonly path: string;
  /** Its own part of the path, without a dot. */
  readonly label: string;
  readonly depth: number;
  readonly parent: ParameterNode | null;
  /** Null: known only because something lies below it. */
  row: ParameterRow | null;
  /** Parameters at and below it. */
  leaves: number;
  /** The value before this one, since the tree was opened. */
  was: string | null;
  readonly children: Map<string, ParameterNode>;
  ordered: readonly ParameterNode[] | null;
};

export type TreeLine = { readonly node: ParameterNode; readonly isOpen: boolean };

export type ParameterTree = {
  /** Parameters there are, objects not counted. */
  readonly leaves: number;
  get(path: string): ParameterNode | undefined;
  put(rows: readonly ParameterRow[]): void;
  /** Takes out what is at or below `under` and not among these names. */
  keepOnly(under: string, names: ReadonlySet<string>): void;
  /** The lines with these objects open. */
  lines(open: ReadonlySet<string>): TreeLine[];
  /** The lines a search leaves: what has every word in its path or value, and the objects above. */
  matches(query: string): TreeLine[];
  /** Every row, by name. */
  rows(): ParameterRow[];
};

export function createParameterTree(): ParameterTree {
  const nodes = new Map<string, ParameterNode>();
  const roots = new Map<string, ParameterNode>();
  let leaves = 0;

  function nodeAt(path: string): ParameterNode {
    const known = nodes.get(path);
    if (known !== undefined) return known;
    const parentPath = parentOf(path);
    const parent = parentPath === '' ? null : nodeAt(parentPath);
    const node: ParameterNode = {
      path,
      label: path.slice(parentPath.length).replace(/\.$/, ''),
      depth: parent === null ? 0 : parent.depth + 1,
      parent,
      row: null,
      leaves: 0,
      was: null,
      children: new Map(),
      ordered: null,
    };
    nodes.set(path, node);
    (parent?.children ?? roots).set(path, node);
    if (parent !== null) parent.ordered = null;
    if (!path.endsWith('.')) count(node, 1);
    return node;
  }

  function count(node: ParameterNode, by: number): void {
    leaves += by;
    for (let at: ParameterNode | null = node; at !== null; at = at.parent) at.leaves += by;
  }

  function remove(node: ParameterNode): void {
    nodes.delete(node.path);
    (node.parent?.children ?? roots).delete(node.path);
    if (node.parent !== null) node.parent.ordered = null;
    if (!node.path.endsWith('.')) count(node, -1);
    const { parent } = node;
    // An object nobody told of stood there for what lay below it.
    if (parent !== null && parent.row === null && parent.children.size === 0) remove(parent);
  }

  return {
    get leaves() {
      return leaves;
    },
    get: (path) => nodes.get(path),
    put(rows) {
      for (const row of rows) {
        const node = nodeAt(row.name);
        const before = node.row?.value ?? null;
        if (before !== null && before !== row.value) node.was = before;
        node.row = row;
      }
    },
    keepOnly(under, names) {
      for (const node of [...nodes.values()].reverse()) {
        if (node.row === null || !isBelow(node.path, under) || names.has(node.path)) continue;
        if (node.children.size > 0) node.row = null;
        else remove(node);
      }
    },
    lines(open) {
      const lines: TreeLine[] = [];
      const walk = (node: ParameterNode): void => {
        const isOpen = open.has(node.path);
        lines.push({ node, isOpen });
        if (isOpen) for (const child of childrenOf(node)) walk(child);
      };
      for (const root of inOrder(roots)) walk(root);
      return lines;
    },
    matches(query) {
      const words = query
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      const lines: TreeLine[] = [];
      const walk = (node: ParameterNode): boolean => {
        const place = lines.push({ node, isOpen: node.children.size > 0 });
        let isShown = isMatch(node, words);
        for (const child of childrenOf(node)) isShown = walk(child) || isShown;
        if (!isShown) lines.length = place - 1;
        return isShown;
      };
      for (const root of inOrder(roots)) walk(root);
      return lines;
    },
    rows: () =>
      [...nodes.values()]
        .flatMap(({ row }) => row ?? [])
        .sort((left, right) => NATURAL_ORDER.compare(left.name, right.name)),
  };
}

/** The object a path lies in: of `Device.WiFi.` it is `Device.`; of a root the empty text. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.', path.length - 2) + 1);
}

/** Every object above a path, the root first. */
export function objectsAbove(path: string): string[] {
  const parent = parentOf(path);
  return parent === '' ? [] : [...objectsAbove(parent), parent];
}

function isBelow(path: string, under: string): boolean {
  return under === '' || path === under || (under.endsWith('.') && path.startsWith(under));
}

function isMatch({ path, row }: ParameterNode, words: readonly string[]): boolean {
  const text = `${path} ${row?.value ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function childrenOf(node: ParameterNode): readonly ParameterNode[] {
  node.ordered ??= inOrder(node.children);
  return node.ordered;
}

/** As people count: instance 2 before instance 10. */
function inOrder(nodes: ReadonlyMap<string, ParameterNode>): ParameterNode[] {
  return [...nodes.values()].sort((left, right) => NATURAL_ORDER.compare(left.label, right.label));
}
