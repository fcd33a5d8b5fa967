import { macOf } from '../discovery.ts';
import type { ReadCode } from './event.ts';
import { gs1Numbers } from './gs1.ts';
import { type PrefixRule, stripPrefix } from './prefix-rules.ts';

/** Longer than any label; what is longer comes from a code that is not on one, or from a scanner gone wild. */
export const CODE_LENGTH = 255;
/** As much of what was read as is kept. */
const RAW_LENGTH = 512;

export type CodeReading =
  | { readonly is: 'codes'; readonly codes: readonly ReadCode[] }
  | { readonly is: 'refused'; readonly why: 'empty' | 'too-long' | 'unreadable' };

/**
 * What was read, without what scanners and labels put around it: control characters at its ends, GS1 identifiers,
 * prefixes. A label that says several things (`SN:…;MAC:…`) gives several codes. Leading zeros are never lost: a code
 * is text from here to the report.
 */
export function readCode(raw: string, rules: readonly PrefixRule[]): CodeReading {
  // FNC1 separates what GS1 says; every other control character is no part of any number.
  const kept = [...raw].filter((char) => char === '\u001d' || !/\p{Cc}|\p{Cf}/u.test(char)).join('');
  const text = kept.trim();
  if (text === '') return { is: 'refused', why: raw.length === 0 || raw.trim() === '' ? 'empty' : 'unreadable' };
  if (raw.length > RAW_LENGTH || text.length > CODE_LENGTH) return { is: 'refused', why: 'too-long' };
  const codes = split(text).flatMap((part) => single(part, rules));
  return codes.length === 0 ? { is: 'refused', why: 'unreadable' } : { is: 'codes', codes: codes.slice(0, 8) };
}

/** `SN:1;MAC:2`, line by line or by semicolon: only where each part names itself, else the text is one code. */
function split(text: string): readonly string[] {
  const parts = text.split(/[;|\n\t]+|,(?=\s*[A-Z/ ]{2,16}[:=])/i).map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  return named.length > 1 && named.every((part) => /^[\p{L}/ ]{2,16}[:=]/u.test(part)) ? named : [text];
}

function single(raw: string, rules: readonly PrefixRule[]): ReadCode[] {
  const gs1 = gs1Numbers(raw);
  if (gs1 !== null && gs1.length > 0) {
    return gs1.map(({ value, isSerial }) => ({ raw, text: value, role: isSerial ? 'serial' : 'any' }));
  }
  const text = raw.replaceAll('\u001d', '');
  if (text === '') return [];
  const stripped = stripPrefix(text, rules);
  const bare = stripped?.text ?? text;
  const role = stripped?.rule.role ?? 'any';
  return [{ raw, text: bare, role: role === 'any' && macOf(bare) !== null ? 'mac' : role }];
}
