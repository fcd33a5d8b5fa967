import { type Clock, instantMillis } from '#electron/ports/clock.ts';
import type { Commands } from '#electron/ports/commands.ts';
import type { Credentials } from '#electron/ports/digest.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Network } from '#electron/ports/network.ts';
import type { Random } from '#electron/ports/random.ts';
import type { PinnedCertificate } from '#electron/ports/trust.ts';
import {
  bestFact,
  configurationControl,
  DISCOVERY_STEPS,
  type DiscoveryEvent,
  type DiscoveryStep,
  managementControl,
  type NeighbourKey,
  type ProbeReach,
  type ScanInterface,
  type ScanState,
  type StepProgress,
} from '#shared/discovery.ts';
import { AppError } from '#shared/errors.ts';
import { inSubnet, subnetOf } from '#shared/subnet.ts';
import { askMdns, askMndp, askSsdp, askUbiquiti } from './asking.ts';
import { askLinkLocal } from './link-local.ts';
import { readLldp, readNeighbourTable } from './listening.ts';
import { setManagementServerUrl, type Told } from './management-server.ts';
import { type Places, REAL_PLACES, REAL_TIMING, type Timing } from './places.ts';
import { Rows } from './rows.ts';
import type { Sighting } from './sighting.ts';
import type { Surroundings } from './surroundings.ts';
import { sweepPorts } from './sweep.ts';
import { vendorOf } from './vendor.ts';

export type DiscoveryOptions = {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly network: Network;
  readonly commands: Commands;
  readonly platform: NodeJS.Platform;
  /** For tests: devices on loopback in place of the protocols' own addresses. */
  readonly places?: Places;
  readonly timing?: Timing;
};

export type ScanRequest = { readonly name: string; readonly address: string; readonly reach: ProbeReach };

export type PointOrder = {
  readonly neighbour: NeighbourKey;
  readonly acsUrl: string;
  readonly credentials: Credentials;
  /** The certificate a person trusts for a device, which is named by its MAC, else its serial number, else its address. */
  trustFor(device: string): PinnedCertificate | null;
};

/** What became of an order; `device`: whose certificate it is about. */
export type Ordered = Told & { readonly device: string };

/** Who is on the LAN of one interface. Nothing is sent before somebody asks for a scan. */
export type Discovery = {
  /** Interfaces that can be scanned: those with an IPv4 address. */
  interfaces(): ScanInterface[];
  /** Everything there is now. */
  all(): DiscoveryEvent;
  /**
   * Begins a scan of one interface and answers at once; what it finds is told by events. Rows of an earlier scan of
   * the same interface stay and age.
   * @throws AppError `discovery.interface-gone`, `discovery.busy`, `discovery.subnet-unknown`
   */
  scan(request: ScanRequest): Promise<ScanState>;
  /** Ends a scan at once. */
  stop(): ScanState;
  /** Forgets every row. */
  clear(): void;
  /** Address of this computer on the LAN the rows are of; null before the first scan. */
  address(): string | null;
  /**
   * Tells a neighbour its ACS URL by TR-064, on the host that described itself and within the interface's subnet only.
   * @throws AppError `discovery.neighbour-gone`, `discovery.not-told`
   */
  point(request: PointOrder, signal: AbortSignal): Promise<Ordered>;
  subscribe(listener: (event: DiscoveryEvent) => void): () => void;
  /** Stops, and waits until every socket is closed. */
  close(): Promise<void>;
};

/** Changes are told together this often: a burst of answers must not draw the screen once for each. */
const GATHER_MS = 50;

const NEVER: ScanState = {
  phase: 'never',
  interface: null,
  reach: 'none',
  startedAt: null,
  endedAt: null,
  steps: DISCOVERY_STEPS.map((step) => progressOf(step, 'not-asked')),
};

