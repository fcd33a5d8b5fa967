import type { Audit, AuditPlace } from './audit.ts';
import type { AuditDevice, AuditDeviceKey } from './device.ts';
import { type AuditEvent, type AuditHappening, liveEvents } from './event.ts';
import {
  type AuditResult,
  type Certainty,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type Naming,
  type Sighting,
} from './finding.ts';
import type { AuditEventId } from './ids.ts';
import { type DeviceIndex, indexDevices, isSameBox } from './matching.ts';
import { nameOf, type Seen, seenIn, unknownKey } from './sighting.ts';

/**
 * What an audit comes to: a pure function of what was expected and what happened, in whatever order it is read.
 *
 * - An expected device that was seen is `found`; `found-elsewhere` where it was scanned at a place the inventory does
 *   not name. One the inventory knows and nobody expected is `unexpected`. Who was not seen is `missing`.
 * - What no record answers to is `unknown`; only what was scanned, or told a serial number: a phone is no finding.
 * - Codes of one box that belong to different devices are a `wrong-label`: those devices are neither found nor missing
 *   by it. One code that may mean several is `ambiguous` until a person chooses.
 * - Beside that: `duplicate-scan`, `duplicate-serial` (two boxes), `wrong-type`, and `conflict` (label and wire name
 *   different boxes).
 */
export function findingsOf(audit: Audit, expected: Expected, events: readonly AuditEvent[]): AuditResult {
  const seen = seenIn(audit, liveEvents(events));
  const named = gather(seen, expected.index);
  const findings: Finding[] = [];
  const ofScan = new Map<AuditEventId, Finding>();
  /** Adds a finding; the rows of these scans show it. */
  const add = (finding: Finding, shownBy: readonly Sighting[]): void => {
    findings.push(finding);
    for (const { event } of shownBy) if (event.what.type === 'scan') ofScan.set(event.id, finding);
  };

  for (const { devices, sightings } of named.several.values()) {
    const subject = devices.map(({ key }) => key).join(' ');
    add(about('wrong-label', subject, sightings, { devices }), sightings);
  }
  for (const { naming, sighting } of named.unclear) {
    add(about('ambiguous', sighting.event.id, [sighting], naming), [sighting]);
  }
  for (const { device, sightings } of named.clean.values()) {
    add(placed(device, sightings, expected.keys.has(device.key)), sightings);
    for (const extra of extrasOf(device, sightings, seen)) {
      // The first row says that it is there, the next ones what is odd about them.
      add(extra, extra.kind === 'wrong-type' ? [] : sightings.slice(1));
    }
  }
  for (const [key, sightings] of named.unknown) {
    const of = { devices: [], code: sightings[0]?.codes[0]?.text ?? key };
    add(about('unknown', key, sightings, of), sightings);
    const scans = sightings.filter(isScan);
    if (scans.length > 1) add(about('duplicate-scan', key, scans, of), scans.slice(1));
  }
  const missing = expected.devices.filter(({ key }) => !named.clean.has(key) && !named.inQuestion.has(key));
  for (const { key } of missing) {
    const finding = expected.missing.get(key);
    if (finding !== undefined) findings.push(finding);
  }

  const counts = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  for (const { kind } of findings) counts[kind] += 1;
  return {
    findings,
    place: seen.place,
    counts,
    present: counts.found + counts['found-elsewhere'],
    ofScan,
    missing: missing.map(({ key }) => key),
  };
}

/** Can it change the findings? A photo, a decision or a signature leaves all of them as they are. */
export function changesFindings(what: AuditHappening): boolean {
  switch (what.type) {
    case 'scan':
    case 'heard':
    case 'undo':
    case 'place':
    case 'choice':
    case 'another':
    case 'remark':
      return true;
    case 'photo':
    case 'decision':
    case 'paused':
    case 'resumed':
    case 'signed':
      return false;
    default:
      return what satisfies never;
  }
}

type Several = { readonly devices: readonly AuditDevice[]; readonly sightings: Sighting[] };
type Unclear = { readonly naming: Extract<Naming, { is: 'unclear' }>; readonly sighting: Sighting };

/** Sightings by what they name. */
type Gathered = {
  readonly clean: ReadonlyMap<AuditDeviceKey, { readonly device: AuditDevice; readonly sightings: Sighting[] }>;
  readonly unknown: ReadonlyMap<string, Sighting[]>;
  readonly several: ReadonlyMap<string, Several>;
  readonly unclear: readonly Unclear[];
  readonly inQuestion: ReadonlySet<AuditDeviceKey>;
};

function gather(seen: Seen, index: DeviceIndex): Gathered {
  const clean = new Map<AuditDeviceKey, { readonly device: AuditDevice; readonly sightings: Sighting[] }>();
  const unknown = new Map<string, Sighting[]>();
  const several = new Map<string, Several>();
  const unclear: Unclear[] = [];
  const inQuestion = new Set<AuditDeviceKey>();
  for (const sighting of seen.sightings) {
    const naming = nameOf(sighting, index, seen.choices);
    if (naming.is === 'unclear') unclear.push({ naming, sighting });
    else if (naming.is === 'device') {
      const { device } = naming;
      getOrPut(clean, device.key, () => ({ device, sightings: [] })).sightings.push(sighting);
    } else if (naming.is === 'several') {
      const devices = [...naming.devices].sort((left, right) => (left.key < right.key ? -1 : 1));
      for (const { key } of devices) inQuestion.add(key);
      const subject = devices.map(({ key }) => key).join(' ');
      getOrPut(several, subject, () => ({ devices, sightings: [] })).sightings.push(sighting);
    } else if (isScan(sighting) || sighting.codes.some(({ role }) => role === 'serial')) {
      getOrPut(unknown, unknownKey(naming.code), () => []).push(sighting);
    }
  }
  return { clean, unknown, several, unclear, inQuestion };
}

