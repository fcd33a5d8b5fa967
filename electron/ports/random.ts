import { randomBytes, randomUUID } from 'node:crypto';

/** Chance, so that a test can repeat it. */
export type Random = {
  bytes(count: number): Uint8Array;
  /** A UUID, version 4. */
  uuid(): string;
};

/** The operating system's randomness. */
export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  uuid: () => randomUUID(),
};

/** Text that cannot be guessed and fits into a URL, a CommandKey or a cookie: `count` bytes, base64url. */
export function randomToken(random: Random, count: number): string {
  return Buffer.from(random.bytes(count)).toString('base64url');
}
