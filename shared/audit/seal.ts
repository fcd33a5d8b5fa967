/**
 * The seal of a report: an Ed25519 signature in the comment at the very end of its ZIP file. It covers every byte
 * before the comment, the comment's own length too, so that no bit of the file can change unnoticed; and the file
 * stays an ordinary ZIP.
 */

const WORDS = 'demarc-audit-seal 1';
const SEAL = /^demarc-audit-seal 1 ([0-9a-f]{64}) ([0-9a-f]{128})$/;
/** Characters of a seal: the words, the public key and the signature in hexadecimal. */
const SEAL_LENGTH = WORDS.length + 1 + 64 + 1 + 128;
/** The end-of-central-directory record without its comment (APPNOTE.TXT 4.3.16). */
const END_LENGTH = 22;
const END_SIGNATURE = [0x50, 0x4b, 0x05, 0x06];

export type Seal = { readonly publicKey: string; readonly signature: string };
export type SealedFile = Seal & { readonly covered: Uint8Array };

/** What is signed: the digest of the covered bytes, in words that no other signature of this key is about. */
export function sealedWords(sha256: string): Uint8Array {
  return bytesOf(`${WORDS} sha256 ${sha256}`);
}

/** A ZIP file without a comment, made ready to be sealed: all that the seal will cover. */
export function readyToSeal(zip: Uint8Array): Uint8Array {
  const end = zip.length - END_LENGTH;
  if (!isEnd(zip, end) || zip[zip.length - 2] !== 0 || zip[zip.length - 1] !== 0) {
    throw new Error('The file to be sealed is no ZIP file without a comment.');
  }
  const covered = zip.slice();
  covered[zip.length - 2] = SEAL_LENGTH & 0xff;
  covered[zip.length - 1] = SEAL_LENGTH >> 8;
  return covered;
}

/** The finished file. */
export function withSeal(covered: Uint8Array, { publicKey, signature }: Seal): Uint8Array<ArrayBuffer> {
  const seal = bytesOf(`${WORDS} ${publicKey} ${signature}`);
  const file = new Uint8Array(covered.length + seal.length);
  file.set(covered);
  file.set(seal, covered.length);
  return file;
}

/** Takes a sealed file apart; null where it carries no seal. */
export function openSeal(file: Uint8Array): SealedFile | null {
  const cut = file.length - SEAL_LENGTH;
  if (cut < END_LENGTH || !isEnd(file, cut - END_LENGTH)) return null;
  const [, publicKey, signature] = SEAL.exec(String.fromCharCode(...file.subarray(cut))) ?? [];
  if (publicKey === undefined || signature === undefined) return null;
  return { covered: file.subarray(0, cut), publicKey, signature };
}

/** The short name of a key, for people to compare: sixteen digits in groups of four. */
export function keyName(publicKey: string): string {
  return (publicKey.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

function isEnd(file: Uint8Array, at: number): boolean {
  return at >= 0 && END_SIGNATURE.every((byte, offset) => file[at + offset] === byte);
}

/** Words of plain ASCII as bytes. */
function bytesOf(ascii: string): Uint8Array {
  return Uint8Array.from(ascii, (char) => char.charCodeAt(0));
}
