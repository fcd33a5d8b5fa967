import type { Kysely } from 'kysely';
import {
  factOf,
  isMeant,
  type OperationFact,
  type OperationFilter,
  type OperationTally,
  tallyOperations,
} from '#shared/insights/operations.ts';
import { LIST_MOST, type StretchMillis } from '#shared/insights/stretch.ts';
import { readOperation } from './operation-row.ts';
import type { Schema } from './schema.ts';

/** So many operations are counted at most, the newest: reading more would hold up whoever else asks. */
const COUNTED_MOST = 50_000;

/** What became of the operations that were asked for in a stretch. `whole`: none of them was left out. */
export async function operationTally(
  db: Kysely<Schema>,
  stretch: StretchMillis,
): Promise<OperationTally & { counted: number; whole: boolean }> {
  const facts = await factsIn(db, stretch);
  return { ...tallyOperations(facts), counted: facts.length, whole: facts.length < COUNTED_MOST };
}

/** Those of them that are meant, the newest first. */
export async function operationsIn(
  db: Kysely<Schema>,
  stretch: StretchMillis,
  filter: OperationFilter,
): Promise<{ total: number; operations: OperationFact[] }> {
  const meant = (await factsIn(db, stretch)).filter((fact) => isMeant(filter, fact));
  return { total: meant.length, operations: meant.slice(0, LIST_MOST) };
}

async function factsIn(db: Kysely<Schema>, { from, until }: StretchMillis): Promise<OperationFact[]> {
  const rows = await db
    .selectFrom('operation')
    .selectAll()
    .where('created_at', '>=', from)
    .where('created_at', '<', until)
    .orderBy('created_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(COUNTED_MOST)
    .execute();
  return rows.map((row) => factOf(readOperation(row, [])));
}
