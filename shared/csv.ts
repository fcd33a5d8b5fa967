/** A number is no formula, whatever it begins with. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const FORMULA = /^[=+\-@\t\r]/;
/** An apostrophe before what needs one, ours or another's: one more goes before it, so that one can be taken away. */
const MARKED = /^'+([=+\-@\t\r]|\d+$)/;

/**
 * One line of CSV. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets
 * hide and our own import takes away again (security.md S26).
 */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * The same for a table that a person opens in a spreadsheet: digits that are no quantity (a serial number with a zero
 * before it, one too long for a number) get the apostrophe too, or they come back as others.
 */
export function csvTableLine(cells: readonly unknown[]): string {
  return `${cells.map((value) => (typeof value === 'string' && LOSES_DIGITS.test(value) ? quoted(`'${value}`) : csvCell(value))).join(',')}\r\n`;
}
const LOSES_DIGITS = /^(0\d+|\d{16,})$/;

function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = (FORMULA.test(text) && !NUMBER.test(text)) || MARKED.test(text) ? `'${text}` : text;
  return quoted(safe);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell as it was before `csvLine`. */
export function plainCell(cell: string): string {
  return MARKED.test(cell) ? cell.slice(1) : cell;
}

/** A record of a CSV file; records count from 1, the empty ones with them, as a spreadsheet counts its rows. */
export type CsvRecord = { readonly row: number; readonly cells: readonly string[] };

/** Reads CSV (RFC 4180): quotes, doubled quotes, line ends inside quotes, `,` or `;` or tabs. Empty lines are nothing. */
export function parseCsvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const separator = separatorOf(text);
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let row = 0;
  const endRow = (): void => {
    cells.push(cell);
    row += 1;
    if (cells.length > 1 || cell !== '') records.push({ row, cells });
    cells = [];
    cell = '';
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else cell += character;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return records;
}

/** The cells of each record of a CSV file. */
export function parseCsv(text: string): string[][] {
  return parseCsvRecords(text).map(({ cells }) => [...cells]);
}

/** Spreadsheets of half the world write semicolons, and what is copied out of one has tabs: the header tells. */
function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)));
  if (header.includes(',')) return ',';
  return header.includes(';') ? ';' : header.includes('\t') ? '\t' : ',';
}
