import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { type CheckedText, RECIPE_TEXT_MOST, type TextProblem } from '#shared/recipe/bench-run.ts';
import { Recipe, STEP_KINDS } from '#shared/recipe/recipe.ts';

/** Recipes as YAML: read with the line of every mistake, written so that a person likes to read it. */

/** YAML may repeat a part by name; a few hundred bytes could then unfold to gigabytes. A recipe needs no such thing. */
const NO_ALIASES = 0;
const MOST_PROBLEMS = 50;

/** Reads a recipe. Every problem has its line; without problems there is a recipe. */
export function readRecipe(text: string): CheckedText {
  if (text.length > RECIPE_TEXT_MOST) {
    return { recipe: null, problems: [{ line: 1, column: 1, words: 'This is too long for a recipe.' }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      recipe: null,
      problems: document.errors.slice(0, MOST_PROBLEMS).map(({ message, pos: [at] }) => placed(lines, at, message)),
    };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: NO_ALIASES });
  } catch (error) {
    return {
      recipe: null,
      problems: [{ line: 1, column: 1, words: error instanceof Error ? error.message : 'Not YAML' }],
    };
  }
  const parsed = Recipe.safeParse(value);
  if (parsed.success) return { recipe: parsed.data, problems: [] };
  const problems = parsed.error.issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const where = issue.path.filter((part) => typeof part !== 'symbol');
    const message = isWhichStep(issue) ? `There is no such step. There are: ${STEP_KINDS.join(', ')}` : issue.message;
    const words = where.length === 0 ? message : `${where.map(String).join(' › ')}: ${message}`;
    return placed(lines, offsetOf(document, where), words);
  });
  return { recipe: null, problems };
}

/** A recipe as YAML. What is as it would be anyway is left out. */
export function writeRecipe(recipe: Recipe): string {
  const { variables, onFailure, ...rest } = recipe;
  const { name, deviceType, description, label, steps } = rest;
  return stringify(
    {
      name,
      deviceType,
      ...(description === undefined ? {} : { description }),
      ...(Object.keys(variables).length === 0 ? {} : { variables }),
      ...(onFailure === 'roll-back' ? {} : { onFailure }),
      ...(label === undefined ? {} : { label }),
      steps,
    },
    { lineWidth: 110, aliasDuplicateObjects: false },
  );
}

/** A `do` that is none: zod names every kind in a manner only a programmer reads. */
function isWhichStep({ code, path }: { readonly code: string; readonly path: readonly PropertyKey[] }): boolean {
  return code === 'invalid_union' && path[0] === 'steps' && path.at(-1) === 'do';
}

function placed(lines: LineCounter, offset: number, words: string): TextProblem {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), words };
}

/** Where the value at this path is written; where it is missing, the nearest there is around it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range != null) return node.range[0];
  }
  return 0;
}
