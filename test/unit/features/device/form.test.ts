import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLANK,
  baseOf,
  changesOf,
  draftOf,
  editableOf,
  errorsOf,
  type FormField,
  type FormValues,
  valuesOf,
} from '#renderer/features/device/form.ts';
import type { ShownDevice } from '#renderer/features/device/shown-device.ts';
import { DeviceDraft, DeviceEdit } from '#shared/device.ts';

const ALL = new Set(Object.keys(BLANK) as FormField[]);
const RECORD: DeviceEdit = {
  name: 'Branch router',
  serial_number: '007',
  serial_number_alt: null,
  customer_id: 'CUST-1',
  type: 12,
  organization_id: 5,
  description: null,
  location_name: 'Depot',
  latitude: '40.7128',
  longitude: '-74.0060',
  username: 'cpe',
  update_frequency: 300,
  is_active: true,
  debug: false,
};

function shown(record: Record<string, unknown>): ShownDevice {
  return { record } as unknown as ShownDevice;
}

describe('the form of a device', () => {
  it('changes nothing when nothing was typed', () => {
    expect(changesOf(RECORD, valuesOf(RECORD), [...ALL])).toEqual({});
  });

  it('keeps only what was changed, each as the record keeps it, with its base', () => {
    const typed: FormValues = {
      ...valuesOf(RECORD),
      name: ' Hall router ',
      type: '15',
      description: 'x',
      customer_id: '',
    };
    const changes = changesOf(RECORD, typed, [...ALL]);
    expect(changes).toEqual({ name: 'Hall router', type: 15, description: 'x', customer_id: null });
    expect(baseOf(RECORD, changes)).toEqual({
      name: 'Branch router',
      type: 12,
      description: null,
      customer_id: 'CUST-1',
    });
  });

  it('takes another spelling of the same place for no change', () => {
    expect(changesOf(RECORD, { ...valuesOf(RECORD), longitude: '-74.006' }, [...ALL])).toEqual({});
  });

  it('leaves a serial its leading zeros', () => {
    expect(changesOf(RECORD, { ...valuesOf(RECORD), serial_number: '0042' }, [...ALL])).toEqual({
      serial_number: '0042',
    });
  });

  it('whatever is typed and free of errors is an edit the contract takes', () => {
    const strange = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.integer().map(String),
      fc.constantFrom('', ' ', '0', '1e3', '91', '-74.0060', 'x'.repeat(255), 'x'.repeat(256), 'x'.repeat(4_001)),
    );
    const field = fc.constantFrom(...[...ALL].filter((name) => typeof BLANK[name] === 'string'));
    fc.assert(
      fc.property(fc.array(fc.tuple(field, strange), { minLength: 1, maxLength: 3 }), (typed) => {
        const values: FormValues = { ...valuesOf(RECORD), ...Object.fromEntries(typed) };
        if (Object.keys(errorsOf(values, ALL, false)).length > 0) return;
        const changes = changesOf(RECORD, values, [...ALL]);
        expect(DeviceEdit.safeParse(changes).error?.issues ?? []).toEqual([]);
        expect(DeviceDraft.safeParse(draftOf(values)).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says what is missing, and nothing of fields that are not there', () => {
    expect(Object.keys(errorsOf(BLANK, ALL, true)).toSorted()).toEqual(['name', 'serial_number', 'type']);
    expect(errorsOf({ ...BLANK, update_frequency: '0' }, new Set(), true)).toEqual({});
    expect(errorsOf({ ...valuesOf(RECORD), latitude: '' }, ALL, false)).toEqual({
      latitude: 'A place needs both coordinates.',
    });
  });

  it('offers only fields that are known, and leaves out what our contract would not take', () => {
    const known = editableOf(shown({ name: 'x', serial_number: 's', is_active: null, type: 12, status: 'Up' }));
    expect(known).toEqual({ name: 'x', serial_number: 's', type: 12 });
  });
});
