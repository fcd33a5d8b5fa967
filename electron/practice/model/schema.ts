import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';

/**
 * How a data model is written down, as a nested table of plain data, and what it is compiled to: one immutable tree per
 * model, shared by every simulated CPE of that model. What a CPE changes lies beside it (data-model.ts), so that ten
 * thousand CPEs cost ten thousand small maps and not ten thousand models.
 */

/** CWMP's simple types (TR-106 3.2), without the `xsd:`. */
export type ParameterType = 'string' | 'int' | 'unsignedInt' | 'unsignedLong' | 'boolean' | 'dateTime' | 'base64';

/** What a computed value may look at: the CPE it belongs to. */
export type CpeFacts = {
  readonly manufacturer: string;
  readonly oui: string;
  readonly productClass: string;
  readonly serialNumber: string;
  readonly hardwareVersion: string;
  readonly softwareVersion: string;
  readonly wanAddress: string;
  /** The values of the factory: what an unset or reset ManagementServer holds. */
  readonly factory: FactorySettings;
  readonly connectionRequestUrl: string;
  /** The CPE's own idea of the time, in milliseconds since 1970. */
  now(): number;
  /** Seconds since it was switched on or rebooted. */
  uptime(): number;
  /** The `index`-th MAC address of the box. */
  mac(index: number): string;
  /** How many instances the table at this path has. */
  count(tablePath: string): number;
};

export type FactorySettings = {
  readonly acsUrl: string;
  readonly username: string;
  readonly password: string;
  readonly periodicInformInterval: number;
  readonly connectionRequestUsername: string;
  readonly connectionRequestPassword: string;
};

/** A value as text, or how to compute it from the CPE and the parameter's own path. */
export type Value = string | ((facts: CpeFacts, path: string) => string);

export type Limits = {
  /** Longest text, in characters. */
  max?: number;
  /** Smallest and largest number. */
  range?: readonly [number, number];
  /** The only values taken. */
  choices?: readonly string[];
};

export type Parameter = {
  readonly kind: 'parameter';
  readonly type: ParameterType;
  readonly writable: boolean;
  readonly value: Value;
  /** Can be set but reads back blank: passwords and passphrases (TR-069, TR-181 "hidden"). */
  readonly secret: boolean;
  /** Changes all by itself: active notification is refused (TR-069 A.3.2.4, fault 9009). */
  readonly live: boolean;
  readonly limits: Limits;
};

/** A multi-instance object as it is written down. */
export type TableDefinition = {
  readonly kind: 'table';
  readonly template: Fields;
  readonly rows: readonly Row[];
  /** True where AddObject and DeleteObject work. */
  readonly grows: boolean;
  readonly most: number;
  /** The name of the parameter beside the table that counts it; default: the table's name + `NumberOfEntries`. */
  readonly countedBy: string | undefined;
};

export type Fields = { readonly [name: string]: Parameter | TableDefinition | Fields };

/** What one instance has of its own: values by name, nested as the template is; an array gives the rows of a table. */
export type Row = { readonly [name: string]: Value | number | boolean | Row | readonly Row[] };

export type ObjectNode = { readonly kind: 'object'; readonly children: ReadonlyMap<string, ModelNode> };
export type TableNode = {
  readonly kind: 'table';
  readonly template: ObjectNode;
  readonly rows: ReadonlyMap<number, ObjectNode>;
  readonly grows: boolean;
  readonly most: number;
};
export type ModelNode = Parameter | ObjectNode | TableNode;

export type Model = { readonly root: DataModelRoot; readonly tree: ObjectNode };

function parameter(
  type: ParameterType,
  writable: boolean,
  value: Value | number | boolean,
  limits: Limits = {},
): Parameter {
  return { kind: 'parameter', type, writable, value: asValue(value), secret: false, live: false, limits };
}

function asValue(value: Value | number | boolean): Value {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : value;
}

