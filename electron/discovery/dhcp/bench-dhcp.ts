import { type Clock, instantMillis, sleep } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Network } from '#electron/ports/network.ts';
import type { Random } from '#electron/ports/random.ts';
import { type DhcpInterface, type DhcpLease, type DhcpState, MOST_LEASES } from '#shared/dhcp.ts';
import { AppError } from '#shared/errors.ts';
import { type Subnet, subnetOf } from '#shared/subnet.ts';
import { textOf } from '../decode/bytes.ts';
import { decodeOption125FromCpe, LONGEST_ACS_URL } from '../decode/dhcp-options.ts';
import { vendorOf } from '../vendor.ts';
import { answer, type Lease, type LeaseRules, type LeaseTable, NO_LEASES, withoutExpired } from './leases.ts';
import { decodeDhcp, encodeDhcp } from './message.ts';
import { findOtherServer } from './other-server.ts';
import { DHCP_PORTS, type DhcpPorts, openWire, type Wire } from './sockets.ts';

/**
 * The bench DHCP: off until a person starts it on one interface; asks first whether another server answers there, and
 * again while it is on; ends by itself when that interface becomes another.
 */
export type BenchDhcp = {
  state(): DhcpState;
  /**
   * Resolves once it answers; several seconds pass while it asks for another server.
   * @throws AppError `dhcp.other-server`, `dhcp.privilege`, `dhcp.port-taken`, `dhcp.interface-gone`, `dhcp.no-room`
   */
  start(where: { readonly name: string; readonly address: string; readonly url: string }): Promise<DhcpState>;
  /** Why, where it was not a person who stopped it: it is shown. */
  stop(because?: AppError): DhcpState;
  /** Whether CPEs of the maker of this MAC are given the bare URL in option 43, from their next question on. */
  setBareUrl(mac: string, bare: boolean): Promise<DhcpState>;
  subscribe(listener: (state: DhcpState) => void): () => void;
  close(): void;
};

export type BenchDhcpOptions = {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly network: Network;
  readonly platform: NodeJS.Platform;
  /** MAC prefixes (`AA:BB:CC`) of makers who want the bare URL, kept by whoever made this. */
  readonly bareUrl: { read(): readonly string[]; write(prefixes: readonly string[]): Promise<void> };
  /** For tests. */
  readonly ports?: DhcpPorts;
};

/** How often the interface is looked at, and for another server listened. */
const LOOK_MS = 1_000;
const ASK_AGAIN_MS = 60_000;
/** With nothing plugged in for so long nobody works here any more. */
const UNPLUGGED_MS = 300_000;
/** What is smaller leaves no address to give; what is larger is no bench. */
const PREFIXES = { widest: 16, narrowest: 30 };

/** What stands while it is on. */
type Work = {
  readonly nif: DhcpInterface;
  readonly rules: LeaseRules;
  readonly since: number;
  readonly ending: AbortController;
  table: LeaseTable;
  wire: Wire | null;
};

