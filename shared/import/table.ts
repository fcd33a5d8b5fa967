import { parseCsvRecords, plainCell } from '../csv.ts';
import { isSecretTitle } from './mapping.ts';

/** More at once is no batch for a person to look after: each becomes an entry of the outbox. */
export const IMPORT_ROWS_MOST = 10_000;

/** `''` says nothing about a field, null (JSON alone has it) takes the value away. */
export type ImportCell = string | null;
export type ImportLine = {
  /** As a spreadsheet counts: the titles are row 1. Objects of a JSON list count from 1. */
  readonly row: number;
  readonly cells: readonly ImportCell[];
};
export type ImportTable = { readonly titles: readonly string[]; readonly lines: readonly ImportLine[] };
export type ReadTable =
  | { readonly is: 'table'; readonly table: ImportTable }
  | { readonly is: 'refused'; readonly words: string };

/**
 * The table in a file's text: CSV with a line of titles, a JSON list of objects (bare, or the `results` of an answer of
 * the API), or one JSON object a line. Every value stays the text it was. A password in it is not kept at all.
 */
export function readImportTable(text: string): ReadTable {
  const begin = text.replace(/^\ufeff/, '').trimStart();
  if (begin === '') return refused('The file is empty.');
  const table = /^[[{]/.test(begin) ? jsonTable(begin) : csvTable(text);
  if (typeof table === 'string') return refused(table);
  if (table.lines.length === 0) return refused('The file has titles and no rows under them.');
  if (table.lines.length > IMPORT_ROWS_MOST) {
    const many = table.lines.length.toLocaleString('en');
    return refused(
      `The file has ${many} rows. At most ${IMPORT_ROWS_MOST.toLocaleString('en')} go into the outbox at once: split it into several files.`,
    );
  }
  return { is: 'table', table: withoutSecrets(table) };
}

function refused(words: string): ReadTable {
  return { is: 'refused', words };
}

function csvTable(text: string): ImportTable | string {
  const [heading, ...records] = parseCsvRecords(text);
  if (heading === undefined) return 'The file is empty.';
  const titles = heading.cells.map((title) => plainText(title).trim());
  const long = records.find(({ cells }) => cells.slice(titles.length).some((cell) => cell.trim() !== ''));
  if (long !== undefined) {
    return `Row ${long.row} has more cells than there are titles. A text with a comma in it needs quotes around it.`;
  }
  const lines = records.map(({ row, cells }) => ({ row, cells: titles.map((_, at) => plainText(cells[at] ?? '')) }));
  return { titles, lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** Ours keep a text by an apostrophe, others as `="007"`; what is inside is the text. */
function plainText(cell: string): string {
  return plainCell(cell).replace(/^="(.*)"$/, '$1');
}

function jsonTable(text: string): ImportTable | string {
  const list = jsonList(text);
  if (typeof list === 'string') return list;
  const titles = [...new Set(list.flatMap((row) => Object.keys(row)))];
  const lines = list.map((row, at) => ({
    row: at + 1,
    cells: titles.map((title) => (title in row ? jsonCell(row[title]) : '')),
  }));
  return { titles, lines };
}

type JsonRow = Readonly<Record<string, unknown>>;

function jsonList(text: string): JsonRow[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    try {
      value = text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    } catch {
      return 'The file begins like JSON and is none.';
    }
  }
  const list = isObject(value) && Array.isArray(value['results']) ? value['results'] : value;
  if (!Array.isArray(list)) return 'This JSON is no list of devices.';
  const rows: unknown[] = list;
  const wrong = rows.findIndex((row) => !isObject(row));
  return wrong < 0 ? rows.filter(isObject) : `Entry ${wrong + 1} of the list is no device.`;
}

function isObject(value: unknown): value is JsonRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonCell(value: unknown): ImportCell {
  if (value === null) return null;
  if (typeof value === 'object') return JSON.stringify(value);
  // Its digits were lost when it was read: it must look like it.
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return value.toExponential();
  }
  return String(value);
}

function withoutSecrets({ titles, lines }: ImportTable): ImportTable {
  const secret = titles.map(isSecretTitle);
  if (!secret.includes(true)) return { titles, lines };
  return {
    titles,
    lines: lines.map(({ row, cells }) => ({ row, cells: cells.map((cell, at) => (secret[at] ? '' : cell)) })),
  };
}
