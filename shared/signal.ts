import type { Instant } from './ids.ts';

/** What a device tells of how good its line, fibre or radio is, and what that means in a word. */

export type SignalKind = 'optical' | 'noise-margin' | 'attenuation' | 'cellular';
export type SignalGrade = 'good' | 'fair' | 'poor' | 'too-strong';

export type Signal = {
  readonly kind: SignalKind;
  readonly direction: 'down' | 'up' | null;
  /** In `unit`, whatever the parameter counts in. */
  readonly scale: number;
  readonly unit: 'dBm' | 'dB';
};

/** One reading: the value as the device wrote it, as a number. */
export type Reading = { readonly at: Instant; readonly value: number };

const OPTICAL = { kind: 'optical', scale: 1 / 1000, unit: 'dBm' } as const;
const TENTHS = { scale: 1 / 10, unit: 'dB' } as const;

/** Ends of parameter names: TR-181 2.15 counts optical levels in 0.001 dBm, both data models DSL values in 0.1 dB. */
const SIGNALS: readonly (readonly [RegExp, Signal])[] = [
  [/\.Optical\.Interface\.\d+\.OpticalSignalLevel$/, { ...OPTICAL, direction: 'down' }],
  [
    /\.(?:DSL\.Line\.\d+|WANDSLInterfaceConfig)\.DownstreamNoiseMargin$/,
    { ...TENTHS, kind: 'noise-margin', direction: 'down' },
  ],
  [
    /\.(?:DSL\.Line\.\d+|WANDSLInterfaceConfig)\.UpstreamNoiseMargin$/,
    { ...TENTHS, kind: 'noise-margin', direction: 'up' },
  ],
  [
    /\.(?:DSL\.Line\.\d+|WANDSLInterfaceConfig)\.DownstreamAttenuation$/,
    { ...TENTHS, kind: 'attenuation', direction: 'down' },
  ],
  [
    /\.(?:DSL\.Line\.\d+|WANDSLInterfaceConfig)\.UpstreamAttenuation$/,
    { ...TENTHS, kind: 'attenuation', direction: 'up' },
  ],
  [/\.Cellular\.Interface\.\d+\.RSSI$/, { kind: 'cellular', scale: 1, unit: 'dBm', direction: null }],
];

/** What a parameter tells of the connection; null: nothing of the kind. */
export function signalOf(name: string): Signal | null {
  return SIGNALS.find(([ending]) => ending.test(name))?.[1] ?? null;
}

/**
 * What a value means, in the signal's unit. Optical: a class B+ receiver takes −27 to −8 dBm (ITU-T G.984.2), 2 dB to
 * spare are good. Noise margin: below 6 dB a line drops (ITU-T G.992.1 target margin), from 10 dB it is stable.
 */
export function gradeOf(kind: SignalKind, value: number): SignalGrade {
  switch (kind) {
    case 'optical':
      return value > -8 ? 'too-strong' : value >= -25 ? 'good' : value >= -27 ? 'fair' : 'poor';
    case 'noise-margin':
      return value >= 10 ? 'good' : value >= 6 ? 'fair' : 'poor';
    case 'attenuation':
      return value <= 30 ? 'good' : value <= 50 ? 'fair' : 'poor';
    case 'cellular':
      return value >= -75 ? 'good' : value >= -95 ? 'fair' : 'poor';
    default:
      return kind satisfies never;
  }
}
