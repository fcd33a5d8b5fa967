import { tokenizeXml, type XmlToken } from './tokens.ts';

/** One line as it is drawn: how deep, its coloured pieces, and the same as plain text for the search. */
export type XmlLine = { readonly depth: number; readonly tokens: readonly XmlToken[]; readonly text: string };

type Part =
  | { readonly is: 'open' | 'close' | 'alone'; readonly tokens: readonly XmlToken[] }
  | { readonly is: 'text'; readonly tokens: readonly XmlToken[]; readonly blank: boolean };

/**
 * Lays XML out one element a line, an element that holds only text on one line with it. What does not match up
 * (a missing end tag, one too many) changes the indentation and nothing else.
 */
export function xmlLines(xml: string): XmlLine[] {
  const parts = partsOf(tokenizeXml(xml));
  const lines: XmlLine[] = [];
  let depth = 0;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined) break;
    switch (part.is) {
      case 'open': {
        const leaf = leafAt(parts, i);
        if (leaf !== null) {
          addLines(lines, depth, leaf.tokens);
          i += leaf.skip;
        } else {
          addLines(lines, depth, part.tokens);
          depth += 1;
        }
        break;
      }
      case 'close':
        depth = Math.max(0, depth - 1);
        addLines(lines, depth, part.tokens);
        break;
      case 'alone':
        addLines(lines, depth, part.tokens);
        break;
      case 'text':
        if (!part.blank) addLines(lines, depth, part.tokens);
        break;
      default:
        part satisfies never;
    }
  }
  return lines;
}

/** The tokens of an element without children, from its start tag at `i`; null where it has some or never closes. */
function leafAt(parts: readonly Part[], i: number): { tokens: XmlToken[]; skip: number } | null {
  const [open, second, third] = parts.slice(i, i + 3);
  if (open === undefined || second === undefined) return null;
  if (second.is === 'close') return { tokens: [...open.tokens, ...second.tokens], skip: 1 };
  if (second.is !== 'text' || third?.is !== 'close') return null;
  return { tokens: [...open.tokens, ...(second.blank ? [] : second.tokens), ...third.tokens], skip: 2 };
}

function partsOf(tokens: readonly XmlToken[]): Part[] {
  const parts: Part[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'comment' || token.kind === 'declaration') {
      parts.push({ is: 'alone', tokens: [token] });
      i += 1;
      continue;
    }
    const end = token.kind === 'bracket' && token.text.startsWith('<') ? tagEnd(tokens, i) : textEnd(tokens, i);
    const slice = tokens.slice(i, end);
    parts.push(partOf(slice));
    i = end;
  }
  return parts;
}

function partOf(slice: readonly XmlToken[]): Part {
  const first = slice[0];
  if (first?.kind !== 'bracket' || !first.text.startsWith('<')) {
    const blank = slice.every(({ kind, text }) => kind === 'text' && text.trim() === '');
    return { is: 'text', tokens: slice, blank };
  }
  if (first.text === '</') return { is: 'close', tokens: slice };
  const selfClosing = slice.at(-2)?.text === '/' && slice.at(-1)?.text === '>';
  return { is: selfClosing ? 'alone' : 'open', tokens: slice };
}

function tagEnd(tokens: readonly XmlToken[], start: number): number {
  for (let i = start + 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'bracket') continue;
    if (token.text === '>') return i + 1;
    if (token.text.startsWith('<')) return i;
  }
  return tokens.length;
}

function textEnd(tokens: readonly XmlToken[], start: number): number {
  for (let i = start + 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'comment' || token.kind === 'declaration') return i;
    if (token.kind === 'bracket' && token.text.startsWith('<')) return i;
  }
  return tokens.length;
}

/** Adds tokens as one line, or as several where a value itself holds line breaks. */
function addLines(lines: XmlLine[], depth: number, tokens: readonly XmlToken[]): void {
  let line: XmlToken[] = [];
  const flush = (): void => {
    if (line.length > 0) lines.push({ depth, tokens: line, text: line.map(({ text }) => text).join('') });
    line = [];
  };
  for (const token of tokens) {
    if (!/[\r\n]/.test(token.text)) {
      if (token.text !== '') line.push(token);
      continue;
    }
    const pieces = token.text.split(/\r\n|\r|\n/);
    for (const [n, piece] of pieces.entries()) {
      if (n > 0) flush();
      if (piece !== '') line.push({ kind: token.kind, text: piece });
    }
  }
  flush();
}
