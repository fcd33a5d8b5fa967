import { expect, test } from 'vitest';
import { conflictRows } from '#renderer/features/sync/conflict.ts';
import { groupByDevice } from '#renderer/features/sync/groups.ts';
import { actionsOf, discardWords, entryWords, receiptSteps } from '#renderer/features/sync/words.ts';
import { Instant } from '#shared/ids.ts';
import { needsPerson, type OutboxState } from '#shared/outbox.ts';
import { entry, inState, receipt } from './samples.ts';

const sentAt = Instant.parse('2026-03-02T09:00:00Z');
const EVERY_STATE: OutboxState[] = [
  { state: 'queued' },
  { state: 'sending', sentAt },
  { state: 'unknown', sentAt, why: 'timeout' },
  { state: 'conflict', why: 'fields', fields: {}, theirs: null },
  { state: 'conflict', why: 'gone', fields: {}, theirs: null },
  { state: 'rejected', status: 400, errors: {} },
  { state: 'needs-person', why: 'Not known whether the device rebooted.' },
  { state: 'expired', why: 'asked for 40 minutes ago' },
];

test('every state has its word', () => {
  expect(EVERY_STATE.map((state) => entryWords(inState(state), false).word)).toEqual([
    'Saved here',
    'Sending',
    'Outcome unknown',
    'Needs you',
    'Needs you',
    'Rejected',
    'Needs you',
    'Needs you',
  ]);
  expect(entryWords(entry(1, 1, { attempts: 2 }), false).word).toBe('Waiting');
  expect(entryWords(entry(1, 1), true).word).toBe('Waiting');
});

test('whatever needs a person can be acted on, and nothing can while it is on its way', () => {
  for (const state of EVERY_STATE) {
    const actions = actionsOf(inState(state), false);
    if (needsPerson(inState(state))) expect(actions.length).toBeGreaterThan(1);
    if (state.state === 'sending') expect(actions).toEqual([]);
    else expect(actions.at(-1)).toBe('discard');
  }
});

test('where it may have arrived, reading is offered and sending again is not the first thing', () => {
  expect(actionsOf(inState({ state: 'unknown', sentAt, why: '' }), false)).not.toContain('retry');
  expect(actionsOf(inState({ state: 'needs-person', why: '' }), false)[0]).toBe('check');
});

test('a discard names what is lost, and what goes with it', () => {
  const create = entry(1, 1, {
    lane: 't:x',
    intent: {
      kind: 'create',
      target: { of: 'draft', id: 'x' },
      body: { name: 'Shop', serial_number: '7', type: 12 },
    },
    label: 'Shop',
  });
  const words = discardWords(create, 'New device: Shop, serial 7', 2);
  expect(words.lost).toContain('New device: Shop, serial 7');
  expect(words.alsoLost).toContain('2 entries');
  expect(discardWords(entry(1, 1), 'x', 2).alsoLost).toBeNull();
  expect(discardWords(inState({ state: 'unknown', sentAt, why: '' }), 'x', 0).lost).toContain('may already');
});

test('devices keep the order of their first entry; the one that needs a person stands first', () => {
  const groups = groupByDevice([
    entry(5, 3),
    entry(1, 1),
    entry(4, 2, { state: { state: 'rejected', status: 400, errors: {} } }),
    entry(3, 1, { label: 'Renamed' }),
  ]);
  expect(groups.map(({ lane, label }) => [lane, label])).toEqual([
    ['d:2', 'Router 2'],
    ['d:1', 'Renamed'],
    ['d:3', 'Router 3'],
  ]);
  expect(groups[1]?.entries.map(({ seq }) => seq)).toEqual([1, 3]);
});

test('a conflict is laid side by side in words', () => {
  const fields = {
    name: { base: 'A', mine: 'B', theirs: 'C' },
    description: { base: null, mine: 'x', theirs: '' },
  };
  expect(conflictRows({ state: 'conflict', why: 'fields', fields, theirs: null })).toEqual([
    { field: 'description', label: 'Description', before: 'none', yours: 'x', server: 'none' },
    { field: 'name', label: 'Name', before: 'A', yours: 'B', server: 'C' },
  ]);
});

test('a receipt shows which of the four steps were reached', () => {
  const reached = (over = {}) => receiptSteps(receipt(over)).map((step) => step.reached);
  expect(reached()).toEqual([true, true, true, true]);
  expect(reached({ readBackEqual: null })).toEqual([true, true, true, false]);
  expect(reached({ outcome: 'discarded', sentAt: null, acceptedAt: null, readBackEqual: null })).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(receiptSteps(receipt({ readBackEqual: false })).at(-1)?.word).toBe('Read back different');
});
