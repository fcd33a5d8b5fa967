import { hash, timingSafeEqual } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import * as z from 'zod';
import { type Clock, instantSeconds } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import { isUniqueViolation, isWriteRefused } from '#electron/store/failure.ts';
import type { ApiTokenTable } from '#electron/store/schema/inventory.ts';
import type { Schema } from '#electron/store/schema.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/ids.ts';

/** What a token may do: read, edit records, create, delete, and have devices do things. */
export const RIGHTS = ['view', 'change', 'create', 'delete', 'operate'] as const;
export type Right = (typeof RIGHTS)[number];

/** Who is calling. */
export type Caller = {
  readonly tokenId: number;
  readonly name: string;
  /** The organizations it may see, with all below those it was given; null: all, also those to come. */
  readonly organizations: ReadonlySet<number> | null;
  /** The one organization it was given: what a body that names none is about (inventory-api 9.4). */
  readonly home: number | null;
  /** The same as a text: callers of one scope see the same. */
  readonly scope: string;
  readonly rights: ReadonlySet<Right>;
};

/** True where the caller may see records of the organization. */
export function mayReach(caller: Caller, organization: number): boolean {
  return caller.organizations === null || caller.organizations.has(organization);
}

export type TokenSummary = {
  name: string;
  organizations: number[] | null;
  rights: Right[];
  createdAt: Instant;
  expiresAt: Instant | null;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
};

export type TokenRequest = {
  name: string;
  /** The organizations it may see, each with all below it; null: all. */
  organizations: readonly number[] | null;
  rights: readonly Right[];
  expiresAt?: Instant;
};

export type Tokens = {
  /** Makes a token and returns it; it can never be read again. Errors: `app.bad-input` where the name is taken. */
  create(request: TokenRequest): Promise<string>;
  list(): Promise<TokenSummary[]>;
  /** Ends a token at once. False: there is none of that name, or it had ended before. */
  revoke(name: string): Promise<boolean>;
  /** Ends the token of that name, if there is one, and makes a new one in its place. */
  renew(request: TokenRequest): Promise<string>;
  /** Who holds the token; `ended`: it was revoked or is past its time; null: no such token. */
  identify(plain: string): Promise<Caller | 'ended' | null>;
};

const SECRET_BYTES = 32;
const LOOKUP_CHARACTERS = 16;
const LAST_USE_MILLISECONDS = 60_000;
/** So long a token need not be looked up again; another process that revokes it is heard after that. */
const REMEMBERED_MILLISECONDS = 1_000;
const REMEMBERED_TOKENS = 1_000;
const Organizations = z.array(z.int());
const Rights = z.array(z.enum(RIGHTS));

type TokensOptions = { store: Store; clock: Clock; random: Random; log: Log };

/**
 * The tokens of the API. A token is 256 random bits, so a single SHA-256 is enough to keep it: there is no dictionary
 * to try, which is what slow hashes are for. The row is found by a part of the hash, and the whole compared in
 * constant time.
 */
