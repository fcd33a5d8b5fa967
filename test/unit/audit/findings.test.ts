import { describe, expect, it } from 'vitest';
import type { AuditDevice } from '#shared/audit/device.ts';
import { type AuditEvent, AuditHappening } from '#shared/audit/event.ts';
import { changesFindings, expectedOf, findingsOf } from '#shared/audit/findings.ts';
import { proposalOf } from '#shared/audit/proposals.ts';
import { auditDevice, auditOf, happened, macOfDevice, scanOf } from '../../fakes/audit.ts';

function idsOf(devices: readonly AuditDevice[], ...happenings: readonly AuditHappening[]): string[] {
  const events = happenings.map((what, at) => happened(at + 1, what));
  return findingsOf(auditOf(), expectedOf(devices), events)
    .findings.map(({ id }) => id)
    .sort();
}
const both = (serial: string, mac: string): AuditHappening => ({
  type: 'scan',
  source: 'camera',
  known: [],
  codes: [
    { raw: serial, text: serial, role: 'serial' },
    { raw: mac, text: mac, role: 'mac' },
  ],
});
const heard = (
  serial: string | null,
  macs: readonly string[],
  more: { box?: string; productClass?: string; source?: 'neighbours' | 'inform' } = {},
): AuditHappening => ({
  type: 'heard',
  source: more.source ?? 'neighbours',
  box: more.box ?? `lan ${macs[0] ?? serial}`,
  serial,
  macs: [...macs],
  productClass: more.productClass ?? null,
  address: null,
  known: [],
});
const [one, two] = [auditDevice(1), auditDevice(2)];

describe('findings', () => {
  it('the serial of one device and the MAC of another is a wrong label; neither is found or missing by it', () => {
    expect(idsOf([one, two], both('SN-000001', macOfDevice(2)))).toEqual(['wrong-label d:1 d:2']);
  });

  it('a second code tells which of two devices it is; without one a person chooses', () => {
    const twins = [auditDevice(1, { serial: 'A-1' }), auditDevice(2, { serial: 'A1' })];
    expect(idsOf(twins, scanOf('a1'))).toEqual(['ambiguous event-0001', 'missing d:1', 'missing d:2']);
    expect(idsOf(twins, both('a1', macOfDevice(2)))).toEqual(['found d:2', 'missing d:1']);
    const choice = { type: 'choice', of: happened(1, scanOf('a1')).id, key: twins[0]?.key } as AuditHappening;
    expect(idsOf(twins, scanOf('a1'), choice)).toEqual(['found d:1', 'missing d:2']);
  });

  it('two boxes with one serial number: by a person, by their MACs, by two Informs', () => {
    const another = { type: 'another', of: happened(2, scanOf('x')).id } as AuditHappening;
    expect(idsOf([one], scanOf('SN-000001'), scanOf('SN-000001'), another)).toEqual([
      'duplicate-serial d:1',
      'found d:1',
    ]);
    expect(idsOf([one], heard('SN-000001', [macOfDevice(1)]), heard('SN-000001', [macOfDevice(77)]))).toContain(
      'duplicate-serial d:1',
    );
    const inform = (box: string) => heard('SN-000001', [], { box, source: 'inform' });
    expect(idsOf([one], inform('cpe a'), inform('cpe b'))).toContain('duplicate-serial d:1');
  });

  it('heard and scanned is certain; a label that names one box while another answers is a conflict', () => {
    const events = [scanOf('SN-000001'), heard('SN-000001', [macOfDevice(1)])].map((what, at) =>
      happened(at + 1, what),
    );
    const { findings } = findingsOf(auditOf(), expectedOf([one]), events);
    expect(findings).toMatchObject([{ kind: 'found', certainty: 'certain', times: 1 }]);
    const plain = auditDevice(1, { macs: [] });
    expect(idsOf([plain], both('SN-000001', macOfDevice(50)), heard('SN-000001', [macOfDevice(60)]))).toContain(
      'conflict d:1',
    );
    expect(idsOf([plain], both('SN-000001', 'AC:DE:48:00:00:01'), heard('SN-000001', ['AC:DE:48:00:00:03']))).toEqual([
      'found d:1',
    ]);
  });

  it('stands where it was scanned, though the network hears of it after the auditor went on', () => {
    const moved = (location: number): AuditHappening => ({
      type: 'place',
      place: { location, name: `At ${location}` },
    });
    expect(idsOf([one], moved(5), scanOf('SN-000001'), moved(9), heard('SN-000001', [macOfDevice(1)]))).toEqual([
      'found d:1',
    ]);
  });

  it('another model on the wire is a wrong type; a phone on the LAN is nothing', () => {
    expect(idsOf([one], heard('SN-000001', [], { productClass: 'HX-9' }))).toEqual(['found d:1', 'wrong-type d:1']);
    expect(idsOf([one], heard('SN-000001', [], { productClass: 'hx-1' }))).toEqual(['found d:1']);
    expect(idsOf([], heard(null, ['AA:BB:CC:00:00:01']))).toEqual([]);
    expect(idsOf([], heard('NEW-1', ['AA:BB:CC:00:00:01']))).toEqual(['unknown NEW1']);
  });

  it('a number of one device that is the name of another means the number', () => {
    expect(idsOf([one, auditDevice(2, { name: 'SN-000001' })], scanOf('SN-000001'))).toEqual([
      'found d:1',
      'missing d:2',
    ]);
  });
});

