import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Kysely, sql } from 'kysely';
import { type ContentFiles, sha256Of } from './content-files.ts';
import type { Schema } from './schema.ts';
import { inTransaction } from './transaction.ts';

const CHUNK_BYTES = 256 * 1024;

/**
 * The same in the database of a team: what one process was given, each of them has. Content that is not what its name
 * says is not there; it is looked through the first time a process is asked for it.
 */
export function createContentChunks(db: Kysely<Schema>): ContentFiles {
  /** SHA-256 → size of what this process has looked through. */
  const looked = new Map<string, number>();

  async function* chunks(sha256: string, from: number): AsyncGenerator<Uint8Array> {
    for (let place = from; ; place += 1) {
      const row = await db
        .selectFrom('content_chunk')
        .select('bytes')
        .where('sha256', '=', sha256)
        .where('place', '=', place)
        .executeTakeFirst();
      if (row === undefined) return;
      yield row.bytes;
    }
  }

  async function has(sha256: string, size: number): Promise<boolean> {
    const stored = await db
      .selectFrom('content_chunk')
      .select(({ fn }) => [fn.countAll<number>().as('chunks'), sql<number>`sum(length(bytes))`.as('size')])
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    if (stored.chunks === 0 || stored.size !== size) return false;
    if (looked.get(sha256) === size) return true;
    if ((await sha256Of(chunks(sha256, 0))) !== sha256) return false;
    looked.set(sha256, size);
    return true;
  }

  return {
    has,
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const kept = { sha256, size: bytes.length };
      if (await has(sha256, bytes.length)) return kept;
      // All of it or nothing: half of it is nobody's. What is there and wrong is written over.
      await inTransaction(db, async (trx) => {
        await trx.deleteFrom('content_chunk').where('sha256', '=', sha256).execute();
        for (let place = 0; place * CHUNK_BYTES < bytes.length; place += 1) {
          const piece = Buffer.from(bytes.subarray(place * CHUNK_BYTES, (place + 1) * CHUNK_BYTES));
          await trx
            .insertInto('content_chunk')
            .values({ sha256, place, bytes: piece })
            // Another process was given the same at this moment.
            .onConflict((conflict) => conflict.columns(['sha256', 'place']).doNothing())
            .execute();
        }
      });
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
  };
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
