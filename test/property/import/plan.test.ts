import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvTableLine } from '#shared/csv.ts';
import { DeviceDraft } from '#shared/device.ts';
import { DeviceId } from '#shared/ids.ts';
import { guessColumns, mappingFor, withColumn, withMapping } from '#shared/import/mapping.ts';
import { countPlans, type ImportPlan, type KnownDevice, planImport } from '#shared/import/plan.ts';
import { readImportTable } from '#shared/import/table.ts';
import { serialKey } from '#shared/serial.ts';

const references = {
  types: [
    { id: 12, name: 'Enterprise router', shortName: 'enterprise_router' },
    { id: 15, name: 'Branch router', shortName: null },
  ],
  organizations: [{ id: 5, name: 'Campus North', shortName: null }],
};
const known: KnownDevice = {
  target: { of: 'device', id: DeviceId.parse(7) },
  label: 'Hall',
  values: { name: 'Hall', serial_number: '007', customer_id: 'C-1', type: 12, organization_id: 5 },
};
const find = (key: string): KnownDevice | null => (key === '007' ? known : null);

function tableOf(text: string) {
  const read = readImportTable(text);
  return read.is === 'table' ? read.table : expect.fail(read.words);
}
function planOf(text: string, over: Partial<ImportPlan> = {}) {
  const { titles, lines } = tableOf(text);
  return planImport({ lines, mapping: mappingFor(titles, []), fixes: {}, references, find, ...over });
}

test('new, changed, unchanged and refused, each with what it would do or why not', () => {
  const plans = planOf(
    'Serial number;Name;Customer;Type\n"=""0042""";New one;C-9;branch router\n007;Hall;C-2;\n007;;;\n1,9E+18;x;;12\n9;y;;modem\n',
  );
  expect(plans.map(({ row, is }) => `${row} ${is}`)).toEqual([
    '2 new',
    '3 changed',
    '4 refused',
    '5 refused',
    '6 refused',
  ]);
  expect(plans[0]).toMatchObject({
    change: {
      do: 'create',
      body: { name: 'New one', serial_number: '0042', customer_id: 'C-9', type: 15, organization_id: 5 },
    },
  });
  expect(plans[1]).toMatchObject({ change: { do: 'edit', base: { customer_id: 'C-1' }, set: { customer_id: 'C-2' } } });
  const words = plans.slice(2).map((plan) => (plan.is === 'refused' ? plan.faults : []));
  expect(words).toEqual([
    [{ field: 'serial_number', words: 'Row 3 has the same serial number.' }],
    [{ field: 'serial_number', words: expect.stringContaining('before a spreadsheet made a number of it') }],
    [{ field: 'type', words: 'There is no device type “modem” here.' }],
  ]);
  expect(planOf('serial,customer\n007,C-1\n')[0]?.is).toBe('unchanged');
});

test('a value that is not known here is no reason to leave a row out, and never the base of its change', () => {
  const text = '[{"serial_number":"007","username":null,"update_frequency":600,"customer_id":"C-1"}]';
  const [plan] = planOf(text);
  expect(plan).toMatchObject({ is: 'changed', unknown: ['username', 'update_frequency'] });
  expect(plan).toMatchObject({ change: { base: {}, set: { username: null, update_frequency: 600 } } });
  const read = { ...known, values: { ...known.values, username: 'cpe', update_frequency: 600 } };
  const [told] = planOf(text, { find: () => read });
  expect(told).toMatchObject({
    is: 'changed',
    unknown: [],
    change: { base: { username: 'cpe' }, set: { username: null } },
  });
});

test('what is typed over a refused row mends it, and what the file never says can be chosen for all', () => {
  const text = 'serial\nA\nB\n1.9E+18\n';
  expect(countPlans(planOf(text))).toEqual({ new: 0, changed: 0, unchanged: 0, refused: 3 });
  const mapping = { columns: guessColumns(['serial']), type: 12, organization: null };
  const plans = planOf(text, { mapping, fixes: { 4: { serial_number: '1900000000000000001' } } });
  expect(countPlans(plans)).toMatchObject({ new: 3 });
  expect(plans[2]).toMatchObject({ change: { body: { name: '1900000000000000001', type: 12 } } });
});

test('a JSON list keeps texts, loses no digits silently, and null takes a value away', () => {
  const plans = planOf(
    '[{"serial_number":"007","customer_id":null},{"serial_number":1900000000000000000,"type":12},{"serial_number":"008","type":12,"name":"n"}]',
  );
  expect(plans.map(({ is }) => is)).toEqual(['changed', 'refused', 'new']);
  expect(plans[0]).toMatchObject({ change: { set: { customer_id: null }, base: { customer_id: 'C-1' } } });
});

test('a file that is no table is refused in words, and a password never gets into one', () => {
  for (const text of ['', '  ', 'serial\n', '{"a":', '[1]', 'a,b\n1,2,3\n']) {
    expect(readImportTable(text)).toMatchObject({ is: 'refused', words: expect.stringMatching(/\.$/) });
  }
  expect(JSON.stringify(tableOf('serial,CWMP password\n1,hidden\n'))).not.toContain('hidden');
});

test('a mapping is remembered by the titles, whatever their case and separators', () => {
  const chosen = withColumn({ columns: guessColumns(['S/N', 'Who']), type: 12, organization: null }, 1, 'customer_id');
  const kept = withMapping([], ['S/N', 'Who'], chosen);
  expect(mappingFor(['s n', 'WHO'], kept)).toEqual(chosen);
  expect(mappingFor(['s n', 'else'], kept).columns).toEqual(['serial_number', null]);
  expect(withColumn(chosen, 0, 'customer_id').columns).toEqual(['customer_id', null]);
});

test('every row is told once, every new one can be saved as it is, and no serial is made twice', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('007', '0042', '1.9E+18', "'=1", 'Branch router', '12', '-74.006', ''),
  );
  const titles = ['serial', 'name', 'type', 'customer', 'latitude', 'inform interval', 'organization'];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 20 }), (rows) => {
      const read = readImportTable([titles, ...rows].map(csvTableLine).join(''));
      if (read.is === 'refused') return;
      const { lines } = read.table;
      const plans = planImport({ lines, mapping: mappingFor(titles, []), fixes: {}, references, find });
      expect(plans.map(({ row }) => row)).toEqual(lines.map(({ row }) => row));
      const made: string[] = [];
      for (const plan of plans) {
        if (plan.is === 'refused') expect(plan.faults.length).toBeGreaterThan(0);
        if (plan.is !== 'new' || plan.change.do !== 'create') continue;
        expect(DeviceDraft.safeParse(plan.change.body).success).toBe(true);
        made.push(serialKey(plan.change.body.serial_number));
      }
      expect(new Set(made).size).toBe(made.length);
      expect(made).not.toContain('007');
    }),
  );
});
