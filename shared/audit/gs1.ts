/**
 * GS1 element strings (GS1 General Specifications 3.2): identifiers in front of their values, in brackets as people
 * read them, or bare with FNC1 (GS, U+001D) behind those of variable length as scanners send them.
 */

/** Identifiers that may stand beside a serial number on a device's label; a number: the value's fixed length. */
const FIXED: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '11': 6,
  '12': 6,
  '13': 6,
  '15': 6,
  '17': 6,
};
const VARIABLE: Readonly<Record<string, number>> = { '10': 20, '21': 20, '30': 8, '240': 30, '241': 30, '250': 30 };
/** A serial number, an item's secondary serial number, and assets: returnable (8003), individual (8004). */
const SERIALS = new Set(['21', '250']);
const ASSETS: Readonly<Record<string, number>> = { '8003': 30, '8004': 30 };

const FNC1 = '\u001d';
/** What a scanner puts in front to say which symbology it read (ISO/IEC 15424): GS1-128, Data Matrix, QR. */
const SYMBOLOGY = /^\](?:C1|d2|Q3|e0)/;

export type Gs1Value = { readonly ai: string; readonly value: string; readonly isSerial: boolean };

/** The serial numbers and asset numbers of an element string, or null where the text is none. */
export function gs1Numbers(raw: string): readonly Gs1Value[] | null {
  const marked = SYMBOLOGY.test(raw);
  const text = raw.replace(SYMBOLOGY, '').replace(new RegExp(`^${FNC1}`), '');
  const elements = /^\(\d{2,4}\)/.test(text) ? bracketed(text) : bare(text, marked || raw.includes(FNC1));
  if (elements === null) return null;
  return elements.flatMap(({ ai, value }) =>
    SERIALS.has(ai) || ai in ASSETS ? [{ ai, value, isSerial: SERIALS.has(ai) }] : [],
  );
}

type Element = { readonly ai: string; readonly value: string };

function bracketed(text: string): Element[] | null {
  const elements: Element[] = [];
  for (const match of text.matchAll(/\((\d{2,4})\)([^(]*)/g)) {
    const [, ai = '', value = ''] = match;
    if (value.trim() === '') return null;
    elements.push({ ai, value: value.trim() });
  }
  return elements.length > 0 ? elements : null;
}

/** Without a mark of the scanner only a text that begins with a whole GTIN counts: `21…` is a serial like any other. */
function bare(text: string, marked: boolean): Element[] | null {
  if (!marked && !/^01\d{14}(?:1\d|21|10|240|250)/.test(text)) return null;
  const elements: Element[] = [];
  let rest = text;
  while (rest !== '') {
    const ai = [4, 3, 2].map((length) => rest.slice(0, length)).find((each) => lengthOf(each) !== null);
    if (ai === undefined) return null;
    const { fixed, most } = lengthOf(ai) ?? { fixed: false, most: 0 };
    const after = rest.slice(ai.length);
    const end = fixed ? most : after.indexOf(FNC1) < 0 ? after.length : after.indexOf(FNC1);
    const value = after.slice(0, end);
    if (value === '' || value.length > most || (fixed && value.length < most)) return null;
    elements.push({ ai, value });
    rest = after.slice(end).replace(new RegExp(`^${FNC1}`), '');
  }
  return elements.length > 0 ? elements : null;
}

function lengthOf(ai: string): { readonly fixed: boolean; readonly most: number } | null {
  const fixed = FIXED[ai];
  if (fixed !== undefined) return { fixed: true, most: fixed };
  const most = VARIABLE[ai] ?? ASSETS[ai];
  return most === undefined ? null : { fixed: false, most };
}
