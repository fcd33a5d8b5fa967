import type { CpeFacts, Model, ModelNode, ObjectNode, Parameter, TableNode } from './schema.ts';

/** How much the ACS wants to be told (TR-069 A.3.2.4): nothing, with the next Inform, at once. */
export type Notification = 0 | 1 | 2;

export type ParameterName = { name: string; writable: boolean };
export type Leaf = { path: string; parameter: Parameter };

type TableState = { rows: Map<number, ObjectNode>; next: number };
type Found = { path: string; node: ModelNode; parent: TableNode | null };

/** The data model of one CPE: the shared, immutable tree of its model and what this CPE has changed of it. */
export class DataModel {
  readonly root: string;
  readonly #tree: ObjectNode;
  readonly #facts: CpeFacts;
  readonly #values = new Map<string, string>();
  readonly #tables = new Map<string, TableState>();
  readonly #notifications = new Map<string, Notification>();

  constructor(model: Model, facts: CpeFacts) {
    this.root = model.root;
    this.#tree = model.tree;
    this.#facts = facts;
  }

  /** The parameter at this full path, if there is one. */
  parameter(path: string): Parameter | undefined {
    const node = this.#find(path)?.node;
    return node?.kind === 'parameter' && !path.endsWith('.') ? node : undefined;
  }

  /** True where the path is an object, a table or an instance; written with or without the dot at its end. */
  hasObject(path: string): boolean {
    const node = this.#find(path)?.node;
    return node !== undefined && node.kind !== 'parameter';
  }

  /** The value as the CPE itself knows it; undefined where there is no such parameter. */
  get(path: string): string | undefined {
    const parameter = this.parameter(path);
    return parameter && this.#valueOf(path, parameter);
  }

  /** The value as the ACS may read it: secrets are blank. */
  read({ path, parameter }: Leaf): string {
    return parameter.secret ? '' : this.#valueOf(path, parameter);
  }

  /** Writes without asking whether the ACS could; false where there is no such parameter. */
  set(path: string, value: string): boolean {
    if (this.parameter(path) === undefined) return false;
    this.#values.set(path, value);
    return true;
  }

