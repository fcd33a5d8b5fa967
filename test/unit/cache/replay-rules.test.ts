import { describe, expect, test } from 'vitest';
import { fieldErrors, judge } from '#renderer/cache/replay/judge.ts';
import { backOff } from '#renderer/cache/replay/limits.ts';
import {
  adopt,
  expiry,
  planAttach,
  planCreate,
  planDelete,
  planEdit,
  planOperation,
} from '#renderer/cache/replay/plan.ts';
import type { Sha256 } from '#shared/attachment.ts';
import { DeviceDetail } from '#shared/device.ts';
import type { DeviceId, Instant, OutboxEntryId, SiteId, TemporaryId } from '#shared/ids.ts';
import { laneOf, type OutboxEntry, type OutboxIntent, type SendOutcome } from '#shared/outbox.ts';

const ID = 7 as DeviceId;
const device = { of: 'device' as const, id: ID };
const NOW = Date.parse('2024-01-15T15:00:00Z');

function entry(intent: OutboxIntent, changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    seq: 1,
    opId: 'op-00000001' as OutboxEntryId,
    site: 'local-1' as SiteId,
    lane: laneOf(intent.target),
    intent,
    state: { state: 'queued' },
    label: 'x',
    savedAt: '2024-01-15T14:55:00Z' as Instant,
    attempts: 0,
    nextAt: null,
    members: [],
    lastError: null,
    ...changes,
  };
}

const record = (values: object = {}): DeviceDetail => DeviceDetail.parse({ id: ID, name: 'a', ...values });
const edit = { kind: 'edit' as const, target: device, base: { name: 'a' }, set: { name: 'b' } };
const reboot = { kind: 'operation' as const, target: device, flag: 'reboot' as const };
const create = {
  kind: 'create' as const,
  target: { of: 'draft' as const, id: 't1' as TemporaryId },
  body: { name: 'n', serial_number: 'S', type: 1, latitude: '40.7128' },
};

describe('a document', () => {
  const sha256 = 'a'.repeat(64) as Sha256;
  const attachment = { purpose: 'photo' as const, sha256, size: 3, mediaType: 'image/jpeg', name: 'Rack' };
  const attach = { kind: 'attach' as const, target: device, attachment };
  const answered = (status: number, body: unknown): SendOutcome => ({
    outcome: 'answered',
    status,
    body,
    isJson: true,
    retryAfterSeconds: null,
    sentAt: '2024-01-15T15:00:00Z' as Instant,
    answeredAt: '2024-01-15T15:00:01Z' as Instant,
  });

  test('goes to a record that is there', () => {
    expect(planAttach(attach, ID, null)).toMatchObject({ do: 'park', state: { why: 'gone' } });
    expect(planAttach(attach, ID, record())).toEqual({ do: 'send', request: { method: 'PUT', id: ID, attachment } });
  });

  test('lands where the server names the bytes it got, and is unknown where it names others', () => {
    expect(judge(entry(attach), answered(200, { sha256 }), 0)).toMatchObject({ do: 'land', outcome: 'landed' });
    expect(judge(entry(attach), answered(200, { sha256: 'b'.repeat(64) }), 0)).toMatchObject({ do: 'unknown' });
    expect(judge(entry(attach), answered(200, {}), 0)).toMatchObject({ do: 'unknown' });
  });

  test('stays here where the server keeps no documents', () => {
    for (const status of [404, 405, 501]) {
      expect(judge(entry(attach), answered(status, {}), 0)).toMatchObject({ do: 'land', outcome: 'kept-here', status });
    }
    expect(judge(entry(attach), answered(500, {}), 0)).toMatchObject({ do: 'unknown' });
  });
});

