import { parseSync } from 'vite';

/** What the readers below need of a syntax tree (ESTree): a node with its type, its place, and whatever else it has. */
export type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The tree of one file. */
export function treeOf(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return program;
}

/** The nodes right below, each with the field it stands in; types are left out, they are never said. */
export function childrenOf(node: Node): { readonly field: string; readonly child: Node }[] {
  if (node.type.startsWith('TS') && !TYPED_VALUES.has(node.type)) return [];
  return Object.entries(node).flatMap(([field, value]) => {
    if (field.startsWith('type') || field === 'returnType') return [];
    return [value].flat().flatMap((child) => (isNode(child) ? [{ field, child }] : []));
  });
}

const TYPED_VALUES = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** The text of a literal or of a template without holes; undefined for anything else. */
export function literalOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  return node.type === 'TemplateLiteral' ? templateText(node, () => undefined) : undefined;
}

/** A template as one text; `hole` names what stands between its pieces. Undefined where it cannot name one. */
export function templateText(node: Node, hole: (expression: Node) => string | undefined): string | undefined {
  const pieces = nodesIn(node['quasis']).map(({ value }) =>
    typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '',
  );
  const names = nodesIn(node['expressions']).map(hole);
  if (names.includes(undefined)) return undefined;
  return pieces.map((piece, index) => piece + (names[index] === undefined ? '' : `{${names[index]}}`)).join('');
}

export function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of what is called: `t` in `t(…)`, `add` in `set.add(…)`. */
export function calleeOf(node: Node): string | undefined {
  return nameOf(node['callee']);
}

/** The last name of an expression: `port` in `port`, `server.port`, `port()`, `port ?? 0`. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  switch (value.type) {
    case 'Identifier':
    case 'JSXIdentifier':
    case 'PrivateIdentifier':
      return typeof value['name'] === 'string' ? value['name'] : undefined;
    case 'MemberExpression':
      return value['computed'] === true ? nameOf(value['object']) : nameOf(value['property']);
    case 'CallExpression':
      return nameOf(value['callee']);
    case 'ChainExpression':
      return nameOf(value['expression']);
    default:
      return undefined;
  }
}
