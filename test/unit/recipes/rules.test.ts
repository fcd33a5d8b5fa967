import { describe, expect, it } from 'vitest';
import { readRecipe, writeRecipe } from '#electron/recipes/recipe-text.ts';
import { aliasTable } from '#shared/recipe/aliases.ts';
import { compile, type FittingImage } from '#shared/recipe/compile.ts';
import { judgeTest } from '#shared/recipe/diagnostics.ts';
import { Recipe, type RecipeStep, recipeJsonSchema } from '#shared/recipe/recipe.ts';
import { rehearse } from '#shared/recipe/rehearsal.ts';
import { undoOf } from '#shared/recipe/undo.ts';

const set = (name: string, value: string) => ({
  do: 'set' as const,
  step: 0,
  parameters: [{ name, value, secret: false }],
});

describe('a recipe as YAML', () => {
  const good =
    'name: R\ndeviceType: Router\nsteps:\n  - do: set\n    values:\n      wifi.1.enable: true\n      wan.vlan: 10\n';

  it('reads numbers and booleans as the texts CWMP wants, and is written as it was meant', () => {
    const { recipe } = readRecipe(good);
    expect(recipe?.steps).toEqual([{ do: 'set', values: { 'wifi.1.enable': 'true', 'wan.vlan': '10' } }]);
    expect(recipe && readRecipe(writeRecipe(recipe)).recipe).toEqual(recipe);
  });

  it.each([
    ['an unknown step', good.replace('do: set', 'do: sett'), 4],
    ['a name nothing says', good.replace('wan.vlan: 10', 'wan.vlan: "{{vlan}}"'), 7],
    ['a factory reset too late', `${good}  - do: factory-reset\n`, 8],
    ['a key that is none', `${good}colour: red\n`, 1],
    ['no YAML at all', 'name: [R\nsteps', 2],
    ['a hand-over that is not the last', `${good}  - do: hand-over\n    url: http://a/\n  - do: reboot\n`, 8],
  ])('%s is told with its line', (_what, text, line) => {
    const { recipe, problems } = readRecipe(text);
    expect(recipe).toBeNull();
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.words).not.toBe('');
  });

  it('a step that is none is told with those there are', () => {
    expect(readRecipe(good.replace('do: set', 'do: sett')).problems[0]?.words).toContain(
      'There is no such step. There are: set, verify',
    );
  });

  it('unfolds no aliases: a few bytes cannot become gigabytes', () => {
    expect(readRecipe('a: &a [1]\nb: [*a, *a]\n').recipe).toBeNull();
  });

  it('has a JSON Schema in which every kind of step is described', () => {
    expect(JSON.stringify(recipeJsonSchema())).toContain('hand-over');
  });
});

describe('logical names', () => {
  it('are found in both data models, with numbers and with instances that are added later', () => {
    const table = aliasTable([]);
    expect(table.pathOf('wifi.2.ssid', 'Device.')).toBe('Device.WiFi.SSID.2.SSID');
    expect(table.pathOf('wifi.2.ssid', 'InternetGatewayDevice.')).toBe(
      'InternetGatewayDevice.LANDevice.1.WLANConfiguration.2.SSID',
    );
    expect(table.pathOf('portmapping.{web}.external', 'Device.')).toBe('Device.NAT.PortMapping.{web}.ExternalPort');
    expect(table.pathOf('wan.vlan', 'InternetGatewayDevice.')).toBeNull();
    expect(table.pathOf('Device.X.Y', 'InternetGatewayDevice.')).toBeNull();
  });

  it('of one’s own go before those that come along', () => {
    const own = { name: 'wifi.{i}.ssid', tr181: 'Device.X_ACME_Wifi.{i}.Name', tr098: null };
    expect(aliasTable([own]).pathOf('wifi.1.ssid', 'Device.')).toBe('Device.X_ACME_Wifi.1.Name');
  });
});

