import { copied } from './entities.ts';
import { DEFAULT_LIMITS } from './refusal.ts';
import type { Scanner } from './scanner.ts';
import type { ParameterValue, ValueType } from './schema.ts';
import { readType } from './value-type.ts';

const SLASH = 47;

/** What a row is made of beside its two texts, as this CPE writes it. */
type Skeleton = {
  /** From the end of the row before to the text of Name. */
  readonly open: string;
  /** From there to the text of Value, for each type that came up. */
  readonly middles: { readonly written: string; readonly type: ValueType }[];
  /** From there to the end of the row. */
  readonly close: string;
};

/** How things stood at the end of the row before. */
type Before = { readonly position: number; readonly warnings: number };

/** More types than this are no regular rows. */
const MIDDLES = 16;
/** The skeletons met last: the next message is likely to be of a CPE that writes its rows in the same way. */
let remembered: readonly Skeleton[] = [];
const REMEMBERED = 8;
const REMEMBERED_LENGTH = 1000;
/** ParameterValueStruct, Name and Value, the last two one level deeper than the first. */
const ELEMENTS = 3;
const LEVELS = 2;

/**
 * Reads the rows of the ParameterList just entered, and leaves it: most bytes a CPE ever sends are in here. A CPE writes
 * one row like the other, so once a row was read step by step, the next ones are compared with what stood around its
 * texts: what is equal, character by character, would be read the same way.
 */
export function readParameterRows(scanner: Scanner): ParameterValue[] {
  const rows: ParameterValue[] = [];
  let skeleton = recall(scanner);
  for (;;) {
    const quick = skeleton === null ? null : readAlike(scanner, skeleton);
    if (quick !== null) {
      rows.push(quick);
      continue;
    }
    const before: Before = { position: scanner.position, warnings: scanner.warnings.earned };
    if (!scanner.child()) return rows;
    const { row, learned } = readStepwise(scanner, before);
    rows.push(row);
    if (learned === null) continue;
    skeleton = joined(skeleton, learned);
    remember(skeleton);
  }
}

/** The row at the scanner's position, if it is written like the skeleton; else null, and nothing was read. */
function readAlike(scanner: Scanner, { open, middles, close }: Skeleton): ParameterValue | null {
  const { source, position } = scanner;
  if (!standsAt(source, open, position)) return null;
  const nameStart = position + open.length;
  const nameEnd = source.indexOf('<', nameStart);
  for (const { written, type } of middles) {
    if (!standsAt(source, written, nameEnd)) continue;
    const valueStart = nameEnd + written.length;
    const valueEnd = source.indexOf('<', valueStart);
    if (!standsAt(source, close, valueEnd) || !scanner.pass(valueEnd + close.length, ELEMENTS, LEVELS)) return null;
    const name = scanner.plain(nameStart, nameEnd).trim();
    return { name, value: scanner.plain(valueStart, valueEnd), type };
  }
  return null;
}

/** As `startsWith`, which V8 does character by character; two texts it compares by the word. */
function standsAt(source: string, text: string, at: number): boolean {
  return source.substring(at, at + text.length) === text;
}

/** Reads the row just entered, whatever it looks like; `learned`: it was regular, and this is its skeleton. */
function readStepwise(scanner: Scanner, before: Before): { row: ParameterValue; learned: Skeleton | null } {
  let name = '';
  let value: string | null = null;
  let type: ValueType = 'string';
  let nameStart = -1;
  let valueStart = -1;
  let children = 0;
  while (scanner.child()) {
    children += 1;
    if (scanner.is('Name')) {
      nameStart = scanner.position;
      name = scanner.token();
    } else if (scanner.is('Value')) {
      valueStart = scanner.position;
      type = readType(scanner);
      value = scanner.text();
    } else scanner.skip();
  }
  if (value === null) {
    scanner.warnings.add('missing-value', name);
    value = '';
  }
  const regular =
    children === 2 && nameStart >= 0 && nameStart < valueStart && scanner.warnings.earned === before.warnings;
  return {
    row: { name, value, type },
    learned: regular ? skeletonOf(scanner, before.position, nameStart, valueStart, type) : null,
  };
}

/** Null where a text held markup, or was none (`<Value/>`). */
function skeletonOf(
  { source, position }: Scanner,
  start: number,
  nameStart: number,
  valueStart: number,
  type: ValueType,
): Skeleton | null {
  const nameEnd = source.indexOf('<', nameStart);
  const valueEnd = source.indexOf('<', valueStart);
  const open = source.slice(start, nameStart);
  const written = source.slice(nameEnd, valueStart);
  const close = source.slice(valueEnd, position);
  const ends = source.charCodeAt(nameEnd + 1) === SLASH && source.charCodeAt(valueEnd + 1) === SLASH;
  const isRegular = ends && hasTwoTags(open) && hasTwoTags(written) && hasTwoTags(close);
  return isRegular ? { open, middles: [{ written, type }], close } : null;
}

function hasTwoTags(text: string): boolean {
  const second = text.indexOf('<', text.indexOf('<') + 1);
  return second > 0 && text.indexOf('<', second + 1) < 0;
}

/** The skeleton with one more way to write a Value, or the new one where more than that differs. */
function joined(known: Skeleton | null, learned: Skeleton): Skeleton {
  if (known === null || known.open !== learned.open || known.close !== learned.close) return learned;
  const middles = [...learned.middles, ...known.middles].slice(0, MIDDLES);
  return { ...known, middles };
}

/** What was read under the usual limits was within them, and says nothing about others. */
function recall({ source, position, limits }: Scanner): Skeleton | null {
  if (limits !== DEFAULT_LIMITS) return null;
  return remembered.find(({ open }) => standsAt(source, open, position)) ?? null;
}

function remember(skeleton: Skeleton): void {
  const { open, middles, close } = skeleton;
  const length = open.length + close.length + middles.reduce((sum, { written }) => sum + written.length, 0);
  if (length > REMEMBERED_LENGTH) return;
  // Copied before it is kept: a slice would hold the whole message in memory.
  const kept: Skeleton = {
    open: copied(open),
    middles: middles.map(({ written, type }) => ({ written: copied(written), type })),
    close: copied(close),
  };
  remembered = [kept, ...remembered.filter((other) => other.open !== open)].slice(0, REMEMBERED);
}
