/**
 * Three-way merge by field (offline.md 4.4): `base` is what the technician saw, `mine` what they made of it,
 * `theirs` what the server holds now.
 */
export type FieldValue = string | number | boolean | null | undefined;
export type FieldValues = Readonly<Record<string, FieldValue>>;
export type FieldConflict = { readonly base?: FieldValue; readonly mine?: FieldValue; readonly theirs?: FieldValue };
export type Merge = {
  /** What still has to be sent: my change, and nobody else changed it. */
  readonly send: Record<string, FieldValue>;
  readonly conflicts: Record<string, FieldConflict>;
  /** Fields in which both sides already agree. */
  readonly equal: string[];
};

/** Fields that mean something only together: a conflict in one is a conflict in the group. */
export const FIELD_GROUPS: readonly (readonly string[])[] = [
  ['latitude', 'longitude'],
  ['location', 'location_name'],
  ['username', 'password'],
  ['firmware_image', 'firmware_image_is_pending'],
];

const DECIMAL_FIELDS: ReadonlySet<string> = new Set(['latitude', 'longitude']);

/** The form in which two values of a field are compared: null, missing and blank are one; decimals by value. */
export function canonicalValue(field: string, value: FieldValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  if (trimmed === '') return null;
  if (DECIMAL_FIELDS.has(field) && /^[+-]?\d{1,4}(\.\d{1,16})?$/.test(trimmed)) return Number(trimmed);
  return trimmed;
}

export function sameValue(field: string, left: FieldValue, right: FieldValue): boolean {
  return Object.is(canonicalValue(field, left), canonicalValue(field, right));
}

/** Merges only the fields in `mine`: what the technician did not touch is never sent. */
export function mergeFields(base: FieldValues, mine: FieldValues, theirs: FieldValues): Merge {
  const send: Record<string, FieldValue> = {};
  const conflicts: Record<string, FieldConflict> = {};
  const equal: string[] = [];
  for (const field of Object.keys(mine)) {
    if (sameValue(field, theirs[field], mine[field])) equal.push(field);
    else if (sameValue(field, theirs[field], base[field])) send[field] = mine[field];
    else conflicts[field] = { base: base[field], mine: mine[field], theirs: theirs[field] };
  }
  for (const group of FIELD_GROUPS) {
    if (!group.some((field) => field in conflicts)) continue;
    for (const field of group) {
      if (!(field in send)) continue;
      conflicts[field] = { base: base[field], mine: mine[field], theirs: theirs[field] };
      delete send[field];
    }
  }
  return { send, conflicts, equal };
}
