import { expect, test } from 'vitest';
import { EventQueue } from '#electron/practice/event-queue.ts';

const codes = (queue: EventQueue): string[] => queue.list().map(({ eventCode, commandKey }) => eventCode + commandKey);

test('events are told in the order of their codes, each once, the method events last', () => {
  const queue = new EventQueue();
  queue.add('M Reboot', 'k');
  queue.add('4 VALUE CHANGE');
  queue.add('1 BOOT');
  queue.add('4 VALUE CHANGE');
  expect(codes(queue)).toEqual(['1 BOOT', '4 VALUE CHANGE', 'M Rebootk']);
});

test('two reboots with two keys are two events', () => {
  const queue = new EventQueue();
  queue.add('M Reboot', 'a');
  queue.add('M Reboot', 'b');
  expect(codes(queue)).toEqual(['M Reboota', 'M Rebootb']);
});

test('an answered Inform delivers its events, but those of a transfer wait for its TransferComplete', () => {
  const queue = new EventQueue();
  queue.add('1 BOOT');
  queue.add('7 TRANSFER COMPLETE');
  queue.add('M Download', 'a');
  queue.add('M Upload', 'b');
  const told = queue.list();
  queue.add('2 PERIODIC');
  queue.informed(told);
  expect(codes(queue)).toEqual(['2 PERIODIC', '7 TRANSFER COMPLETE', 'M Downloada', 'M Uploadb']);
  queue.transferTold('M Download', 'a', false);
  expect(codes(queue)).toEqual(['2 PERIODIC', '7 TRANSFER COMPLETE', 'M Uploadb']);
  queue.transferTold('M Upload', 'b', true);
  expect(codes(queue)).toEqual(['2 PERIODIC']);
});

test('a retry says why it comes again, but nothing that counts when it is said', () => {
  const queue = new EventQueue();
  queue.add('0 BOOTSTRAP');
  queue.add('1 BOOT');
  queue.add('M Reboot', 'k');
  const told = queue.list();
  queue.informed(told);
  queue.restore(told);
  expect(codes(queue)).toEqual(['1 BOOT']);
});

test('a start forgets what was about the moment before', () => {
  const queue = new EventQueue();
  for (const event of ['2 PERIODIC', '6 CONNECTION REQUEST', '4 VALUE CHANGE'] as const) queue.add(event);
  queue.restarted();
  expect(codes(queue)).toEqual(['4 VALUE CHANGE']);
});
