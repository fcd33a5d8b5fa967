import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditDevice } from '#shared/audit/device.ts';
import { AuditEvent, type AuditHappening } from '#shared/audit/event.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import type { AuditEventId } from '#shared/audit/ids.ts';
import { auditDevice, auditOf, happened, scanOf } from '../../fakes/audit.ts';

/** Eight expected at two places, two more the inventory knows elsewhere. */
const EXPECTED = Array.from({ length: 8 }, (_, n) =>
  auditDevice(n + 1, n < 5 ? {} : { location: 6, locationName: 'Rack B' }),
);
const BESIDE = [auditDevice(21, { location: 9, locationName: 'Depot' }), auditDevice(22)];
const PLACES = [null, { location: 5, name: 'Rack A' }, { location: 6, name: 'Rack B' }] as const;

/** What a person does, in words of its own: no code of ours decides what it means. */
type Deed =
  | { readonly do: 'scan'; readonly device: number; readonly spelling: number }
  | { readonly do: 'stranger'; readonly code: string }
  | { readonly do: 'place'; readonly place: number }
  | { readonly do: 'undo'; readonly back: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('scan' as const), device: fc.nat(9), spelling: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('stranger' as const), code: fc.constantFrom('X-1', 'x1', 'X-2') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('place' as const), place: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), back: fc.nat(4) }) },
);

function spell(device: AuditDevice, spelling: number): string {
  const serial = device.serial ?? '';
  return (
    [
      serial,
      serial.toLowerCase().replace('-', ' '),
      (device.macs[0] ?? '').toLowerCase().replaceAll(':', '-'),
      serial.replace('-', ''),
    ][spelling] ?? serial
  );
}

/** The deeds that count: what was undone is struck out. */
function struck(deeds: readonly Deed[]): readonly Deed[] {
  const paper: (Deed | null)[] = [];
  const lines: number[] = [];
  for (const each of deeds) {
    if (each.do !== 'undo') {
      if (each.do !== 'place') lines.push(paper.length);
      paper.push(each);
      continue;
    }
    const [line] = lines.splice(Math.max(0, lines.length - 1 - each.back), 1);
    if (line !== undefined) paper[line] = null;
  }
  return paper.filter((each) => each !== null);
}

/** The definition, as one would do it on paper: look at each device by itself. */
function onPaper(deeds: readonly Deed[]): Set<string> {
  const lines = struck(deeds);
  const found = new Set<string>();
  for (let n = 0; n < 10; n += 1) for (const words of ofDevice(lines, n)) found.add(words);
  for (const code of ['X1', 'X2']) {
    const times = lines.filter((line) => line.do === 'stranger' && line.code.toUpperCase().replace('-', '') === code);
    if (times.length > 0) found.add(`unknown ${code}`);
    if (times.length > 1) found.add(`duplicate-scan ${code}`);
  }
  return found;
}

function ofDevice(lines: readonly Deed[], n: number): string[] {
  const key = n < 8 ? `d:${n + 1}` : `d:${n + 13}`;
  const home = n < 5 ? 1 : 2;
  let place = 0;
  const places: number[] = [];
  for (const line of lines) {
    if (line.do === 'place') ({ place } = line);
    if (line.do === 'scan' && line.device === n) places.push(place);
  }
  const last = places.at(-1);
  if (last === undefined) return n < 8 ? [`missing ${key}`] : [];
  const kind = n >= 8 ? 'unexpected' : last === 0 || last === home ? 'found' : 'found-elsewhere';
  return [`${kind} ${key}`, ...(places.length > 1 ? [`duplicate-scan ${key}`] : [])];
}

/** The same deeds as events. */
function asEvents(deeds: readonly Deed[]): AuditEvent[] {
  const scans: AuditEventId[] = [];
  const events: AuditEvent[] = [];
  for (const each of deeds) {
    const what = happening(each, scans);
    const event = what === null ? null : happened(events.length + 1, what);
    if (event !== null) events.push(event);
    if (event?.what.type === 'scan') scans.push(event.id);
  }
  return events;
}

function happening(each: Deed, scans: AuditEventId[]): AuditHappening | null {
  switch (each.do) {
    case 'scan': {
      const device = each.device < 8 ? EXPECTED[each.device] : BESIDE[each.device - 8];
      return device === undefined ? null : scanOf(spell(device, each.spelling), each.device < 8 ? [] : [device]);
    }
    case 'stranger':
      return scanOf(each.code);
    case 'place':
      return { type: 'place', place: PLACES[each.place] ?? null };
    case 'undo': {
      const [of] = scans.splice(Math.max(0, scans.length - 1 - each.back), 1);
      return of === undefined ? null : { type: 'undo', of };
    }
    default:
      return each satisfies never;
  }
}

const audit = auditOf();
const expected = expectedOf(EXPECTED);
const idsOf = (events: readonly AuditEvent[]): Set<string> =>
  new Set(findingsOf(audit, expected, events).findings.map(({ id }) => id));

describe('the findings of an audit', () => {
  it('are those of the definition, after any scans and undos', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        expect(idsOf(asEvents(deeds))).toEqual(onPaper(deeds));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order in which two disks give the events back, nor on getting some twice', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), fc.infiniteStream(fc.nat()), fc.nat(), (deeds, chance, cut) => {
        const events = asEvents(deeds);
        const disk = events.map((event) => AuditEvent.parse(JSON.parse(JSON.stringify(event))));
        const mixed = [...events.slice(cut % (events.length + 1)), ...disk]
          .map((event) => ({ event, place: chance.next().value }))
          .sort((left, right) => left.place - right.place)
          .map(({ event }) => event);
        expect(findingsOf(audit, expected, mixed)).toEqual(findingsOf(audit, expected, events));
      }),
    );
  });

  it('count every expected device once: there, missing, or in question', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const { present, missing } = findingsOf(audit, expected, asEvents(deeds));
        expect(present + missing.length).toBe(EXPECTED.length);
      }),
    );
  });
});
