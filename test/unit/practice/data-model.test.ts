import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataModel } from '#electron/practice/model/data-model.ts';
import { countLeaves, padModel } from '#electron/practice/model/padding.ts';
import { type CpeFacts, compileModel, growing, ro, rw, table } from '#electron/practice/model/schema.ts';
import { modelOf, PERSONALITY_NAMES, personalities } from '#electron/practice/personalities.ts';

const facts = (model: () => DataModel): CpeFacts => ({
  manufacturer: 'M',
  oui: '020000',
  productClass: 'P',
  serialNumber: 'S',
  hardwareVersion: 'H',
  softwareVersion: '1',
  wanAddress: '198.51.100.9',
  factory: {
    acsUrl: 'http://acs.example/',
    username: 'u',
    password: 'p',
    periodicInformInterval: 300,
    connectionRequestUsername: '',
    connectionRequestPassword: '',
  },
  connectionRequestUrl: '',
  now: () => 0,
  uptime: () => 100,
  mac: () => '02:00:00:00:00:01',
  count: (path) => model().count(path),
});

function dataModel(model = small): DataModel {
  const made: DataModel = new DataModel(
    model,
    facts(() => made),
  );
  return made;
}

const small = compileModel('Device.', {
  Info: { Name: ro.text('box'), Key: rw.secret('hidden') },
  Port: growing(
    {
      Enable: rw.bool(false),
      Rule: growing({ Text: rw.text('none') }, [], 4),
    },
    [{ Enable: true, Rule: [{ Text: 'first' }] }, {}],
    4,
  ),
  Fixed: table({ A: ro.int(1) }, [{}, { A: 2 }]),
});

describe('paths', () => {
  test('a value is found by its full path only', () => {
    const model = dataModel();
    expect(model.get('Device.Info.Name')).toBe('box');
    expect(model.get('Device.Port.1.Rule.1.Text')).toBe('first');
    for (const path of [
      'Device.Info',
      'Device.Info.',
      'Device.Info.Name.',
      'Device.Port.01.Enable',
      'Device.Port.3.Enable',
      'Devic',
      '',
      'Device.Info.Name.X',
    ])
      expect(model.get(path), path).toBeUndefined();
  });

  test('tables are counted beside themselves', () => {
    const model = dataModel();
    expect(model.get('Device.PortNumberOfEntries')).toBe('2');
    expect(model.get('Device.Port.1.RuleNumberOfEntries')).toBe('1');
    expect(model.get('Device.Port.2.RuleNumberOfEntries')).toBe('0');
  });

  test('the leaves of a path are those under it, and a secret reads blank', () => {
    const model = dataModel();
    const leaves = model.leaves('Device.Info.') ?? [];
    expect(leaves.map((leaf) => [leaf.path, model.read(leaf)])).toEqual([
      ['Device.Info.Name', 'box'],
      ['Device.Info.Key', ''],
    ]);
    expect(model.get('Device.Info.Key')).toBe('hidden');
    expect(model.leaves('Device.Info')).toBeUndefined();
    expect(model.leaves('')?.length).toBe(model.leaves('Device.')?.length);
  });

  test('names of the next level are the children alone', () => {
    expect(dataModel().names('Device.Port.', true)).toEqual([
      { name: 'Device.Port.1.', writable: true },
      { name: 'Device.Port.2.', writable: true },
    ]);
    expect(dataModel().names('', true)).toEqual([{ name: 'Device.', writable: false }]);
  });
});

describe('changes', () => {
  test('belong to one box; the model they share stays as it is', () => {
    const [one, other] = [dataModel(), dataModel()];
    one.set('Device.Port.1.Enable', '0');
    one.addObject('Device.Port.');
    one.deleteObject('Device.Port.2.');
    expect(other.get('Device.Port.1.Enable')).toBe('1');
    expect(other.names('Device.Port.', true)).toHaveLength(2);
    one.reset();
    expect(one.names('Device.', false)).toEqual(other.names('Device.', false));
  });

  test('deleting an instance takes its values and objects with it', () => {
    const model = dataModel();
    model.set('Device.Port.1.Rule.1.Text', 'mine');
    model.addObject('Device.Port.1.Rule.');
    expect(model.deleteObject('Device.Port.1.')).toBe('deleted');
    expect(model.get('Device.Port.1.Rule.1.Text')).toBeUndefined();
    expect(model.leaves('Device.Port.1.')).toBeUndefined();
    expect(model.changes().size).toBe(0);
  });

  test('a table that is full, fixed or unknown says so', () => {
    const model = dataModel();
    expect(model.addObject('Device.Port.')).toBe(3);
    expect(model.addObject('Device.Port.')).toBe(4);
    expect(model.addObject('Device.Port.')).toBe('full');
    expect(model.addObject('Device.Fixed.')).toBe('fixed');
    expect(model.addObject('Device.Info.')).toBe('no-such-table');
    expect(model.addObject('Device.Port')).toBe('no-such-table');
    expect(model.deleteObject('Device.Fixed.1.')).toBe('fixed');
    expect(model.deleteObject('Device.Info.')).toBe('no-such-instance');
  });

  test('whatever is added and deleted, the count is the number of instances and no number comes twice', () => {
    const step = fc.oneof(fc.constant('add' as const), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const model = dataModel();
        const given = new Set([1, 2]);
        for (const next of steps) {
          if (next !== 'add') model.deleteObject(`Device.Port.${next}.`);
          else {
            const instance = model.addObject('Device.Port.');
            if (instance === 'full') continue;
            expect(given.has(Number(instance))).toBe(false);
            given.add(Number(instance));
          }
          expect(model.get('Device.PortNumberOfEntries')).toBe(String(model.names('Device.Port.', true)?.length));
        }
      }),
    );
  });
});

describe('the models there are', () => {
  for (const name of PERSONALITY_NAMES) {
    test(`${name}: every parameter has a value that its own type allows`, () => {
      const model = dataModel(modelOf(personalities[name]));
      const leaves = model.leaves('') ?? [];
      expect(leaves.length).toBeGreaterThan(150);
      for (const leaf of leaves) {
        const value = model.get(leaf.path) ?? '';
        const { type } = leaf.parameter;
        if (type === 'boolean') expect(value, leaf.path).toMatch(/^[01]$/);
        if (type === 'unsignedInt' || type === 'unsignedLong') expect(value, leaf.path).toMatch(/^\d+$/);
        if (type === 'int') expect(value, leaf.path).toMatch(/^-?\d+$/);
        if (type === 'dateTime') expect(Number.isNaN(Date.parse(value)), leaf.path).toBe(false);
      }
    });
  }

  test('a row that names what its template has not is a mistake of ours', () => {
    expect(() => compileModel('Device.', { T: table({ A: ro.int(1) }, [{ B: 1 }]) })).toThrow('B');
  });

  test('padding gives exactly the number asked for', () => {
    for (const leaves of [792, 793, 1000, 20_000])
      expect(countLeaves(padModel(modelOf(personalities.basalt), leaves).tree)).toBe(leaves);
    const own = countLeaves(modelOf(personalities.basalt).tree);
    expect(countLeaves(padModel(modelOf(personalities.basalt), own).tree)).toBe(own);
    expect(() => padModel(modelOf(personalities.basalt), 20)).toThrow(RangeError);
  });
});