export function createDiscovery(options: DiscoveryOptions): Discovery {
  const { clock, log, network } = options;
  const rows = new Rows(vendorOf);
  const listeners = new Set<(event: DiscoveryEvent) => void>();
  let scan: ScanState = NEVER;
  let running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;
  let telling = false;

  const now = () => instantMillis(clock.now());
  const publish = (): void => {
    telling = false;
    const event: DiscoveryEvent = { whole: false, scan, ...rows.takeChanges() };
    for (const listener of [...listeners]) listener(event);
  };
  const changed = (): void => {
    if (telling) return;
    telling = true;
    clock.after(GATHER_MS, publish);
  };
  const setStep = (step: DiscoveryStep, change: Partial<StepProgress>): void => {
    const steps = scan.steps.map((progress) => (progress.step === step ? { ...progress, ...change } : progress));
    scan = { ...scan, steps };
    changed();
  };
  const finish = (phase: 'done' | 'stopped'): void => {
    const steps = scan.steps.map((progress) =>
      progress.state === 'running' || progress.state === 'waiting'
        ? { ...progress, state: 'stopped' as const }
        : progress,
    );
    scan = { ...scan, phase, endedAt: now(), steps };
    changed();
  };

  function interfaces(): ScanInterface[] {
    return network
      .interfaces()
      .filter(({ family }) => family === 'IPv4')
      .map(({ name, address, prefix, mac, internal }) => ({ name, address, prefix: prefix ?? null, mac, internal }));
  }

  async function begin(request: ScanRequest): Promise<ScanState> {
    // A scan that was stopped is closing its sockets.
    if (running?.stop.signal.aborted) await running.ended;
    const nif = interfaces().find(({ name, address }) => name === request.name && address === request.address);
    if (nif === undefined) throw new AppError('discovery.interface-gone', request);
    if (running !== null) throw new AppError('discovery.busy', { name: scan.interface?.name ?? '' });
    if (request.reach !== 'none' && nif.prefix === null) throw new AppError('discovery.subnet-unknown', request);
    // Another LAN has other devices; the same addresses mean others there.
    if (scan.interface?.name !== nif.name || scan.interface.address !== nif.address) rows.clear();
    scan = {
      phase: 'running',
      interface: nif,
      reach: request.reach,
      startedAt: now(),
      endedAt: null,
      steps: DISCOVERY_STEPS.map((step) =>
        progressOf(step, step === 'ports' && request.reach === 'none' ? 'not-asked' : 'waiting'),
      ),
    };
    const stop = new AbortController();
    const ended = runSteps(surroundings(nif, request.reach, stop.signal)).then(
      () => {
        running = null;
        finish('done');
      },
      (error: unknown) => {
        running = null;
        if (!stop.signal.aborted) log.error({ err: error }, 'a scan failed');
        if (scan.phase === 'running') finish('stopped');
      },
    );
    running = { stop, ended };
    changed();
    return scan;
  }

  function surroundings(nif: ScanInterface, reach: ProbeReach, signal: AbortSignal): Surroundings {
    const everyInterface = network.interfaces();
    const { address, prefix } = nif;
    const own = new Set(everyInterface.map(({ address }) => address));
    const ownMacs = new Set(everyInterface.flatMap(({ mac }) => mac?.toUpperCase() ?? []));
    const seen = new Map<DiscoveryStep, Set<NeighbourKey>>();
    const observe = (step: DiscoveryStep, sighting: Sighting): void => {
      if (signal.aborted || sighting.macs.some((mac) => ownMacs.has(mac))) return;
      if (sighting.addresses.some((address) => own.has(address))) return;
      const key = rows.observe(sighting, clock.now());
      if (key === null) return;
      const found = seen.get(step) ?? new Set();
      seen.set(step, found.add(key));
      setStep(step, { found: found.size });
    };
    return {
      interface: nif,
      reach,
      clock,
      commands: options.commands,
      platform: options.platform,
      places: options.places ?? REAL_PLACES,
      timing: options.timing ?? REAL_TIMING,
      log,
      signal,
      rows,
      subnet: prefix === null ? null : subnetOf(address, prefix),
      elsewhere: interfaces()
        .filter((other) => other.name !== nif.name)
        .flatMap((other) => (other.prefix === null ? [] : (subnetOf(other.address, other.prefix) ?? []))),
      own,
      observe,
      progress: (step, change) => {
        if (!signal.aborted) setStep(step, change);
      },
    };
  }

  async function point(order: PointOrder, signal: AbortSignal): Promise<Ordered> {
    const { neighbour, acsUrl, credentials } = order;
    const found = rows.get(neighbour);
    const nif = scan.interface;
    if (found === null || nif === null) throw new AppError('discovery.neighbour-gone');
    const subnet = nif.prefix === null ? null : subnetOf(nif.address, nif.prefix);
    const within = (told: string | null): URL | null => {
      const url = URL.parse(told ?? '');
      const own = url !== null && found.addresses.includes(url.hostname);
      return own && subnet !== null && inSubnet(url.hostname, subnet) ? url : null;
    };
    const control = within(managementControl(found));
    if (control === null) throw new AppError('discovery.not-told');
    const device = found.macs[0] ?? bestFact(found, 'serial')?.value ?? control.hostname;
    const told = await setManagementServerUrl({
      control,
      configuration: within(configurationControl(found)),
      from: nif.address,
      acsUrl,
      credentials,
      clock,
      random: options.random,
      trust: order.trustFor(device),
      signal,
    });
    return { ...told, device };
  }

  return {
    interfaces,
    point,
    address: () => scan.interface?.address ?? null,
    all: () => ({ whole: true, scan, neighbours: rows.all(), gone: [] }),
    scan: begin,
    stop() {
      if (running !== null && scan.phase === 'running') {
        running.stop.abort();
        finish('stopped');
      }
      return scan;
    },
    clear() {
      rows.clear();
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      const ending = running;
      ending?.stop.abort();
      await ending?.ended;
      listeners.clear();
    },
  };
}

/** The order of a scan: what is known, then who answers when everybody is asked, then knocking, where it is wanted. */
async function runSteps(scan: Surroundings): Promise<void> {
  await Promise.all([readNeighbourTable(scan), readLldp(scan)]);
  scan.signal.throwIfAborted();
  await allEnded([askSsdp(scan), askMdns(scan), askMndp(scan), askUbiquiti(scan), askLinkLocal(scan)]);
  // Who answered has been resolved by now: its MAC stands in the table.
  if (scan.reach === 'none') await readNeighbourTable(scan);
  scan.signal.throwIfAborted();
  await sweepPorts(scan);
}

/** Waits for all of them even if one fails, so that no socket outlives its scan. */
async function allEnded(steps: readonly Promise<void>[]): Promise<void> {
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason;
}

function progressOf(step: DiscoveryStep, state: StepProgress['state']): StepProgress {
  return { step, state, found: 0, done: 0, of: null, words: null };
}