export function createBenchDhcp(options: BenchDhcpOptions): BenchDhcp {
  const { clock, random, log, network, platform } = options;
  const ports = options.ports ?? DHCP_PORTS;
  const listeners = new Set<(state: DhcpState) => void>();
  let state: DhcpState = { state: 'off', stopped: null };
  let work: Work | null = null;

  const become = (next: DhcpState): DhcpState => {
    state = next;
    for (const listener of [...listeners]) listener(next);
    return next;
  };
  const wantsBareUrl = (mac: string): boolean => options.bareUrl.read().includes(prefixOf(mac));

  const tell = ({ nif, rules, since, table, wire }: Work): DhcpState =>
    become({
      state: 'on',
      interface: nif,
      url: rules.url,
      since: instantMillis(clock.now() - clock.monotonic() + since),
      link: wire === null ? 'down' : 'up',
      leases: [...table.leases.values()].map((lease) => shown(lease)),
      most: rules.most,
      full: table.full,
    });

  function shown({ mac, address, phase, said, since }: Lease): DhcpLease {
    return {
      mac,
      address,
      phase,
      vendor: vendorOf(mac),
      hostName: said.hostName === null ? null : textOf(said.hostName) || null,
      serialNumber: said.identity === null ? null : (decodeOption125FromCpe(said.identity)?.serialNumber ?? null),
      asksForAcs: said.asksForAcs,
      bareUrl: wantsBareUrl(mac),
      since: instantMillis(clock.now() - clock.monotonic() + since),
    };
  }

  const whereOf = ({ nif, rules }: Work) => ({ address: nif.address, subnet: rules.subnet, platform });

  async function refuseOther(current: Work): Promise<void> {
    const mac = current.rules.ownMac ?? madeUpMac(random);
    const { signal } = current.ending;
    const other = await findOtherServer({ ...whereOf(current), clock, random, mac, ports, signal });
    if (other !== null) throw new AppError('dhcp.other-server', { server: other, name: current.nif.name });
  }

  async function open(current: Work): Promise<void> {
    await refuseOther(current);
    const hearing = (bytes: Uint8Array): void => hear(current, bytes);
    const wire = await openWire({ ...whereOf(current), port: ports.server, hear: hearing });
    if (current.ending.signal.aborted) wire.close();
    else current.wire = wire;
  }

  function hear(current: Work, bytes: Uint8Array): void {
    const message = decodeDhcp(bytes);
    if (message === null || current.wire === null) return;
    const { table, reply } = answer(current.table, current.rules, message, clock.monotonic());
    const changed = table !== current.table;
    current.table = table;
    if (changed) tell(current);
    if (reply === null) return;
    current.wire.send(encodeDhcp(reply.message), reply.to, ports.client).catch((error: unknown) => {
      log.warn({ err: error, mac: message.mac }, 'a DHCP answer could not be sent');
    });
  }

  /** Looks after one start until it ends; whatever ends it without a person is said in the state. */
  async function attend(current: Work): Promise<void> {
    const { ending, nif } = current;
    let asked = clock.monotonic();
    let unplugged: number | null = null;
    while (!ending.signal.aborted) {
      await sleep(clock, LOOK_MS, ending.signal);
      const now = clock.monotonic();
      const link = linkOf(network, nif);
      if (link === 'changed') throw new AppError('dhcp.interface-gone', { address: nif.address });
      if (link === 'down') {
        unplugged ??= now;
        if (now - unplugged > UNPLUGGED_MS) throw new AppError('dhcp.interface-gone', { address: nif.address });
        if (current.wire === null) continue;
        current.wire.close();
        current.wire = null;
        tell(current);
        continue;
      }
      unplugged = null;
      // Another cable may lead to another network: it is asked as at the first start.
      if (current.wire === null) {
        await open(current);
        asked = clock.monotonic();
        tell(current);
      } else if (now - asked >= ASK_AGAIN_MS) {
        await refuseOther(current);
        asked = clock.monotonic();
      }
      const table = withoutExpired(current.table, now);
      if (table === current.table) continue;
      current.table = table;
      tell(current);
    }
  }

  function end(current: Work): void {
    current.ending.abort();
    current.wire?.close();
    current.wire = null;
    if (work === current) work = null;
  }

  function stop(because?: AppError): DhcpState {
    if (work !== null) end(work);
    const stopped =
      because === undefined ? null : { at: instantMillis(clock.now()), words: because.message, next: because.next };
    return state.state === 'off' && state.stopped === stopped ? state : become({ state: 'off', stopped });
  }

  return {
    state: () => state,
    async start({ name, address, url }) {
      const nif = interfaceOf(network, name, address);
      if (url.length > LONGEST_ACS_URL) throw new AppError('dhcp.no-room', { name });
      stop();
      const rules: LeaseRules = {
        server: address,
        ownMac: nif.mac,
        subnet: nif.subnet,
        most: MOST_LEASES,
        url,
        wantsBareUrl,
      };
      const current: Work = {
        nif: { name, address, prefix: nif.subnet.prefix },
        rules,
        since: clock.monotonic(),
        ending: new AbortController(),
        table: NO_LEASES,
        wire: null,
      };
      work = current;
      become({ state: 'checking', interface: current.nif });
      try {
        await open(current);
      } catch (error) {
        // Stopped while it asked: that is no failure.
        if (current.ending.signal.aborted) return state;
        stop();
        throw error;
      }
      if (current.ending.signal.aborted) return state;
      attend(current).catch((error: unknown) => {
        if (current.ending.signal.aborted) return;
        log.warn({ err: error }, 'the bench DHCP ended by itself');
        stop(error instanceof AppError ? error : new AppError('app.internal', { detail: String(error) }));
      });
      return tell(current);
    },
    stop,
    async setBareUrl(mac, bare) {
      const prefix = prefixOf(mac);
      const others = options.bareUrl.read().filter((known) => known !== prefix);
      await options.bareUrl.write(bare ? [...others, prefix] : others);
      return work?.wire ? tell(work) : state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      if (work !== null) end(work);
      listeners.clear();
    },
  };
}

type UsableInterface = { readonly mac: string | null; readonly subnet: Subnet };

function interfaceOf(network: Network, name: string, address: string): UsableInterface {
  const nif = network.interfaces().find((each) => each.name === name && each.address === address);
  if (nif === undefined) throw new AppError('dhcp.interface-gone', { address });
  const prefix = nif.prefix ?? 0;
  const subnet = prefix < PREFIXES.widest || prefix > PREFIXES.narrowest ? null : subnetOf(address, prefix);
  if (subnet === null) throw new AppError('dhcp.no-room', { name });
  return { mac: nif.mac?.toUpperCase() ?? null, subnet };
}

/** `down`: the interface has no link, so the system does not list it; `changed`: it has, but is not what it was. */
function linkOf(network: Network, { name, address, prefix }: DhcpInterface): 'up' | 'down' | 'changed' {
  const now = network.interfaces().filter((nif) => nif.name === name && nif.family === 'IPv4');
  if (now.length === 0) return 'down';
  return now.some((nif) => nif.address === address && nif.prefix === prefix) ? 'up' : 'changed';
}

function prefixOf(mac: string): string {
  return mac.slice(0, 8);
}

/** A MAC of nobody's, for an interface that tells none: local bit set, group bit not. */
function madeUpMac(random: Random): string {
  return ['02', ...[...random.bytes(5)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())].join(':');
}