/** The frozen list, with its index; made once per audit. */
export type Expected = {
  readonly devices: readonly AuditDevice[];
  readonly keys: ReadonlySet<AuditDeviceKey>;
  readonly index: DeviceIndex;
  /** What each of them is as long as nobody has seen it: made once, for there may be ten thousand. */
  readonly missing: ReadonlyMap<AuditDeviceKey, Finding>;
};

export function expectedOf(devices: readonly AuditDevice[]): Expected {
  return {
    devices,
    keys: new Set(devices.map(({ key }) => key)),
    index: indexDevices(devices),
    missing: new Map(devices.map((device) => [device.key, about('missing', device.key, [], { devices: [device] })])),
  };
}

/** Does the inventory say that the device stands here? */
export function standsAt(device: AuditDevice, place: AuditPlace): boolean {
  if (place.location !== null && device.location !== null) return place.location === device.location;
  return device.locationName !== null && fold(device.locationName) === fold(place.name);
}

function fold(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function isScan({ event }: Sighting): boolean {
  return event.what.type === 'scan';
}

function placed(device: AuditDevice, sightings: readonly Sighting[], isExpected: boolean): Finding {
  const place = sightings.findLast(isScan)?.place ?? sightings.at(-1)?.place ?? null;
  const here = place === null || standsAt(device, place);
  const kind = !isExpected ? 'unexpected' : here ? 'found' : 'found-elsewhere';
  return about(kind, device.key, sightings, { devices: [device] });
}

function extrasOf(device: AuditDevice, sightings: readonly Sighting[], seen: Seen): Finding[] {
  const scans = sightings.filter(isScan);
  const heard = sightings.filter((sighting) => !isScan(sighting));
  const others = scans.filter(({ event }) => seen.others.has(event.id));
  const extras: Finding[] = [];
  const extra = (kind: FindingKind, of: readonly Sighting[], actual: string | null = null): void => {
    extras.push({ ...about(kind, device.key, of, { devices: [device] }), actual });
  };
  const onLabels = boxesOf(scans);
  const onWire = boxesOf(heard);
  const informs = heard.filter(({ event }) => event.what.type === 'heard' && event.what.source === 'inform');
  if (others.length > 0 || onLabels.length > 1 || onWire.length > 1 || informs.length > 1) {
    extra('duplicate-serial', sightings);
  } else if (scans.length > 1) extra('duplicate-scan', scans);
  const [label] = onLabels;
  if (label !== undefined && onWire.length > 0 && !onWire.some((box) => overlap(box, label))) {
    extra('conflict', sightings);
  }
  const actual = actualTypeOf(device, heard, seen);
  if (actual !== null) extra('wrong-type', sightings, actual);
  return extras;
}

/** What it really is, where that differs from the record: a person's word before the wire's. */
function actualTypeOf(device: AuditDevice, heard: readonly Sighting[], seen: Seen): string | null {
  const seenByPerson = seen.remarks.get(device.key)?.what.actualType ?? null;
  if (seenByPerson !== null) return seenByPerson.id === device.type ? null : seenByPerson.name;
  if (device.productClass === null || device.productClass.trim() === '') return null;
  const same = fold(device.productClass);
  for (const { event } of heard) {
    const told = event.what.type === 'heard' ? event.what.productClass : null;
    if (told !== null && told.trim() !== '' && fold(told) !== same) return told;
  }
  return null;
}

/** The boxes behind sightings, as far as MACs tell them apart. */
function boxesOf(sightings: readonly Sighting[]): (readonly string[])[] {
  const boxes: (readonly string[])[] = [];
  for (const { macs } of sightings) {
    if (macs.length === 0) continue;
    const same = boxes.findIndex((box) => overlap(box, macs));
    if (same < 0) boxes.push(macs);
    else boxes[same] = [...(boxes[same] ?? []), ...macs];
  }
  return boxes;
}

function overlap(left: readonly string[], right: readonly string[]): boolean {
  return left.some((mac) => right.some((other) => isSameBox(mac, other)));
}

function about(
  kind: FindingKind,
  subject: string,
  sightings: readonly Sighting[],
  of: { readonly devices: readonly AuditDevice[]; readonly code?: string },
): Finding {
  const scans = sightings.filter(isScan);
  const last = sightings.reduce<Sighting | undefined>(
    (newest, each) => (newest === undefined || each.event.n >= newest.event.n ? each : newest),
    undefined,
  );
  return {
    id: `${kind} ${subject}`,
    kind,
    devices: of.devices,
    code: of.code ?? null,
    certainty: certaintyOf(sightings.length, scans.length),
    place: scans.at(-1)?.place ?? last?.place ?? null,
    times: scans.length,
    actual: null,
    at: last?.event.at ?? null,
    n: last?.event.n ?? 0,
    events: sightings.map(({ event }) => event.id),
  };
}

function certaintyOf(all: number, scans: number): Certainty | null {
  if (all === 0) return null;
  if (scans === 0) return 'heard';
  return scans === all ? 'scanned' : 'certain';
}

function getOrPut<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