export function createTokens({ store, clock, random, log }: TokensOptions): Tokens {
  const { db } = store;
  const identified = new Map<string, { caller: Caller; expiresAt: number | null; until: number }>();
  const isOver = (expiresAt: number | null): boolean => expiresAt !== null && expiresAt <= clock.now();
  const noteUse = async (id: number, now: number): Promise<void> => {
    try {
      await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
    } catch (error) {
      // On a full disk who only reads is served all the same.
      if (!isWriteRefused(error)) throw error;
      log.warn({ err: error }, 'the use of a token could not be noted');
    }
  };
  const tokens: Tokens = {
    async create({ name, organizations, rights, expiresAt }) {
      const plain = randomToken(random, SECRET_BYTES);
      const hash = hashOf(plain);
      try {
        await db
          .insertInto('api_token')
          .values({
            name,
            lookup: hash.slice(0, LOOKUP_CHARACTERS),
            hash,
            organizations: organizations === null ? null : JSON.stringify(organizations),
            rights: JSON.stringify(rights),
            created_at: clock.now(),
            expires_at: expiresAt === undefined ? null : Date.parse(expiresAt),
          })
          .execute();
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        throw new AppError('app.bad-input', { detail: `there is already a token named “${name}”` }, { cause: error });
      }
      return plain;
    },

    async list() {
      const rows = await db.selectFrom('api_token').selectAll().orderBy('id').execute();
      return rows.map(summarize);
    },

    async revoke(name) {
      const result = await db
        .updateTable('api_token')
        .set({ revoked_at: clock.now() })
        .where('name', '=', name)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      identified.clear();
      return Number(result.numUpdatedRows) > 0;
    },

    async renew(request) {
      await db.deleteFrom('api_token').where('name', '=', request.name).execute();
      identified.clear();
      return tokens.create(request);
    },

    async identify(plain) {
      const hash = hashOf(plain);
      const known = identified.get(hash);
      if (known !== undefined && clock.monotonic() < known.until && !isOver(known.expiresAt)) return known.caller;
      const lookup = hash.slice(0, LOOKUP_CHARACTERS);
      const rows = await db.selectFrom('api_token').selectAll().where('lookup', '=', lookup).execute();
      const row = rows.find((candidate) => timingSafeEqual(Buffer.from(candidate.hash), Buffer.from(hash)));
      if (row === undefined) return null;
      const now = clock.now();
      if (row.revoked_at !== null || isOver(row.expires_at)) return 'ended';
      if (row.last_used_at === null || now - row.last_used_at >= LAST_USE_MILLISECONDS) {
        await noteUse(row.id, now);
      }
      const caller = await callerOf(db, row);
      if (identified.size >= REMEMBERED_TOKENS) identified.clear();
      identified.set(hash, { caller, expiresAt: row.expires_at, until: clock.monotonic() + REMEMBERED_MILLISECONDS });
      return caller;
    },
  };
  return tokens;
}

function hashOf(plain: string): string {
  return hash('sha256', plain);
}

function organizationsOf(row: Pick<Selectable<ApiTokenTable>, 'organizations'>): number[] | null {
  return row.organizations === null ? null : Organizations.parse(JSON.parse(row.organizations));
}

async function callerOf(db: Kysely<Schema>, row: Selectable<ApiTokenTable>): Promise<Caller> {
  const given = organizationsOf(row);
  const organizations = given === null ? null : await withThoseBelow(db, given);
  return {
    tokenId: row.id,
    name: row.name,
    organizations: organizations === null ? null : new Set(organizations),
    home: given?.length === 1 ? (given[0] ?? null) : null,
    scope: organizations === null ? 'all' : organizations.toSorted((left, right) => left - right).join(),
    rights: new Set(Rights.parse(JSON.parse(row.rights))),
  };
}

/** Organizations form a tree: who was given one was given what is below it, also what is moved there later. */
export async function withThoseBelow(db: Kysely<Schema>, given: readonly number[]): Promise<number[]> {
  if (given.length === 0) return [];
  const { rows } = await sql<{ id: number }>`with recursive reach (id) as (
      select id from organization where id in (${sql.join(given)})
      union select below.id from organization as below join reach on below.parent = reach.id
    ) select id from reach`.execute(db);
  return [...new Set([...given, ...rows.map(({ id }) => id)])];
}

function summarize(row: Selectable<ApiTokenTable>): TokenSummary {
  const instant = (at: number | null): Instant | null => (at === null ? null : instantSeconds(at));
  return {
    name: row.name,
    organizations: organizationsOf(row),
    rights: Rights.parse(JSON.parse(row.rights)),
    createdAt: instantSeconds(row.created_at),
    expiresAt: instant(row.expires_at),
    lastUsedAt: instant(row.last_used_at),
    revokedAt: instant(row.revoked_at),
  };
}
