import { instantMillis } from '#electron/ports/clock.ts';
import {
  DISCOVERY_STEPS,
  type Fact,
  type FactKind,
  type FactSource,
  isLocalMac,
  type Neighbour,
  type NeighbourKey,
  type PortState,
} from '#shared/discovery.ts';
import type { Instant } from '#shared/ids.ts';
import { ipv4Bits } from '#shared/subnet.ts';
import { plainText } from './decode/bytes.ts';
import type { Sighting } from './sighting.ts';

/** What a LAN full of liars may cost: more than this of anything is not kept. */
const ROWS_MOST = 8_192;
const FACTS_MOST = 64;
const IDENTITIES_MOST = 16;

/** Kinds of which a device can have several at once; of the others a source's newest word replaces its last. */
const SEVERAL: ReadonlySet<FactKind> = new Set(['service', 'management', 'note', 'web']);

type Row = {
  readonly key: NeighbourKey;
  readonly addresses: Set<string>;
  readonly macs: Set<string>;
  /** By kind and source, or kind, source and value where there can be several. */
  readonly facts: Map<string, Fact>;
  readonly ports: Map<number, PortState>;
  readonly sources: Set<FactSource>;
  readonly firstSeen: number;
  lastSeen: number;
};

/**
 * Sightings added up to one row per device. A MAC decides, else the address does: whoever was seen without a MAC
 * joins the row that has the address, and two rows that turn out to be one become one. Two MACs on one address stay
 * two devices: a cable was swapped, or somebody took an address that was not free.
 */
export class Rows {
  readonly #rows = new Map<NeighbourKey, Row>();
  readonly #byMac = new Map<string, Row>();
  readonly #byAddress = new Map<string, Row>();
  readonly #vendorOf: (mac: string) => string | null;
  #made = 0;
  #changed = new Set<NeighbourKey>();
  #gone = new Set<NeighbourKey>();

  constructor(vendorOf: (mac: string) => string | null) {
    this.#vendorOf = vendorOf;
  }

  /** Takes a sighting in; the row it belongs to, or null where it names nobody or there is no room. */
  observe(sighting: Sighting, at: number): NeighbourKey | null {
    const row = this.#rowOf(sighting, at);
    if (row === null) return null;
    for (const address of sighting.addresses) this.#claimAddress(row, address);
    const instant = instantMillis(at);
    for (const mac of sighting.macs) this.#claimMac(row, mac, instant);
    for (const [kind, value] of sighting.facts) this.#tell(row, kind, value, sighting.source, instant);
    row.sources.add(sighting.source);
    row.lastSeen = Math.max(row.lastSeen, at);
    this.#changed.add(row.key);
    return row.key;
  }

  /** What became of one knock on the door of somebody who was seen. Silence is noted, and makes nobody seen. */
  knocked(address: string, port: number, state: PortState['state'], at: number): void {
    const row = this.#byAddress.get(address);
    if (row === undefined) return;
    row.ports.set(port, { port, state, at: instantMillis(at) });
    this.#changed.add(row.key);
  }