function builders(writable: boolean) {
  return {
    text: (value: Value, max = 256) => parameter('string', writable, value, { max }),
    choice: (choices: readonly string[], value: Value = choices[0] ?? '') =>
      parameter('string', writable, value, { choices }),
    int: (value: Value | number, range?: readonly [number, number]) =>
      parameter('int', writable, value, range ? { range } : {}),
    number: (value: Value | number, range?: readonly [number, number]) =>
      parameter('unsignedInt', writable, value, range ? { range } : {}),
    long: (value: Value | number) => parameter('unsignedLong', writable, value),
    bool: (value: Value | boolean) => parameter('boolean', writable, value),
    time: (value: Value) => parameter('dateTime', writable, value),
  };
}

/** Parameters the ACS can only read. */
export const ro = builders(false);

/** Parameters the ACS can read and set; a secret one reads back blank. */
export const rw = {
  ...builders(true),
  secret: (value: Value = '', max = 64): Parameter => ({ ...parameter('string', true, value, { max }), secret: true }),
};

/** A read-only number that changes by itself. */
export function live(value: Value, type: ParameterType = 'unsignedInt'): Parameter {
  return { ...parameter(type, false, value), live: true };
}

/** A counter that runs at about so many units a second of up time, a little faster or slower on each CPE. */
export function counter(perSecond: number): Parameter {
  return live((facts) => {
    const spread = 0.75 + (Number.parseInt(facts.mac(0).slice(-2), 16) / 255) * 0.5;
    return String(Math.floor(facts.uptime() * perSecond * spread));
  }, 'unsignedLong');
}

/** A multi-instance object whose instances come with the box. */
export function table(template: Fields, rows: readonly Row[], countedBy?: string): TableDefinition {
  return { kind: 'table', template, rows, grows: false, most: rows.length, countedBy };
}

/** A multi-instance object the ACS may add to and delete from, up to `most` instances. */
export function growing(template: Fields, rows: readonly Row[], most = 32, countedBy?: string): TableDefinition {
  return { kind: 'table', template, rows, grows: true, most, countedBy };
}

function isParameter(entry: Parameter | TableDefinition | Fields): entry is Parameter {
  return entry.kind === 'parameter';
}

function isTable(entry: Parameter | TableDefinition | Fields): entry is TableDefinition {
  return entry.kind === 'table';
}

function isRows(value: Row[string] | undefined): value is readonly Row[] {
  return Array.isArray(value);
}

function isRow(value: Row[string] | undefined): value is Row {
  return typeof value === 'object' && !Array.isArray(value);
}

function compileTable(definition: TableDefinition, rows: readonly Row[]): TableNode {
  const instances = rows.map((row, index): [number, ObjectNode] => [
    index + 1,
    compileObject(definition.template, row),
  ]);
  return {
    kind: 'table',
    template: compileObject(definition.template, {}),
    rows: new Map(instances),
    grows: definition.grows,
    most: definition.most,
  };
}

function compileObject(fields: Fields, row: Row): ObjectNode {
  for (const name of Object.keys(row)) {
    if (!(name in fields)) throw new Error(`the row has a ${name} that its template has not`);
  }
  const children = new Map<string, ModelNode>();
  for (const [name, entry] of Object.entries(fields)) {
    const own = row[name];
    if (isParameter(entry)) {
      const isOwn = own !== undefined && !isRows(own) && !isRow(own);
      children.set(name, isOwn ? { ...entry, value: asValue(own) } : entry);
    } else if (isTable(entry)) {
      children.set(name, compileTable(entry, isRows(own) ? own : entry.rows));
      children.set(entry.countedBy ?? `${name}NumberOfEntries`, countOf(name));
    } else {
      children.set(name, compileObject(entry, isRow(own) ? own : {}));
    }
  }
  return { kind: 'object', children };
}

function countOf(tableName: string): Parameter {
  return ro.number((facts, path) => String(facts.count(`${path.slice(0, path.lastIndexOf('.') + 1)}${tableName}.`)));
}

/** Compiles a written-down model; throws where a row names something its template has not. */
export function compileModel(root: DataModelRoot, fields: Fields): Model {
  return { root, tree: compileObject(fields, {}) };
}
