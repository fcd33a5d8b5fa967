import type { Warnings } from './warnings.ts';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The longest reference that means anything: `&#x0010FFFF;`. */
const LONGEST = 12;

function codePoint(body: string): number {
  const hex = body.charCodeAt(1) === 120 || body.charCodeAt(1) === 88;
  const digits = body.slice(hex ? 2 : 1);
  if (digits === '' || !(hex ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(digits)) return -1;
  const value = Number.parseInt(digits, hex ? 16 : 10);
  return value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff) ? -1 : value;
}

function resolve(body: string, warnings: Warnings): string | null {
  if (body.charCodeAt(0) !== 35) {
    const named = NAMED[body];
    if (named === undefined) {
      // A name: an entity of somebody's DTD. Anything else: an ampersand nobody escaped.
      if (/^[A-Za-z_][\w.-]*$/.test(body)) warnings.add('entity-unknown', `&${body};`);
      else warnings.add('bare-ampersand');
      return null;
    }
    return named;
  }
  const code = codePoint(body);
  if (code >= 0) return String.fromCodePoint(code);
  warnings.add('character-reference', `&${body};`);
  return '\ufffd';
}

/** Undoes the five named entities and character references; everything else stays as written. Linear. */
export function undoEntities(text: string, warnings: Warnings): string {
  let found = '';
  let from = 0;
  let at = text.indexOf('&');
  while (at >= 0) {
    let semicolon = at + 1;
    const last = Math.min(text.length, at + LONGEST);
    while (semicolon < last && text.charCodeAt(semicolon) !== 59 && text.charCodeAt(semicolon) !== 38) semicolon += 1;
    if (semicolon < last && text.charCodeAt(semicolon) === 59) {
      const value = resolve(text.slice(at + 1, semicolon), warnings);
      if (value !== null) {
        found += text.slice(from, at) + value;
        from = semicolon + 1;
      }
    } else warnings.add('bare-ampersand');
    at = text.indexOf('&', Math.max(at + 1, from));
  }
  return found + text.slice(from);
}

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML 1.0
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>"\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these may not stand in XML 1.0
const NEEDS = /[&<>"\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Text as it may stand in an element or a double-quoted attribute. What XML cannot carry becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (!NEEDS.test(text)) return text;
  return text.replaceAll(UNWRITABLE, '\ufffd').replaceAll(SPECIAL, (character) => ESCAPES[character] ?? character);
}

/** The same text on its own: what is kept beyond a message must not keep the message, which a slice of it does. */
export function copied(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
