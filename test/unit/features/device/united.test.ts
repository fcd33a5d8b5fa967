import { describe, expect, test } from 'vitest';
import { lastFlip, outboxEntries, type ShownEntry } from '#renderer/features/device/timeline/own-entries.ts';
import { united } from '#renderer/features/device/timeline/united.ts';
import { Instant } from '#shared/ids.ts';
import type { Operation } from '#shared/operation.ts';
import type { Receipt } from '#shared/outbox.ts';
import { rebootEntry, receiptOf } from '../../../fakes/outbox.ts';

const at = (second: number): Instant => Instant.parse(new Date(1_700_000_000_000 + second * 1000).toISOString());
const reboot = (id: string, second: number): ShownEntry => ({
  id,
  at: at(second),
  kind: 'operation',
  operation: { kind: 'reboot' } as unknown as Operation,
});
const edit = (second: number, changes: Record<string, [unknown, unknown]>, what = 'changed'): ShownEntry => ({
  id: `log:${second}`,
  at: at(second),
  kind: 'edit',
  who: 'a token',
  what,
  changes,
});
function landed(n: number, second: number, changes: Partial<Receipt>): ShownEntry[] {
  return outboxEntries([], [receiptOf(rebootEntry(n), { sentAt: at(second), acceptedAt: at(second), ...changes })]);
}
/** Id of a line, and that of the receipt it bears. */
const lines = (entries: readonly ShownEntry[]): string[] =>
  united(entries).map((entry) => `${entry.id} ${'receipt' in entry ? entry.receipt?.opId : ''}`.trim());

describe('what was saved here and told by the server', () => {
  test('an edit and its receipt are one line', () => {
    const receipt = landed(1, 10, { summary: 'Name: Hall → Hall · west · Customer: A → B' });
    expect(lines([edit(11, { name: ['Hall', 'Hall · west'] }), ...receipt])).toEqual(['log:11 op-00000001']);
  });

  test('each of two reboots has its own', () => {
    const entries = [reboot('b', 31), reboot('a', 11), ...landed(1, 10, {}), ...landed(2, 30, {})];
    expect(lines(entries)).toEqual(['b op-00000002', 'a op-00000001']);
  });

  test('what somebody else did, or did at another time, stays by itself', () => {
    const receipt = landed(1, 10, { summary: 'Name: Hall → Cellar' });
    expect(lines([edit(12, { customer: ['A', 'B'] }), ...receipt])).toHaveLength(2);
    expect(lines([edit(500, { name: ['Hall', 'Cellar'] }), ...receipt])).toHaveLength(2);
    expect(lines([reboot('a', 11), ...receipt])).toHaveLength(2);
  });

  test('what was discarded landed nowhere', () => {
    expect(lines([reboot('a', 11), ...landed(1, 10, { outcome: 'discarded', acceptedAt: null })])).toHaveLength(2);
  });

  test('a new device is the beginning of its record', () => {
    const receipt = landed(1, 10, { summary: 'New device: Hall, serial S1' });
    expect(lines([edit(10, {}, 'created'), ...receipt])).toEqual(['log:10 op-00000001']);
  });
});

test('the last flip is known where the record has one', () => {
  expect(lastFlip({ status: 'Up', status_change: at(5), created: at(1) })).toMatchObject([
    { kind: 'status', at: at(5) },
  ]);
  expect(lastFlip({ status: 'Up', status_change: at(1), created: at(1) })).toEqual([]);
});
