import { instantSeconds } from '#electron/ports/clock.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { csvTableLine, parseCsv, plainCell } from '#shared/csv.ts';
import { AppError } from '#shared/errors.ts';
import type { Recipe } from '#shared/recipe/recipe.ts';
import type { UnitState } from '#shared/recipe/run.ts';
import { serialKey } from '#shared/serial.ts';
import { type KeptValues, keep } from './sealed.ts';
import type { BenchUnit } from './unit-row.ts';

/** The file a run begins with, a row for every serial; and the one it ends with. */

export type ListedDevice = { readonly serial: string; readonly values: KeptValues };

const SERIAL_COLUMNS = new Set(['serial', 'serial_number', 'serial number', 'sn']);
const MOST_ROWS = 10_000;

/**
 * The devices of a file, with the values of the columns the recipe names. Throws `recipe.csv` with the line where it is
 * not as it should be; then nothing was armed.
 */
export async function readRunFile(text: string, recipe: Recipe, secrets: SecretStore): Promise<ListedDevice[]> {
  const [header = [], ...rows] = parseCsv(text);
  const names = header.map((cell) => cell.trim().toLowerCase());
  const serialAt = names.findIndex((name) => SERIAL_COLUMNS.has(name));
  const bad = (line: number, problem: string): AppError => new AppError('recipe.csv', { line, problem });
  if (serialAt < 0) throw bad(1, 'there is no column called serial');
  if (rows.length > MOST_ROWS) throw bad(MOST_ROWS + 1, 'there are too many rows');
  const columns = columnsOf(recipe);
  for (const { column } of columns) {
    if (!names.includes(column.toLowerCase())) throw bad(1, `the recipe wants a column called ${column}`);
  }
  const seen = new Set<string>();
  const listed: ListedDevice[] = [];
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const cell = (at: number): string => plainCell(row[at] ?? '').trim();
    const serial = cell(serialAt);
    if (serial === '') throw bad(line, 'the serial is missing');
    if (seen.has(serialKey(serial))) throw bad(line, `${serial} is there twice`);
    seen.add(serialKey(serial));
    const values: KeptValues = {};
    for (const { column, secret } of columns) {
      const value = cell(names.indexOf(column.toLowerCase()));
      if (value !== '') values[column] = await keep({ value, secret }, secrets);
    }
    listed.push({ serial, values });
  }
  return listed;
}

function columnsOf({ variables }: Recipe): { column: string; secret: boolean }[] {
  return Object.values(variables).flatMap((variable) => (variable.from === 'csv' ? [variable] : []));
}

/** What came of a run, a line for every device (security.md S26: safe for spreadsheets). No secret is in it. */
export function runAsCsv(units: readonly BenchUnit[]): string {
  const head = ['serial', 'name', 'result', 'reason', 'rollback', 'firmware', 'joined', 'ended'];
  const lines = units.map(({ serial, facts, state, joinedAt, endedAt }) => {
    const reason = state.at === 'failed' ? state.failure.words : '';
    const rollback = state.at === 'failed' ? state.rollback.how : '';
    return [
      serial,
      facts.name,
      resultWord(state),
      reason,
      rollback,
      facts.softwareVersion,
      time(joinedAt),
      time(endedAt),
    ];
  });
  return [head, ...lines].map(csvTableLine).join('');
}

function resultWord({ at }: UnitState): string {
  if (at === 'passed') return 'pass';
  if (at === 'failed') return 'fail';
  return at === 'expected' ? 'not seen' : 'under way';
}

function time(millis: number | null): string {
  return millis === null ? '' : instantSeconds(millis);
}
