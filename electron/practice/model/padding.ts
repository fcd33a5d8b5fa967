import { compileModel, type Fields, growing, type Model, type ModelNode, ro, rw } from './schema.ts';

/** Makes a model of exactly so many parameters out of a smaller one: for tests of size and speed. */

const LEAVES_PER_ENTRY = 10;

const entry: Fields = {
  Enable: rw.bool(true),
  Alias: rw.text('', 64),
  Name: rw.text('practice entry', 64),
  Address: rw.text('198.51.100.7', 45),
  Port: rw.number(5060, [0, 65535]),
  Weight: rw.int(-1),
  Note: rw.text('Nothing depends on this entry: it is here to be read.'),
  Hits: ro.number(0),
  LastSeen: ro.time('0001-01-01T00:00:00Z'),
  Active: ro.bool(false),
};

/** How many parameters a compiled model has at the start. */
export function countLeaves(node: ModelNode): number {
  if (node.kind === 'parameter') return 1;
  const below = node.kind === 'table' ? node.rows.values() : node.children.values();
  let sum = 0;
  for (const child of below) sum += countLeaves(child);
  return sum;
}

/**
 * `model` with a vendor object `X_DEMARC_Practice` that brings it to `leaves` parameters; throws a RangeError where the
 * model alone has more.
 */
export function padModel(model: Model, leaves: number): Model {
  const missing = leaves - countLeaves(model.tree);
  if (missing === 0) return model;
  if (missing < 2) throw new RangeError(`a model of ${leaves} parameters: this one has ${leaves - missing} already`);
  // One parameter counts the entries of the table; what is no whole entry is filled up beside it.
  const entries = Math.floor((missing - 1) / LEAVES_PER_ENTRY);
  const rest = missing - 1 - entries * LEAVES_PER_ENTRY;
  const filler = Object.fromEntries(Array.from({ length: rest }, (_, index) => [`Filler${index + 1}`, rw.text('')]));
  const rows = Array.from({ length: entries }, (_, index) => ({ Alias: `entry-${index + 1}` }));
  const padding = compileModel(model.root, { ...filler, Entry: growing(entry, rows, entries + 32) }).tree;
  return {
    root: model.root,
    tree: { kind: 'object', children: new Map([...model.tree.children, ['X_DEMARC_Practice', padding]]) },
  };
}
