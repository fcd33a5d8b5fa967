import { undoEntities } from './entities.ts';
import { DEFAULT_LIMITS, type Limits, Refusal } from './refusal.ts';
import { Warnings } from './warnings.ts';

const TAB = 9;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

/** What may begin a name: letters, `_`, `:`, everything beyond ASCII. */
function beginsName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === COLON || code > 127;
}

/**
 * A pull scanner for the XML that CPEs send: the reader asks for the next child, for the text of a leaf, or to skip,
 * and no tree is ever built. Each character is looked at a bounded number of times, whatever is sent.
 *
 * It is stricter than a browser (an element must be closed) and more tolerant than XML where real CPEs need it
 * (cwmp.md section 3): inside a leaf only the leaf's own end tag counts, so an unescaped `<` or `&` is text.
 */
export class Scanner {
  readonly source: string;
  readonly warnings: Warnings;
  readonly limits: Limits;
  #at = 0;
  #nameStart = 0;
  #localStart = 0;
  #nameEnd = 0;
  #attributesStart = 0;
  #attributesEnd = 0;
  /** The element just entered closed itself (`<x/>`): its end is still to be reported. */
  #selfClosed = false;
  #depth = 0;
  #elements = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Where the next `&` and CR lie, at or after the last place asked for: found once each, never searched again. */
  #ampersand = -1;
  #carriage = -1;

  constructor(source: string, warnings = new Warnings(), limits: Limits = DEFAULT_LIMITS) {
    this.source = source;
    this.warnings = warnings;
    this.limits = limits;
  }

