import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CpeSummary } from '#shared/acs.ts';
import type { AuditDevice } from '#shared/audit/device.ts';
import type { AuditEvent, AuditHappening } from '#shared/audit/event.ts';
import { type HeardBox, heardEvent, heardInform, heardNeighbour } from '#shared/audit/evidence.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import { indexDevices } from '#shared/audit/matching.ts';
import type { Neighbour } from '#shared/discovery.ts';
import { auditDevice, auditOf, happened, macOfDevice } from '../../fakes/audit.ts';

/**
 * A rack room of forty boxes against forty expected, with eight things planted that are not as they should be: audited
 * by listening, and again by scans. Every plant must be found, and nothing else.
 */

type Box = { readonly serial: string; readonly mac: string; readonly productClass: string };

const at = '2026-11-25T08:00:00.000Z' as Neighbour['firstSeen'];
const place = { location: 5, name: 'Rack A' };
const EXPECTED = Array.from({ length: 40 }, (_, n) => auditDevice(n + 1));
const NEXT_DOOR = auditDevice(90, { location: 9, locationName: 'Rack Z' });
const serialOf = (id: number): string => `SN-${String(id).padStart(6, '0')}`;
const box = (id: number, change: Partial<Box> = {}): Box => ({
  serial: serialOf(id),
  mac: macOfDevice(id),
  productClass: 'HX-1',
  ...change,
});

/** Eight plants, each a finding by the id it must have. */
const PLANTED = [
  'missing d:1',
  'missing d:2',
  'unknown STRANGER7',
  'unexpected d:90',
  'found-elsewhere d:3',
  'duplicate-serial d:4',
  'wrong-type d:5',
  'wrong-label d:6 d:7',
] as const;

/** The record of the third says another rack. */
const expected: readonly AuditDevice[] = EXPECTED.map((device) =>
  device.id === 3 ? { ...device, location: 8, locationName: 'Rack B' } : device,
);

const ROOM: readonly Box[] = [
  ...Array.from({ length: 40 }, (_, n) => n + 1)
    .filter((id) => id !== 1 && id !== 2 && id !== 5 && id !== 6 && id !== 7)
    .map((id) => box(id)),
  box(5, { productClass: 'HX-9' }),
  // The label of one, the board of the other.
  box(6, { mac: macOfDevice(7) }),
  box(4, { mac: macOfDevice(400) }),
  box(90),
  { serial: 'STRANGER-7', mac: macOfDevice(700), productClass: 'X' },
];

const inventory = indexDevices([NEXT_DOOR]);
const knownOf = (names: readonly string[]): AuditDevice[] => [
  ...new Set(names.flatMap((name) => inventory.find(name))),
];

function neighbourOf({ serial, mac, productClass }: Box, n: number): Neighbour {
  const fact = (kind: 'serial' | 'product-class', value: string) => ({
    kind,
    value,
    source: 'description' as const,
    at,
  });
  return {
    key: `row-${n}` as Neighbour['key'],
    addresses: [`192.168.88.${n + 10}`],
    macs: [mac],
    facts: [fact('serial', serial), fact('product-class', productClass)],
    ports: [],
    sources: ['table', 'description'],
    firstSeen: at,
    lastSeen: at,
  };
}

/** A phone and a printer: on the LAN, and nothing an audit is about. */
const BYSTANDERS: readonly Neighbour[] = [201, 202].map((n) => ({ ...neighbourOf(box(n), n), facts: [] }));

function informOf({ serial, productClass }: Box): CpeSummary {
  return {
    key: `00AABB-${productClass}-${serial}` as CpeSummary['key'],
    oui: '00AABB',
    productClass,
    serialNumber: serial,
    manufacturer: 'Aurora',
    softwareVersion: null,
    hardwareVersion: null,
    root: null,
    address: null,
    canBeCalled: false,
    device: null,
    deviceName: null,
    authentication: 'none',
    firstInform: at,
    lastInform: at,
    lastEvents: [],
    sessions: 1,
    warnings: 0,
    talking: false,
  };
}

function heard(one: HeardBox | null): AuditHappening[] {
  if (one === null) return [];
  return [heardEvent(one, knownOf([one.serial ?? '', ...one.macs]))];
}

function scanned({ serial, mac }: Box): AuditHappening {
  const codes = [
    { raw: serial, text: serial.toLowerCase().replace('-', ' '), role: 'serial' as const },
    { raw: mac, text: mac.replaceAll(':', ''), role: 'mac' as const },
  ];
  return { type: 'scan', source: 'scanner', codes, known: knownOf([serial, mac]) };
}

/** Everything an audit says that is not *found as expected*. */
function saidBy(happenings: readonly AuditHappening[]): string[] {
  const events: AuditEvent[] = happenings.map((what, n) => happened(n + 1, what));
  const { findings } = findingsOf(auditOf({ place }), expectedOf(expected), events);
  return findings.flatMap(({ id, kind }) => (kind === 'found' ? [] : [id])).sort();
}

it('forty boxes audited by listening: eight planted, those eight found, whoever is heard first', () => {
  const onLan = [...ROOM.map(neighbourOf), ...BYSTANDERS].flatMap((neighbour) => heard(heardNeighbour(neighbour)));
  const informs = ROOM.slice(0, 20).flatMap((each) => heard(heardInform(informOf(each))));
  fc.assert(
    fc.property(fc.shuffledSubarray([...onLan, ...informs], { minLength: onLan.length + informs.length }), (order) => {
      expect(saidBy(order)).toEqual([...PLANTED].sort());
    }),
    { numRuns: 50 },
  );
});

it('and again by scans of both codes on each label, in any order', () => {
  // A label says no model: the wrong type is what the person sees and notes.
  const seen: AuditHappening = {
    type: 'remark',
    finding: 'found d:5',
    note: '',
    condition: null,
    actualType: { id: 99, name: 'HX-9' },
  };
  const scans = ROOM.map(scanned);
  const twice = 'duplicate-scan d:4';
  fc.assert(
    fc.property(fc.shuffledSubarray(scans, { minLength: scans.length }), (order) => {
      const said = saidBy([...order, seen]);
      expect(said).toEqual([...PLANTED].sort());
      expect(said).not.toContain(twice);
    }),
    { numRuns: 50 },
  );
});
