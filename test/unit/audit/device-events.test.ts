import { expect, test } from 'vitest';
import { eventsOf } from '#shared/audit/device-events.ts';
import { AuditEvent } from '#shared/audit/event.ts';

const code = (text: string) => ({ raw: text, text, role: 'any' });
function event(n: number, what: object): AuditEvent {
  const at = `2024-01-15T14:25:${String(n).padStart(2, '0')}Z`;
  return AuditEvent.parse({ id: `00000000-0000-4000-8000-0000000000${n + 10}`, audit: AUDIT, n, at, what });
}
const AUDIT = '00000000-0000-4000-8000-000000000001';
const scan = (text: string) => ({ type: 'scan', codes: [code(text)], source: 'scanner', known: [] });

test('an audit is asked for what it noted of one device; what was undone and what is another’s is not among it', () => {
  const mistaken = event(2, scan('NW-1'));
  const events = [
    event(1, scan('nw 1')),
    mistaken,
    event(3, { type: 'undo', of: mistaken.id }),
    event(4, scan('NW-2')),
    event(5, { type: 'remark', finding: 'found d:1001', note: 'Loose', condition: 'damaged', actualType: null }),
    event(6, { type: 'remark', finding: 'found d:10010', note: 'Fine', condition: null, actualType: null }),
    event(7, {
      type: 'heard',
      source: 'inform',
      box: 'b',
      serial: 'NW-1',
      macs: [],
      productClass: null,
      address: null,
      known: [],
    }),
    event(8, { type: 'paused' }),
  ];
  expect(eventsOf(events, { key: 'd:1001', codes: ['NW-1', ''] }).map(({ n }) => n)).toEqual([1, 5, 7]);
  expect(eventsOf(events, { key: 'd:1002', codes: [] })).toEqual([]);
});
