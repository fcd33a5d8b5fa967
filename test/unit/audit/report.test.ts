import { describe, expect, it } from 'vitest';
import { AuditEvent } from '#shared/audit/event.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import { compareAudits } from '#shared/audit/history.ts';
import { reportCsv, reportOf, reportTime } from '#shared/audit/report.ts';
import type { OutboxEntryId } from '#shared/ids.ts';
import { auditDevice, auditOf, happened, scanOf } from '../../fakes/audit.ts';
import { rebootEntry, receiptOf } from '../../fakes/outbox.ts';

const devices = [
  auditDevice(1, { serial: '000123' }),
  auditDevice(2, { serial: '1900000000000000000' }),
  auditDevice(3),
];
const audit = auditOf();
const opId = 'operation-1' as OutboxEntryId;
const events = [
  happened(1, scanOf('000123')),
  happened(2, {
    type: 'remark',
    finding: 'found d:1',
    note: '=HYPERLINK("x")',
    condition: 'damaged',
    actualType: null,
  }),
  happened(3, scanOf('1900000000000000000')),
  happened(4, {
    type: 'decision',
    finding: 'missing d:3',
    choice: { is: 'accepted', opId, words: 'Mark it inactive' },
  }),
];
const result = findingsOf(audit, expectedOf(devices), events);

describe('the report of an audit', () => {
  it('has every finding, with remarks; made again later it shows the receipt', () => {
    const before = reportOf(audit, result, events, () => null);
    expect(before.lines.map(({ kind, serial }) => [kind, serial])).toEqual([
      ['missing', 'SN-000003'],
      ['found', '000123'],
      ['found', '1900000000000000000'],
    ]);
    expect(reportCsv(before)).toContain('Mark it inactive — waiting to be sent');
    const receipt = receiptOf(rebootEntry(1));
    const after = reportOf(audit, result, events, (asked) => (asked === opId ? receipt : null));
    expect(after.lines[0]?.decision).toMatchObject({ is: 'accepted', receipt });
  });

  it('keeps photo and note with a device whose finding changed, the photo once', () => {
    const photo = { photo: 'photo-0001', sha256: '0'.repeat(64), bytes: 1, width: 1, height: 1 };
    const taken = AuditEvent.parse({
      ...happened(1, scanOf('000123')),
      what: { type: 'photo', finding: 'missing d:1', ...photo, takenAt: null, position: null },
    });
    const twice = [taken, ...[2, 3].map((n) => happened(n, scanOf('000123')))];
    const { lines } = reportOf(audit, findingsOf(audit, expectedOf(devices), twice), twice, () => null);
    const ofDevice = lines.filter(({ serial }) => serial === '000123');
    expect(ofDevice.map(({ kind, photos }) => [kind, photos.length])).toEqual([
      ['duplicate-scan', 1],
      ['found', 0],
    ]);
  });

  it('is safe in a spreadsheet: nothing calculates, and serial numbers stay text', () => {
    const csv = reportCsv(reportOf(audit, result, events, () => null));
    const cells = csv.split('\r\n').flatMap((line) => line.replace('\uFEFF', '').split(','));
    expect(cells.filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([]);
    expect(csv).toContain(`'000123`);
    expect(csv).toContain(`'1900000000000000000`);
  });
});

describe('audits side by side', () => {
  it('tell what went missing since the last, what came back, and what is new', () => {
    const of = (...codes: string[]) =>
      findingsOf(
        audit,
        expectedOf(devices),
        codes.map((code, at) => happened(at + 1, scanOf(code))),
      );
    const past = [of('000123', 'SN-000003'), of('000123', '1900000000000000000', 'NEW-1')].map((each, at) => ({
      title: `Audit ${at}`,
      at: String(at),
      result: each,
    }));
    const rows = Object.fromEntries(
      compareAudits(past).map(({ key, presence, ...change }) => [key, { presence, ...change }]),
    );
    expect(rows['SN000003']).toMatchObject({ presence: ['there', 'missing'], wentMissing: true });
    expect(rows['1900000000000000000']).toMatchObject({ presence: ['missing', 'there'], cameBack: true });
    expect(rows['NEW1']).toMatchObject({ presence: ['not-looked-for', 'there'], isNew: true });
    expect(rows['000123']).toMatchObject({ wentMissing: false, cameBack: false, isNew: false });
  });
});

it('tells a time in words that break, and none where there is none', () => {
  expect(reportTime('2026-11-25T13:13:09.888Z')).toBe('2026-11-25 13:13 UTC');
  expect(reportTime('')).toBe('');
});
