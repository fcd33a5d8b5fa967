import { expect, test } from 'vitest';
import { gradeOf, signalOf } from '#shared/signal.ts';

test('both data models tell signals under their own names, and nothing else is one', () => {
  const margin = signalOf('InternetGatewayDevice.WANDevice.1.WANDSLInterfaceConfig.DownstreamNoiseMargin');
  expect(margin).toMatchObject({ kind: 'noise-margin', direction: 'down', unit: 'dB' });
  expect(signalOf('Device.DSL.Line.1.UpstreamNoiseMargin')).toMatchObject({ kind: 'noise-margin', direction: 'up' });
  const optical = signalOf('Device.Optical.Interface.2.OpticalSignalLevel');
  expect(-18_400 * (optical?.scale ?? 0)).toBeCloseTo(-18.4);
  expect(signalOf('Device.Optical.Interface.1.LowerOpticalThreshold')).toBeNull();
  expect(signalOf('Device.DeviceInfo.UpTime')).toBeNull();
});

test.each([
  ['optical', -7.9, 'too-strong'],
  ['optical', -18, 'good'],
  ['optical', -26, 'fair'],
  ['optical', -27.1, 'poor'],
  ['noise-margin', 10, 'good'],
  ['noise-margin', 6, 'fair'],
  ['noise-margin', 5.9, 'poor'],
  ['attenuation', 51, 'poor'],
  ['cellular', -96, 'poor'],
] as const)('%s of %d is %s', (kind, value, grade) => {
  expect(gradeOf(kind, value)).toBe(grade);
});
