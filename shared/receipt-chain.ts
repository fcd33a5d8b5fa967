import * as z from 'zod';
import { Receipt } from './outbox.ts';

/**
 * Receipts as a chain: each carries the SHA-256 of itself and of the hash before it, so that none can be changed, taken
 * out or put in between without every later one showing it. An export is JSON Lines, one link a line.
 */

export const FIRST_HASH = '0'.repeat(64);

export const ReceiptLink = z.object({
  /** Place in the chain of the site, from 1. */
  n: z.int().positive(),
  before: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The receipt as text: the hash is over exactly these characters, whatever a later version makes of them. */
  receipt: z.string(),
});
export type ReceiptLink = z.infer<typeof ReceiptLink>;

/** SHA-256 of a UTF-8 text in lower-case hexadecimal. */
export type Hash = (text: string) => string;

/** What the hash of a link is made of. */
export function linkHash(hash: Hash, { n, before, receipt }: Omit<ReceiptLink, 'hash'>): string {
  return hash(`${n}\n${before}\n${receipt}`);
}

export type ChainVerdict =
  | { readonly sound: true; readonly receipts: number; readonly last: string }
  | { readonly sound: false; readonly line: number; readonly words: string };

/** Reads an export and checks every link, from the first on. What is cut off at the end, only the last hash can tell. */
export function verifyChain(text: string, hash: Hash): ChainVerdict {
  let last: ReceiptLink | null = null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const [at, line] of lines.entries()) {
    const wrong = (words: string): ChainVerdict => ({ sound: false, line: at + 1, words });
    const link = readLink(line);
    if (link === null) return wrong('This line is no receipt, or it was changed.');
    if (linkHash(hash, link) !== link.hash) return wrong(`Receipt ${link.n} was changed after it was written.`);
    if (last === null && (link.n !== 1 || link.before !== FIRST_HASH)) {
      return wrong('The first receipts are missing.');
    }
    if (last !== null && (link.n !== last.n + 1 || link.before !== last.hash)) {
      return wrong(`Between receipt ${last.n} and ${link.n} something was taken out, put in or moved.`);
    }
    last = link;
  }
  if (last === null) return { sound: false, line: 1, words: 'There is no receipt in this file.' };
  return { sound: true, receipts: lines.length, last: last.hash };
}

function readLink(line: string): ReceiptLink | null {
  try {
    const link = ReceiptLink.safeParse(JSON.parse(line)).data ?? null;
    return link !== null && Receipt.safeParse(JSON.parse(link.receipt)).success ? link : null;
  } catch {
    return null;
  }
}
