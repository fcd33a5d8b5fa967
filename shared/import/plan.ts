import { DeviceDraft, DeviceEdit, DeviceRow, editOf } from '../device.ts';
import { readDeviceInput } from '../device-input.ts';
import { type FieldErrors, REQUIRED } from '../fields/field.ts';
import { fold } from '../fold.ts';
import { type FieldValues, sameValue } from '../merge.ts';
import type { OutboxTarget } from '../outbox.ts';
import { serialKey } from '../serial.ts';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from './mapping.ts';
import { readImportRow, serialErrors } from './row.ts';
import type { ImportCell, ImportLine } from './table.ts';

/** Fields a file may bring and a list row lacks (inventory-api 3): only a detail record tells what they are. */
export const UNLISTED_FIELDS: readonly ImportField[] = IMPORT_FIELDS.filter((field) => !(field in DeviceRow.shape));

/** A device that is there, as this laptop knows it: what a row with its serial is compared with. A field it does not know is none of `values`. */
export type KnownDevice = { readonly target: OutboxTarget; readonly label: string; readonly values: FieldValues };

/** What is behind a name in a file. */
export type NamedReference = { readonly id: number; readonly name: string; readonly shortName: string | null };
export type ImportReferences = {
  readonly types: readonly NamedReference[];
  readonly organizations: readonly NamedReference[];
};

/** What a row asks of the outbox. */
export type RowChange =
  | { readonly do: 'create'; readonly body: DeviceDraft }
  | { readonly do: 'edit'; readonly target: OutboxTarget; readonly base: DeviceEdit; readonly set: DeviceEdit };

/** Why a row is refused, by what is to be typed anew; null: no field of it alone. */
export type RowFault = { readonly field: ImportField | null; readonly words: string };

/** What would become of a row. */
export type RowPlan = { readonly row: number; readonly label: string } & (
  | { readonly is: 'new'; readonly change: Extract<RowChange, { do: 'create' }> }
  | {
      readonly is: 'changed';
      readonly change: Extract<RowChange, { do: 'edit' }>;
      /** Fields of the change whose present value is not known here: the server is asked when the row lands. */
      readonly unknown: readonly ImportField[];
    }
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly faults: readonly RowFault[] }
);

/** What a person typed over the cells of refused rows, by row. */
export type ImportFixes = Readonly<Record<number, { readonly [field in ImportField]?: string }>>;

export type ImportPlan = {
  readonly lines: readonly ImportLine[];
  readonly mapping: ImportMapping;
  readonly fixes: ImportFixes;
  readonly references: ImportReferences;
  /** The device with a serial, by its key (`serialKey`). */
  readonly find: (serialKey: string) => KnownDevice | null;
};

/** What a row says of each field, with what was typed over it. */
export function cellsOf(
  { row, cells }: ImportLine,
  { columns }: ImportMapping,
  fixes: ImportFixes,
): { readonly [field in ImportField]?: ImportCell } {
  const said = columns.flatMap((field, at) => {
    const cell = cells[at] ?? (cells[at] === null ? null : '');
    return field === null || (cell !== null && cell.trim() === '') ? [] : [[field, cell] as const];
  });
  return { ...Object.fromEntries(said), ...fixes[row] };
}

/**
 * The dry run: what each row would do, and why some can do nothing. A row names its device by the serial; a serial
 * that is not there is a new device, one that is there a change of those fields that differ.
 */
export function planImport(plan: ImportPlan): RowPlan[] {
  const first = new Map<string, number>();
  return plan.lines.map((line) => {
    const said = cellsOf(line, plan.mapping, plan.fixes);
    const key = serialKey(said.serial_number ?? '');
    const before = first.get(key);
    if (key !== '' && before === undefined) first.set(key, line.row);
    const label = said.name ?? said.serial_number ?? `Row ${line.row}`;
    if (before !== undefined) {
      const words = `Row ${before} has the same serial number.`;
      return { row: line.row, label, is: 'refused', faults: [{ field: 'serial_number', words }] };
    }
    const known = key === '' ? null : plan.find(key);
    return { row: line.row, ...(known === null ? planNew(said, label, plan) : planChange(said, known, plan)) };
  });
}

type Said = ReturnType<typeof cellsOf>;
type Planned = RowPlan extends infer Plan ? (Plan extends RowPlan ? Omit<Plan, 'row'> : never) : never;

