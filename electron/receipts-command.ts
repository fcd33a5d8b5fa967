import { readFile } from 'node:fs/promises';
import { sha256 } from '#electron/control/receipt-link.ts';
import { verifyChain } from '#shared/receipt-chain.ts';

/** `receipts verify`: says whether exported receipts are as they were written. Returns the exit code. */
export async function verifyReceipts(file: string, print: (line: string) => void): Promise<number> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    print(`${file} cannot be read (${cause.code ?? cause.message}).`);
    return null;
  });
  if (text === null) return 1;
  const verdict = verifyChain(text, sha256);
  if (verdict.sound) {
    print(`Sound: ${verdict.receipts} receipts, none changed. The last one is ${verdict.last}.`);
    return 0;
  }
  print(`Not sound, line ${verdict.line}: ${verdict.words}`);
  return 1;
}
