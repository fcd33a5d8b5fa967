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
  /** Whether the whole file is there. */
  has(sha256: string, size: number): Promise<boolean>;
  /** All of it; null where it is not there, or is no longer what its name says. */
  read(sha256: string, size: number): Promise<Buffer | null>;
  /** The bytes from `start` to `end`, both included. */
  open(sha256: string, start: number, end: number): Readable;
};

/** Only this becomes part of a path: the column holds whatever a client wrote. */
const SHA256 = /^[0-9a-f]{64}$/;

export function createContentFiles(folder: string, random: Random): ContentFiles {
  const fileOf = (sha256: string): string | null => (SHA256.test(sha256) ? join(folder, sha256) : null);

  const has = async (sha256: string, size: number): Promise<boolean> => {
    const file = fileOf(sha256);
    const found = file === null ? null : await stat(file).catch(() => null);
    return found?.isFile() === true && found.size === size;
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
