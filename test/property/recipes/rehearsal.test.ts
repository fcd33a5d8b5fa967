import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PERSONALITY_NAMES, type PersonalityName, personalities } from '#electron/practice/personalities.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { writeRecipe } from '#electron/recipes/recipe-text.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { PARAMETERS_AT_ONCE } from '#shared/parameters.ts';
import type { UnitView } from '#shared/recipe/bench-run.ts';
import type { Recipe, RecipeStep } from '#shared/recipe/recipe.ts';
import type { Finding } from '#shared/recipe/rehearsal.ts';
import { openRecipeBench, type RecipeBench } from '../../fixtures/recipes/bench.ts';

/**
 * Random recipes on six kinds of router over real sockets: what the rehearsal predicts is what the device refuses, and
 * nothing else is refused; a rollback leaves the configuration as it was. DEMARC_RECIPES says how many.
 */
const RECIPES = Number(process.env['DEMARC_RECIPES'] ?? 24);

let bench: RecipeBench;
beforeAll(async () => {
  bench = await openRecipeBench();
});
afterAll(() => bench.close());

const text = (most: number) => fc.string({ unit: fc.constantFrom(...'abcXYZ019 -'), minLength: 1, maxLength: most });
const long = fc.integer({ min: 33, max: 90 }).map((length) => 'l'.repeat(length));
const number = fc.integer({ min: -5, max: 70_000 }).map(String);
const anything = fc.oneof(text(40), long, number, fc.constantFrom('true', '0', 'yes', '', '2.4GHz', 'TCP'));

/** Names of both data models, of one only, of nothing; what may be written and what may not. */
const NAMES = [
  'wifi.1.ssid',
  'wifi.2.ssid',
  'wifi.9.ssid',
  'wifi.1.enable',
  'wifi.1.channel',
  'wifi.2.power',
  'provisioning-code',
  'time.ntp1',
  'lan.dhcp.enable',
  'lan.dhcp.first',
  'remote-access.enable',
  'acs.interval',
  'wan.vlan',
  'wan.pppoe.username',
  'portmapping.1.external',
  'portmapping.1.protocol',
] as const;
const PATHS = ['DeviceInfo.SerialNumber', 'DeviceInfo.UpTime', 'Nothing.Here', 'ManagementServer.URLs'] as const;

function stepFor(root: string): fc.Arbitrary<RecipeStep> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
    fc.constantFrom(...PATHS.map((path) => root + path)),
  );
  const values = fc.dictionary(name, anything, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  const object = fc.constantFrom('portmapping', `${root}Nothing.Table`, `${root}DeviceInfo`);
  const instance = fc.constantFrom('portmapping.1', 'portmapping.7', `${root}DeviceInfo`);
  return fc.oneof(
    { weight: 6, arbitrary: values.map((set): RecipeStep => ({ do: 'set', values: set })) },
    { weight: 1, arbitrary: fc.constant<RecipeStep>({ do: 'reboot' }) },
    { weight: 1, arbitrary: object.map((path): RecipeStep => ({ do: 'add-object', object: path, as: 'added' })) },
    { weight: 1, arbitrary: instance.map((path): RecipeStep => ({ do: 'delete-object', object: path })) },
    // Never so: it fails without the device refusing anything, and everything before it is put back.
    { weight: 1, arbitrary: fc.constant<RecipeStep>({ do: 'verify', values: { 'provisioning-code': 'never this' } }) },
  );
}

const anyCase = fc.constantFrom(...PERSONALITY_NAMES).chain((model) =>
  fc.record({
    model: fc.constant(model),
    steps: fc
      .array(stepFor(personalities[model].root), { minLength: 1, maxLength: 4 })
      // A name is given once.
      .filter((steps) => steps.filter((step) => step.do === 'add-object').length <= 1),
  }),
);

let count = 0;

it(
  `${RECIPES} random recipes: predicted faults are the real ones, and a rollback restores everything`,
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ model, steps }) => {
        count += 1;
        await play(model, steps, `RND${String(count).padStart(4, '0')}`);
      }),
      { numRuns: RECIPES, endOnFailure: true },
    );
  },
  20_000 + RECIPES * 3_000,
);

