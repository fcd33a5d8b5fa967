import { macOf } from '../discovery.ts';
import type { Audit, AuditPlace } from './audit.ts';
import type { AuditDevice, AuditDeviceKey } from './device.ts';
import { type AuditEvent, type EventOf, isOf, type ReadCode } from './event.ts';
import { type Naming, type Sighting, subjectOf } from './finding.ts';
import type { AuditEventId } from './ids.ts';
import { codeKey, type DeviceIndex, indexDevices } from './matching.ts';

/** What was seen in an audit, in order, each at its place; and what people said about it. */
export type Seen = {
  readonly sightings: readonly Sighting[];
  readonly place: AuditPlace | null;
  readonly choices: ReadonlyMap<AuditEventId, AuditDeviceKey>;
  readonly others: ReadonlySet<AuditEventId>;
  /** The newest remark on each subject. */
  readonly remarks: ReadonlyMap<string, EventOf<'remark'>>;
};

/** @param live the events that count, in order */
export function seenIn(audit: Audit, live: readonly AuditEvent[]): Seen {
  const sightings: Sighting[] = [];
  const heard = new Map<string, number>();
  const choices = new Map<AuditEventId, AuditDeviceKey>();
  const others = new Set<AuditEventId>();
  const remarks = new Map<string, EventOf<'remark'>>();
  let { place } = audit;
  for (const event of live) {
    if (isOf(event, 'place')) place = event.what.place;
    else if (isOf(event, 'choice')) choices.set(event.what.of, event.what.key);
    else if (isOf(event, 'another')) others.add(event.what.of);
    else if (isOf(event, 'remark')) remarks.set(subjectOf(event.what.finding), event);
    else if (isOf(event, 'scan')) sightings.push(sightingOfScan(event, place));
    else if (isOf(event, 'heard')) {
      // The newest word of a box takes the place of what it said before.
      const { box } = event.what;
      const before = heard.get(box);
      if (before === undefined) heard.set(box, sightings.push(sightingOfHeard(event, place)) - 1);
      else sightings[before] = sightingOfHeard(event, place);
    }
  }
  return { sightings, place, choices, others, remarks };
}

function sightingOfScan(event: EventOf<'scan'>, place: AuditPlace | null): Sighting {
  const macs = event.what.codes.flatMap(({ text, role }) => (role === 'serial' ? [] : (macOf(text) ?? [])));
  return { event, place, macs, codes: event.what.codes };
}

function sightingOfHeard(event: EventOf<'heard'>, place: AuditPlace | null): Sighting {
  const { serial, macs } = event.what;
  const codes: ReadCode[] = [
    ...(serial === null ? [] : [{ raw: serial, text: serial, role: 'serial' as const }]),
    ...macs.map((mac) => ({ raw: mac, text: mac, role: 'mac' as const })),
  ];
  return { event, place, macs, codes };
}

/** What a sighting names among the expected devices and what the inventory knew beside them. */
export function nameOf(
  sighting: Sighting,
  expected: DeviceIndex,
  choices: ReadonlyMap<AuditEventId, AuditDeviceKey>,
): Naming {
  const { event, codes } = sighting;
  const beside = event.what.known.length === 0 ? null : indexDevices(event.what.known);
  const named: { readonly code: ReadCode; readonly devices: readonly AuditDevice[] }[] = [];
  for (const code of codes) {
    const devices = unique([...expected.find(code.text), ...(beside?.find(code.text) ?? [])]);
    if (devices.length > 0) named.push({ code, devices });
  }
  const first = named[0];
  if (first === undefined) return { is: 'nothing', code: codes[0]?.text ?? '' };
  const all = unique(named.flatMap(({ devices }) => devices));
  const chosen = all.find(({ key }) => key === choices.get(event.id));
  if (chosen !== undefined) return { is: 'device', device: chosen };
  // A second code may tell which of two it is.
  const common = all.filter((device) => named.every(({ devices }) => devices.includes(device)));
  const [only, ...more] = common;
  if (only !== undefined && more.length === 0) return { is: 'device', device: only };
  return common.length > 1
    ? { is: 'unclear', devices: common, code: first.code.text }
    : { is: 'several', devices: all };
}

function unique(devices: readonly AuditDevice[]): AuditDevice[] {
  const byKey = new Map<AuditDeviceKey, AuditDevice>();
  for (const device of devices) if (!byKey.has(device.key)) byKey.set(device.key, device);
  return [...byKey.values()];
}

/** One thing nobody knows: by its first code, however it is written. */
export function unknownKey(code: string): string {
  return codeKey(code);
}
