import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { DeviceRef, Instant } from '../ids.ts';
import { Alias } from '../recipe/aliases.ts';
import {
  AliasList,
  Answers,
  ArmRequest,
  CheckedText,
  MOST_ALIASES,
  RECIPE_TEXT_MOST,
  RecipeSummary,
  RehearsedOn,
  RunId,
  RunSummary,
  RunView,
  UnitId,
  UnitView,
} from '../recipe/bench-run.ts';
import { LabelGap } from '../recipe/label-gap.ts';
import { Recipe, RecipeId } from '../recipe/recipe.ts';
import { Nothing, procedure } from './procedure.ts';

const Text = z.string().max(RECIPE_TEXT_MOST);

/** Recipes, their rehearsal, and bench runs. */
export const recipes = {
  list: procedure.input(Nothing).output(z.object({ recipes: z.array(RecipeSummary) })),
  /** A recipe as it was written. Fails with `recipe.unknown`. */
  get: procedure.input(z.object({ id: RecipeId, version: z.int().positive().nullable() })).output(
    z.object({
      summary: RecipeSummary,
      version: z.int().positive(),
      text: Text,
      versions: z.array(z.object({ version: z.int().positive(), at: Instant })),
    }),
  ),
  /** Reads YAML and says what is wrong, line by line. */
  check: procedure.input(z.object({ text: Text })).output(CheckedText),
  /** What the form made, as YAML. */
  write: procedure.input(z.object({ recipe: Recipe })).output(z.object({ text: Text })),
  /** Keeps a new version; `id` null: a new recipe. Fails with `recipe.invalid`. */
  save: procedure.input(z.object({ id: RecipeId.nullable(), text: Text })).output(RecipeSummary),
  remove: procedure.input(z.object({ id: RecipeId })).output(Nothing),
  /** The JSON Schema of a recipe, for editors. */
  schema: procedure.input(Nothing).output(z.object({ schema: z.record(z.string(), z.unknown()) })),
  aliases: procedure.input(Nothing).output(AliasList),
  /** Replaces one's own names. */
  setAliases: procedure.input(z.object({ own: z.array(Alias).max(MOST_ALIASES) })).output(AliasList),
  /** Plays a recipe on paper against the device's own tree; nothing that changes it is sent. */
  rehearse: procedure.input(z.object({ recipe: RecipeId, device: DeviceRef, answers: Answers })).output(RehearsedOn),
  /** Arms a run: from now on every router that fits and informs gets the recipe. */
  arm: procedure.input(ArmRequest).output(RunSummary),
  runs: procedure.input(Nothing).output(z.object({ runs: z.array(RunSummary) })),
  /** One run as it is now, then on every change. */
  watch: procedure.input(z.object({ run: RunId })).output(eventIterator(RunView)),
  /** Puts a serial on the list of a run; `known`: it was there already. */
  scan: procedure
    .input(z.object({ run: RunId, serial: z.string().trim().min(1).max(255) }))
    .output(z.object({ known: z.boolean() })),
  /** No further device joins; those under way go on to their end. */
  disarm: procedure.input(z.object({ run: RunId })).output(RunSummary),
  /** Ends a device's run after the action under way, and puts back what was changed. */
  rollBack: procedure.input(z.object({ unit: UnitId })).output(Nothing),
  /** Begins a failed device anew. */
  again: procedure.input(z.object({ unit: UnitId })).output(Nothing),
  rehearsalOf: procedure.input(z.object({ unit: UnitId })).output(z.object({ rehearsal: RehearsedOn.nullable() })),
  /** What passed and is in no as-built record yet; the oldest first. */
  unrecorded: procedure
    .input(Nothing)
    .output(z.object({ units: z.array(z.object({ unit: UnitView, run: RunSummary })) })),
  /** Says that the as-built record of a device is in the outbox. */
  recorded: procedure.input(z.object({ unit: UnitId })).output(Nothing),
  /**
   * Writes the labels of what passed to a PDF file of the data folder; keys are in that file and nowhere else. `gaps`:
   * what the labels cannot show in letters.
   */
  labels: procedure
    .input(z.object({ run: RunId, unit: UnitId.nullable() }))
    .output(z.object({ file: z.string(), labels: z.int().nonnegative(), gaps: z.array(LabelGap) })),
  /** The run as CSV, safe for spreadsheets (security.md S26). */
  csv: procedure.input(z.object({ run: RunId })).output(z.object({ text: z.string() })),
};
