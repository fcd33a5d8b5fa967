import { bareSerial } from '../serial.ts';
import { type AuditEvent, type AuditHappening, liveEvents } from './event.ts';
import { subjectOf } from './finding.ts';

/** By what an audit may have noted a device: its key in the fleet, and what its labels carry. */
export type DeviceNames = { readonly key: string; readonly codes: readonly string[] };

/** The events of one audit that are about a device; what was undone is not among them. */
export function eventsOf(events: readonly AuditEvent[], { key, codes }: DeviceNames): AuditEvent[] {
  const own = new Set(codes.map(bareSerial).filter((code) => code !== ''));
  return liveEvents(events).filter(({ what }) => isAbout(what, key, own));
}

function isAbout(what: AuditHappening, key: string, codes: ReadonlySet<string>): boolean {
  switch (what.type) {
    case 'scan':
      return (
        what.codes.some(({ text }) => codes.has(bareSerial(text))) ||
        (what.known.length === 1 && what.known[0]?.key === key)
      );
    case 'heard':
      return what.serial !== null && codes.has(bareSerial(what.serial));
    case 'remark':
    case 'photo':
    case 'decision':
      return subjectOf(what.finding).split(' ').includes(key);
    case 'choice':
      return what.key === key;
    case 'undo':
    case 'place':
    case 'another':
    case 'paused':
    case 'resumed':
    case 'signed':
      return false;
    default:
      return what satisfies never;
  }
}