  /** Enters the root element, past a byte order mark, blanks, declarations, comments and a DOCTYPE. */
  root(): void {
    const { source } = this;
    if (source.charCodeAt(0) === 0xfeff) {
      this.warnings.add('byte-order-mark');
      this.#at = 1;
    }
    for (;;) {
      const next = source.indexOf('<', this.#at);
      if (next < 0) throw new Refusal(source.trim() === '' ? 'empty' : 'not-xml', '', this.#at);
      if (!this.#blank(this.#at, next)) this.warnings.add('leading-garbage');
      const code = source.charCodeAt(next + 1);
      if (code === BANG || code === QUESTION) this.#at = this.#pastMarkup(next);
      else if (beginsName(code)) {
        this.#open(next);
        return;
      } else this.#at = next + 1;
    }
  }

  /** After the root element was read: is there anything else but blanks and NULs? */
  finish(): void {
    const { source } = this;
    for (let at = this.#at; at < source.length; at += 1) {
      if (source.charCodeAt(at) > SPACE) {
        this.warnings.add('trailing-garbage');
        return;
      }
    }
    if (this.#at < source.length && source.includes('\0', this.#at)) this.warnings.add('trailing-garbage');
  }

  /**
   * Enters the next child of the current element. False: there is none, and the current element is left.
   * Every entered element must be left by `child()` until false, by `text()` or by `skip()`.
   */
  child(): boolean {
    if (this.#selfClosed) {
      this.#selfClosed = false;
      this.#depth -= 1;
      return false;
    }
    const { source } = this;
    let at = this.#at;
    for (;;) {
      let code = source.charCodeAt(at);
      while (code <= SPACE && (code === SPACE || (code >= TAB && code <= 13))) {
        at += 1;
        code = source.charCodeAt(at);
      }
      if (code !== LESS) {
        at = source.indexOf('<', at);
        if (at < 0) throw this.#unclosed();
        this.warnings.add('text-between-elements');
      }
      code = source.charCodeAt(at + 1);
      if (code === SLASH) {
        const end = this.#closes(at, this.#depth - 1);
        if (end < 0) throw this.#unclosed();
        this.#at = end;
        this.#depth -= 1;
        return false;
      }
      if (code === BANG || code === QUESTION) at = this.#pastMarkup(at);
      else if (beginsName(code)) {
        this.#open(at);
        return true;
      } else {
        this.warnings.add('text-between-elements');
        at += 1;
      }
    }
  }

  /** The text of the current element, entities undone, blanks kept; leaves it. */
  text(): string {
    if (this.#selfClosed) {
      this.#selfClosed = false;
      this.#depth -= 1;
      return '';
    }
    const start = this.#at;
    const less = this.source.indexOf('<', start);
    if (less < 0) throw this.#unclosed();
    if (this.source.charCodeAt(less + 1) === SLASH) {
      const end = this.#closes(less, this.#depth - 1);
      if (end >= 0) {
        this.#at = end;
        this.#depth -= 1;
        return this.plain(start, less);
      }
    }
    return this.#mixed(start, less);
  }

  /** The text without the blanks around it: for names, codes and numbers. */
  token(): string {
    return this.text().trim();
  }

  /** Leaves the current element without looking at what is in it, beyond that it is closed. */
  skip(): void {
    const outside = this.#depth - 1;
    while (this.#depth > outside) this.child();
  }

  /** Is this the local name of the element just entered? Prefixes never count (cwmp.md section 3). */
  is(local: string): boolean {
    return this.#nameEnd - this.#localStart === local.length && this.source.startsWith(local, this.#localStart);
  }

  /** The local name of the element just entered. */
  get local(): string {
    return this.source.slice(this.#localStart, this.#nameEnd);
  }

  /** The prefix of the element just entered, `''` for none. */
  get prefix(): string {
    return this.#localStart > this.#nameStart ? this.source.slice(this.#nameStart, this.#localStart - 1) : '';
  }

  /** Where the next thing to read begins. */
  get position(): number {
    return this.#at;
  }

  /**
   * Goes on to `to`, past whole elements that somebody else recognized: so many of them, so many levels deep. False:
   * they are more than the limits allow, which is to be found out step by step.
   */
  pass(to: number, elements: number, levels: number): boolean {
    const { depth, elements: most } = this.limits;
    if (this.#selfClosed || this.#depth + levels > depth || this.#elements + elements > most) return false;
    this.#elements += elements;
    this.#at = to;
    return true;
  }

  /** The attributes of the element just entered, as written; `''` for none. */
  get attributesText(): string {
    return this.source.slice(this.#attributesStart, this.#attributesEnd);
  }

  /** The attributes of the element just entered: name as written, value with entities undone. */
  attributes(): { name: string; value: string }[] {
    const found: { name: string; value: string }[] = [];
    // Within the tag only: whatever is wrong in it, nothing of the rest of the message is looked at.
    const written = this.attributesText;
    let at = 0;
    for (;;) {
      const equals = written.indexOf('=', at);
      if (equals < 0) break;
      const name = written.slice(at, equals).trim();
      let open = equals + 1;
      while (written.charCodeAt(open) <= SPACE) open += 1;
      const quote = written.charCodeAt(open);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
        at = open + 1;
        continue;
      }
      const close = written.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", open + 1);
      if (close < 0) break;
      const value = written.slice(open + 1, close);
      found.push({ name, value: value.includes('&') ? undoEntities(value, this.warnings) : value });
      at = close + 1;
    }
    return found;
  }

  /** Reads the start tag at `less` and enters the element. */
  #open(less: number): void {
    const { source } = this;
    let at = less + 1;
    let local = at;
    let code = source.charCodeAt(at);
    // `!(code > SPACE)` also ends at the end of the text, where code is NaN.
    while (code > SPACE && code !== GREATER && code !== SLASH && code !== LESS) {
      at += 1;
      if (code === COLON) local = at;
      code = source.charCodeAt(at);
    }
    this.#nameStart = less + 1;
    this.#localStart = local;
    this.#nameEnd = at;
    this.#attributesStart = at;
    if (code !== GREATER) at = this.#pastAttributes(at, less);
    const slash = source.charCodeAt(at - 1) === SLASH;
    this.#attributesEnd = slash && at > this.#attributesStart ? at - 1 : at;
    this.#selfClosed = slash;
    this.#starts[this.#depth] = less + 1;
    this.#ends[this.#depth] = this.#nameEnd;
    this.#depth += 1;
    this.#elements += 1;
    this.#at = at + 1;
    if (this.#depth > this.limits.depth) throw new Refusal('too-deep', this.limits.depth, less);
    if (this.#elements > this.limits.elements) throw new Refusal('too-many-elements', this.limits.elements, less);
  }

  /** From the end of a tag's name to its `>`; quoted values may hold anything. */
  #pastAttributes(from: number, less: number): number {
    const { source } = this;
    let at = from;
    let count = 0;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === GREATER) break;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        const close = source.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (close < 0) throw this.#broken(less);
        count += 1;
        if (count > this.limits.attributes) throw new Refusal('too-many-attributes', this.limits.attributes, less);
        at = close + 1;
      } else if (code === LESS || Number.isNaN(code)) throw this.#broken(less);
      else at += 1;
    }
    if (at - less > this.limits.tag) throw new Refusal('tag-too-long', this.limits.tag, less);
    return at;
  }

  /** The position past the end tag at `less` if it closes the open element of that level, else -1. */
  #closes(less: number, level: number): number {
    const { source } = this;
    const start = this.#starts[level] ?? 0;
    const length = (this.#ends[level] ?? 0) - start;
    let at = less + 2;
    for (let index = 0; index < length; index += 1) {
      if (source.charCodeAt(start + index) !== source.charCodeAt(at + index)) return -1;
    }
    at += length;
    let code = source.charCodeAt(at);
    while (code <= SPACE) {
      at += 1;
      code = source.charCodeAt(at);
    }
    return code === GREATER ? at + 1 : -1;
  }

  /** The slow way through a leaf: comments, CDATA, and `<` that nobody escaped. */
  #mixed(start: number, firstLess: number): string {
    const { source } = this;
    let found = '';
    let from = start;
    let less = firstLess;
    for (;;) {
      if (less < 0) throw this.#unclosed();
      const code = source.charCodeAt(less + 1);
      if (code === SLASH) {
        const end = this.#closes(less, this.#depth - 1);
        if (end >= 0) {
          this.#at = end;
          this.#depth -= 1;
          return found + this.plain(from, less);
        }
        // An ancestor closes: then this leaf was never closed, and the `<` is no text.
        for (let level = this.#depth - 2; level >= 0; level -= 1) {
          if (this.#closes(less, level) >= 0) throw this.#unclosed();
        }
      } else if (code === QUESTION || (code === BANG && this.#isMarkup(less))) {
        found += this.plain(from, less);
        from = this.#pastMarkup(less);
        if (source.startsWith('<![CDATA[', less)) found += newlines(source.slice(less + 9, from - 3));
        less = source.indexOf('<', from);
        continue;
      }
      this.warnings.add('unescaped-less-than');
      less = source.indexOf('<', less + 1);
    }
  }

  #isMarkup(less: number): boolean {
    return this.source.startsWith('<!--', less) || this.source.startsWith('<![CDATA[', less);
  }

  /** Past a comment, CDATA section, processing instruction or DOCTYPE that begins at `less`. */
  #pastMarkup(less: number): number {
    const { source } = this;
    const close = source.startsWith('<!--', less)
      ? '-->'
      : source.startsWith('<![CDATA[', less)
        ? ']]>'
        : source.charCodeAt(less + 1) === QUESTION
          ? '?>'
          : null;
    if (close === null) return this.#pastDoctype(less);
    // `<!-->` is no comment: the end is looked for behind the opening.
    const end = source.indexOf(close, less + (close === '-->' ? 4 : 2));
    if (end < 0) throw this.#broken(less);
    return end + close.length;
  }

  /** A DOCTYPE is skipped with its internal subset; what it declares stays unknown (security.md N4). */
  #pastDoctype(less: number): number {
    const { source } = this;
    this.warnings.add('doctype-skipped');
    let inside = 0;
    for (let at = less + 2; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === 91) inside += 1;
      else if (code === 93) inside -= 1;
      else if (code === GREATER && inside <= 0) return at + 1;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        at = source.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw this.#broken(less);
  }

  /** Text without markup: line ends as XML wants them, entities undone. Both are looked for once per message. */
  plain(start: number, end: number): string {
    const { source } = this;
    if (this.#ampersand < start) {
      const next = source.indexOf('&', start);
      this.#ampersand = next < 0 ? source.length : next;
    }
    if (this.#carriage < start) {
      const next = source.indexOf('\r', start);
      this.#carriage = next < 0 ? source.length : next;
    }
    let found = source.slice(start, end);
    if (this.#carriage < end) found = newlines(found);
    if (this.#ampersand < end) found = undoEntities(found, this.warnings);
    return found;
  }

  #blank(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.source.charCodeAt(at) > SPACE) return false;
    return true;
  }

  #unclosed(): Refusal {
    const level = this.#depth - 1;
    const name = this.source.slice(this.#starts[level] ?? 0, this.#ends[level] ?? 0).slice(0, 80);
    return new Refusal('unclosed', name, this.#starts[level] ?? 0);
  }

  #broken(less: number): Refusal {
    return new Refusal('tag-broken', this.source.slice(less, less + 40), less);
  }
}

/** CR and CRLF are line feeds in XML (XML 1.0, 2.11). */
function newlines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
