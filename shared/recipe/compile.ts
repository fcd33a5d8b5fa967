import type { DataModelRoot } from '../cwmp/data-model-root.ts';
import { isFromVersion } from '../firmware-fit.ts';
import { compareVersions } from '../version.ts';
import type { Action, Assignment } from './action.ts';
import type { AliasTable } from './aliases.ts';
import { TEST_SHAPES } from './diagnostics.ts';
import type { Recipe, RecipeStep } from './recipe.ts';
import { type Filled, fillIn } from './variables.ts';

/** From a recipe to what it means on one device. Pure: the same device and values give the same actions. */

/** An image this site has a file of and that fits the device, whatever version it runs. */
export type FittingImage = {
  readonly id: number;
  readonly version: string;
  /** What it may be loaded over (shared/firmware-fit.ts). */
  readonly fromVersions: string | null;
};

export type CompileContext = {
  readonly root: DataModelRoot;
  readonly aliases: AliasTable;
  /** Fields of the record, answers, the device's row of the file, generated secrets. */
  readonly values: ReadonlyMap<string, Filled>;
  readonly softwareVersion: string | null;
  readonly images: readonly FittingImage[];
};

/** Why a step cannot be done on this device at all. */
export type CompileProblem = { readonly step: number; readonly words: string };

export type Compiled = { readonly actions: readonly Action[]; readonly problems: readonly CompileProblem[] };

export function compile(recipe: Recipe, context: CompileContext): Compiled {
  const problems: CompileProblem[] = [];
  // The number of an instance is known only when it was added: until then its name stands in the path.
  const values = new Map(context.values);
  for (const step of recipe.steps) {
    if (step.do === 'add-object') values.set(step.as, { value: `{${step.as}}`, secret: false });
  }
  // What it runs once the steps before are done: a recipe may climb by an image in between.
  let { softwareVersion } = context;
  const actions = recipe.steps.flatMap((step, index): Action[] => {
    const told = new Set<string>();
    const problem = (words: string): void => {
      if (!told.has(words)) problems.push({ step: index, words });
      told.add(words);
    };
    const compiled = compileStep(step, index, { ...context, values, softwareVersion }, problem);
    for (const action of compiled) if (action.do === 'firmware') softwareVersion = action.version;
    return compiled;
  });
  return { actions, problems };
}

type Tell = (words: string) => void;

function compileStep(step: RecipeStep, index: number, context: CompileContext, problem: Tell): Action[] {
  const fill = (text: string): Filled => {
    const { missing, ...filled } = fillIn(text, context.values);
    for (const name of missing) problem(`There is no value for {{${name}}}`);
    return filled;
  };
  const path = (written: string): string => {
    const name = fill(written).value;
    const found = context.aliases.pathOf(name, context.root);
    if (found === null) problem(`${name} is not known for a device with ${context.root}`);
    return found ?? name;
  };
  const assign = (values: Readonly<Record<string, string>>): Assignment[] =>
    Object.entries(values).map(([name, value]) => ({ name: path(name), ...fill(value) }));

  switch (step.do) {
    case 'factory-reset':
    case 'backup':
    case 'reboot':
      return [{ do: step.do, step: index }];
    case 'set':
    case 'verify':
      return [{ do: step.do, step: index, parameters: assign(step.values) }];
    case 'wait':
      return [{ do: 'wait', step: index, event: step.event, minutes: step.minutes }];
    case 'firmware':
      return [firmware(step, index, context, problem)];
    case 'add-object': {
      const object = asObject(path(step.object));
      const added: Action = { do: 'add-object', step: index, object, as: step.as };
      const children = Object.entries(step.values ?? {}).map(([name, value]) => {
        return { name: `${object}{${step.as}}.${name}`, ...fill(value) };
      });
      return children.length === 0 ? [added] : [added, { do: 'set', step: index, parameters: children }];
    }
    case 'delete-object': {
      const object = asObject(path(step.object));
      if (!/\.(\d+|\{\w+\})\.$/.test(object)) problem(`${object} is no instance: it does not end with a number`);
      return [{ do: 'delete-object', step: index, object }];
    }
    case 'diagnose':
      return diagnose(step, index, context.root, fill(step.target));
    case 'hand-over':
      return [{ do: 'set', step: index, parameters: handOver(step, context.root, fill) }];
    default:
      return step satisfies never;
  }
}

function asObject(path: string): string {
  return path.endsWith('.') ? path : `${path}.`;
}

function firmware(
  { version, olderThan = version }: Extract<RecipeStep, { do: 'firmware' }>,
  step: number,
  { softwareVersion, images }: CompileContext,
  problem: Tell,
): Action {
  if (softwareVersion !== null && compareVersions(softwareVersion, olderThan) >= 0) {
    return { do: 'skip', step, why: `It runs ${softwareVersion} already` };
  }
  const fitting = images.filter((found) => found.version === version);
  const image = fitting.find(
    ({ fromVersions }) => softwareVersion === null || isFromVersion(softwareVersion, fromVersions),
  );
  if (image !== undefined) return { do: 'firmware', step, image: image.id, version };
  const over = [...new Set(fitting.map(({ fromVersions }) => fromVersions))].join(' or ');
  problem(
    over === ''
      ? `There is no firmware ${version} here that fits this device`
      : `Firmware ${version} is loaded over ${over} only, and it would run ${softwareVersion} then`,
  );
  return { do: 'skip', step, why: 'No image' };
}

/** A test is three actions: ask for it, wait until the device says that it is done, judge what it measured. */
function diagnose(
  step: Extract<RecipeStep, { do: 'diagnose' }>,
  index: number,
  root: DataModelRoot,
  target: Filled,
): Action[] {
  const shape = TEST_SHAPES[step.test];
  const object = shape.object[root];
  const settings = { ...shape.settings, [shape.target]: target.value, DiagnosticsState: 'Requested' };
  const { averageMsAtMost, lossPercentAtMost, megabitsAtLeast } = step;
  return [
    {
      do: 'set',
      step: index,
      parameters: Object.entries(settings).map(([name, value]) => {
        return { name: object + name, value, secret: name === shape.target && target.secret };
      }),
    },
    { do: 'wait', step: index, event: '8 DIAGNOSTICS COMPLETE', minutes: 5 },
    {
      do: 'judge',
      step: index,
      test: step.test,
      object,
      limits: { averageMsAtMost, lossPercentAtMost, megabitsAtLeast },
    },
  ];
}

function handOver(
  { url, username, password }: Extract<RecipeStep, { do: 'hand-over' }>,
  root: DataModelRoot,
  fill: (text: string) => Filled,
): Assignment[] {
  const place = `${root}ManagementServer.`;
  const login = [
    ['Username', username],
    ['Password', password],
  ] as const;
  return [
    // The password is a secret wherever it came from.
    ...login.flatMap(([name, text]) => {
      if (text === undefined) return [];
      const { value, secret } = fill(text);
      return [{ name: place + name, value, secret: secret || name === 'Password' }];
    }),
    { name: `${place}URL`, ...fill(url) },
  ];
}
