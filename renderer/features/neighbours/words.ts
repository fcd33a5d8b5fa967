import { heard } from '#renderer/language/heard.ts';
import { NATURAL_ORDER, plural, t } from '#renderer/language/speak.ts';
import { durationWords } from '#renderer/ui/time-words.ts';
import {
  bestFact,
  type Fact,
  type FactKind,
  type FactSource,
  type Neighbour,
  type ProbeReach,
  type ScanInterface,
  type ScanState,
} from '#shared/discovery.ts';
import { INTERFACE_KINDS, interfaceKind } from '#shared/interface-kind.ts';
import type { MatchReason } from '#shared/neighbour-match.ts';
import { hostCount, probedSubnet, subnetText } from '#shared/subnet.ts';

export const SOURCE_WORDS: Readonly<Record<FactSource, string>> = {
  table: t('Neighbour table'),
  lldp: 'LLDP',
  ssdp: 'SSDP',
  mdns: 'mDNS',
  mndp: 'MNDP',
  ubiquiti: 'Ubiquiti',
  ports: t('Ports'),
  description: t('UPnP description'),
  page: t('Its web page'),
  ssh: 'SSH',
  prefix: t('MAC prefix'),
};

export const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  name: t('Name'),
  vendor: t('Vendor'),
  model: t('Model'),
  version: t('Software'),
  hardware: t('Hardware'),
  serial: t('Serial number'),
  oui: 'OUI',
  'product-class': t('Product class'),
  uptime: t('Up for'),
  interface: t('Its interface'),
  ssid: 'SSID',
  location: t('Location'),
  board: t('Board'),
  'software-id': t('Software ID'),
  service: t('Service'),
  web: t('Web page'),
  title: t('Page title'),
  server: t('Server'),
  management: t('Management'),
  control: t('TR-064 address'),
  configuration: t('TR-064 sessions'),
  note: t('Note'),
};

export const REASON_WORDS: Readonly<Record<MatchReason, string>> = {
  serial: t('by serial number'),
  mac: t('by MAC'),
  address: t('by last address'),
};

const PORT_WORDS: Readonly<Record<number, string>> = {
  22: 'SSH',
  23: 'Telnet',
  80: 'HTTP',
  443: 'HTTPS',
  7547: 'CWMP',
  8291: 'WinBox',
};

/** `80 HTTP` */
export function portWords(port: number): string {
  const name = PORT_WORDS[port];
  return name === undefined ? String(port) : `${port} ${name}`;
}

/** A fact as it is shown: an uptime as a length of time, everything else as it was told. */
export function factWords({ kind, value }: Fact): string {
  return kind === 'uptime' && /^\d+$/.test(value) ? durationWords(Number(value) * 1_000) : value;
}

/** What a neighbour is called: its own name, else what it is, else where it is. */
export function nameOf(neighbour: Neighbour): string {
  for (const kind of ['name', 'model', 'title', 'vendor'] as const) {
    const fact = bestFact(neighbour, kind);
    if (fact !== null) return fact.value;
  }
  return neighbour.addresses[0] ?? neighbour.macs[0] ?? neighbour.key;
}

/** Where its web page is: as it says itself, else the open web port. */
export function webAddress(neighbour: Neighbour): string | null {
  const told = bestFact(neighbour, 'web');
  if (told !== null) return told.value;
  const [address] = neighbour.addresses;
  const open = (port: number): boolean => neighbour.ports.some((each) => each.port === port && each.state === 'open');
  if (address === undefined || address.includes(':')) return null;
  if (open(80)) return `http://${address}/`;
  return open(443) ? `https://${address}/` : null;
}

/** Everything known, as text to paste: a line per fact with its source. */
export function copyText(neighbour: Neighbour): string {
  return [
    ...neighbour.addresses.map((address) => `${t('Address')}\t${address}`),
    ...neighbour.macs.map((mac) => `MAC\t${mac}`),
    ...neighbour.facts.map((fact) => `${KIND_WORDS[fact.kind]}\t${factWords(fact)}\t${SOURCE_WORDS[fact.source]}`),
    ...neighbour.ports.map(({ port, state }) => `${t('Port {port}', { port: portWords(port) })}\t${state}`),
  ].join('\n');
}

/** The form of a new device, filled with what is known of a neighbour. */
export function draftOf(neighbour: Neighbour, scan: ScanState | null) {
  const told = (kind: FactKind): string | null => bestFact(neighbour, kind)?.value ?? null;
  const what = [told('vendor'), told('model')].filter((part) => part !== null).join(' ');
  const seen = [...neighbour.addresses.slice(0, 1), ...neighbour.macs].join(', ');
  return {
    name: nameOf(neighbour),
    // Where it tells none the field stays open: a MAC in its place would look like a serial number that was read.
    serial_number: told('serial') ?? '',
    // The record's own words: colleagues read them, whatever language each of them chose.
    description: `Found${scan === null || scan.interface === null ? '' : ` on ${scan.interface.name}`}${what === '' ? '' : ` as ${what}`}: ${seen}`,
  };
}

/** Interfaces in the order of likelihood: the cable first, this computer last. */
export function orderInterfaces(interfaces: readonly ScanInterface[]): ScanInterface[] {
  const rank = (nif: ScanInterface): number => INTERFACE_KINDS.indexOf(interfaceKind(nif));
  return interfaces.toSorted((left, right) => rank(left) - rank(right) || NATURAL_ORDER.compare(left.name, right.name));
}

/** Names an interface's address: two of one interface are two choices. */
export function interfaceId({ name, address }: ScanInterface): string {
  return `${name} ${address}`;
}

export function interfaceWords(nif: ScanInterface): string {
  return `${nif.address}${nif.prefix === null ? '' : `/${nif.prefix}`} · ${heard(interfaceKind(nif))} (${nif.name})`;
}

/** How far probes would go from an interface, in words; null where they cannot go that far. */
export function reachWords(nif: ScanInterface, reach: ProbeReach): string | null {
  if (reach === 'none') return t('Do not try ports');
  const subnet = probedSubnet(nif.address, nif.prefix, reach);
  if (subnet === null) return null;
  // The whole subnet is a choice of its own only where it is more than what is near.
  if (reach === 'subnet' && subnet.prefix === probedSubnet(nif.address, nif.prefix, 'near')?.prefix) return null;
  return plural(
    'Try ports: {count} address of {subnet}',
    'Try ports: {count} addresses of {subnet}',
    hostCount(subnet),
    {
      subnet: subnetText(subnet),
    },
  );
}

/** The last line of a scan: how many, how long, how many of them known. */
export function summaryWords(scan: ScanState, found: number, matched: number): string {
  const devices = plural('{count} device', '{count} devices', found);
  if (scan.startedAt === null) return devices;
  const known = matched === 0 ? [] : [plural('{count} in the inventory', '{count} in the inventory', matched)];
  const end = scan.endedAt === null ? null : Date.parse(scan.endedAt) - Date.parse(scan.startedAt);
  const took = end === null ? [] : [tookWords(scan, durationWords(end))];
  return [devices, ...known, ...took].join(', ');
}

function tookWords({ phase }: ScanState, time: string): string {
  return phase === 'stopped' ? t('stopped in {time}', { time }) : t('scanned in {time}', { time });
}