  /** All parameters at or under a path, in the model's order; undefined where the path does not exist. */
  leaves(path: string): Leaf[] | undefined {
    const found = this.#find(path === '' ? this.root : path);
    if (found === undefined) return undefined;
    if (found.node.kind === 'parameter') return path.endsWith('.') ? undefined : [{ path, parameter: found.node }];
    if (path !== '' && !path.endsWith('.')) return undefined;
    const leaves: Leaf[] = [];
    this.#walk(found.path, found.node, (name, node) => {
      if (node.kind === 'parameter') leaves.push({ path: name, parameter: node });
    });
    return leaves;
  }

  /** GetParameterNames (TR-069 A.3.2.3): the whole subtree with its own name, or the next level only. */
  names(path: string, nextLevel: boolean): ParameterName[] | undefined {
    if (path === '' && nextLevel) return [{ name: this.root, writable: false }];
    const found = this.#find(path === '' ? this.root : path);
    if (found === undefined) return undefined;
    const isParameter = found.node.kind === 'parameter';
    // A parameter's name takes no dot at its end, a partial path always has one.
    if (isParameter === path.endsWith('.') && path !== '') return undefined;
    const names: ParameterName[] = [];
    if (!nextLevel) names.push({ name: found.path, writable: this.#isWritable(found.node, found.parent) });
    this.#walk(
      found.path,
      found.node,
      (name, node, parent) => names.push({ name, writable: this.#isWritable(node, parent) }),
      nextLevel,
    );
    return names;
  }

  /** How many instances a table has; 0 where there is no such table. */
  count(tablePath: string): number {
    const node = this.#find(tablePath)?.node;
    return node?.kind === 'table' ? this.#rows(tablePath, node).size : 0;
  }

  /** Adds an instance and returns its number, or says why not. Numbers are never given twice. */
  addObject(tablePath: string): number | 'no-such-table' | 'fixed' | 'full' {
    const node = tablePath.endsWith('.') ? this.#find(tablePath)?.node : undefined;
    if (node?.kind !== 'table') return 'no-such-table';
    if (!node.grows) return 'fixed';
    const state = this.#tableState(tablePath, node);
    if (state.rows.size >= node.most) return 'full';
    const instance = state.next;
    state.next += 1;
    state.rows.set(instance, node.template);
    return instance;
  }

  /** Deletes an instance with everything under it, or says why not. */
  deleteObject(path: string): 'deleted' | 'no-such-instance' | 'fixed' {
    const found = path.endsWith('.') ? this.#find(path) : undefined;
    if (found === undefined || found.parent === null) return 'no-such-instance';
    if (!found.parent.grows) return 'fixed';
    const cut = path.lastIndexOf('.', path.length - 2) + 1;
    this.#tableState(path.slice(0, cut), found.parent).rows.delete(Number(path.slice(cut, -1)));
    for (const map of [this.#values, this.#tables, this.#notifications]) {
      for (const key of map.keys()) if (key.startsWith(path)) map.delete(key);
    }
    return 'deleted';
  }

  notification(path: string): Notification {
    return this.#notifications.get(path) ?? 0;
  }

  setNotification(path: string, notification: Notification): void {
    if (notification === 0) this.#notifications.delete(path);
    else this.#notifications.set(path, notification);
  }

  /** What was set since the factory, for a backup of the configuration; secrets are left out. */
  changes(): ReadonlyMap<string, string> {
    return new Map([...this.#values].filter(([path]) => this.parameter(path)?.secret === false));
  }

  /** Back to the factory's values, objects and attributes. */
  reset(): void {
    this.#values.clear();
    this.#tables.clear();
    this.#notifications.clear();
  }

  #valueOf(path: string, parameter: Parameter): string {
    const own = this.#values.get(path);
    if (own !== undefined) return own;
    return typeof parameter.value === 'string' ? parameter.value : parameter.value(this.#facts, path);
  }

  #isWritable(node: ModelNode, parent: TableNode | null): boolean {
    if (node.kind === 'parameter') return node.writable;
    // Of a table it says that instances can be added, of an instance that it can be deleted.
    return node.kind === 'table' ? node.grows : parent?.grows === true;
  }

  #rows(tablePath: string, node: TableNode): ReadonlyMap<number, ObjectNode> {
    return this.#tables.get(tablePath)?.rows ?? node.rows;
  }

  #tableState(tablePath: string, node: TableNode): TableState {
    let state = this.#tables.get(tablePath);
    if (state === undefined) {
      state = { rows: new Map(node.rows), next: Math.max(0, ...node.rows.keys()) + 1 };
      this.#tables.set(tablePath, state);
    }
    return state;
  }

  #find(path: string): Found | undefined {
    if (!path.startsWith(this.root)) return undefined;
    let node: ModelNode = this.#tree;
    let parent: TableNode | null = null;
    let start = this.root.length;
    while (start < path.length) {
      const dot = path.indexOf('.', start);
      const end = dot < 0 ? path.length : dot;
      const segment = path.slice(start, end);
      const next: ModelNode | undefined =
        node.kind === 'object'
          ? node.children.get(segment)
          : node.kind === 'table' && /^[1-9]\d*$/.test(segment)
            ? this.#rows(path.slice(0, start), node).get(Number(segment))
            : undefined;
      if (next === undefined) return undefined;
      parent = node.kind === 'table' ? node : null;
      node = next;
      start = end + 1;
    }
    return { path, node, parent };
  }

  #walk(
    path: string,
    node: ModelNode,
    visit: (name: string, node: ModelNode, parent: TableNode | null) => void,
    nextLevelOnly = false,
  ): void {
    const base = path.endsWith('.') ? path : `${path}.`;
    if (node.kind === 'object') {
      for (const [segment, child] of node.children) {
        const name = child.kind === 'parameter' ? base + segment : `${base}${segment}.`;
        visit(name, child, null);
        if (!nextLevelOnly && child.kind !== 'parameter') this.#walk(name, child, visit);
      }
    } else if (node.kind === 'table') {
      for (const [instance, row] of this.#rows(base, node)) {
        const name = `${base}${instance}.`;
        visit(name, row, node);
        if (!nextLevelOnly) this.#walk(name, row, visit);
      }
    }
  }
}
