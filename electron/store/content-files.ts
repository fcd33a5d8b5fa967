import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Random, randomToken } from '#electron/ports/random.ts';

/** Files on the disk, each named by the SHA-256 of what is in it: the same content is there once. */
export type ContentFiles = {
  /** Keeps the bytes; they are on the disk when it resolves. */
  keep(bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** Whether the whole file is there, and is what its name says. */
  has(sha256: string, size: number): Promise<boolean>;
  /** All of it; null where it is not there, or is no longer what its name says. */
  read(sha256: string, size: number): Promise<Buffer | null>;
  /** The bytes from `start` to `end`, both included. */
  open(sha256: string, start: number, end: number): Readable;
};

/** Only this becomes part of a path: the column holds whatever a client wrote. */
const SHA256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of bytes that come piece by piece. */
export async function sha256Of(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

export function createContentFiles(folder: string, random: Random): ContentFiles {
  const fileOf = (sha256: string): string | null => (SHA256.test(sha256) ? join(folder, sha256) : null);

  /** SHA-256 → when the file was last written, of what was found to be right. */
  const looked = new Map<string, number>();

  const has = async (sha256: string, size: number): Promise<boolean> => {
    const file = fileOf(sha256);
    const found = file === null ? null : await stat(file).catch(() => null);
    if (file === null || found?.isFile() !== true || found.size !== size) return false;
    // Read through once, and again only where somebody touched it.
    if (looked.get(sha256) === found.mtimeMs) return true;
    if ((await sha256Of(createReadStream(file))) !== sha256) return false;
    looked.set(sha256, found.mtimeMs);
    return true;
  };

  return {
    has,
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const kept = { sha256, size: bytes.length };
      if (await has(sha256, bytes.length)) return kept;
      await mkdir(folder, { recursive: true });
      // A half-written file never has its name.
      const draft = join(folder, `${sha256}.${randomToken(random, 6)}.part`);
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, join(folder, sha256));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return kept;
    },
    async read(sha256, size) {
      const path = fileOf(sha256);
      if (path === null || !(await has(sha256, size))) return null;
      const bytes = await readFile(path);
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
    },
    open(sha256, start, end) {
      const file = fileOf(sha256);
      if (file === null) throw new Error('this names no content');
      return createReadStream(file, { start, end });
    },
  };
}
