import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDetail, readFirmware, readNamed, readPage } from '#electron/control/records.ts';

describe('readPage', () => {
  it('takes an envelope, a bare array, and nothing else', () => {
    expect(readPage({ count: 3, next: null, previous: null, results: [{ id: 1 }] })).toMatchObject({ count: 3 });
    expect(readPage([{ id: 1 }, { id: 2 }])).toMatchObject({ count: null, unreadable: 0 });
    for (const other of [null, undefined, 'x', 7, {}, { results: 'x' }, { detail: 'no' }]) {
      expect(readPage(other)).toBeNull();
    }
  });

  it('counts what is no record and keeps the rest; missing keys are null, unknown keys are dropped', () => {
    const page = readPage([{ id: 1, name: 'A', extra: 1 }, { name: 'no id' }, 'x', null]);
    expect(page?.unreadable).toBe(3);
    expect(page?.rows[0]).toMatchObject({ id: 1, name: 'A', serial_number: null, pending_settings: null });
    expect(page?.rows[0]).not.toHaveProperty('extra');
  });

  it('reads ids as numbers, serials and coordinates as text', () => {
    const [row] =
      readPage([{ id: '12', type: '3', serial_number: 7, latitude: 40.5, longitude: '-74.0060' }])?.rows ?? [];
    expect(row).toMatchObject({ id: 12, type: 3, serial_number: '7', latitude: '40.5', longitude: '-74.0060' });
    expect(readPage([{ id: 1, serial_number: '007' }])?.rows[0]?.serial_number).toBe('007');
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        readPage(body);
        readDetail(body);
        readNamed(body);
        readFirmware(body);
      }),
    );
  });
});

it('a firmware image is told with what it is judged by, as far as the server tells', () => {
  const whole = { id: 45, name: 'AX', version: '2.4.1', type: 12, hardware_versions: 'A,B', size: 1 };
  expect(readFirmware({ results: [whole, { id: 47, version: '2.5.0', type: null }, 'x'] })).toEqual([
    { id: 45, name: 'AX', shortName: null, version: '2.4.1', type: 12, hardwareVersions: 'A,B' },
    { id: 47, name: '2.5.0', shortName: null, version: '2.5.0' },
  ]);
});
