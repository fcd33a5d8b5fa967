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

const NAME = /^[^\s<>/="']+/;
const SPACE = /^\s+/;
const QUOTED = /^"[^"]*"?|^'[^']*'?/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: showing them is the point; some CPEs send U+0002
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
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
    const block = BLOCKS.find(({ open }) => xml.startsWith(open, at));
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
  // A window bounds the slices below: a tag of a CWMP message is short, a broken one is found at the next '<'.
  while (at < xml.length) {
    const here = xml.charAt(at);
    if (here === '<') return at;
    if (here === '>') {
      tokens.push({ kind: 'bracket', text: '>' });
      return at + 1;
    }
    const rest = xml.slice(at, at + 4096);
    const space = SPACE.exec(rest)?.[0];
    const quoted = QUOTED.exec(rest)?.[0];
    const name = NAME.exec(rest)?.[0];
    if (space !== undefined) {
      tokens.push({ kind: 'text', text: space });
      at += space.length;
    } else if (quoted !== undefined) {
      pushText(tokens, quoted, 'value');
      at += quoted.length;
    } else if (name !== undefined) {
      tokens.push({ kind: named ? 'attribute' : 'name', text: name });
      named = true;
      at += name.length;
    } else {
      tokens.push({ kind: 'bracket', text: here });
      at += 1;
    }
  }
  return at;
}
