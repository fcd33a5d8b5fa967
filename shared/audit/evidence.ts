import type { CpeSummary } from '../acs.ts';
import { bestFact, type Neighbour } from '../discovery.ts';
import type { AuditDevice } from './device.ts';
import type { AuditHappening } from './event.ts';

type Heard = Extract<AuditHappening, { type: 'heard' }>;
/** What a box says of itself, before the inventory was asked who that is. */
export type HeardBox = Omit<Heard, 'known' | 'type'>;

/** What a row of Neighbours tells of a box; null where it names neither a serial number nor a MAC. */
export function heardNeighbour(neighbour: Neighbour): HeardBox | null {
  const serial = bestFact(neighbour, 'serial')?.value.trim() ?? '';
  if (serial === '' && neighbour.macs.length === 0) return null;
  return {
    source: 'neighbours',
    // By its MAC where it has one: the key of a row means nothing after a restart.
    box: `lan ${neighbour.macs[0] ?? neighbour.addresses[0] ?? neighbour.key}`,
    serial: serial === '' ? null : serial.slice(0, 255),
    macs: neighbour.macs.slice(0, 16),
    // A model name is written in many ways; only a product class is compared with the record.
    productClass: bestFact(neighbour, 'product-class')?.value.slice(0, 255) ?? null,
    address: neighbour.addresses[0] ?? null,
  };
}

/** What a CPE told in its Inform (TR-069 3.7.1.4, DeviceId). */
export function heardInform(cpe: CpeSummary): HeardBox {
  return {
    source: 'inform',
    box: `cpe ${cpe.key}`,
    serial: cpe.serialNumber.trim() === '' ? null : cpe.serialNumber.trim().slice(0, 255),
    macs: [],
    productClass: cpe.productClass === '' ? null : cpe.productClass.slice(0, 255),
    address: cpe.address,
  };
}

/** Does a box say something that it did not say before? Only then is it worth an event. */
export function saysNew(box: HeardBox, before: HeardBox | undefined): boolean {
  if (before === undefined) return true;
  return (
    box.serial !== before.serial ||
    box.productClass !== before.productClass ||
    box.macs.some((mac) => !before.macs.includes(mac))
  );
}

/** The event of a box that was heard. */
export function heardEvent(box: HeardBox, known: readonly AuditDevice[]): Heard {
  return { type: 'heard', ...box, known: [...known] };
}