describe('what need not be worked out anew', () => {
  // Two of three devices scanned, one code unclear: every kind of happening has something to change.
  const twins = [one, auditDevice(2, { serial: 'A-1' }), auditDevice(3, { serial: 'A1' })];
  const before = [happened(1, scanOf('SN-000001')), happened(2, scanOf('a1')), happened(3, scanOf('SN-000001'))];
  const [first, unclear, again] = before.map(({ id }) => id);
  const happenings = {
    scan: scanOf('NEW-1'),
    undo: { type: 'undo', of: first },
    place: { type: 'place', place: { location: 9, name: 'Depot' } },
    choice: { type: 'choice', of: unclear, key: twins[2]?.key },
    another: { type: 'another', of: again },
    heard: heard('SN-000001', [macOfDevice(1)]),
    remark: {
      type: 'remark',
      finding: 'found d:1',
      note: '',
      condition: null,
      actualType: { id: 15, name: 'switch' },
    },
    photo: {
      type: 'photo',
      finding: 'found d:1',
      photo: 'photo-0001',
      sha256: '0'.repeat(64),
      bytes: 1,
      width: 1,
      height: 1,
      takenAt: null,
      position: null,
    },
    decision: { type: 'decision', finding: 'found d:1', choice: { is: 'declined', reason: '' } },
    paused: { type: 'paused' },
    resumed: { type: 'resumed' },
    signed: { type: 'signed', name: 'Robin', strokes: [] },
  };

  it.each(Object.entries(happenings))('%s: said to change the findings exactly where it does', (_, told) => {
    const what = AuditHappening.parse(told);
    const ofAll = (events: readonly AuditEvent[]) => findingsOf(auditOf(), expectedOf(twins), events);
    const after = ofAll([...before, happened(4, what)]);
    const isSame = JSON.stringify(after) === JSON.stringify(ofAll(before));
    expect(changesFindings(what)).toBe(!isSame);
  });
});

describe('what a finding proposes', () => {
  it('is an edit with its base and its reason', () => {
    const audit = auditOf({ place: { location: 9, name: 'Depot' } });
    const { findings } = findingsOf(audit, expectedOf([one, two]), [
      happened(1, scanOf('SN-000001')),
      happened(2, scanOf('NEW-1')),
    ]);
    const proposals = findings.map((finding) => [finding.id, proposalOf(audit, finding)]);
    expect(Object.fromEntries(proposals)).toMatchObject({
      'found-elsewhere d:1': {
        do: 'edit',
        id: 1,
        base: { location: 5, location_name: 'Rack A' },
        set: { location: 9, location_name: 'Depot' },
        reason: expect.stringContaining('the inventory says Rack A'),
      },
      'missing d:2': { do: 'edit', base: { is_active: true }, set: { is_active: false } },
      'unknown NEW1': { do: 'create', draft: { serial_number: 'NEW-1', location_name: 'Depot' } },
    });
  });

  it('is nothing where a missing device is inactive already', () => {
    const { findings } = findingsOf(auditOf(), expectedOf([auditDevice(1, { isActive: false })]), []);
    expect(findings.map((finding) => proposalOf(auditOf(), finding).do)).toEqual(['nothing']);
  });
});