describe('before it leaves', () => {
  test('an edit sends only what still differs', () => {
    const both = { ...edit, base: { name: 'a', description: null }, set: { name: 'b', description: 'd' } };
    const step = planEdit(entry(both), both, ID, record({ description: 'd' }));
    expect(step).toEqual({ do: 'send', request: { method: 'PATCH', id: ID, body: { name: 'b' } } });
  });

  test('an edit the server has already lands without being sent', () => {
    expect(planEdit(entry(edit), edit, ID, record({ name: 'b' }))).toMatchObject({
      do: 'land',
      outcome: 'already-there',
    });
    expect(planEdit(entry(edit, { attempts: 1 }), edit, ID, record({ name: 'b' }))).toMatchObject({
      outcome: 'landed',
    });
  });

  test('what somebody else changed is a conflict, what is gone too', () => {
    expect(planEdit(entry(edit), edit, ID, record({ name: 'theirs' }))).toMatchObject({
      do: 'park',
      state: { state: 'conflict', why: 'fields', fields: { name: { base: 'a', mine: 'b', theirs: 'theirs' } } },
    });
    expect(planEdit(entry(edit), edit, ID, null)).toMatchObject({ do: 'park', state: { why: 'gone' } });
    expect(planOperation(entry(reboot), reboot, ID, null)).toMatchObject({ do: 'park', state: { why: 'gone' } });
  });

  test('a delete goes only for a record that is as it was seen', () => {
    const gone = { kind: 'delete' as const, target: device, base: { name: 'a' } };
    expect(planDelete(entry(gone), gone, ID, record())).toMatchObject({ do: 'send', request: { method: 'DELETE' } });
    expect(planDelete(entry(gone), gone, ID, null)).toMatchObject({ do: 'land' });
    expect(planDelete(entry(gone), gone, ID, record({ name: 'x' }))).toMatchObject({
      state: { why: 'changed-before-delete' },
    });
  });

  test('an operation that is listed already is not asked for again; a scheduled one is another', () => {
    const listed = record({ pending_settings: 'sync:pending,reboot:pending' });
    expect(planOperation(entry(reboot), reboot, ID, listed)).toMatchObject({ do: 'land', outcome: 'already-there' });
    const scheduled = record({ pending_settings: 'reboot_scheduled:2024-01-16T02:00:00Z' });
    expect(planOperation(entry(reboot), reboot, ID, scheduled)).toMatchObject({ do: 'send' });
  });

  test('a create whose serial exists asks; after a lost answer the record is ours and the rest goes out as an edit', () => {
    const found = record({ name: 'n', serial_number: 'S', type: 1, latitude: '40.71280', description: null });
    expect(planCreate(entry(create), create, found)).toMatchObject({ do: 'park', state: { why: 'serial-exists' } });
    expect(planCreate(entry(create, { attempts: 1 }), create, found)).toMatchObject({
      do: 'land',
      deviceId: ID,
      rest: null,
    });
    const half = adopt(create, { ...found, name: 'other' });
    expect(half).toMatchObject({ rest: { base: { name: 'other' }, set: { name: 'n' }, target: device } });
    // What the record lacks and no edit may lack takes nothing else out of the base.
    const placed: Parameters<typeof adopt>[0] = { ...create, body: { ...create.body, organization_id: 5 as never } };
    expect(adopt(placed, { ...found, name: 'other', organization_id: null })).toMatchObject({
      rest: { base: { name: 'other' }, set: { name: 'n', organization_id: 5 } },
    });
  });

  test('an operation grows old and asks; a person’s word makes it new; an edit never grows old', () => {
    const minutes = (count: number): number => NOW + count * 60_000;
    expect(expiry(entry(reboot), minutes(9))).toBeNull();
    expect(expiry(entry(reboot), minutes(11))).toMatchObject({
      state: 'expired',
      why: expect.stringContaining('Reboot'),
    });
    expect(expiry(entry(reboot, { approvedAt: '2024-01-15T15:10:00Z' as Instant }), minutes(11))).toBeNull();
    expect(expiry(entry({ ...reboot, flag: 'factory' }), NOW)).toMatchObject({ state: 'expired' });
    expect(expiry(entry(edit), minutes(100_000))).toBeNull();
    // The clock was set back: it is not older than nothing.
    expect(expiry(entry(reboot), minutes(-500))).toBeNull();
  });
});

