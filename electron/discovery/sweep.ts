import { sleep } from '#electron/ports/clock.ts';
import { hostCount, hostsOf, inSubnet, probedSubnet, type Subnet } from '#shared/subnet.ts';
import { decodeSshBanner, decodeWebPage, PAGE_BYTES } from './decode/web-page.ts';
import { fetchBounded } from './fetch-bounded.ts';
import { knock } from './knocking.ts';
import { readNeighbourTable } from './listening.ts';
import type { TcpPort } from './places.ts';
import { factsOf } from './sighting.ts';
import { type Surroundings, within } from './surroundings.ts';

type Door = { readonly host: string; readonly door: TcpPort };

/**
 * Knocks on a few TCP ports of the interface's own subnet. First one port of every address: whoever answers, even by
 * refusing, is there; and asking makes this computer resolve the address, so that the neighbour table then tells of
 * those who keep silent. Only they are asked about the other ports. Paced, and only so many at once.
 */
export async function sweepPorts(scan: Surroundings): Promise<void> {
  try {
    await sweep(scan);
  } catch (error) {
    if (!(error instanceof InterfaceGone)) throw error;
    const { name, address } = scan.interface;
    scan.progress('ports', {
      state: 'unavailable',
      words: `This computer no longer has the address ${address} on ${name}.`,
    });
  }
}

async function sweep(scan: Surroundings): Promise<void> {
  const { reach, places } = scan;
  const { address, prefix } = scan.interface;
  const subnet = reach === 'none' ? null : probedSubnet(address, prefix, reach);
  if (subnet === null) return;
  const [first, ...others] = places.tcp;
  const known = reachableRows(subnet, scan);
  const size = hostCount(subnet);
  const count = { done: 0, of: size + known.size * others.length };
  const tell = (): void => scan.progress('ports', { state: 'running', ...count });
  tell();

  const alive = new Set<string>();
  await paced(scan, everyone(subnet, known, first, scan.own), async ({ host, door }) => {
    if ((await tryDoor(scan, { host, door })) !== 'silent') alive.add(host);
    count.done += 1;
    tell();
  });
  const tableRead = await readNeighbourTable(scan);
  for (const host of reachableRows(subnet, scan)) alive.add(host);
  // A computer that cannot say who is there has to ask everybody about everything.
  const hosts = tableRead ? alive : new Set([...alive, ...hostsOf(subnet)]);
  for (const host of scan.own) hosts.delete(host);
  count.of = count.done + hosts.size * others.length;
  tell();
  const doors = [...hosts].flatMap((host) => others.map((door) => ({ host, door })));
  await paced(scan, doors, async (door) => {
    await tryDoor(scan, door);
    count.done += 1;
    tell();
  });
  scan.progress('ports', { state: 'done', done: count.done, of: count.done });
}

class InterfaceGone extends Error {}

/** Addresses of rows that probes may reach. */
function reachableRows(subnet: Subnet, { rows, own }: Surroundings): Set<string> {
  return new Set(rows.addresses().filter((address) => inSubnet(address, subnet) && !own.has(address)));
}

/** Those already seen go first: theirs are the rows somebody looks at. */
function* everyone(
  subnet: Subnet,
  known: ReadonlySet<string>,
  door: TcpPort,
  own: ReadonlySet<string>,
): Generator<Door> {
  for (const host of known) yield { host, door };
  for (const host of hostsOf(subnet)) if (!known.has(host) && !own.has(host)) yield { host, door };
}

/** Works through `things`, so many at once and so many a second; rejects when the scan is stopped. */
async function paced<T>(scan: Surroundings, things: Iterable<T>, work: (thing: T) => Promise<void>): Promise<void> {
  const { clock, signal, timing } = scan;
  const gap = 1_000 / timing.knocksPerSecond;
  const source = things[Symbol.iterator]();
  let next = clock.monotonic();
  const worker = async (): Promise<void> => {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = source.next();
      if (done === true) return;
      const wait = next - clock.monotonic();
      next = Math.max(next, clock.monotonic()) + gap;
      if (wait > 0) await sleep(clock, wait, signal);
      await work(value);
    }
  };
  await Promise.all(Array.from({ length: timing.knocksAtOnce }, worker));
}

async function tryDoor(scan: Surroundings, { host, door }: Door): Promise<'open' | 'closed' | 'silent'> {
  const { clock, timing, interface: nif, rows } = scan;
  const connecting = within(scan, timing.connect);
  let listening: ReturnType<typeof within> | null = null;
  const { state, said } = await knock({
    host,
    port: door.port,
    from: nif.address,
    connecting: connecting.signal,
    listening:
      door.speaks === 'ssh'
        ? () => {
            listening = within(scan, timing.read);
            return listening.signal;
          }
        : null,
  });
  connecting.clear();
  (listening as ReturnType<typeof within> | null)?.clear();
  if (state === 'gone') throw new InterfaceGone();
  // What a stop cut short is no silence of the device.
  scan.signal.throwIfAborted();
  if (state !== 'silent') scan.observe('ports', { source: 'ports', addresses: [host], macs: [], facts: [] });
  rows.knocked(host, door.port, state, clock.now());
  if (state === 'open' && door.speaks === 'http') await readPage(scan, host, door.port);
  const banner = decodeSshBanner(said);
  if (banner !== null) {
    scan.observe('ports', { source: 'ssh', addresses: [host], macs: [], facts: factsOf(['server', banner]) });
  }
  return state;
}

async function readPage(scan: Surroundings, host: string, port: number): Promise<void> {
  const url = new URL(`http://${host}:${port}/`);
  const limit = within(scan, scan.timing.read);
  try {
    const { headers, body } = await fetchBounded(url, {
      from: scan.interface.address,
      mostBytes: PAGE_BYTES,
      signal: limit.signal,
    });
    const page = decodeWebPage(headers, body);
    scan.observe('ports', {
      source: 'page',
      addresses: [host],
      macs: [],
      facts: factsOf(['web', url.href], ['title', page.title ?? page.realm], ['server', page.server]),
    });
  } catch (error) {
    scan.log.debug({ err: error, host }, 'a page could not be read');
  } finally {
    limit.clear();
  }
}
