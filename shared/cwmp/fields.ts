import { readParameterRows } from './parameter-rows.ts';
import type { Fault, ParameterFault } from './rpc.ts';
import type { Scanner } from './scanner.ts';
import type { DeploymentOperation, Field, ParameterValue, Shape } from './schema.ts';

/** From the scanner's position to typed fields, by the shapes of rpc.ts. */

type Lookup = { readonly keys: readonly string[]; readonly fields: readonly Field[] };
const LOOKUPS = new WeakMap<Shape, Lookup>();

function lookupOf(shape: Shape): Lookup {
  const known = LOOKUPS.get(shape);
  if (known !== undefined) return known;
  const lookup = { keys: Object.keys(shape), fields: Object.values(shape) };
  LOOKUPS.set(shape, lookup);
  return lookup;
}

/** Which field the element just entered is; CPEs mostly keep the order, so the one expected is tried first. */
function fieldAt(scanner: Scanner, fields: readonly Field[], expected: number): number {
  for (let step = 0; step < fields.length; step += 1) {
    const index = expected + step < fields.length ? expected + step : expected + step - fields.length;
    const field = fields[index];
    if (field !== undefined && scanner.is(field.tag)) return index;
  }
  return -1;
}

/** Reads the current element as a struct and leaves it. A missing element gets its empty value and a warning. */
export function readShape(scanner: Scanner, shape: Shape): Record<string, unknown> {
  const { keys, fields } = lookupOf(shape);
  const found: Record<string, unknown> = {};
  let seen = 0;
  let expected = 0;
  while (scanner.child()) {
    const index = fieldAt(scanner, fields, expected);
    const field = fields[index];
    const key = keys[index];
    if (field === undefined || key === undefined) {
      scanner.warnings.add('unexpected-element', scanner.local);
      scanner.skip();
      continue;
    }
    seen |= 1 << index;
    if (field.kind === 'repeated' || field.kind === 'operations') {
      const before = found[key];
      const item = field.kind === 'repeated' ? readShape(scanner, field.shape) : readOperation(scanner);
      if (Array.isArray(before)) before.push(item);
      else found[key] = [item];
    } else {
      found[key] = readField(scanner, field);
      expected = index + 1;
    }
  }
  if (seen !== (1 << fields.length) - 1) fillIn(scanner, found, keys, fields);
  return found;
}

function fillIn(scanner: Scanner, found: Record<string, unknown>, keys: readonly string[], fields: readonly Field[]) {
  for (const [index, field] of fields.entries()) {
    const key = keys[index];
    if (key === undefined || key in found) continue;
    found[key] = emptyOf(field);
    if (!field.optional) scanner.warnings.add('missing-element', field.tag);
  }
}

function emptyOf(field: Field): unknown {
  switch (field.kind) {
    case 'text':
    case 'time':
      return '';
    case 'number':
      return field.missing;
    case 'boolean':
      return false;
    case 'struct':
      return Object.fromEntries(Object.entries(field.shape).map(([key, inner]) => [key, emptyOf(inner)]));
    case 'list':
    case 'texts':
    case 'values':
    case 'repeated':
    case 'operations':
      return [];
    default:
      return field satisfies never;
  }
}

function readField(scanner: Scanner, field: Field): unknown {
  switch (field.kind) {
    case 'text':
    case 'time':
      return scanner.token();
    case 'number':
      return readNumber(scanner, field.tag, field.missing);
    case 'boolean':
      return readBoolean(scanner, field.tag);
    case 'struct':
      return readShape(scanner, field.shape);
    case 'list': {
      const items: unknown[] = [];
      while (scanner.child()) items.push(readShape(scanner, field.shape));
      return items;
    }
    case 'texts': {
      const items: string[] = [];
      while (scanner.child()) items.push(scanner.token());
      return items;
    }
    case 'values':
      return readParameterValues(scanner);
    case 'repeated':
    case 'operations':
      return [];
    default:
      return field satisfies never;
  }
}

function readNumber(scanner: Scanner, tag: string, missing = 0): number {
  const written = scanner.token();
  const value = Number(written);
  if (written !== '' && Number.isFinite(value)) return Math.trunc(value);
  scanner.warnings.add('not-a-number', tag);
  return missing;
}

/** `1`, `true`, `TRUE`, `True` … and their opposites; null for anything else. */
export function booleanOf(text: string): boolean | null {
  if (text === '1') return true;
  if (text === '0') return false;
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : null;
}

