import type { ComponentType } from 'react';
import type { Column } from '#renderer/ui/DataTable.tsx';
import type { LibraryKind } from '#shared/library.ts';

/** What every record has: a number and a name. */
export type AnyRecord = { readonly id: number; readonly name: string };

/** A record at its place in the list; below others it is set in. */
export type RecordRow<Item> = { readonly item: Item; readonly depth: number; readonly devices: number | undefined };

export type FieldsProps<Item, Values> = {
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  /** All records of the kind, and which of them this is; null: a new one. */
  readonly items: readonly Item[];
  readonly self: Item | null;
};

export type RecordMapProps<Item> = {
  readonly items: readonly Item[];
  /** The one whose details are open. */
  readonly open: Item | null;
  readonly onOpen: (item: Item) => void;
};

/** One kind of record as the Library shows and edits it. */
export type RecordKind<Item extends AnyRecord, Values extends object> = {
  readonly kind: LibraryKind & ('types' | 'organizations' | 'locations');
  readonly words: {
    /** `Device types`, and whole sentences with the kind in them. */
    readonly title: string;
    readonly add: string;
    readonly remove: string;
    readonly none: string;
    readonly notOffered: string;
    readonly empty: string;
    readonly removal: string;
  };
  readonly load: () => Promise<{ readonly items: readonly Item[] | null; readonly editable: boolean }>;
  readonly save: (id: number | null, key: string, values: Partial<Values>) => Promise<{ readonly id: number }>;
  readonly arrange: (items: readonly Item[]) => readonly { readonly item: Item; readonly depth: number }[];
  readonly columns: (items: readonly Item[]) => readonly Column<RecordRow<Item>>[];
  /** The devices of a record, as a filter of Fleet. */
  readonly filter: (item: Item) => string;
  readonly blank: Values;
  readonly valuesOf: (item: Item) => Values;
  readonly isComplete: (values: Values) => boolean;
  readonly Fields: ComponentType<FieldsProps<Item, Values>>;
  /** Where they stand, for what stands somewhere; shown beside the list. */
  readonly Map?: ComponentType<RecordMapProps<Item>>;
  /** What else is to be said of a record. */
  readonly Aside?: ComponentType<{ readonly item: Item }>;
};

/** The values that differ; what is blank in a new record is left to the control server. */
export function changesOf<Values extends object>(before: Values, after: Values): Partial<Values> {
  const changes: Partial<Values> = {};
  for (const field of Object.keys(after) as (keyof Values)[]) {
    if (after[field] !== before[field]) changes[field] = after[field];
  }
  return changes;
}
