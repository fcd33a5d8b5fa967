/**
 * Colours for XML that may be broken. A CPE sends what it likes, and exactly the broken message is the one a person
 * wants to read: so this reads any text, loses no character and never throws. It decides nothing; the ACS's own
 * scanner (shared/cwmp) does that.
 */
export type XmlTokenKind =
  | 'text'
  | 'bracket'
  | 'name'
  | 'attribute'
  | 'value'
  | 'entity'
  | 'comment'
  | 'cdata'
  | 'declaration'
  | 'control';

export type XmlToken = { readonly kind: XmlTokenKind; readonly text: string };

const BLOCKS = [
  { open: '<!--', close: '-->', kind: 'comment' },
  { open: '<![CDATA[', close: ']]>', kind: 'cdata' },
  { open: '<?', close: '?>', kind: 'declaration' },
  { open: '<!', close: '>', kind: 'declaration' },
] as const;

/** Sticky: they match where the reading stands, without cutting the text up. */
const PIECES = [
  { kind: 'text', pattern: /\s+/y },
  { kind: 'value', pattern: /"[^"]*"?|'[^']*'?/y },
  { kind: 'name', pattern: /[^\s<>/="']+/y },
] as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: showing them is the point; some CPEs send U+0002
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const SPECIAL_SOMEWHERE = new RegExp(`&|${CONTROL.source}`);
const SPECIAL = new RegExp(`&#?\\w{1,12};|${CONTROL.source}`, 'g');

/** Splits XML into coloured pieces; put together again they are the input, character for character. */
export function tokenizeXml(xml: string): XmlToken[] {
  const tokens: XmlToken[] = [];
  let at = 0;
  while (at < xml.length) {
    if (xml.charAt(at) !== '<') {
      const next = xml.indexOf('<', at);
      const end = next < 0 ? xml.length : next;
      pushText(tokens, xml.slice(at, end), 'text');
      at = end;
      continue;
    }
    const next = xml.charAt(at + 1);
    const block = next === '!' || next === '?' ? BLOCKS.find(({ open }) => xml.startsWith(open, at)) : undefined;
    if (block !== undefined) {
      const close = xml.indexOf(block.close, at + block.open.length);
      const end = close < 0 ? xml.length : close + block.close.length;
      tokens.push({ kind: block.kind, text: xml.slice(at, end) });
      at = end;
      continue;
    }
    at = pushTag(tokens, xml, at);
  }
  return tokens;
}

/** Text with its entities and control characters picked out. */
function pushText(tokens: XmlToken[], text: string, kind: XmlTokenKind): void {
  if (!SPECIAL_SOMEWHERE.test(text)) {
    if (text !== '') tokens.push({ kind, text });
    return;
  }
  let from = 0;
  for (const match of text.matchAll(SPECIAL)) {
    if (match.index > from) tokens.push({ kind, text: text.slice(from, match.index) });
    tokens.push({ kind: CONTROL.test(match[0]) ? 'control' : 'entity', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) tokens.push({ kind, text: text.slice(from) });
}

/** One tag from its `<`; returns where it ends. A tag that never closes ends before the next `<` or at the end. */
function pushTag(tokens: XmlToken[], xml: string, start: number): number {
  let at = start + 1;
  if (xml.charAt(at) === '/') at += 1;
  tokens.push({ kind: 'bracket', text: xml.slice(start, at) });
  let named = false;
  while (at < xml.length) {
    const here = xml.charAt(at);
    if (here === '<') return at;
    if (here === '>') {
      tokens.push({ kind: 'bracket', text: '>' });
      return at + 1;
    }
    const piece = pieceAt(xml, at);
    if (piece === null) {
      tokens.push({ kind: 'bracket', text: here });
      at += 1;
      continue;
    }
    if (piece.kind === 'value') pushText(tokens, piece.text, 'value');
    else if (piece.kind === 'text') tokens.push(piece);
    else {
      tokens.push({ kind: named ? 'attribute' : 'name', text: piece.text });
      named = true;
    }
    at += piece.text.length;
  }
  return at;
}

/** White space, a quoted value or a name from `at` on; null where something else stands there. */
function pieceAt(xml: string, at: number): { kind: 'text' | 'value' | 'name'; text: string } | null {
  for (const { kind, pattern } of PIECES) {
    pattern.lastIndex = at;
    const text = pattern.exec(xml)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}
