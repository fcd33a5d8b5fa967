import { expect, test } from 'vitest';
import { draftOfCpe } from '#renderer/features/bench/adopt.ts';
import type { CpeSummary } from '#shared/acs.ts';

const types = [
  { id: 1, name: 'Branch router', shortName: 'ax-55' },
  { id: 2, name: 'Mast', shortName: null },
  { id: 3, name: 'MAST', shortName: null },
];

const draft = (over: Partial<CpeSummary>) =>
  draftOfCpe(
    {
      manufacturer: 'Kestrel',
      productClass: 'AX 55',
      oui: '00D09E',
      serialNumber: ' 4857 ',
      address: '192.168.88.31',
      ...over,
    } as CpeSummary,
    types,
  );

test('a device is begun with what its CPE says about itself', () => {
  expect(draft({})).toEqual({
    name: 'Kestrel AX 55 4857',
    serial_number: '4857',
    description: 'Called the bench as Kestrel, AX 55, OUI 00D09E, from 192.168.88.31',
    type: '1',
  });
});

test('what the CPE does not say is left out, and a type that is not certain is left to a person', () => {
  expect(draft({ manufacturer: ' ', productClass: '', address: null })).toEqual({
    name: '4857',
    serial_number: '4857',
    description: 'Called the bench as OUI 00D09E',
    type: '',
  });
  expect(draft({ productClass: 'mast' }).type).toBe('');
});
