import * as z from 'zod';
import { fold } from '../fold.ts';

/** What a column of a file may be: the fields of a create, less the password, which no file brings. */
export const ImportField = z.enum([
  'serial_number',
  'name',
  'type',
  'organization_id',
  'customer_id',
  'serial_number_alt',
  'location_name',
  'latitude',
  'longitude',
  'description',
  'username',
  'update_frequency',
]);
export type ImportField = z.infer<typeof ImportField>;
export const IMPORT_FIELDS: readonly ImportField[] = ImportField.options;

/** What each column of a file is, and what new devices get where the file does not say it. */
export const ImportMapping = z.strictObject({
  /** By column; null: left out. A field stands here at most once. */
  columns: z.array(ImportField.nullable()).max(200),
  type: z.int().positive().nullable(),
  organization: z.int().positive().nullable(),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** A mapping a person chose once, found again by the titles of the file. */
export const KeptMapping = ImportMapping.extend({ titles: z.array(z.string().max(200)).max(200) });
export type KeptMapping = z.infer<typeof KeptMapping>;

/** Mappings remembered; the oldest goes. */
const KEPT_MOST = 20;

/** How the titles of the world call our fields; the first field that fits has the column. Compared folded, bare of `_-.:/`. */
const TITLES: Readonly<Record<ImportField, RegExp>> = {
  serial_number: /^(serial|serial ?(number|num|no|nr)|s ?n|seriennummer|numero de serie|n de serie)$/,
  name: /^(name|device ?name|hostname|host|label|nombre|nome|nom|bezeichnung)$/,
  type: /^(type|type short name|device ?type|model|modell|modelo|modele|product|profile|typ|tipo)$/,
  organization_id: /^(organi[sz]ation|organi[sz]ation ?(id|name)|org|tenant|organisation|organizacion|organizacao)$/,
  customer_id: /^(customer|customer ?(id|number|no)|client|client id|account|subscriber|kunde|kundennummer|cliente)$/,
  serial_number_alt: /^(serial ?number ?alt|(second|alternative|alternate|other) serial( ?(number|no))?|alternative)$/,
  location_name: /^(location|location ?name|place|site|standort|ort|ubicacion|localizacao|lieu)$/,
  latitude: /^(lat|latitude|breite|breitengrad|latitud)$/,
  longitude: /^(lon|lng|long|longitude|lange|langengrad|longitud)$/,
  description: /^(description|comment|comments|note|notes|remark|beschreibung|bemerkung|descripcion|descricao)$/,
  username: /^(username|user|cwmp ?user(name)?|acs ?user(name)?|login|benutzer|usuario)$/,
  update_frequency: /^(update ?frequency|(periodic )?inform ?interval( s)?|interval)$/,
};
const SECRET = /^((cwmp|acs|device) ?)?(password|pass|pwd|passwort|kennwort|contrasena|senha|mot de passe|secret)$/;

function bareTitle(title: string): string {
  return fold(title.trim())
    .replaceAll(/[_\-.:/()[\]#*°º]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** True of a column that holds passwords: those go into the vault one by one, never through a file. */
export function isSecretTitle(title: string): boolean {
  return SECRET.test(bareTitle(title));
}

/** What the columns are by their titles; a field that two titles name is the first one's. */
export function guessColumns(titles: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  return titles.map((title) => {
    const bare = bareTitle(title);
    const field = IMPORT_FIELDS.find((one) => !taken.has(one) && TITLES[one].test(bare)) ?? null;
    if (field !== null) taken.add(field);
    return field;
  });
}

/** The mapping for a file: as it was chosen the last time a file had these titles, else guessed. */
export function mappingFor(titles: readonly string[], kept: readonly KeptMapping[]): ImportMapping {
  const known = kept.find((one) => isSameHeading(one.titles, titles));
  if (known === undefined) return { columns: guessColumns(titles), type: null, organization: null };
  return { columns: known.columns, type: known.type, organization: known.organization };
}

/** Remembers a mapping under the titles of its file; the newest first. */
export function withMapping(
  kept: readonly KeptMapping[],
  titles: readonly string[],
  mapping: ImportMapping,
): KeptMapping[] {
  const others = kept.filter((one) => !isSameHeading(one.titles, titles));
  return [{ titles: titles.map(bareTitle), ...mapping }, ...others].slice(0, KEPT_MOST);
}

function isSameHeading(bare: readonly string[], titles: readonly string[]): boolean {
  return bare.length === titles.length && titles.every((title, at) => bareTitle(title) === bare[at]);
}

/** The same mapping with another meaning of one column; the column that had the field before has none then. */
export function withColumn(mapping: ImportMapping, column: number, field: ImportField | null): ImportMapping {
  const columns = mapping.columns.map((one, at) => (at === column ? field : one === field ? null : one));
  return { ...mapping, columns };
}
