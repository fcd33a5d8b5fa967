import { createHash } from 'node:crypto';
import { createReadStream, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';

/** Bytes; those of a firmware image are too many to hold at once. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;
export type Kept = { sha256: string; size: number };

/** Files on the disk, each named by the SHA-256 of what is in it: the same content is there once. */
export type ContentFiles = {
  /** Keeps the bytes, all at once or as they come; they are on the disk when it resolves, or nothing is. */
  keep(content: Content): Promise<Kept>;
  /** Whether the whole file is there, and is what its name says. */
  has(sha256: string, size: number): Promise<boolean>;
  /** All of it; null where it is not there, or is no longer what its name says. */
  read(sha256: string, size: number): Promise<Buffer | null>;
  /** The bytes from `start` to `end`, both included. */
  open(sha256: string, start: number, end: number): Readable;
  /** Takes it away; nothing happens where it is not there. */
  remove(sha256: string): Promise<void>;
};

/** Only this becomes part of a path: the column holds whatever a client wrote. */
const SHA256 = /^[0-9a-f]{64}$/;
const DRAFT = '.part';

/** The SHA-256 of bytes that come piece by piece. */
export async function sha256Of(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

export function createContentFiles(folder: string, random: Random, clock: Clock): ContentFiles {
  const fileOf = (sha256: string): string | null => (SHA256.test(sha256) ? join(folder, sha256) : null);

  /** What a killed run left half written goes before the first of this one: the folder is one process's. */
  let clearing: Promise<unknown> | null = null;
  const cleared = (): Promise<unknown> => {
    clearing ??= readdir(folder).then((names) =>
      Promise.all(names.filter((name) => name.endsWith(DRAFT)).map((name) => rm(join(folder, name), { force: true }))),
    );
    return clearing;
  };

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

  /** Makes a file that is there as young as one that was just kept; false: it is not there after all. */
  const renew = (file: string, sha256: string): boolean => {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return false;
    dateNow(file, clock);
    looked.set(sha256, statSync(file).mtimeMs);
    return true;
  };

  return {
    has,
    async keep(content) {
      await mkdir(folder, { recursive: true });
      await cleared();
      // A half-written file never has its name.
      const draft = join(folder, `${randomToken(random, 12)}${DRAFT}`);
      try {
        const kept = await writeDraft(draft, content);
        const file = join(folder, kept.sha256);
        if ((await has(kept.sha256, kept.size)) && renew(file, kept.sha256)) {
          await rm(draft);
        } else {
          dateNow(draft, clock);
          renameSync(draft, file);
        }
        return kept;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
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
    async remove(sha256) {
      const file = fileOf(sha256);
      looked.delete(sha256);
      if (file !== null) await rm(file, { force: true });
    },
  };
}

function dateNow(file: string, clock: Clock): void {
  const now = clock.now() / 1000;
  utimesSync(file, now, now);
}

/**
 * Takes away what is in the folder, was last kept before `before` (milliseconds) and is not `named`: content whose row
 * never came, or is gone. Where it is killed in the middle, the rest is for the next time. Resolves to how many went.
 */
export async function sweepFolder(folder: string, named: ReadonlySet<string>, before: number): Promise<number> {
  const names = (await readdir(folder)).filter((name) => SHA256.test(name) && !named.has(name));
  let removed = 0;
  for (const name of names) {
    const file = join(folder, name);
    // In one go: whoever keeps the same again while this runs makes it young before it is named (`renew`).
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) >= before) continue;
    rmSync(file);
    removed += 1;
  }
  return removed;
}

async function writeDraft(path: string, content: Content): Promise<Kept> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      hash.update(piece);
      size += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}