  /** Every IPv4 address there is a row for. */
  addresses(): string[] {
    return [...this.#byAddress.keys()].filter((address) => ipv4Bits(address) !== null);
  }

  all(): Neighbour[] {
    return [...this.#rows.values()].map(neighbourOf);
  }

  get(key: NeighbourKey): Neighbour | null {
    const row = this.#rows.get(key);
    return row === undefined ? null : neighbourOf(row);
  }

  /** What changed since this was last asked. */
  takeChanges(): { neighbours: Neighbour[]; gone: NeighbourKey[] } {
    const neighbours = [...this.#changed].flatMap((key) => {
      const row = this.#rows.get(key);
      return row === undefined ? [] : [neighbourOf(row)];
    });
    const gone = [...this.#gone];
    this.#changed = new Set();
    this.#gone = new Set();
    return { neighbours, gone };
  }

  clear(): void {
    for (const key of this.#rows.keys()) this.#gone.add(key);
    this.#rows.clear();
    this.#byMac.clear();
    this.#byAddress.clear();
    this.#changed = new Set();
  }

  #rowOf({ macs, addresses }: Sighting, at: number): Row | null {
    if (macs.length === 0 && addresses.length === 0) return null;
    const found = new Set<Row>();
    for (const mac of macs) {
      const row = this.#byMac.get(mac);
      if (row !== undefined) found.add(row);
    }
    for (const address of addresses) {
      const row = this.#byAddress.get(address);
      // A row with MACs of its own is another device, unless this sighting knows none.
      if (row !== undefined && (macs.length === 0 || row.macs.size === 0)) found.add(row);
    }
    const known = [...found].sort((left, right) => left.firstSeen - right.firstSeen);
    const oldest = known[0];
    const speaker = known.find((row) => row === this.#byAddress.get(addresses[0] ?? ''));
    // The one known longest keeps its key; of two that are apart it is the one whose address spoke.
    const first = oldest && speaker && areApart(oldest, speaker) ? speaker : oldest;
    if (first === undefined) return this.#make(at);
    // Without a MAC an address may lie in two rows of two devices: those stay apart.
    if (macs.length > 0)
      for (const other of known) if (other !== first && !areApart(first, other)) this.#merge(first, other);
    return first;
  }

  #make(at: number): Row | null {
    if (this.#rows.size >= ROWS_MOST) return null;
    this.#made += 1;
    const row: Row = {
      key: `n${this.#made}` as NeighbourKey,
      addresses: new Set(),
      macs: new Set(),
      facts: new Map(),
      ports: new Map(),
      sources: new Set(),
      firstSeen: at,
      lastSeen: at,
    };
    this.#rows.set(row.key, row);
    return row;
  }

  #claimAddress(row: Row, address: string): void {
    if (row.addresses.size >= IDENTITIES_MOST) return;
    row.addresses.add(address);
    // Who was seen with it last has it.
    this.#byAddress.set(address, row);
  }

  #claimMac(row: Row, mac: string, at: Instant): void {
    // What another row has is not taken from it by a claim; rows that may be one are one by now.
    if (this.#byMac.has(mac) || row.macs.size >= IDENTITIES_MOST) return;
    row.macs.add(mac);
    this.#byMac.set(mac, row);
    const vendor = this.#vendorOf(mac);
    if (vendor !== null) this.#tell(row, 'vendor', vendor, 'prefix', at);
    else if (isLocalMac(mac)) this.#tell(row, 'note', 'uses a private MAC, which names no vendor', 'prefix', at);
  }

  #tell(row: Row, kind: FactKind, value: string, source: FactSource, at: Instant): void {
    const text = plainText(value);
    if (text === '') return;
    const slot = SEVERAL.has(kind) ? `${kind} ${source} ${text}` : `${kind} ${source}`;
    if (!row.facts.has(slot) && row.facts.size >= FACTS_MOST) return;
    row.facts.set(slot, { kind, value: text, source, at });
  }

  #merge(into: Row, from: Row): void {
    for (const address of from.addresses) this.#claimAddress(into, address);
    for (const mac of from.macs) {
      into.macs.add(mac);
      this.#byMac.set(mac, into);
    }
    for (const [slot, fact] of from.facts) {
      const known = into.facts.get(slot);
      if (known === undefined || known.at < fact.at) into.facts.set(slot, fact);
    }
    for (const [port, state] of from.ports) {
      const known = into.ports.get(port);
      if (known === undefined || known.at < state.at) into.ports.set(port, state);
    }
    for (const source of from.sources) into.sources.add(source);
    into.lastSeen = Math.max(into.lastSeen, from.lastSeen);
    for (const address of from.addresses) if (this.#byAddress.get(address) === from) this.#byAddress.delete(address);
    this.#rows.delete(from.key);
    this.#changed.delete(from.key);
    this.#gone.add(from.key);
  }
}

/**
 * Two that this computer's own neighbour table told apart stay apart, whatever a third claims: else one announcement
 * that names everybody's MAC would make one device of the whole LAN.
 */
function areApart(left: Row, right: Row): boolean {
  return left.sources.has('table') && right.sources.has('table');
}

const SOURCE_ORDER: readonly FactSource[] = [...DISCOVERY_STEPS, 'description', 'page', 'ssh', 'prefix'];

function neighbourOf(row: Row): Neighbour {
  const addresses = [...row.addresses];
  return {
    key: row.key,
    addresses: [
      ...addresses.filter((address) => ipv4Bits(address) !== null),
      ...addresses.filter((address) => ipv4Bits(address) === null),
    ],
    macs: [...row.macs],
    facts: [...row.facts.values()],
    ports: [...row.ports.values()].sort((left, right) => left.port - right.port),
    sources: SOURCE_ORDER.filter((source) => row.sources.has(source)),
    firstSeen: instantMillis(row.firstSeen),
    lastSeen: instantMillis(row.lastSeen),
  };
}
