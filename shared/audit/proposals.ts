import type { DeviceDraft, DeviceEdit } from '../device.ts';
import type { DeviceId } from '../ids.ts';
import type { Audit, AuditPlace } from './audit.ts';
import { type AuditDevice, deviceLabel } from './device.ts';
import type { Finding } from './finding.ts';

/** What a finding proposes to do about the inventory, and why; an ordinary edit once a person accepts it. */
export type Proposal =
  | {
      readonly do: 'edit';
      readonly id: DeviceId;
      readonly label: string;
      readonly base: DeviceEdit;
      readonly set: DeviceEdit;
      readonly words: string;
      readonly reason: string;
    }
  /** Type and organization are a person's to choose. */
  | {
      readonly do: 'create';
      readonly draft: Pick<DeviceDraft, 'name' | 'serial_number'> & { readonly location_name?: string };
      readonly words: string;
      readonly reason: string;
    }
  /** The type it really is must be chosen first. */
  | { readonly do: 'choose-type'; readonly words: string; readonly reason: string }
  | { readonly do: 'nothing'; readonly words: string };

/** @param actualType the type a person chose for a device whose record has the wrong one */
export function proposalOf(
  audit: Audit,
  finding: Finding,
  actualType: { readonly id: number; readonly name: string } | null = null,
): Proposal {
  const [device] = finding.devices;
  switch (finding.kind) {
    case 'missing':
      return device === undefined ? nothing('') : markInactive(audit, device);
    case 'found-elsewhere':
    case 'unexpected':
      return device === undefined || finding.place === null
        ? nothing('It is in the inventory, and no place was set while it was scanned: there is nothing to correct.')
        : moveHere(audit, device, finding.place);
    case 'wrong-type':
      return device === undefined ? nothing('') : correctType(audit, device, finding, actualType);
    case 'unknown':
      return createIt(audit, finding);
    case 'found':
      return nothing('It is where the inventory says.');
    case 'duplicate-scan':
      return nothing('It was scanned more than once. If it was another box, say so beside the scan.');
    case 'duplicate-serial':
      return nothing('Two boxes carry this serial number. Note which one is real before you change a record.');
    case 'wrong-label':
      return nothing('Its label or its MAC belongs to another device. Look at both before you change a record.');
    case 'conflict':
      return nothing('The label names one box and the wire another. Scan the label of the box that answers.');
    case 'ambiguous':
      return nothing('The code names more than one device. Choose which one it is beside the scan.');
    default:
      return finding.kind satisfies never;
  }
}

function nothing(words: string): Proposal {
  return { do: 'nothing', words };
}

function edit(
  audit: Audit,
  device: AuditDevice,
  change: Pick<Extract<Proposal, { do: 'edit' }>, 'base' | 'set' | 'words'> & { why: string },
): Proposal {
  const { why, ...rest } = change;
  if (device.id === null) return nothing('It has no record to edit yet.');
  return { do: 'edit', id: device.id, label: deviceLabel(device), ...rest, reason: `Audit “${audit.title}”: ${why}` };
}

function markInactive(audit: Audit, device: AuditDevice): Proposal {
  if (device.isActive === false) return nothing('It is inactive already.');
  return edit(audit, device, {
    base: { is_active: device.isActive ?? true },
    set: { is_active: false },
    words: 'Mark it inactive',
    why: 'expected, and not found',
  });
}

function moveHere(audit: Audit, device: AuditDevice, place: AuditPlace): Proposal {
  const said = device.locationName ?? 'no location';
  return edit(audit, device, {
    base:
      place.location === null
        ? { location_name: device.locationName }
        : { location: device.location, location_name: device.locationName },
    set:
      place.location === null ? { location_name: place.name } : { location: place.location, location_name: place.name },
    words: `Move it to ${place.name}`,
    why: `found at ${place.name}, the inventory says ${said}`,
  });
}

function correctType(
  audit: Audit,
  device: AuditDevice,
  { actual }: Finding,
  actualType: { readonly id: number; readonly name: string } | null,
): Proposal {
  const why = `it is a ${actual ?? 'different model'}, the inventory says ${device.typeName ?? device.productClass ?? 'nothing'}`;
  if (actualType === null)
    return { do: 'choose-type', words: 'Choose its type', reason: `Audit “${audit.title}”: ${why}` };
  if (device.type === null) return nothing('Its record has no type to correct.');
  return edit(audit, device, {
    base: { type: device.type },
    set: { type: actualType.id },
    words: `Correct its type to ${actualType.name}`,
    why,
  });
}

function createIt(audit: Audit, { code, place }: Finding): Proposal {
  if (code === null || code === '') return nothing('');
  return {
    do: 'create',
    draft: { name: code, serial_number: code, ...(place === null ? {} : { location_name: place.name }) },
    words: 'Create it',
    reason: `Audit “${audit.title}”: found, and in no inventory`,
  };
}
