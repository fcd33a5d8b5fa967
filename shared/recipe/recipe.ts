import '../jitless.ts';
import * as z from 'zod';
import { SERVICE_TESTS } from './diagnostics.ts';
import { isDeviceField, RecipeVariable, referencesIn, VariableName } from './variables.ts';

/**
 * A recipe: what is done with a router of one device type on the bench, step by step. Written as a form or as YAML;
 * this schema is the only description of either, and the JSON Schema for editors is made from it.
 */

/** A value as a person writes it: `vlan: 10` and `enable: true` are texts to CWMP. */
const Value = z
  .union([z.string().max(4096), z.number(), z.boolean()])
  .transform((value) => String(value))
  .describe('A text, in which {{variable}} stands for its value');

const Name = z
  .string()
  .regex(/^[A-Za-z][\w.{}-]{0,255}$/, 'A name such as wifi.1.ssid, or a full path')
  .describe('A logical name such as wifi.1.ssid, or the full path of a parameter');

const Values = z.record(Name, Value).refine((values) => Object.keys(values).length > 0, 'Name at least one parameter');

const ObjectName = z
  .string()
  .regex(/^[A-Za-z][\w.{}-]{0,255}$/, 'A name such as portmapping, or a full path')
  .describe('A logical name such as portmapping, or the full path of an object');

export const Version = z.string().min(1).max(64);

export const RecipeStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('factory-reset') }).describe('Back to the factory’s settings; the first step only'),
  z.strictObject({ do: z.literal('backup') }).describe('The device uploads its configuration'),
  z
    .strictObject({ do: z.literal('firmware'), version: Version, olderThan: Version.optional() })
    .describe('Loads this version where the device runs an older one than `olderThan` (default: than it)'),
  z.strictObject({ do: z.literal('set'), values: Values }).describe('Sets parameters and reads them back'),
  z
    .strictObject({ do: z.literal('add-object'), object: ObjectName, as: VariableName, values: Values.optional() })
    .describe('Adds an instance; later steps call its number {{as}}'),
  z.strictObject({ do: z.literal('delete-object'), object: ObjectName }).describe('Deletes an instance'),
  z.strictObject({ do: z.literal('reboot') }).describe('Reboots and waits until the device is back'),
  z
    .strictObject({
      do: z.literal('wait'),
      event: z.string().min(3).max(64),
      minutes: z.number().positive().max(120).default(5),
    })
    .describe('Waits for an Inform with this event, for example 1 BOOT'),
  z.strictObject({ do: z.literal('verify'), values: Values }).describe('Reads parameters back and compares'),
  z
    .strictObject({
      do: z.literal('diagnose'),
      test: z.enum(SERVICE_TESTS),
      target: Value.describe('A host name, an address or a URL'),
      averageMsAtMost: z.number().positive().optional(),
      lossPercentAtMost: z.number().min(0).max(100).optional(),
      megabitsAtLeast: z.number().positive().optional(),
    })
    .describe('Runs a test on the device; over a threshold it fails'),
  z
    .strictObject({
      do: z.literal('hand-over'),
      url: Value,
      username: Value.optional(),
      password: Value.optional(),
    })
    .describe('Points the device at the production ACS; the last step only'),
]);
export type RecipeStep = z.infer<typeof RecipeStep>;

/** In the order in which they are usually wanted. */
export const STEP_KINDS: readonly RecipeStep['do'][] = [
  'set',
  'verify',
  'reboot',
  'firmware',
  'factory-reset',
  'backup',
  'add-object',
  'delete-object',
  'wait',
  'diagnose',
  'hand-over',
];

const MOST_STEPS = 100;

export const RecipeId = z
  .string()
  .regex(/^[\w-]{8,64}$/)
  .brand<'RecipeId'>();
export type RecipeId = z.infer<typeof RecipeId>;

export const Recipe = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    deviceType: z.string().trim().min(1).max(120).describe('The name of the device type it is for'),
    description: z.string().max(2000).optional(),
    variables: z.record(VariableName, RecipeVariable).default({}),
    onFailure: z.enum(['roll-back', 'stop']).default('roll-back'),
    label: z
      .strictObject({ ssid: Value, key: Value.optional() })
      .optional()
      .describe('The Wi-Fi that stands on the label, as text and as QR code'),
    steps: z.array(RecipeStep).min(1).max(MOST_STEPS),
  })
  .superRefine((recipe, context) => {
    for (const { path, message } of recipeFaults(recipe)) context.addIssue({ code: 'custom', path, message });
  });
