import { createHash } from 'node:crypto';
import { FIRST_HASH, type Hash, linkHash, type ReceiptLink } from '#shared/receipt-chain.ts';

/** SHA-256 of a text, for the chain of receipts. */
export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** The link a receipt becomes after the last one of its site; undefined: it is the first. */
export function nextLink(head: Pick<ReceiptLink, 'n' | 'hash'> | undefined, receipt: string): ReceiptLink {
  const link = { n: (head?.n ?? 0) + 1, before: head?.hash ?? FIRST_HASH, receipt };
  return { ...link, hash: linkHash(sha256, link) };
}