function answered(
  status: number,
  body: unknown = {},
  more: Partial<Extract<SendOutcome, { outcome: 'answered' }>> = {},
): SendOutcome {
  const at = '2024-01-15T15:00:00Z' as Instant;
  return {
    outcome: 'answered',
    status,
    body,
    isJson: true,
    retryAfterSeconds: null,
    sentAt: at,
    answeredAt: at,
    ...more,
  };
}

describe('after it left', () => {
  const tried = { attempts: 1 };

  test.each([
    ['an edit accepted', edit, answered(200), { do: 'land', status: 200 }],
    ['a create accepted', create, answered(201, { id: 9 }), { do: 'land', deviceId: 9 }],
    ['a create that names no record', create, answered(201, {}), { do: 'unknown' }],
    ['a log-in page instead of an answer', reboot, answered(200, null, { isJson: false }), { do: 'unknown' }],
    ['a redirect', reboot, answered(302), { do: 'unknown' }],
    ['a time-out of the server', edit, answered(408), { do: 'unknown' }],
    ['a gateway’s error', reboot, answered(502), { do: 'unknown' }],
    ['an overloaded server', edit, answered(503), { do: 'unknown' }],
    [
      'an overloaded server that says when',
      edit,
      answered(503, {}, { retryAfterSeconds: 9 }),
      { do: 'later', afterMs: 9_000 },
    ],
    ['too much at once', edit, answered(429, {}, { retryAfterSeconds: 0 }), { do: 'later', afterMs: 1_000 }],
    [
      'an hour of patience at most',
      edit,
      answered(429, {}, { retryAfterSeconds: 999_999 }),
      { do: 'later', afterMs: 3_600_000 },
    ],
    ['a refused token', edit, answered(401), { do: 'pause' }],
    [
      'a missing right',
      edit,
      answered(403, { detail: 'no' }),
      { do: 'park', state: { state: 'rejected', status: 403 } },
    ],
    [
      'bad values',
      edit,
      answered(400, { name: ['bad'] }),
      { do: 'park', state: { state: 'rejected', errors: { name: ['bad'] } } },
    ],
    ['a record that is gone', edit, answered(404), { do: 'park', state: { state: 'conflict', why: 'gone' } }],
    ['a delete of what is gone', { kind: 'delete', target: device, base: {} }, answered(404), { do: 'land' }],
    [
      'a delete that is blocked',
      { kind: 'delete', target: device, base: {} },
      answered(409, { detail: 'd' }),
      { do: 'park', state: { status: 409 } },
    ],
    ['nothing left', edit, { outcome: 'not-sent', reason: 'r' }, { do: 'later', counts: false }],
    [
      'no answer',
      reboot,
      { outcome: 'unknown', reason: 'r', sentAt: '2024-01-15T15:00:00Z' as Instant },
      { do: 'unknown' },
    ],
  ] as const)('%s', (_words, intent, outcome, step) => {
    expect(judge(entry(intent, tried), outcome, 0.5)).toMatchObject(step);
  });

  test('a create refused after a lost answer looks whether the record is ours; the first time it does not', () => {
    const refused = answered(400, { serial_number: ['exists'] });
    expect(judge(entry(create, { attempts: 1 }), refused, 0)).toMatchObject({ do: 'park' });
    expect(judge(entry(create, { attempts: 2 }), refused, 0)).toMatchObject({
      do: 'adopt',
      otherwise: { state: 'rejected' },
    });
  });

  test('errors are read from whatever a server writes', () => {
    expect(fieldErrors({ name: ['a', { b: 1 }], detail: 'd' })).toEqual({ name: ['a', '{"b":1}'], detail: ['d'] });
    expect(fieldErrors('<html>')).toEqual({});
    expect(fieldErrors(null)).toEqual({});
  });

  test('the back-off grows, jitters and has an end', () => {
    expect(backOff(0, 0.999)).toBeLessThanOrEqual(2_000);
    expect(backOff(3, 0.999)).toBeGreaterThan(15_000);
    expect(backOff(99, 0.999)).toBeLessThanOrEqual(300_000);
    expect(backOff(99, 0)).toBe(500);
  });
});
