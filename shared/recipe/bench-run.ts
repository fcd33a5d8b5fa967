import '../jitless.ts';
import * as z from 'zod';
import { DeviceRef, Instant, SecretRef } from '../ids.ts';
import { Alias } from './aliases.ts';
import { Recipe, RecipeId } from './recipe.ts';
import { Rehearsal } from './rehearsal.ts';
import { UnitState } from './run.ts';
import { VariableName } from './variables.ts';

/** Recipes and bench runs as the screen sees them. No secret gets this far: of a Wi-Fi key only that there is one. */

export const RunId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;

export const UnitId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

export const RecipeSummary = z.object({
  id: RecipeId,
  name: z.string(),
  deviceType: z.string(),
  version: z.int().positive(),
  changedAt: Instant,
});
export type RecipeSummary = z.infer<typeof RecipeSummary>;

/** Something wrong in a recipe's text, with its place: lines and columns begin at 1. */
export const TextProblem = z.object({ line: z.int().positive(), column: z.int().positive(), words: z.string() });
export type TextProblem = z.infer<typeof TextProblem>;

export const CheckedText = z.object({
  /** Null: it has problems. */
  recipe: Recipe.nullable(),
  problems: z.array(TextProblem),
});
export type CheckedText = z.infer<typeof CheckedText>;

/** An answer to a prompt; a secret went to the vault first. */
export const Answer = z.union([z.strictObject({ value: z.string().max(1024) }), z.strictObject({ secret: SecretRef })]);
export type Answer = z.infer<typeof Answer>;
export const Answers = z.record(VariableName, Answer);
export type Answers = z.infer<typeof Answers>;

export const RECIPE_TEXT_MOST = 256 * 1024;
export const RUN_CSV_MOST = 4 * 1024 * 1024;
export const MOST_ALIASES = 500;

export const ArmRequest = z.object({
  recipe: RecipeId,
  answers: Answers,
  /** The text of a CSV file with a `serial` column, where the recipe or the technician wants one. */
  csv: z.string().max(RUN_CSV_MOST).nullable(),
  admits: z.enum(['type', 'listed']),
  /** Goes on where the rehearsal predicts a fault: devices have been known to lie about what is writable. */
  despiteFaults: z.boolean(),
});
export type ArmRequest = z.infer<typeof ArmRequest>;

export const RunSummary = z.object({
  id: RunId,
  recipe: RecipeId,
  name: z.string(),
  version: z.int().positive(),
  deviceType: z.string(),
  admits: z.enum(['type', 'listed']),
  armedAt: Instant,
  /** Null: armed. */
  endedAt: Instant.nullable(),
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const UnitView = z.object({
  id: UnitId,
  serial: z.string(),
  device: DeviceRef.nullable(),
  /** As its record is called; null: not seen yet. */
  name: z.string().nullable(),
  softwareVersion: z.string().nullable(),
  state: UnitState,
  /** The step of the recipe it is at, counted from 0; null: none. */
  step: z.int().nonnegative().nullable(),
  /** What the operation under way needs of a person. */
  needsPerson: z.string().nullable(),
  hasLabel: z.boolean(),
  recorded: z.boolean(),
  joinedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type UnitView = z.infer<typeof UnitView>;

/** One run with all its devices, in the order in which they joined. */
export const RunView = z.object({
  run: RunSummary,
  /** The words of the recipe's steps. */
  steps: z.array(z.string()),
  units: z.array(UnitView),
});
export type RunView = z.infer<typeof RunView>;

/** A recipe rehearsed on one device. */
export const RehearsedOn = z.object({
  rehearsal: Rehearsal,
  /** False: the device could not be asked now, and its tree is the one it told last. */
  fresh: z.boolean(),
  steps: z.array(z.string()),
});
export type RehearsedOn = z.infer<typeof RehearsedOn>;

export const AliasList = z.object({ own: z.array(Alias).max(MOST_ALIASES), builtIn: z.array(Alias) });