function readBoolean(scanner: Scanner, tag: string): boolean {
  const value = booleanOf(scanner.token());
  if (value === null) scanner.warnings.add('not-a-boolean', tag);
  return value ?? false;
}

/** The ParameterList just entered, as values: what is no text has no blanks around it. */
function readParameterValues(scanner: Scanner): ParameterValue[] {
  const rows = readParameterRows(scanner);
  // One blank around an SSID may be meant; blanks around everything are a CPE's way of printing XML.
  const padded = rows.length > 1 && rows.every(({ value }) => isPadded(value));
  if (padded) scanner.warnings.add('values-padded');
  return rows.map((row) => (padded || row.type !== 'string' ? trimmed(row) : row));
}

/** The same row where there is nothing to trim. */
function trimmed(row: ParameterValue): ParameterValue {
  const value = row.value.trim();
  return value.length === row.value.length ? row : { ...row, value };
}

function isPadded(value: string): boolean {
  return value.length > 1 && isBlank(value.charCodeAt(0)) && isBlank(value.charCodeAt(value.length - 1));
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function readOperation(scanner: Scanner): DeploymentOperation {
  const type = scanner.attributes().find(({ name }) => name === 'type' || name.endsWith(':type'))?.value ?? '';
  const found: { -readonly [K in keyof DeploymentOperation]: DeploymentOperation[K] } = {
    operation: type.includes('Uninstall') ? 'Uninstall' : type.includes('Update') ? 'Update' : 'Install',
    url: '',
    uuid: '',
    username: '',
    password: '',
    version: '',
    executionEnvRef: '',
  };
  while (scanner.child()) {
    if (scanner.is('URL')) found.url = scanner.token();
    else if (scanner.is('UUID')) found.uuid = scanner.token();
    else if (scanner.is('Username')) found.username = scanner.token();
    else if (scanner.is('Password')) found.password = scanner.token();
    else if (scanner.is('Version')) found.version = scanner.token();
    else if (scanner.is('ExecutionEnvRef')) found.executionEnvRef = scanner.token();
    else scanner.skip();
  }
  return found;
}

type FaultParts = { code: number | null; text: string; parameters: ParameterFault[] };

/** The detail of a fault, however deep a CPE hid it; SetParameterValuesFault lists every parameter. */
function readFaultDetail(scanner: Scanner, parts: FaultParts): void {
  while (scanner.child()) {
    if (scanner.is('FaultCode')) parts.code = readNumber(scanner, 'FaultCode');
    else if (scanner.is('FaultString')) parts.text = scanner.token();
    else if (scanner.is('SetParameterValuesFault')) {
      let parameterName = '';
      let code = 0;
      let text = '';
      while (scanner.child()) {
        if (scanner.is('ParameterName')) parameterName = scanner.token();
        else if (scanner.is('FaultCode')) code = readNumber(scanner, 'FaultCode');
        else if (scanner.is('FaultString')) text = scanner.token();
        else scanner.skip();
      }
      parts.parameters.push({ parameterName, code, text });
    } else readFaultDetail(scanner, parts);
  }
}

/** The SOAP Fault just entered. */
export function readFault(scanner: Scanner): Fault {
  const parts: FaultParts = { code: null, text: '', parameters: [] };
  let faultCode = '';
  let faultString = '';
  while (scanner.child()) {
    if (scanner.is('faultcode')) faultCode = scanner.token();
    else if (scanner.is('faultstring')) faultString = scanner.token();
    else if (scanner.is('FaultCode')) parts.code = readNumber(scanner, 'FaultCode');
    else if (scanner.is('FaultString')) parts.text = scanner.token();
    else readFaultDetail(scanner, parts);
  }
  if (parts.code === null) {
    scanner.warnings.add('fault-without-detail');
    // There are CPEs that write the detail as text, escaped, into the faultstring.
    const [, code] = /<(?:[\w-]{1,20}:)?FaultCode>\s{0,9}(\d{4})</.exec(faultString) ?? [];
    const [, text = ''] = /<(?:[\w-]{1,20}:)?FaultString>([^<]{0,500})</.exec(faultString) ?? [];
    if (code !== undefined) Object.assign(parts, { code: Number(code), text });
  }
  return {
    type: 'Fault',
    faultCode: faultCode.slice(faultCode.indexOf(':') + 1),
    faultString,
    code: parts.code ?? 0,
    text: parts.text,
    parameters: parts.parameters,
  };
}
