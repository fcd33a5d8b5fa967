import type { Generated } from 'kysely';

export type RecipeTable = {
  id: string;
  name: string;
  device_type: string;
  /** The newest one. */
  version: number;
  changed_at: number;
  removed: number;
};

/** What a recipe was at some time; rows are appended, never changed. */
export type RecipeVersionTable = {
  recipe: string;
  version: number;
  /** YAML as it was written. */
  text: string;
  at: number;
};

export type RecipeAliasTable = { name: string; tr181: string | null; tr098: string | null };

/** A recipe that was armed: what it was then, and what was answered. */
export type BenchRunTable = {
  seq: Generated<number>;
  id: string;
  recipe: string;
  version: number;
  text: string;
  /** `type`: every device of the type that informs; `listed`: only what was listed or scanned. */
  admits: string;
  despite_faults: number;
  /** JSON: answers by variable; secrets sealed. */
  answers: string;
  armed_at: number;
  ended_at: number | null;
};

/** One device in a run (shared/recipe/run.ts). */
export type BenchUnitTable = {
  /** The order in which they joined. */
  seq: Generated<number>;
  id: string;
  run: string;
  serial: string;
  serial_key: string;
  /** Null: expected, not seen yet. */
  device: string | null;
  /** JSON: what the row shows of the device. */
  facts: string;
  /** JSON: its row of the file; secrets sealed. */
  row_values: string;
  /** JSON: secrets made for it, sealed. */
  generated: string;
  /** The discriminator of `state_json`. */
  at: string;
  state_json: string;
  /** Moves with every change. */
  revision: number;
  /** JSON: its actions; values of secrets sealed. Null: not rehearsed yet. */
  plan: string | null;
  /** JSON of the values before, sealed as a whole. */
  before_sealed: string | null;
  /** SHA-256 of the configuration before. */
  hash_before: string | null;
  instances: string;
  rehearsal: string | null;
  label_sealed: string | null;
  /** The as-built record was handed to the inventory. */
  recorded: number;
  joined_at: number | null;
  ended_at: number | null;
};

export type RecipeTables = {
  recipe: RecipeTable;
  recipe_version: RecipeVersionTable;
  recipe_alias: RecipeAliasTable;
  bench_run: BenchRunTable;
  bench_unit: BenchUnitTable;
};
