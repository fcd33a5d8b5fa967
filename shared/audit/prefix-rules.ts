import * as z from 'zod';

/** What stands in front of a number on a label and is no part of it. Extended by the person in Audit. */
export const PrefixRule = z.object({
  /** Compared without case; what follows it may be a colon, a blank, `#` or nothing. */
  prefix: z.string().trim().min(1).max(24),
  /** What the number behind it is. */
  role: z.enum(['serial', 'mac', 'any']),
});
export type PrefixRule = z.infer<typeof PrefixRule>;

/**
 * The rules that are shipped, longest first. A prefix of letters alone (`SN`) counts only with a separator behind it:
 * serial numbers may begin with those very letters.
 */
export const SHIPPED_RULES: readonly PrefixRule[] = [
  { prefix: 'SERIAL NUMBER', role: 'serial' },
  { prefix: 'SERIAL NO', role: 'serial' },
  { prefix: 'SERIAL', role: 'serial' },
  { prefix: 'S/NO', role: 'serial' },
  { prefix: 'S/N', role: 'serial' },
  { prefix: 'SN', role: 'serial' },
  { prefix: 'GPON SN', role: 'serial' },
  { prefix: 'MAC ADDRESS', role: 'mac' },
  { prefix: 'MAC ID', role: 'mac' },
  { prefix: 'MAC', role: 'mac' },
  { prefix: 'ETH MAC', role: 'mac' },
  { prefix: 'WAN MAC', role: 'mac' },
  { prefix: 'ASSET TAG', role: 'any' },
  { prefix: 'ASSET', role: 'any' },
  { prefix: 'INV', role: 'any' },
];

const SEPARATOR = /^(?:\s*[:=#.]+)+\s*|^\s+/;

/** What a rule leaves of a text, or null where it does not apply. Leading zeros stay: only the prefix goes. */
export function applyRule(text: string, rule: PrefixRule): string | null {
  if (text.length <= rule.prefix.length) return null;
  if (text.slice(0, rule.prefix.length).toUpperCase() !== rule.prefix.toUpperCase()) return null;
  const rest = text.slice(rule.prefix.length);
  const separator = SEPARATOR.exec(rest)?.[0];
  // A prefix that ends in a letter needs something between itself and the number.
  if (separator === undefined && /[\p{L}\p{N}]$/u.test(rule.prefix)) return null;
  const left = rest.slice(separator?.length ?? 0).trim();
  return left === '' ? null : left;
}

/** The first rule that applies, the longest prefix first, and what it leaves. */
export function stripPrefix(
  text: string,
  rules: readonly PrefixRule[],
): { readonly text: string; readonly rule: PrefixRule } | null {
  const longest = [...rules].sort((left, right) => right.prefix.length - left.prefix.length);
  for (const rule of longest) {
    const left = applyRule(text, rule);
    if (left !== null) return { text: left, rule };
  }
  return null;
}