export type Recipe = z.infer<typeof Recipe>;

type RecipeFault = { readonly path: (string | number)[]; readonly message: string };

/** What the shape alone does not say: the order of steps, and that every name that is used is known. */
function recipeFaults({ steps, variables, label }: Pick<Recipe, 'steps' | 'variables' | 'label'>): RecipeFault[] {
  const faults: RecipeFault[] = [];
  const known = new Set(Object.keys(variables));
  const check = (text: string, path: (string | number)[]): void => {
    for (const name of referencesIn(text)) {
      if (!known.has(name) && !isDeviceField(name)) faults.push({ path, message: `Nothing says what {{${name}}} is` });
    }
  };
  for (const [index, step] of steps.entries()) {
    const path = ['steps', index];
    if (step.do === 'factory-reset' && index > 0) {
      faults.push({ path, message: 'A factory reset can only be the first step: it would undo the others' });
    }
    if (step.do === 'hand-over' && index < steps.length - 1) {
      faults.push({
        path,
        message: 'The hand-over can only be the last step: afterwards the device calls another ACS',
      });
    }
    for (const [text, where] of textsOf(step)) check(text, [...path, ...where]);
    if (step.do !== 'add-object') continue;
    if (known.has(step.as) || isDeviceField(step.as)) {
      faults.push({ path: [...path, 'as'], message: `{{${step.as}}} is something else already` });
    }
    known.add(step.as);
  }
  if (label !== undefined) {
    check(label.ssid, ['label', 'ssid']);
    if (label.key !== undefined) check(label.key, ['label', 'key']);
  }
  return faults;
}

/** Every text of a step in which a variable may stand, with where it is. */
function textsOf(step: RecipeStep): [string, (string | number)[]][] {
  switch (step.do) {
    case 'set':
    case 'verify':
      return valueTexts(step.values);
    case 'add-object':
      return [[step.object, ['object']], ...valueTexts(step.values ?? {})];
    case 'delete-object':
      return [[step.object, ['object']]];
    case 'diagnose':
      return [[step.target, ['target']]];
    case 'hand-over':
      return [
        [step.url, ['url']],
        [step.username ?? '', ['username']],
        [step.password ?? '', ['password']],
      ];
    case 'factory-reset':
    case 'backup':
    case 'firmware':
    case 'reboot':
    case 'wait':
      return [];
    default:
      return step satisfies never;
  }
}

function valueTexts(values: Readonly<Record<string, string>>): [string, string[]][] {
  return Object.entries(values).flatMap(([name, value]): [string, string[]][] => [
    [name, ['values', name]],
    [value, ['values', name]],
  ]);
}

/** The JSON Schema of a recipe, for an editor that completes and checks the YAML. */
export function recipeJsonSchema(): Record<string, unknown> {
  return { title: 'Demarc recipe', ...z.toJSONSchema(Recipe, { io: 'input' }) };
}

/** The words of a step in a list, before anything is known of the device. */
export function stepWords(step: RecipeStep): string {
  switch (step.do) {
    case 'factory-reset':
      return 'Reset to factory settings';
    case 'backup':
      return 'Back up the configuration';
    case 'firmware':
      return `Firmware ${step.version} where it runs an older one than ${step.olderThan ?? step.version}`;
    case 'set':
      return `Set ${countOf(step.values)}`;
    case 'add-object':
      return `Add to ${step.object}`;
    case 'delete-object':
      return `Delete ${step.object}`;
    case 'reboot':
      return 'Reboot';
    case 'wait':
      return `Wait for “${step.event}”, at most ${step.minutes} min`;
    case 'verify':
      return `Verify ${countOf(step.values)}`;
    case 'diagnose':
      return `Test ${step.test} to ${step.target}`;
    case 'hand-over':
      return 'Hand over to the production ACS';
    default:
      return step satisfies never;
  }
}

function countOf(values: Readonly<Record<string, string>>): string {
  const names = Object.keys(values);
  return names.length === 1 ? (names[0] ?? '') : `${names.length} parameters`;
}
