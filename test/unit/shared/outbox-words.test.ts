import { expect, test } from 'vitest';
import { SecretRef } from '#shared/ids.ts';
import { OutboxIntent } from '#shared/outbox.ts';
import { describeIntent, fieldChanges, fieldWords, valueWords } from '#shared/outbox-words.ts';

const target = { of: 'device', id: 1001 } as const;
const intent = (value: unknown) => OutboxIntent.parse(value);

test('an edit names each field that changes, before and after, in the order of the form', () => {
  const edit = intent({
    kind: 'edit',
    target,
    base: { description: null, name: 'Hall', update_frequency: 300, debug: false },
    set: { description: 'Behind the door', name: 'Hall router', update_frequency: 60, debug: true },
  });
  expect(describeIntent(edit)).toBe(
    'Name: Hall → Hall router · Description: none → Behind the door · Inform interval: 300 s → 60 s · Debug log: no → yes',
  );
});

test('what is the same in another spelling is no change', () => {
  expect(fieldChanges({ latitude: '5', description: null }, { latitude: '5.0000', description: '  ' })).toEqual([]);
});

test('a new password is said, never shown', () => {
  const ref = SecretRef.parse('secret:abcdefgh1234');
  const edit = intent({ kind: 'edit', target, base: {}, set: {}, secrets: { password: ref } });
  expect(describeIntent(edit)).toBe('CWMP password: a new one');
});

test('the other kinds', () => {
  const draft = { of: 'draft', id: 'tmp-1' } as const;
  const body = { name: 'Shop', serial_number: '0042', type: 12 };
  expect(describeIntent(intent({ kind: 'create', target: draft, body }))).toBe('New device: Shop, serial 0042');
  expect(describeIntent(intent({ kind: 'delete', target, base: {} }))).toBe('Delete the device');
  expect(describeIntent(intent({ kind: 'operation', target, flag: 'reboot' }))).toBe('Reboot');
  expect(describeIntent(intent({ kind: 'operation', target, flag: 'device_factory' }))).toMatch(/keeps the stored/);
});

test('a field of a foreign server still reads like words', () => {
  expect(fieldWords('site_contact')).toBe('Site contact');
  expect(valueWords('x', '  ')).toBe('none');
});

test('a number that stands for a record is called by its name where that is known', () => {
  const nameOf = (field: string, id: number) => (field === 'type' && id === 15 ? 'Branch router' : undefined);
  expect(describeIntent(intent({ kind: 'edit', target, base: { type: 12 }, set: { type: 15 } }), nameOf)).toBe(
    'Device type: 12 → Branch router',
  );
});
