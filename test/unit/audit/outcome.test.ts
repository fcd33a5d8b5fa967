import { expect, test } from 'vitest';
import { tellLastSeen } from '#renderer/cache/audit/last-seen.ts';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { cell } from '#renderer/cache/store.ts';
import type { Audit } from '#shared/audit/audit.ts';
import type { AuditHappening } from '#shared/audit/event.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import type { AuditId } from '#shared/audit/ids.ts';
import { outcomeOf, seenIn } from '#shared/audit/outcome.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { auditDevice, auditOf, happened, macOfDevice, scanOf } from '../../fakes/audit.ts';

const devices = [1, 2, 3, 4].map((id) => auditDevice(id));
const both = (serial: string, mac: string): AuditHappening => ({
  type: 'scan',
  source: 'camera',
  known: [],
  codes: [
    { raw: serial, text: serial, role: 'serial' },
    { raw: mac, text: mac, role: 'mac' },
  ],
});

function resultOf(...happenings: readonly AuditHappening[]) {
  return findingsOf(
    auditOf(),
    expectedOf(devices),
    happenings.map((what, at) => happened(at + 1, what)),
  );
}

test('each expected device counts once, and accuracy is what was right of all that was expected or there', () => {
  // One right, two codes of two boxes on one label (both in question), one missing; one unknown beside.
  const result = resultOf(scanOf('SN-000001'), both('SN-000002', macOfDevice(3)), scanOf('NOBODY'));
  expect(outcomeOf(result)).toEqual({ right: 1, elsewhere: 0, missing: 1, extra: 1, wrong: 2, accuracy: 1 / 5 });
  expect(outcomeOf(findingsOf(auditOf(), expectedOf([]), [])).accuracy).toBeNull();
});

test('what was seen is told with its time: neither the missing nor what is in question', () => {
  const seen = seenIn(resultOf(scanOf('SN-000001'), both('SN-000002', macOfDevice(3))));
  expect([...seen]).toEqual([[1, '2026-11-25T08:00:01.000Z']]);
});

test('of several audits the last time counts; an audit that cannot be read takes nothing from the others', async () => {
  const clock = new FakeClock();
  const audit = (id: string): Audit => auditOf({ id: id as AuditId });
  const list = cell<readonly Audit[] | null>(null);
  const told: (readonly [number, string])[][] = [];
  const stop = tellLastSeen({
    clock,
    tell: (seen) => told.push([...seen]),
    audits: {
      list,
      active: cell<AuditId | null>(null),
      open: async (id) => {
        if (id === 'broken-0001') throw new Error('unreadable');
        const happenings = id === 'audit-0002' ? [scanOf('SN-000001')] : [scanOf('SN-000002'), scanOf('SN-000001')];
        return { result: cell(resultOf(...happenings)), close: () => undefined } as unknown as OpenAudit;
      },
    },
  });
  await clock.advance(10_000);
  expect(told).toEqual([]);
  list.set([audit('broken-0001'), audit('audit-0002'), audit('audit-0003')]);
  await clock.advance(10_000);
  expect(told.map((each) => Object.fromEntries(each))).toEqual([
    { 1: '2026-11-25T08:00:02.000Z', 2: '2026-11-25T08:00:01.000Z' },
  ]);
  stop();
});
