import { describe, expect, it } from 'vitest';
import { readExpectedList } from '#shared/audit/expected-list.ts';
import { auditDevice } from '../../fakes/audit.ts';

describe('an imported list of what is expected', () => {
  it('takes the facts of what the inventory knows, and keeps the rest by its line', () => {
    const read = readExpectedList('Serial number;MAC;Location\nsn000007;;Rack A\n0042;AA-BB-CC-DD-EE-0F;Rack B\n', [
      auditDevice(7),
    ]);
    expect(read).toMatchObject({ is: 'list', unmatched: 1 });
    if (read.is !== 'list') return;
    expect(read.devices.map(({ key, serial, macs }) => [key, serial, macs])).toEqual([
      ['d:7', 'SN-000007', auditDevice(7).macs],
      ['l:3', '0042', ['AA:BB:CC:DD:EE:0F']],
    ]);
  });

  it('takes one serial number a line, and what is copied out of a spreadsheet', () => {
    const bare = readExpectedList('0001\r\n0002\r\n', []);
    expect(bare.is === 'list' && bare.devices.map(({ serial }) => serial)).toEqual(['0001', '0002']);
    const copied = readExpectedList('serial\tname\n007\tBond\n', []);
    expect(copied.is === 'list' && copied.devices[0]).toMatchObject({ serial: '007', name: 'Bond' });
  });

  it('refuses serial numbers a spreadsheet has turned into numbers, line by line', () => {
    const read = readExpectedList('serial\n1.9E+18\nA-1\n1,23457E+11\n', []);
    expect(read.is === 'refused' && read.faults.map(({ line }) => line)).toEqual([2, 4]);
    expect(read.is === 'refused' && read.faults[0]?.words).toContain('spreadsheet');
  });

  it('refuses what is empty, twice, or no device', () => {
    expect(readExpectedList('', []).is).toBe('refused');
    expect(readExpectedList('serial,mac\n,nonsense\n', []).is).toBe('refused');
    expect(readExpectedList('serial\nsn-000007\nSN 000007\n', [auditDevice(7)])).toMatchObject({
      is: 'refused',
      faults: [{ line: 3 }],
    });
  });

  it('holds ten thousand lines', () => {
    const read = readExpectedList(`serial\n${Array.from({ length: 10_000 }, (_, n) => `X${n}`).join('\n')}`, []);
    expect(read.is === 'list' && read.devices.length).toBe(10_000);
  });
});
