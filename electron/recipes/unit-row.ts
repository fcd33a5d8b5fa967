import type { Kysely, Selectable, Transaction } from 'kysely';
import * as z from 'zod';
import { instantMillis } from '#electron/ports/clock.ts';
import type { BenchRunTable, BenchUnitTable } from '#electron/store/schema/recipe.ts';
import type { Schema } from '#electron/store/schema.ts';
import { DeviceRef } from '#shared/ids.ts';
import { Action, Instances } from '#shared/recipe/action.ts';
import { RunId, type RunSummary, UnitId, type UnitView } from '#shared/recipe/bench-run.ts';
import { type Recipe, RecipeId } from '#shared/recipe/recipe.ts';
import { UnitState } from '#shared/recipe/run.ts';
import { KeptValues } from './sealed.ts';

/** Runs and their devices as they lie in the store; everything read from it is checked. */

type Db = Kysely<Schema> | Transaction<Schema>;

/** What a row shows of a device beside its state. */
export const UnitFacts = z.object({ name: z.string().nullable(), softwareVersion: z.string().nullable() });
export type UnitFacts = z.infer<typeof UnitFacts>;

export type BenchUnit = {
  readonly id: UnitId;
  readonly run: RunId;
  readonly serial: string;
  readonly device: DeviceRef | null;
  readonly facts: UnitFacts;
  readonly rowValues: KeptValues;
  readonly generated: KeptValues;
  readonly state: UnitState;
  readonly revision: number;
  /** JSON of its actions, secrets sealed; null: not rehearsed yet. Read by `planOf` where it is needed. */
  readonly planText: string | null;
  readonly beforeSealed: string | null;
  readonly hashBefore: string | null;
  readonly instances: Instances;
  /** JSON, read by who shows it. */
  readonly rehearsalText: string | null;
  readonly labelSealed: string | null;
  readonly recorded: boolean;
  readonly joinedAt: number | null;
  readonly endedAt: number | null;
};

export function readUnit(row: Selectable<BenchUnitTable>): BenchUnit {
  return {
    id: UnitId.parse(row.id),
    run: RunId.parse(row.run),
    serial: row.serial,
    device: row.device === null ? null : DeviceRef.parse(row.device),
    facts: UnitFacts.parse(JSON.parse(row.facts)),
    rowValues: KeptValues.parse(JSON.parse(row.row_values)),
    generated: KeptValues.parse(JSON.parse(row.generated)),
    state: UnitState.parse(JSON.parse(row.state_json)),
    revision: row.revision,
    planText: row.plan,
    beforeSealed: row.before_sealed,
    hashBefore: row.hash_before,
    instances: Instances.parse(JSON.parse(row.instances)),
    rehearsalText: row.rehearsal,
    labelSealed: row.label_sealed,
    recorded: row.recorded === 1,
    joinedAt: row.joined_at,
    endedAt: row.ended_at,
  };
}

/** The actions of a device as they lie in the store; none before it was rehearsed. */
export function planOf({ planText }: Pick<BenchUnit, 'planText'>): Action[] {
  return planText === null ? [] : z.array(Action).parse(JSON.parse(planText));
}

export async function findUnit(db: Db, id: UnitId): Promise<BenchUnit | null> {
  const row = await db.selectFrom('bench_unit').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : readUnit(row);
}

/** The devices of a run in the order in which they joined; those only expected come last. */
export async function unitsOf(db: Db, run: RunId): Promise<BenchUnit[]> {
  const rows = await db.selectFrom('bench_unit').selectAll().where('run', '=', run).orderBy('seq').execute();
  const joined = (row: { joined_at: number | null }): number => row.joined_at ?? Number.POSITIVE_INFINITY;
  return rows.sort((left, right) => joined(left) - joined(right) || left.seq - right.seq).map(readUnit);
}

/** Units that something is still to happen to. */
export async function unfinishedUnits(db: Db): Promise<BenchUnit[]> {
  const rows = await db
    .selectFrom('bench_unit')
    .selectAll()
    .where('at', 'not in', ['passed', 'failed', 'expected'])
    .execute();
  return rows.map(readUnit);
}

export type BenchRun = {
  readonly id: RunId;
  readonly recipeId: RecipeId;
  readonly version: number;
  readonly text: string;
  readonly admits: 'type' | 'listed';
  readonly despiteFaults: boolean;
  readonly answers: KeptValues;
  readonly armedAt: number;
  readonly endedAt: number | null;
};

export function readRun(row: Selectable<BenchRunTable>): BenchRun {
  return {
    id: RunId.parse(row.id),
    recipeId: RecipeId.parse(row.recipe),
    version: row.version,
    text: row.text,
    admits: row.admits === 'listed' ? 'listed' : 'type',
    despiteFaults: row.despite_faults === 1,
    answers: KeptValues.parse(JSON.parse(row.answers)),
    armedAt: row.armed_at,
    endedAt: row.ended_at,
  };
}

export async function findRun(db: Db, id: RunId): Promise<BenchRun | null> {
  const row = await db.selectFrom('bench_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : readRun(row);
}

/** The newest first. */
export async function runs(db: Db, limit: number): Promise<BenchRun[]> {
  const rows = await db.selectFrom('bench_run').selectAll().orderBy('seq', 'desc').limit(limit).execute();
  return rows.map(readRun);
}

export function runSummary(run: BenchRun, recipe: Recipe, units: readonly Pick<BenchUnit, 'state'>[]): RunSummary {
  const count = (at: UnitState['at']): number => units.filter(({ state }) => state.at === at).length;
  return {
    id: run.id,
    recipe: run.recipeId,
    name: recipe.name,
    version: run.version,
    deviceType: recipe.deviceType,
    admits: run.admits,
    armedAt: instantMillis(run.armedAt),
    endedAt: run.endedAt === null ? null : instantMillis(run.endedAt),
    passed: count('passed'),
    failed: count('failed'),
    total: units.length,
  };
}

export function unitView(unit: BenchUnit, needsPerson: string | null): UnitView {
  const { id, serial, device, facts, state, labelSealed, recorded, joinedAt, endedAt } = unit;
  return {
    id,
    serial,
    device,
    ...facts,
    state,
    step: stepOf(unit),
    needsPerson,
    hasLabel: labelSealed !== null,
    recorded,
    joinedAt: joinedAt === null ? null : instantMillis(joinedAt),
    endedAt: endedAt === null ? null : instantMillis(endedAt),
  };
}

function stepOf(unit: BenchUnit): number | null {
  const { state } = unit;
  switch (state.at) {
    case 'acting':
      return planOf(unit)[state.action]?.step ?? null;
    case 'undoing':
    case 'checking':
    case 'failed':
      return state.failure.step;
    case 'expected':
    case 'reading':
    case 'passed':
      return null;
    default:
      return state satisfies never;
  }
}
