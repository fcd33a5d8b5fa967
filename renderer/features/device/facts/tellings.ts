import type { AuditMention } from '#renderer/cache/audit/types.ts';
import type { CpeSummary } from '#shared/acs.ts';
import { bestFact, type FactKind, type Neighbour } from '#shared/discovery.ts';
import { Instant } from '#shared/ids.ts';
import type { ParameterRow } from '#shared/parameters.ts';
import { type Teller, type Telling, TOLD_KINDS, type ToldFact, type ToldKind, toldFact } from '#shared/told-fact.ts';
import type { ShownDevice } from '../shown-device.ts';

/** What each teller knows of a device; null: it was not asked. */
export type Known = {
  readonly record: ShownDevice['record'];
  readonly cpe: CpeSummary | null;
  readonly tree: readonly ParameterRow[] | null;
  readonly neighbour: Neighbour | null;
  readonly mentions: readonly AuditMention[];
};

/** Every fact with who told it, in the order in which they are read. */
export function toldFacts(known: Known): ToldFact[] {
  const { cpe, tree, neighbour } = known;
  const asked = new Set<Teller>(['inventory', 'audit']);
  if (cpe !== null) asked.add('inform');
  if (tree !== null && tree.length > 0) asked.add('parameters');
  if (neighbour !== null) asked.add('lan');
  return TOLD_KINDS.map((kind) => {
    const tellings = [
      ...ofRecord(kind, known),
      ...ofInform(kind, cpe),
      ...ofTree(kind, tree ?? []),
      ...ofLan(kind, known),
      ...ofAudits(kind, known),
    ];
    return toldFact(kind, tellings, asked);
  });
}

function telling(teller: Teller, value: string | null | undefined, at: string | null | undefined): Telling[] {
  if (!value) return [];
  return [{ teller, value, at: Instant.safeParse(at).data ?? null }];
}

/** What people typed is as old as the last edit, what the device told as old as its last word. */
function ofRecord(kind: ToldKind, { record }: Known): Telling[] {
  const { last_connection: heard, last_change: edited = null } = record;
  switch (kind) {
    case 'serial':
      return telling('inventory', record.serial_number, edited);
    case 'location':
      return telling('inventory', record.location_name, edited);
    case 'manufacturer':
      return telling('inventory', record.manufacturer, heard);
    case 'model':
      return telling('inventory', record.product_class, heard);
    case 'hardware':
      return telling('inventory', record.hardware_version, heard);
    case 'software':
      return telling('inventory', record.software_version, heard);
    case 'address':
      return telling('inventory', record.address, heard);
    case 'mac':
    case 'uptime':
      return [];
    default:
      return kind satisfies never;
  }
}

const OF_INFORM = {
  serial: 'serialNumber',
  manufacturer: 'manufacturer',
  model: 'productClass',
  hardware: 'hardwareVersion',
  software: 'softwareVersion',
  address: 'address',
} as const satisfies Partial<Record<ToldKind, keyof CpeSummary>>;

function ofInform(kind: ToldKind, cpe: CpeSummary | null): Telling[] {
  if (cpe === null || !(kind in OF_INFORM)) return [];
  return telling('inform', cpe[OF_INFORM[kind as keyof typeof OF_INFORM]], cpe.lastInform);
}

/** The names of DeviceInfo are the same in both data models. */
const OF_TREE: Readonly<Partial<Record<ToldKind, string>>> = {
  serial: '.DeviceInfo.SerialNumber',
  mac: '.MACAddress',
  manufacturer: '.DeviceInfo.Manufacturer',
  model: '.DeviceInfo.ProductClass',
  hardware: '.DeviceInfo.HardwareVersion',
  software: '.DeviceInfo.SoftwareVersion',
  uptime: '.DeviceInfo.UpTime',
};

function ofTree(kind: ToldKind, tree: readonly ParameterRow[]): Telling[] {
  const ending = OF_TREE[kind];
  const row = ending === undefined ? undefined : tree.find(({ name, value }) => name.endsWith(ending) && value);
  return row === undefined ? [] : telling('parameters', row.value, row.at);
}

const OF_LAN: Readonly<Partial<Record<ToldKind, FactKind>>> = { serial: 'serial', uptime: 'uptime' };

function ofLan(kind: ToldKind, { neighbour }: Known): Telling[] {
  if (neighbour === null) return [];
  const { lastSeen, macs, addresses } = neighbour;
  if (kind === 'mac') return telling('lan', macs[0], lastSeen);
  if (kind === 'address') return telling('lan', addresses[0], lastSeen);
  const fact = OF_LAN[kind] === undefined ? null : bestFact(neighbour, OF_LAN[kind]);
  return fact === null ? [] : telling('lan', fact.value, fact.at);
}

/** The last code that was scanned of it, as far as its label calls it a serial number. */
function ofAudits(kind: ToldKind, { mentions }: Known): Telling[] {
  if (kind !== 'serial') return [];
  const scans = mentions.flatMap(({ event: { at, what } }) =>
    what.type === 'scan' ? what.codes.filter(({ role }) => role === 'serial').map(({ text }) => ({ at, text })) : [],
  );
  const last = scans.toSorted((left, right) => Date.parse(right.at) - Date.parse(left.at))[0];
  return last === undefined ? [] : telling('audit', last.text, last.at);
}
