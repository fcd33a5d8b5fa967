import * as z from 'zod';
import { Instant } from './ids.ts';
import { ServerCertificate } from './site.ts';

/** What is on the LAN, as found by Neighbours: who told which fact, and when. */

/** Names a row of Neighbours while this host runs; means nothing elsewhere. */
export const NeighbourKey = z.string().min(1).max(32).brand<'NeighbourKey'>();
export type NeighbourKey = z.infer<typeof NeighbourKey>;

/** Ways of asking, in the order they are tried: from listening in to knocking. */
export const DISCOVERY_STEPS = ['table', 'lldp', 'ssdp', 'mdns', 'mndp', 'ubiquiti', 'ports'] as const;
export const DiscoveryStep = z.enum(DISCOVERY_STEPS);
export type DiscoveryStep = z.infer<typeof DiscoveryStep>;

/** Who told a fact. `page` and `ssh` belong to the step `ports`; `prefix` is the vendor table that is shipped. */
export const FactSource = z.enum([...DISCOVERY_STEPS, 'description', 'page', 'ssh', 'prefix']);
export type FactSource = z.infer<typeof FactSource>;

export const FACT_KINDS = [
  'name',
  'vendor',
  'model',
  'version',
  'hardware',
  'serial',
  'oui',
  'product-class',
  'uptime',
  'interface',
  'ssid',
  'location',
  'board',
  'software-id',
  'service',
  'web',
  'title',
  'server',
  'management',
  'control',
  'configuration',
  'note',
] as const;
export const FactKind = z.enum(FACT_KINDS);
export type FactKind = z.infer<typeof FactKind>;

/** One thing told about a neighbour. `uptime` is whole seconds, as they were at `at`. */
export const Fact = z.object({ kind: FactKind, value: z.string(), source: FactSource, at: Instant });
export type Fact = z.infer<typeof Fact>;

/** `closed`: something answered that nothing listens there. `silent`: no answer at all. */
export const PortState = z.object({ port: z.int(), state: z.enum(['open', 'closed', 'silent']), at: Instant });
export type PortState = z.infer<typeof PortState>;

/** One device on the LAN, however many ways it was seen. */
export const Neighbour = z.object({
  key: NeighbourKey,
  /** The likeliest first: IPv4, then IPv6; without a zone. */
  addresses: z.array(z.string()),
  /** `AA:BB:CC:DD:EE:FF` */
  macs: z.array(z.string()),
  facts: z.array(Fact),
  ports: z.array(PortState),
  /** Every way it was seen, in the order of the steps. */
  sources: z.array(FactSource),
  firstSeen: Instant,
  lastSeen: Instant,
});
export type Neighbour = z.infer<typeof Neighbour>;

/** An interface that can be scanned. `prefix` is the length of its IPv4 subnet; null where the system does not tell. */
export const ScanInterface = z.object({
  name: z.string(),
  address: z.string(),
  prefix: z.int().min(0).max(32).nullable(),
  mac: z.string().nullable(),
  internal: z.boolean(),
});
export type ScanInterface = z.infer<typeof ScanInterface>;

/**
 * How far port probes go: to nobody, to the addresses near this computer's own (a /22 of the subnet at most), or
 * through the whole subnet, which a person has to ask for by name.
 */
export const ProbeReach = z.enum(['none', 'near', 'subnet']);
export type ProbeReach = z.infer<typeof ProbeReach>;

export const StepProgress = z.object({
  step: DiscoveryStep,
  /** `unavailable`: this computer has no such thing; `words` say what is missing. `not-asked`: nobody wanted it. */
  state: z.enum(['not-asked', 'waiting', 'running', 'done', 'unavailable', 'stopped']),
  /** How many devices it told of. */
  found: z.int(),
  /** Of a step that counts: how much is done of how much. */
  done: z.int(),
  of: z.int().nullable(),
  words: z.string().nullable(),
});
export type StepProgress = z.infer<typeof StepProgress>;

export const ScanState = z.object({
  phase: z.enum(['never', 'running', 'done', 'stopped']),
  interface: ScanInterface.nullable(),
  reach: ProbeReach,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  steps: z.array(StepProgress),
});
export type ScanState = z.infer<typeof ScanState>;

/** What changed. `whole`: forget what you know, this is all there is. */
export const DiscoveryEvent = z.object({
  whole: z.boolean(),
  scan: ScanState,
  neighbours: z.array(Neighbour),
  /** Rows that turned out to be part of another, or were cleared. */
  gone: z.array(NeighbourKey),
});
export type DiscoveryEvent = z.infer<typeof DiscoveryEvent>;

