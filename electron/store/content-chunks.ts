import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Kysely, sql } from 'kysely';
import type { Clock } from '#electron/ports/clock.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import { type Content, type ContentFiles, type Kept, sha256Of } from './content-files.ts';
import { isUniqueViolation } from './failure.ts';
import type { Schema } from './schema.ts';

const CHUNK_BYTES = 256 * 1024;

/**
 * The same in the database of a team: what one process was given, each of them has. Content that is not what its name
 * says is not there; it is looked through the first time a process is asked for it.
 */
export function createContentChunks(db: Kysely<Schema>, random: Random, clock: Clock): ContentFiles {
  /** SHA-256 → size of what this process has looked through. */
  const looked = new Map<string, number>();

  async function* chunks(sha256: string, from: number, reader: Kysely<Schema> = db): AsyncGenerator<Uint8Array> {
    for (let place = from; ; place += 1) {
      const row = await reader
        .selectFrom('content_chunk')
        .select('bytes')
        .where('sha256', '=', sha256)
        .where('place', '=', place)
        .executeTakeFirst();
      if (row === undefined) return;
      yield row.bytes;
    }
  }

  async function has(sha256: string, size: number, reader: Kysely<Schema> = db): Promise<boolean> {
    const stored = await reader
      .selectFrom('content_chunk')
      .select(({ fn }) => [fn.countAll<number>().as('chunks'), sql<number>`sum(length(bytes))`.as('size')])
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    if (stored.chunks === 0 || stored.size !== size) return false;
    if (looked.get(sha256) === size) return true;
    if ((await sha256Of(chunks(sha256, 0, reader))) !== sha256) return false;
    looked.set(sha256, size);
    return true;
  }

  return {
    has: (sha256, size) => has(sha256, size),
    async keep(content) {
      // All of it or nothing: half of it is nobody's. Its name is known only when it was all read.
      const draft = `draft ${randomToken(random, 12)}`;
      let kept: Kept | null = null;
      try {
        await db.transaction().execute(async (trx) => {
          kept = await writePieces(trx, draft, content);
          const { sha256, size } = kept;
          // Before it is looked for: from here on the sweep of another process waits, or finds it young.
          await renew(trx, sha256, clock.now());
          if (await has(sha256, size, trx)) return dropChunks(trx, draft);
          // What is there and wrong is written over.
          await dropChunks(trx, sha256);
          await trx.updateTable('content_chunk').set({ sha256 }).where('sha256', '=', draft).execute();
        });
      } catch (error) {
        if (kept === null || !isUniqueViolation(error)) throw error;
        // Another process was given the same at this moment.
      }
      if (kept === null) throw new Error('the content was not read');
      return kept;
    },
    async read(sha256, size) {
      if (!(await has(sha256, size))) return null;
      const bytes = await buffer(chunks(sha256, 0));
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
    },
    open(sha256, start, end) {
      const pieces = chunks(sha256, Math.floor(start / CHUNK_BYTES));
      return Readable.from(part(pieces, start % CHUNK_BYTES, end - start + 1), { objectMode: false });
    },
    async remove(sha256) {
      looked.delete(sha256);
      await dropChunks(db, sha256);
      await db.deleteFrom('content_kept').where('sha256', '=', sha256).execute();
    },
  };
}

async function renew(trx: Kysely<Schema>, sha256: string, now: number): Promise<void> {
  await trx
    .insertInto('content_kept')
    .values({ sha256, kept_at: now })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ kept_at: now }))
    .execute();
}

/**
 * Takes away content that was last kept before `before` (milliseconds) and that no row names: the row never came, or is
 * gone. Resolves to how many went.
 */
export async function sweepChunks(db: Kysely<Schema>, before: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ sha256: string }>`delete from content_kept where kept_at < ${before}
      and not exists (select 1 from firmware_image where lower(firmware_image.sha256) = content_kept.sha256)
      and not exists (select 1 from device_attachment where device_attachment.sha256 = content_kept.sha256)
      and not exists (select 1 from device_file where sealed_sha256 = content_kept.sha256)
      returning sha256`.execute(trx);
    for (const { sha256 } of rows) await dropChunks(trx, sha256);
    return rows.length;
  });
}

async function dropChunks(db: Kysely<Schema>, sha256: string): Promise<void> {
  await db.deleteFrom('content_chunk').where('sha256', '=', sha256).execute();
}

/** Writes the content under a name of its own, in pieces of one size. */
async function writePieces(trx: Kysely<Schema>, name: string, content: Content): Promise<Kept> {
  const hash = createHash('sha256');
  let size = 0;
  let place = 0;
  for await (const bytes of inPieces(content instanceof Uint8Array ? [content] : content)) {
    hash.update(bytes);
    size += bytes.length;
    await trx.insertInto('content_chunk').values({ sha256: name, place, bytes }).execute();
    place += 1;
  }
  return { sha256: hash.digest('hex'), size };
}

/** The same bytes cut anew: every piece but the last has `CHUNK_BYTES`. */
async function* inPieces(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of content) {
    held.push(bytes);
    length += bytes.length;
    if (length < CHUNK_BYTES) continue;
    const whole = Buffer.concat(held);
    let from = 0;
    for (; from + CHUNK_BYTES <= whole.length; from += CHUNK_BYTES) yield whole.subarray(from, from + CHUNK_BYTES);
    held = [whole.subarray(from)];
    length = whole.length - from;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** So many bytes, after so many that are left out; fails where there are fewer. */
async function* part(pieces: AsyncIterable<Uint8Array>, skip: number, wanted: number): AsyncGenerator<Uint8Array> {
  let left = wanted;
  let from = skip;
  for await (const piece of pieces) {
    const bytes = piece.subarray(from, from + left);
    from = 0;
    left -= bytes.length;
    yield bytes;
    if (left === 0) return;
  }
  throw new Error('the content ends before its end');
}