it('firmware is loaded only where an older one runs and an image fits', () => {
  const step: RecipeStep = { do: 'firmware', version: '2.0' };
  const recipe = Recipe.parse({ name: 'F', deviceType: 'Router', steps: [step] });
  const on = (softwareVersion: string, images: FittingImage[]) => compileOn(recipe, softwareVersion, images);
  const any = { fromVersions: null };
  expect(on('1.9', [{ id: 7, version: '2.0', ...any }]).actions).toMatchObject([{ do: 'firmware', image: 7 }]);
  expect(on('2.0', [{ id: 7, version: '2.0', ...any }]).actions).toMatchObject([{ do: 'skip' }]);
  expect(on('1.9', [{ id: 8, version: '3.0', ...any }]).problems).toHaveLength(1);
});

it('firmware that is loaded over some versions only is reached by the image in between, or not at all', () => {
  const load = (version: string): RecipeStep => ({ do: 'firmware', version });
  const climb = Recipe.parse({ name: 'F', deviceType: 'Router', steps: [load('2.0'), load('3.0')] });
  const leap = Recipe.parse({ name: 'F', deviceType: 'Router', steps: [load('3.0')] });
  const images = [
    { id: 7, version: '2.0', fromVersions: '1.*' },
    { id: 8, version: '3.0', fromVersions: '>=2.0' },
  ];
  const { actions, problems } = compileOn(climb, '1.9', images);
  expect([actions, problems]).toMatchObject([[{ image: 7 }, { image: 8 }], []]);
  expect(compileOn(leap, '1.9', images).problems[0]?.words).toBe(
    'Firmware 3.0 is loaded over >=2.0 only, and it would run 1.9 then',
  );
});

function compileOn(recipe: Recipe, softwareVersion: string, images: FittingImage[]) {
  return compile(recipe, { root: 'Device.', aliases: aliasTable([]), values: new Map(), softwareVersion, images });
}

it('a recipe that steps back to an older firmware says so before it is armed', () => {
  const name = 'Device.DeviceInfo.SoftwareVersion';
  const on = (value: string) => {
    const tree = new Map([[name, { type: 'string', value, writable: false } as const]]);
    return rehearse([{ do: 'firmware', step: 0, image: 7, version: '2.0' }], [], tree).findings;
  };
  const doubt = { parameter: name, severity: 'doubt', words: expect.stringContaining('older 2.0') };
  expect(on('2.1')).toMatchObject([doubt]);
  expect(on('1.9')).toEqual([]);
});

it('what is undone: instances first, then every value as it was before the first change of it', () => {
  const done = [
    set('A', '1'),
    { do: 'add-object', step: 1, object: 'T.', as: 'x' } as const,
    set('A', '2'),
    set('T.3.P', '4'),
  ];
  expect(undoOf(done, new Map([['A', '0']]), { x: 3 })).toEqual([
    { do: 'delete-object', step: 1, object: 'T.3.' },
    { do: 'set', step: 0, parameters: [{ name: 'A', value: '0', secret: false }] },
  ]);
  // Nobody could read it, so nobody can put it back.
  expect(undoOf([set('X.KeyPassphrase', 'new')], new Map([['X.KeyPassphrase', '']]), {})).toEqual([]);
});

it('a test over its threshold fails with what was measured', () => {
  const ping = (values: Record<string, string>) => (name: string) => values[name];
  const measured = { DiagnosticsState: 'Complete', SuccessCount: '3', FailureCount: '1', AverageResponseTime: '40' };
  expect(judgeTest('ping', ping(measured), {}).problem).toBeNull();
  expect(judgeTest('ping', ping(measured), { averageMsAtMost: 30 }).problem).toContain('40 ms');
  expect(judgeTest('ping', ping(measured), { lossPercentAtMost: 10 }).problem).toContain('25 %');
  expect(judgeTest('ping', ping({ DiagnosticsState: 'Error_CannotResolveHostName' }), {}).problem).toContain('Error_');
});
