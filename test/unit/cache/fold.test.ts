import { describe, expect, test } from 'vitest';
import { foldSave, type Save } from '#renderer/cache/work/fold.ts';
import type { DeviceId, Instant, OutboxEntryId, SecretRef, SiteId, TemporaryId } from '#shared/ids.ts';
import type { OutboxEntry, OutboxIntent } from '#shared/outbox.ts';

const device = { of: 'device' as const, id: 7 as DeviceId };
const draft = { of: 'draft' as const, id: 'draft-1' as TemporaryId };
let saves = 0;

function save(intent: OutboxIntent): Save {
  saves += 1;
  const opId = `op-${String(saves).padStart(8, '0')}` as OutboxEntryId;
  return {
    opId,
    site: 'local-1' as SiteId,
    intent,
    label: 'x',
    savedAt: `2024-01-15T14:25:${saves % 60}.000Z` as Instant,
  };
}

/** The lane after these saves, folded one into the other. */
function lane(
  intents: readonly OutboxIntent[],
  between: (entry: OutboxEntry) => OutboxEntry = (entry) => entry,
): OutboxEntry[] {
  let entries: OutboxEntry[] = [];
  for (const intent of intents) {
    const fold = foldSave(entries, save(intent), entries.length + 1);
    if (fold.do === 'add') entries = [...entries, fold.entry];
    if (fold.do === 'replace') entries = [...entries.slice(0, -1), fold.entry];
    if (fold.do === 'undo') entries = entries.filter(({ opId }) => !fold.entries.some((gone) => gone.opId === opId));
    entries = entries.map(between);
  }
  return entries;
}

const edit = (base: object, set: object): OutboxIntent => ({ kind: 'edit', target: device, base, set });
const reboot: OutboxIntent = { kind: 'operation', target: device, flag: 'reboot' };
const create: OutboxIntent = { kind: 'create', target: draft, body: { name: 'n', serial_number: 'S', type: 1 } };

describe('saves fold into what has not left', () => {
  test('edits become one: the first base, the last value', () => {
    const [entry, ...more] = lane([
      edit({ name: 'a' }, { name: 'b' }),
      edit({ name: 'b' }, { name: 'c', description: 'd' }),
    ]);
    expect(more).toEqual([]);
    expect(entry?.intent).toMatchObject({ base: { name: 'a' }, set: { name: 'c', description: 'd' } });
    expect(entry?.members).toHaveLength(1);
  });

  test('an edit put back to what it was leaves nothing', () => {
    expect(lane([edit({ name: 'a' }, { name: 'b' }), edit({ name: 'b' }, { name: 'a' })])).toEqual([]);
    expect(lane([edit({ name: 'a' }, { name: ' a ' })])).toEqual([]);
  });

  test('what nobody saw may be anything there: taking it away is something to send', () => {
    expect(lane([edit({}, { username: null })])).toHaveLength(1);
    expect(lane([edit({ username: null }, { username: null })])).toEqual([]);
  });

  test('a new password alone is something to send', () => {
    const secrets = { password: 'secret:12345678' as SecretRef };
    expect(lane([{ ...edit({}, {}), secrets } as OutboxIntent])).toHaveLength(1);
    const [folded] = lane([{ ...edit({}, {}), secrets } as OutboxIntent, edit({ name: 'a' }, { name: 'b' })]);
    expect(folded?.intent).toMatchObject({ set: { name: 'b' }, secrets });
  });

  test('an edit of a draft goes into its create, a delete of it undoes everything', () => {
    const change: OutboxIntent = {
      kind: 'edit',
      target: draft,
      base: { name: 'n' },
      set: { name: 'm', customer_id: 'c' },
    };
    const [entry, ...more] = lane([create, change]);
    expect(more).toEqual([]);
    expect(entry?.intent).toMatchObject({ kind: 'create', body: { name: 'm', customer_id: 'c', serial_number: 'S' } });
    expect(lane([create, change, { kind: 'delete', target: draft, base: {} }])).toEqual([]);
  });

  test('what no create can carry stays an edit behind it', () => {
    const change: OutboxIntent = { kind: 'edit', target: draft, base: {}, set: { debug: true } };
    expect(lane([create, change])).toHaveLength(2);
  });

  test('an operation is a barrier', () => {
    expect(lane([edit({ name: 'a' }, { name: 'b' }), reboot, edit({ name: 'b' }, { name: 'c' })])).toHaveLength(3);
  });

  test('asked for twice before it left, an operation leaves once', () => {
    expect(lane([reboot, reboot])).toHaveLength(1);
    expect(lane([reboot, { ...reboot, flag: 'sync' }, reboot])).toHaveLength(3);
  });

  test.each([
    ['under way', { state: 'sending', sentAt: '2024-01-15T14:25:00Z' as Instant }],
    ['unclear', { state: 'unknown', sentAt: '2024-01-15T14:25:00Z' as Instant, why: 'w' }],
    ['in conflict', { state: 'conflict', why: 'gone', fields: {}, theirs: null }],
    ['refused with 403', { state: 'rejected', status: 403, errors: {} }],
  ] as const)('nothing folds into an entry that is %s', (_words, state) => {
    const entries = lane([edit({ name: 'a' }, { name: 'b' }), edit({ name: 'b' }, { name: 'c' })], (entry) =>
      entry.seq === 1 ? { ...entry, state, attempts: 1 } : entry,
    );
    expect(entries).toHaveLength(2);
  });

  test('nothing folds into what was tried once, though it queues again', () => {
    const tried = (entry: OutboxEntry): OutboxEntry => ({ ...entry, attempts: 1 });
    expect(lane([edit({ name: 'a' }, { name: 'b' }), edit({ name: 'b' }, { name: 'c' })], tried)).toHaveLength(2);
    expect(lane([create, { kind: 'delete', target: draft, base: {} }], tried)).toHaveLength(2);
  });

  test('a correction goes into the entry the server refused for its values, which then queues again', () => {
    const [entry, ...more] = lane([edit({ name: 'a' }, { name: '' }), edit({ name: '' }, { name: 'c' })], (one) =>
      one.members.length === 0 ? { ...one, state: { state: 'rejected', status: 400, errors: {} }, attempts: 1 } : one,
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      state: { state: 'queued' },
      attempts: 1,
      intent: { base: { name: 'a' }, set: { name: 'c' } },
    });
  });
});