/** Which steps can tell a kind of fact, besides those every step can. */
const TOLD_BY: Readonly<Record<FactKind, readonly DiscoveryStep[]>> = {
  name: ['lldp', 'ssdp', 'mdns', 'mndp', 'ubiquiti'],
  vendor: ['table', 'ssdp', 'mndp', 'ubiquiti'],
  model: ['ssdp', 'mndp', 'ubiquiti'],
  version: ['ssdp', 'mndp', 'ubiquiti'],
  hardware: ['ssdp'],
  serial: ['ssdp'],
  oui: ['ssdp'],
  'product-class': ['ssdp'],
  uptime: ['mndp', 'ubiquiti'],
  interface: ['lldp', 'mndp'],
  ssid: ['ubiquiti'],
  location: ['ssdp'],
  board: ['mndp'],
  'software-id': ['mndp'],
  service: ['ssdp', 'mdns'],
  web: ['ssdp', 'ports'],
  title: ['ports'],
  server: ['ssdp', 'ports'],
  management: ['ssdp'],
  control: ['ssdp'],
  configuration: ['ssdp'],
  note: [],
};

/** Sources by how much their word counts for a kind: what a device says of itself before what is guessed of it. */
const BEST_SOURCES: readonly FactSource[] = [
  'description',
  'mndp',
  'ubiquiti',
  'lldp',
  'mdns',
  'ssdp',
  'page',
  'ssh',
  'ports',
  'table',
  'prefix',
];

/** The best word there is on a kind: by source, then the newest. */
export function bestFact(neighbour: Neighbour, kind: FactKind): Fact | null {
  const told = neighbour.facts.filter((fact) => fact.kind === kind);
  told.sort(
    (left, right) =>
      BEST_SOURCES.indexOf(left.source) - BEST_SOURCES.indexOf(right.source) || right.at.localeCompare(left.at),
  );
  return told[0] ?? null;
}

/**
 * Why a kind of fact is missing: it was asked for every way there is and nobody told (`not-available`), or some way
 * of asking was never tried (`not-asked`). Never blank for both.
 */
export function missingBecause(neighbour: Neighbour, kind: FactKind, scan: ScanState): 'not-available' | 'not-asked' {
  const asked = TOLD_BY[kind].every((step) => {
    if (step === 'ports') return neighbour.ports.length > 0;
    return scan.steps.find((progress) => progress.step === step)?.state === 'done';
  });
  return asked ? 'not-available' : 'not-asked';
}

const MAC = /^(?:[0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}$|^[0-9a-f]{12}$|^(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}$/i;

/** `AA:BB:CC:DD:EE:FF` of a MAC however it is written, or null where it is none, all zeros, or a group address. */
export function macOf(written: string): string | null {
  const text = written.trim();
  if (!MAC.test(text)) return null;
  const parts = /[:-]/.test(text)
    ? text.split(/[:-]/).map((part) => part.padStart(2, '0'))
    : (text.replaceAll('.', '').match(/../g) ?? []);
  const first = Number.parseInt(parts[0] ?? '', 16);
  if (first % 2 === 1 || parts.every((part) => part === '00')) return null;
  return parts.join(':').toUpperCase();
}

/** A MAC that its holder made up (the local bit is set): it names no vendor. */
export function isLocalMac(mac: string): boolean {
  return (Number.parseInt(mac.slice(0, 2), 16) & 2) !== 0;
}

/** The URL at which a neighbour takes TR-064's orders, as its own description tells; null where it offers no such thing. */
export function managementControl(neighbour: Neighbour): string | null {
  return describedUrl(neighbour, 'control');
}

/** The URL at which it is told that its configuration begins and ends (TR-064, DeviceConfig:1); null where it is not. */
export function configurationControl(neighbour: Neighbour): string | null {
  return describedUrl(neighbour, 'configuration');
}

function describedUrl({ facts }: Neighbour, kind: 'control' | 'configuration'): string | null {
  return facts.find((fact) => fact.kind === kind && fact.source === 'description')?.value ?? null;
}

/** What became of telling a router the ACS URL by TR-064. */
export const Pointed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('pointed'), url: z.string() }),
  z.object({ outcome: z.literal('wrong-password') }),
  /** The router said no, in its own words; `code` is the UPnP error, where it told one. */
  z.object({ outcome: z.literal('refused'), code: z.int().nullable(), words: z.string() }),
  z.object({ outcome: z.literal('unreachable'), words: z.string() }),
  /**
   * Nobody this computer trusts vouches for the router: nothing was sent. A person compares the fingerprint and asks
   * again with it. `changed`: another certificate was trusted for this router before.
   */
  z.object({ outcome: z.literal('untrusted'), certificate: ServerCertificate, changed: z.boolean() }),
]);
export type Pointed = z.infer<typeof Pointed>;