function planNew(said: Said, label: string, { mapping, references }: ImportPlan): Planned {
  const named = namedIds(said, references);
  const { types, organizations } = references;
  const body: Record<string, unknown> = { ...named.body };
  if (mapping.type !== null) body['type'] ??= mapping.type;
  // The serial is a name, too: better than none, and no reason to refuse a list of serials.
  body['name'] ??= said.serial_number;
  if (body['name'] === undefined) delete body['name'];
  const home = mapping.organization ?? (organizations.length === 1 ? (organizations[0]?.id ?? null) : null);
  const { input, errors } = readImportRow(body, {
    hasType: (id) => types.length === 0 || types.some((type) => type.id === id),
    hasOrganization: (id) => organizations.length === 0 || organizations.some((one) => one.id === id),
    home,
  });
  // A server that tells of no organization knows by the token whose device it is.
  if (organizations.length === 0 && !('organization_id' in body)) delete errors['organization_id'];
  const faults = faultsOf({ ...errors, ...named.errors });
  if (faults.length > 0) return { label, is: 'refused', faults };
  const draft = DeviceDraft.safeParse(input);
  if (!draft.success) return { label, is: 'refused', faults: faultsOf(issuesOf(draft.error)) };
  return { label, is: 'new', change: { do: 'create', body: draft.data } };
}

function planChange(said: Said, { target, label, values }: KnownDevice, { references }: ImportPlan): Planned {
  const named = namedIds(said, references);
  const { input, errors } = readDeviceInput(named.body, 'change');
  const faults = faultsOf({ ...errors, ...serialErrors(named.body), ...named.errors });
  if (faults.length > 0) return { label, is: 'refused', faults };
  const edit = DeviceEdit.safeParse(input);
  if (!edit.success) return { label, is: 'refused', faults: faultsOf(issuesOf(edit.error)) };
  const given: FieldValues = edit.data;
  // The serial found the device: in whatever case it stands in the file, it is none to change.
  const changed = Object.keys(given).filter(
    (field) => field !== 'serial_number' && (!(field in values) || !sameValue(field, values[field], given[field])),
  );
  if (changed.length === 0) return { label, is: 'unchanged' };
  return {
    label,
    is: 'changed',
    change: { do: 'edit', target, base: editOf(values, changed), set: editOf(given, changed) },
    unknown: IMPORT_FIELDS.filter((field) => changed.includes(field) && !(field in values)),
  };
}

/** The names of types and organizations as the numbers the server knows them by. */
function namedIds(said: Said, { types, organizations }: ImportReferences) {
  const body: Record<string, unknown> = { ...said };
  const errors: FieldErrors = {};
  const name = (field: ImportField, list: readonly NamedReference[], kind: string): void => {
    const cell = said[field];
    if (typeof cell !== 'string') return;
    const found = referenceIn(cell, list, kind);
    if (found.words !== undefined) errors[field] = [found.words];
    else body[field] = found.id;
  };
  name('type', types, 'device type');
  name('organization_id', organizations, 'organization');
  return { body, errors };
}

function referenceIn(
  cell: string,
  list: readonly NamedReference[],
  kind: string,
): { readonly id: number | string; readonly words?: undefined } | { readonly words: string } {
  const text = fold(cell.trim());
  const named = list.filter(({ name, shortName }) => fold(name) === text || fold(shortName ?? '') === text);
  const [one, ...more] = named;
  if (one !== undefined && more.length === 0) return { id: one.id };
  if (one !== undefined) return { words: `There are ${named.length} called “${cell.trim()}”: write its number.` };
  if (/^\d{1,9}$/.test(text) && (list.length === 0 || list.some(({ id }) => id === Number(text)))) return { id: text };
  return { words: `There is no ${kind} “${cell.trim()}” here.` };
}

function issuesOf(error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): FieldErrors {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0] ?? ''), [message]]));
}

const NEEDED: { readonly [field in ImportField]?: string } = {
  serial_number: 'A device needs its serial number.',
  name: 'A device needs a name.',
  type: 'The file does not say what kind of device it is.',
  organization_id: 'The file does not say whose device it is.',
};

function faultsOf(errors: FieldErrors): RowFault[] {
  return Object.entries(errors).map(([name, messages]) => {
    const field = IMPORT_FIELDS.find((one) => one === name) ?? null;
    const words = messages.map((message) => (message === REQUIRED ? (NEEDED[field ?? 'name'] ?? message) : message));
    return { field, words: field === null ? `${name}: ${words.join(' ')}` : words.join(' ') };
  });
}

export type PlanCounts = Readonly<Record<RowPlan['is'], number>>;

export function countPlans(plans: readonly RowPlan[]): PlanCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { is } of plans) counts[is] += 1;
  return counts;
}
