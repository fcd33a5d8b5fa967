import { expect, test } from 'vitest';
import { eventsAtLength, eventsWords } from '#renderer/app/event-words.ts';

test('events in words, in their order, none twice', () => {
  expect(eventsWords(['1 BOOT', 'M Reboot', '1 BOOT '])).toBe('Started up, rebooted as asked');
});

test('a code of the vendor stands as the CPE sent it', () => {
  expect(eventsWords(['6 CONNECTION REQUEST', 'X ACME Reset'])).toBe('Called, X ACME Reset');
  expect(eventsWords([])).toBe('No event');
});

test('at length each code stands with its whole meaning', () => {
  expect(eventsAtLength(['1 BOOT', 'M Reboot'])).toBe('1 BOOT: Powered up or rebooted\nM Reboot: Carried out Reboot');
});
