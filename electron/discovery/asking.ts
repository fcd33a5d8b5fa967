import { sleep } from '#electron/ports/clock.ts';
import type { DiscoveryStep } from '#shared/discovery.ts';
import { inSubnet } from '#shared/subnet.ts';
import { type Datagram, type Datagrams, openDatagrams } from './datagrams.ts';
import { DESCRIPTION_BYTES, decodeDescription, descriptionSighting } from './decode/description.ts';
import { decodeMdns, mdnsQuestion, mdnsSighting } from './decode/mdns.ts';
import { decodeMndp, MNDP_PROBE, mndpSighting } from './decode/mndp.ts';
import { decodeSsdp, descriptionUrl, SSDP_TARGETS, ssdpSearch, ssdpSighting } from './decode/ssdp.ts';
import { decodeUbiquiti, UBIQUITI_PROBES, ubiquitiSighting } from './decode/ubiquiti.ts';
import { fetchBounded } from './fetch-bounded.ts';
import { type Surroundings, within } from './surroundings.ts';

/** Questions to everybody at once: each protocol's own, and whoever speaks it answers. */

type Question = { readonly data: Uint8Array; readonly address: string; readonly port: number };

type Asking = {
  readonly step: DiscoveryStep;
  readonly listenOn: number;
  readonly questions: readonly Question[];
  readonly hear: (datagram: Datagram) => void;
};

export function askMdns(scan: Surroundings): Promise<void> {
  return ask(scan, {
    step: 'mdns',
    listenOn: 0,
    questions: [{ data: mdnsQuestion(), ...scan.places.mdns }],
    hear({ data, address }) {
      const told = decodeMdns(data);
      if (told !== null) scan.observe('mdns', mdnsSighting(told, address));
    },
  });
}

export function askMndp(scan: Surroundings): Promise<void> {
  return ask(scan, {
    step: 'mndp',
    listenOn: scan.places.mndpListen,
    questions: scan.places.mndp.map((place) => ({ data: MNDP_PROBE, ...place })),
    hear({ data, address }) {
      const told = decodeMndp(data);
      if (told !== null) scan.observe('mndp', mndpSighting(told, address));
    },
  });
}

export function askUbiquiti(scan: Surroundings): Promise<void> {
  return ask(scan, {
    step: 'ubiquiti',
    listenOn: 0,
    questions: scan.places.ubiquiti.flatMap((place) => UBIQUITI_PROBES.map((data) => ({ data, ...place }))),
    hear({ data, address }) {
      const told = decodeUbiquiti(data);
      if (told !== null) scan.observe('ubiquiti', ubiquitiSighting(told, address));
    },
  });
}

/** Descriptions fetched in one scan, all in all and of one host: an answer costs nothing to forge. */
const DESCRIPTIONS_MOST = 256;
const DESCRIPTIONS_PER_HOST = 3;

/** SSDP, and the description of whoever answers, from that host only. */
export async function askSsdp(scan: Surroundings): Promise<void> {
  const fetched = new Map<string, Promise<void>>();
  const perHost = new Map<string, number>();
  const { ssdp } = scan.places;
  await ask(scan, {
    step: 'ssdp',
    listenOn: 0,
    questions: SSDP_TARGETS.map((target) => ({ data: ssdpSearch(target, ssdp), ...ssdp })),
    hear({ data, address }) {
      const told = decodeSsdp(data);
      if (told === null) return;
      scan.observe('ssdp', ssdpSighting(told, address));
      const url = descriptionUrl(told, address);
      const count = perHost.get(address) ?? 0;
      if (url === null || fetched.has(url.href) || scan.subnet === null || !inSubnet(address, scan.subnet)) return;
      if (fetched.size >= DESCRIPTIONS_MOST || count >= DESCRIPTIONS_PER_HOST) return;
      perHost.set(address, count + 1);
      fetched.set(url.href, describe(scan, url));
    },
  });
  await Promise.all(fetched.values());
}

async function describe(scan: Surroundings, url: URL): Promise<void> {
  const limit = within(scan, scan.timing.read);
  try {
    const { status, body } = await fetchBounded(url, {
      from: scan.interface.address,
      mostBytes: DESCRIPTION_BYTES,
      signal: limit.signal,
    });
    const told = status === 200 ? decodeDescription(new TextDecoder().decode(body)) : null;
    if (told !== null) scan.observe('ssdp', descriptionSighting(told, url));
  } catch (error) {
    // The device was seen all the same; what it says of itself stays unknown.
    scan.log.debug({ err: error, host: url.host }, 'a description could not be fetched');
  } finally {
    limit.clear();
  }
}

/** Asks a few times, and listens a while. */
async function ask(scan: Surroundings, { step, listenOn, questions, hear }: Asking): Promise<void> {
  const { timing, clock, signal } = scan;
  scan.progress(step, { state: 'running' });
  let datagrams: Datagrams;
  try {
    datagrams = await openDatagrams({ interface: scan.interface, elsewhere: scan.elsewhere, port: listenOn, hear });
  } catch (error) {
    scan.log.debug({ err: error, step }, 'a discovery socket could not be opened');
    scan.progress(step, { state: 'unavailable', words: socketWords(error, listenOn) });
    return;
  }
  try {
    let left = 0;
    let at = 0;
    let sent = 0;
    for (const due of timing.askAt) {
      await sleep(clock, due - at, signal);
      at = due;
      for (const { data, address, port } of questions) {
        sent += await datagrams.send(data, address, port).then(
          () => 1,
          () => 0,
        );
      }
      left = timing.listen - at;
    }
    await sleep(clock, left, signal);
    if (sent > 0) scan.progress(step, { state: 'done' });
    else scan.progress(step, { state: 'unavailable', words: 'This interface does not let the question out.' });
  } finally {
    datagrams.close();
  }
}

function socketWords(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `UDP port ${port} is used by another program.`;
  return 'No socket could be opened on this interface.';
}
