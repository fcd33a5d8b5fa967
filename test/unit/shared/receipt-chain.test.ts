import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextLink, sha256 } from '#electron/control/receipt-link.ts';
import { type ReceiptLink, verifyChain } from '#shared/receipt-chain.ts';
import { rebootEntry, receiptOf } from '#test/fakes/outbox.ts';

function chainOf(receipts: number): string[] {
  const links: ReceiptLink[] = [];
  for (let n = 1; n <= receipts; n += 1) {
    links.push(nextLink(links.at(-1), JSON.stringify(receiptOf(rebootEntry(n)))));
  }
  return links.map((link) => JSON.stringify(link));
}
const verify = (lines: readonly string[]) => verifyChain(lines.join('\n'), sha256);

test('a chain as it was written is sound, and tells its last hash', () => {
  const lines = chainOf(5);
  expect(verify(lines)).toEqual({ sound: true, receipts: 5, last: JSON.parse(lines[4] ?? '').hash });
});

test('any one character that changes is found', () => {
  const lines = chainOf(4);
  const text = lines.join('\n');
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 0, max: 6 }), (at, bit) => {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
      const changed = text.slice(0, at) + flipped + text.slice(at + 1);
      // A hash may be written in either case only where nobody could tell the difference: here it may not.
      expect(verifyChain(changed, sha256).sound).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a receipt taken out, moved or put in is found; so is a missing beginning', () => {
  const lines = chainOf(4);
  const [a = '', b = '', c = '', d = ''] = lines;
  expect(verify([a, c, d])).toMatchObject({ sound: false, line: 2 });
  expect(verify([a, c, b, d])).toMatchObject({ sound: false, line: 2 });
  expect(verify([a, b, b, c, d])).toMatchObject({ sound: false, line: 3 });
  expect(verify([b, c, d])).toMatchObject({ sound: false, line: 1, words: 'The first receipts are missing.' });
  expect(verify([])).toMatchObject({ sound: false });
});
