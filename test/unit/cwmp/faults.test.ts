import { expect, it } from 'vitest';
import { ACS_FAULTS, CPE_FAULTS, describeFault, failureNext } from '#shared/cwmp/faults.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

it.each([...range(9000, 9032), ...range(8000, 8006)])('%i has words, its parameter and a next step', (code) => {
  expect(code in CPE_FAULTS || code in ACS_FAULTS).toBe(true);
  const { words, next } = describeFault(code, 'Device.WiFi.SSID.1.SSID', 'too long');
  expect(words).toMatch(/^Refused Device\.WiFi\.SSID\.1\.SSID: [a-z].*\(\d{4}\) “too long”$/);
  expect(next).toMatch(/^[A-Z].*\.$/);
  expect(failureNext(String(code))).toBe(next);
});

it('a fault of the maker’s own, and a failure of ours, have a next step too', () => {
  expect(failureNext('9800')).toContain('manufacturer');
  expect(failureNext('acs.no-firmware')).toMatch(/trace/);
});
