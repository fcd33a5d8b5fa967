import type { DeviceRef, Instant } from '#shared/ids.ts';
import type { RecipeSummary, RehearsedOn, RunId, RunSummary, UnitId, UnitView } from '#shared/recipe/bench-run.ts';
import type { Recipe, RecipeId } from '#shared/recipe/recipe.ts';
import type { SamplesOf } from './samples.ts';

const at = '2024-01-15T14:25:00Z' as Instant;

const recipe: Recipe = {
  name: 'Wi-Fi',
  deviceType: 'Router',
  variables: {},
  onFailure: 'roll-back',
  steps: [{ do: 'reboot' }],
};
const recipeSummary: RecipeSummary = {
  id: 'recipe-1' as RecipeId,
  name: 'Wi-Fi',
  deviceType: 'Router',
  version: 2,
  changedAt: at,
};
const alias = { name: 'wifi.{i}.ssid', tr181: 'Device.WiFi.SSID.{i}.SSID', tr098: null };
const rehearsed: RehearsedOn = {
  rehearsal: {
    findings: [{ step: 0, parameter: null, severity: 'doubt', code: 'unknown', words: 'Nobody knows.' }],
    changes: [{ step: 0, name: 'Device.X', before: 'a', after: 'b', secret: false }],
    downSeconds: 90,
    rollback: { complete: true, words: [] },
    parameters: 800,
  },
  fresh: true,
  steps: ['Reboot'],
};
const run: RunSummary = {
  id: 'run-0001' as RunId,
  recipe: recipeSummary.id,
  name: 'Wi-Fi',
  version: 2,
  deviceType: 'Router',
  admits: 'type',
  armedAt: at,
  endedAt: null,
  passed: 0,
  failed: 0,
  total: 1,
};
const unit: UnitView = {
  id: 'unit-0001' as UnitId,
  serial: 'SN-1',
  device: '1001' as DeviceRef,
  name: 'Hall router',
  softwareVersion: null,
  state: { at: 'reading' },
  step: null,
  needsPerson: null,
  hasLabel: false,
  recorded: false,
  joinedAt: at,
  endedAt: null,
};

/** One good call of every procedure of recipes. */
export const RECIPE_SAMPLES: SamplesOf<'recipes'> = {
  list: { input: {}, output: { recipes: [recipeSummary] } },
  get: {
    input: { id: recipeSummary.id, version: null },
    output: { summary: recipeSummary, version: 2, text: 'name: x', versions: [{ version: 2, at }] },
  },
  check: {
    input: { text: 'name: x' },
    output: { recipe: null, problems: [{ line: 1, column: 1, words: 'No steps' }] },
  },
  write: { input: { recipe }, output: { text: 'name: Wi-Fi' } },
  save: { input: { id: null, text: 'name: x' }, output: recipeSummary },
  remove: { input: { id: recipeSummary.id }, output: {} },
  schema: { input: {}, output: { schema: { title: 'Demarc recipe' } } },
  aliases: { input: {}, output: { own: [alias], builtIn: [alias] } },
  setAliases: { input: { own: [alias] }, output: { own: [alias], builtIn: [] } },
  rehearse: {
    input: { recipe: recipeSummary.id, device: '1001' as DeviceRef, answers: { town: { value: 'Depot' } } },
    output: rehearsed,
  },
  arm: {
    input: { recipe: recipeSummary.id, answers: {}, csv: null, admits: 'type', despiteFaults: false },
    output: run,
  },
  runs: { input: {}, output: { runs: [run] } },
  watch: { input: { run: run.id }, output: { run, steps: ['Reboot'], units: [unit] } },
  scan: { input: { run: run.id, serial: 'SN-1' }, output: { known: false } },
  disarm: { input: { run: run.id }, output: run },
  rollBack: { input: { unit: unit.id }, output: {} },
  again: { input: { unit: unit.id }, output: {} },
  rehearsalOf: { input: { unit: unit.id }, output: { rehearsal: rehearsed } },
  unrecorded: { input: {}, output: { units: [{ unit, run }] } },
  recorded: { input: { unit: unit.id }, output: {} },
  labels: {
    input: { run: run.id, unit: null },
    output: { file: '/tmp/labels.pdf', labels: 1, gaps: [{ serial: 'SN-1', part: 'key', characters: null }] },
  },
  csv: { input: { run: run.id }, output: { text: 'serial\r\n' } },
};
