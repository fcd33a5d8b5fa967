import { expect, test } from 'vitest';
import type { Neighbour, NeighbourKey } from '#shared/discovery.ts';
import type { Instant } from '#shared/ids.ts';
import { answersQuestion, matchQuestions } from '#shared/neighbour-match.ts';

const at = '2024-01-15T14:25:00.000Z' as Instant;
const neighbour: Neighbour = {
  key: 'n1' as NeighbourKey,
  addresses: ['192.0.2.1', 'fe80::1'],
  macs: ['74:4D:28:00:00:01'],
  facts: [{ kind: 'serial', value: ' sn-77 ', source: 'description', at }],
  ports: [],
  sources: ['table'],
  firstSeen: at,
  lastSeen: at,
};

test('the serial number counts before the MACs, and those before an address', () => {
  expect(matchQuestions(neighbour)).toEqual([
    { reason: 'serial', text: 'sn-77' },
    { reason: 'mac', text: '744D28000001' },
    { reason: 'address', text: '192.0.2.1' },
    { reason: 'address', text: 'fe80::1' },
  ]);
  expect(matchQuestions({ ...neighbour, facts: [], macs: [], addresses: [] })).toEqual([]);
});

test.each([
  ['serial', 'sn-77', { serial_number: 'SN77', address: null }, true],
  ['serial', 'sn-77', { serial_number: 'SN777', address: null }, false],
  ['serial', 'sn-77', { serial_number: null, address: 'sn-77' }, false],
  ['mac', '744D28000001', { serial_number: '74:4d:28:00:00:01', address: null }, true],
  ['mac', '744D28000001', { serial_number: '744D28000002', address: null }, false],
  ['address', '192.0.2.1', { serial_number: '192.0.2.1', address: '192.0.2.10' }, false],
  ['address', '192.0.2.1', { serial_number: null, address: ' 192.0.2.1' }, true],
] as const)('%s %s', (reason, text, device, answers) => {
  expect(answersQuestion(device, { reason, text })).toBe(answers);
});