async function play(model: PersonalityName, steps: RecipeStep[], serial: string): Promise<void> {
  const device = await bench.record(serial);
  const recipe: Recipe = { name: serial, deviceType: 'Router', variables: {}, onFailure: 'roll-back', steps };
  const run = await bench.arm(writeRecipe(recipe), { admits: 'listed', despiteFaults: true });
  await bench.recipes.runs.scan(run.id, serial);
  const cpe = bench.plugIn({ serialNumber: serial, model });
  const before = configuration(cpe, model);
  const { units } = await bench.over(run.id, 1, 30);
  await bench.recipes.runs.disarm(run.id);
  const [unit] = units;
  if (unit === undefined) throw new Error('it never joined');
  const rehearsed = await bench.recipes.rehearsalOf(unit.id);
  if (rehearsed === null) throw new Error('it was never rehearsed');
  const { findings, rollback } = rehearsed.rehearsal;
  const isUnknown = findings.some(({ code }) => code === 'recipe');
  if (isUnknown) {
    // Something of it means nothing on this data model: that alone keeps it from being sent, whatever was wished.
    expect(unit.state).toMatchObject({ at: 'failed', failure: { code: 'recipe.rehearsal' } });
  } else compareFaults(unit, findings);

  if (unit.state.at === 'passed') {
    await bench.recipes.rollBack(unit.id, 'a test');
    const { units: after } = await bench.over(run.id, 1, 30);
    if (after[0] !== undefined) expectRestored(after[0], rollback.complete);
  } else expectRestored(unit, rollback.complete);
  if (rollback.complete) expect(configuration(cpe, model)).toEqual(before);
  await cpe.powerOff();
  await forget(device);
}

/** What the device refused is what was predicted for the first step that could not be done; else nothing was. */
function compareFaults({ state }: UnitView, findings: readonly Finding[]): void {
  const faults = findings.filter(({ severity }) => severity === 'fault');
  const refused = state.at === 'failed' && /^9\d\d\d$/.test(state.failure.code) ? state.failure : null;
  const first = faults[0]?.step ?? null;
  if (state.at === 'failed' && state.failure.code === 'recipe.verify') {
    // The recipe’s own check failed first; what comes after it was never tried.
    expect(faults.every(({ step }) => step >= (state.failure.step ?? 0))).toBe(true);
    return;
  }
  expect([refused?.step ?? null, refused?.words ?? null]).toEqual([first, first === null ? null : expect.any(String)]);
  if (refused === null) return;
  expect(faults.filter(({ step }) => step === first).map(({ code }) => code)).toContain(refused.code);
}

function expectRestored({ state }: UnitView, complete: boolean): void {
  if (state.at !== 'failed') throw new Error(`not at its end: ${state.at}`);
  if (complete) expect(['restored', 'not-needed']).toContain(state.rollback.how);
}

/** What can be set on the device, asked of the device itself and not of what Demarc keeps. */
function configuration(cpe: SimulatedCpe, model: PersonalityName): Record<string, string | undefined> {
  const { root } = personalities[model];
  const wifi = root === 'Device.' ? 'Device.WiFi.SSID.' : 'InternetGatewayDevice.LANDevice.1.WLANConfiguration.';
  const mapping =
    root === 'Device.'
      ? 'Device.NAT.PortMapping.'
      : 'InternetGatewayDevice.WANDevice.1.WANConnectionDevice.1.WANPPPConnection.1.PortMapping.';
  const external = root === 'Device.' ? 'ExternalPort' : 'ExternalPort';
  const names = [
    `${wifi}1.SSID`,
    `${wifi}2.SSID`,
    `${wifi}1.Enable`,
    `${mapping}1.${external}`,
    `${mapping}2.${external}`,
    `${mapping}3.${external}`,
    `${root}DeviceInfo.ProvisioningCode`,
    `${root}Time.NTPServer1`,
    `${root}UserInterface.RemoteAccess.Enable`,
  ];
  return Object.fromEntries(names.map((name) => [name, cpe.get(name)]));
}

async function forget(device: DeviceRef): Promise<void> {
  const { rows } = await bench.own.inventory.parameterPage({
    device,
    under: '',
    after: null,
    limit: PARAMETERS_AT_ONCE,
  });
  expect(rows.length).toBeGreaterThan(100);
}
