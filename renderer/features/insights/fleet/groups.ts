import { filterField } from '#renderer/cache/filter/fields.ts';
import { namedIds } from '#renderer/cache/filter/names.ts';
import { printTerm } from '#renderer/cache/filter/print.ts';
import type { FieldTerm, TermValue } from '#renderer/cache/filter/syntax.ts';
import type { ColumnValue, Reference, References } from '#renderer/cache/types.ts';
import { fold } from '#shared/fold.ts';
import { compareVersions } from '#shared/version.ts';

/**
 * The values of a column as filters of Fleet, so that a figure is by definition the length of the list it opens. Values
 * that the filter cannot tell apart (`2.5` and `2.5.0`, another spelling of a type) are one group.
 */
export const GROUPINGS = ['type', 'fw', 'org'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The column a grouping looks at. */
export const COLUMN_OF = { type: 'type_short_name', fw: 'software_version', org: 'organization_id' } as const;

export type Group = {
  /** What it is called; null: devices without a value. */
  readonly label: string | null;
  readonly filter: string;
};
/** The groups with the most devices, and a filter for all that are in none of them; null: these are all. */
export type Groups = { readonly groups: readonly Group[]; readonly rest: string | null };

type Named = Pick<References, 'types' | 'organizations'>;
type Merged = { readonly label: string | null; readonly value: TermValue; readonly devices: number };

const NONE: TermValue = { operator: ':', text: 'none' };

/** @param most so many groups at most; the others are the rest */
export function groupsOf(by: Grouping, values: readonly ColumnValue[], names: Named, most: number): Groups {
  const merged = mergedBy(by, values, names).sort((left, right) => right.devices - left.devices);
  const shown = merged.slice(0, most);
  const term = (chosen: readonly TermValue[], negated: boolean): string => printTerm(fieldTerm(by, chosen, negated));
  return {
    groups: shown.map(({ label, value }) => ({ label, filter: term([value], false) })),
    rest:
      merged.length > shown.length
        ? term(
            shown.map(({ value }) => value),
            true,
          )
        : null,
  };
}

function fieldTerm(by: Grouping, values: readonly TermValue[], negated: boolean): FieldTerm {
  const field = filterField(by);
  if (field === undefined) throw new Error(`the filter language has no field ${by}`);
  return { kind: 'field', field, negated, values };
}

function mergedBy(by: Grouping, values: readonly ColumnValue[], names: Named): Merged[] {
  const missing = values.filter(({ value }) => value === null || value === '');
  const present = values.filter(({ value }) => value !== null && value !== '');
  const none = sum(missing) === 0 ? [] : [{ label: null, value: NONE, devices: sum(missing) }];
  return [...none, ...alike(by, present).map((group) => mergedGroup(by, group, names))];
}

/** Values that one filter finds together; within a group the most frequent first. */
function alike(by: Grouping, values: readonly ColumnValue[]): ColumnValue[][] {
  switch (by) {
    case 'type':
      return [...Map.groupBy(values, ({ value }) => fold(String(value).trim())).values()];
    case 'org':
      return values.map((value) => [value]);
    case 'fw':
      return sameVersions(values);
    default:
      return by satisfies never;
  }
}

function sameVersions(values: readonly ColumnValue[]): ColumnValue[][] {
  const sorted = [...values].sort((left, right) => compareVersions(String(left.value), String(right.value)));
  const groups: ColumnValue[][] = [];
  for (const value of sorted) {
    const last = groups.at(-1);
    const isSame = last !== undefined && compareVersions(String(last[0]?.value), String(value.value)) === 0;
    if (isSame) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

function mergedGroup(by: Grouping, group: readonly ColumnValue[], { types, organizations }: Named): Merged {
  const [first] = [...group].sort((left, right) => right.devices - left.devices);
  const text = String(first?.value ?? '');
  const devices = sum(group);
  if (by === 'org') return { ...named(text, organizations), devices };
  const label = by === 'type' ? (types.find(({ shortName }) => shortName === text)?.name ?? text) : text;
  return { label, value: { operator: '=', text }, devices };
}

/** An organization by its name, where only one is called so; else by its number. */
function named(number: string, organizations: readonly Reference[]): { label: string; value: TermValue } {
  const own = organizations.find(({ id }) => String(id) === number);
  const byName: TermValue = { operator: '=', text: own?.name ?? '' };
  const isOnlyOne = own !== undefined && own.name.trim() !== '' && namedIds(organizations, byName).size === 1;
  return { label: own?.name ?? number, value: isOnlyOne ? byName : { operator: '=', text: number } };
}

function sum(values: readonly ColumnValue[]): number {
  return values.reduce((total, { devices }) => total + devices, 0);
}
