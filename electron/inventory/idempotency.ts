import { createHmac } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Random, randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { Dialect } from '#electron/store/migration.ts';
import type { Schema } from '#electron/store/schema.ts';
import { AppError } from '#shared/errors.ts';

/** An answer to a write, as it can be given again. */
export type WriteAnswer = { status: number; body: string | null; etag: string | null };

/** A write that carried a key: whose, which key, and what exactly was asked. */
export type KeyedWrite = { tokenId: number; key: string; fingerprint: string };

/** So long an answer is kept for a repetition of its request (issue 3: 48 hours). */
export const ANSWERS_KEPT_MILLISECONDS = 48 * 3600 * 1000;

const FACT = 'idempotency-fingerprint-key';
const KEY_BYTES = 32;

export type Fingerprint = (method: string, path: string, body: Uint8Array) => string;

/**
 * How requests are told apart. A body can hold a password, and a plain hash of it could be tried out against a
 * dictionary by whoever reads the database file: so the hash is keyed, and its key protected like the passwords.
 */
export async function openFingerprint(db: Kysely<Schema>, secrets: SecretStore, random: Random): Promise<Fingerprint> {
  const key = await agreedKey(db, secrets, random);
  return (method, path, body) => createHmac('sha256', key).update(`${method} ${path}\n`).update(body).digest('hex');
}

/**
 * The key of before; a new one where there is none, or it can no longer be read (then repetitions count as other
 * requests). Of two processes that start together on one database one makes it, and both have it.
 */
async function agreedKey(db: Kysely<Schema>, secrets: SecretStore, random: Random): Promise<string> {
  const kept = await keptValue(db);
  const key = kept === null ? null : await unlocked(secrets, kept);
  if (key !== null) return key;
  const made = randomToken(random, KEY_BYTES);
  const value = await secrets.protect(made);
  await db
    .insertInto('store_fact')
    .values({ name: FACT, value })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ value })
        .where('store_fact.value', '=', kept ?? value),
    )
    .execute();
  const agreed = await keptValue(db);
  return agreed === null || agreed === value ? made : secrets.unprotect(agreed);
}

async function keptValue(db: Kysely<Schema>): Promise<string | null> {
  const row = await db.selectFrom('store_fact').select('value').where('name', '=', FACT).executeTakeFirst();
  return row?.value ?? null;
}

async function unlocked(secrets: SecretStore, value: string): Promise<string | null> {
  try {
    return await secrets.unprotect(value);
  } catch (error) {
    if (error instanceof AppError && error.code === 'app.secret-unknown') return null;
    throw error;
  }
}

/** The answer given before to the same key; `'other'` where the key was used for another request; null: never. */
export async function answerBefore(
  trx: Transaction<Schema>,
  dialect: Dialect,
  { tokenId, key, fingerprint }: KeyedWrite,
  now: number,
): Promise<WriteAnswer | 'other' | null> {
  // The same request twice at the same moment: the second waits here until the first has its answer. SQLite has one
  // writer at a time anyway.
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${tokenId}::int, hashtext(${key}))`.execute(trx);
  const row = await trx
    .selectFrom('idempotency')
    .selectAll()
    .where('token', '=', tokenId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.created_at <= now - ANSWERS_KEPT_MILLISECONDS) {
    await trx.deleteFrom('idempotency').where('token', '=', tokenId).where('key', '=', key).execute();
    return null;
  }
  return row.fingerprint === fingerprint ? { status: row.status, body: row.body, etag: row.etag } : 'other';
}

/**
 * Keeps an answer, in the transaction that did the work: either both are there after a crash, or neither. Only what
 * was done is kept; a refusal changed nothing and may be judged anew.
 */
export async function keepAnswer(
  trx: Transaction<Schema>,
  { tokenId, key, fingerprint }: KeyedWrite,
  answer: WriteAnswer,
  now: number,
): Promise<void> {
  await trx
    .insertInto('idempotency')
    .values({ token: tokenId, key, fingerprint, ...answer, created_at: now })
    .execute();
}

/** Forgets answers past their time. */
export async function forgetOldAnswers(db: Kysely<Schema>, now: number): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<=', now - ANSWERS_KEPT_MILLISECONDS)
    .execute();
}
