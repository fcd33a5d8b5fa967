import { isLocalMac, macOf } from '../discovery.ts';
import { bareSerial } from '../serial.ts';
import type { AuditDevice } from './device.ts';

/** How a code is compared: without separators and case, a MAC in its one spelling. Leading zeros stay. */
export function codeKey(text: string): string {
  return bareSerial(macOf(text) ?? text);
}

/** What a label of this device may say that no other's should; and what it may say that others' may, too. */
export function keysOf(device: AuditDevice): { readonly strong: readonly string[]; readonly weak: readonly string[] } {
  const keys = (texts: readonly (string | null)[]): string[] => [
    ...new Set(texts.flatMap((text) => (text === null || codeKey(text) === '' ? [] : [codeKey(text)]))),
  ];
  return {
    strong: keys([device.serial, device.alternativeSerial, ...device.macs]),
    weak: keys([...device.labels, device.name]),
  };
}

/** Devices by what their labels say. */
export type DeviceIndex = {
  /** Every device the code names: by number if any does, else by asset label or name. */
  find(text: string): readonly AuditDevice[];
};

export function indexDevices(devices: readonly AuditDevice[]): DeviceIndex {
  const strong = new Map<string, AuditDevice[]>();
  const weak = new Map<string, AuditDevice[]>();
  const put = (into: Map<string, AuditDevice[]>, key: string, device: AuditDevice): void => {
    const there = into.get(key);
    if (there === undefined) into.set(key, [device]);
    else there.push(device);
  };
  for (const device of devices) {
    const keys = keysOf(device);
    for (const key of keys.strong) put(strong, key, device);
    for (const key of keys.weak) put(weak, key, device);
  }
  return {
    find(text) {
      const key = codeKey(text);
      return strong.get(key) ?? weak.get(key) ?? [];
    },
  };
}

/** A MAC anywhere in a text, as people note them in descriptions. */
export function macsIn(text: string | null): readonly string[] {
  const written = text?.match(/\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b|\b(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}\b/gi) ?? [];
  return [...new Set(written.flatMap((mac) => macOf(mac) ?? []))];
}

/** Interfaces of one box carry MACs one after the other: the label's is seldom the one seen on the LAN. */
const MACS_OF_ONE_BOX = 16;

/** Can two MACs belong to one box? */
export function isSameBox(left: string, right: string): boolean {
  const [a, b] = [number(left), number(right)];
  return a !== null && b !== null && Math.abs(a - b) < MACS_OF_ONE_BOX;
}

function number(mac: string): number | null {
  const known = macOf(mac);
  if (known === null) return null;
  const value = Number.parseInt(bareSerial(known), 16);
  // Access points make the MACs of further networks by setting the local bit of their own.
  return isLocalMac(known) ? value - 2 * 2 ** 40 : value;
}
