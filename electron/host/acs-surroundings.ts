import { createServer } from 'node:net';
import { type Surroundings, whyAbsent } from '#electron/acs/diagnosis/absence.ts';
import { firewallOf } from '#electron/discovery/firewall.ts';
import { portOwnerOf } from '#electron/discovery/port-owner.ts';
import { reachOf } from '#electron/discovery/reach.ts';
import type { Absence, Obstacles } from '#shared/acs-surroundings.ts';
import { ipv4Bits } from '#shared/subnet.ts';
import type { OpenSite } from './open-site.ts';
import type { HostPorts } from './ports.ts';

/** What is between the ACS and the devices, looked at from this computer: before it is turned on, and when one is missing. */

/** Ports looked at when the one asked for is taken; all above 1023, so that every user may have them. */
const OTHER_PORTS = [7547, 7548, 7557, 17_547, 27_547];

export async function obstaclesOf(
  { host, port }: { host: string; port: number },
  { commands }: Pick<HostPorts, 'commands'>,
  signal: AbortSignal,
): Promise<Obstacles> {
  const ask = { platform: process.platform, commands, signal };
  const isFree = port === 0 || (await canListen(host, port));
  const [portOwner, freePort, firewall] = await Promise.all([
    isFree ? null : portOwnerOf({ host, port }, ask),
    isFree
      ? null
      : firstFree(
          host,
          OTHER_PORTS.filter((each) => each !== port),
        ),
    firewallOf(port, ask),
  ]);
  return { portOwner, freePort, firewall };
}

/** Why the device at this address never came. */
export async function absenceOf(
  address: string,
  { acs, parameters }: OpenSite,
  { network, commands, clock }: Pick<HostPorts, 'network' | 'commands' | 'clock'>,
  signal: AbortSignal,
): Promise<Absence> {
  const interfaces = network.interfaces();
  const listener = acs.state();
  const found = listener.state === 'on' ? interfaces.find((each) => each.address === listener.host) : undefined;
  const nif = found === undefined ? null : { name: found.name, address: found.address, prefix: found.prefix ?? null };
  const known = (await acs.cpes()).find((cpe) => cpe.address === address) ?? null;
  const ask = { platform: process.platform, commands, signal };
  const around: Surroundings = {
    address,
    listener,
    nif,
    own: interfaces.map((each) => each.address),
    diagnosis: acs.diagnoses().find(({ peer }) => peer === address) ?? null,
    lastInform: known?.lastInform ?? null,
    reach: nif === null || ipv4Bits(address) === null ? null : await reachOf({ address, from: nif, clock, ...ask }),
    acsUrl: null,
    firewall: await firewallOf(listener.state === 'on' ? listener.port : 7547, ask),
  };
  return whyAbsent({ ...around, acsUrl: await acsUrlOf(known?.device ?? null, known?.root ?? 'Device.', parameters) });
}

/** What was last read of it; the device itself is not asked, it does not talk. */
async function acsUrlOf(
  device: Parameters<OpenSite['parameters']['page']>[0]['device'] | null,
  root: string,
  { page }: OpenSite['parameters'],
): Promise<string | null> {
  if (device === null) return null;
  const { rows } = await page({ device, under: `${root}ManagementServer.URL`, after: null, limit: 1 });
  return rows[0]?.value ?? null;
}

async function firstFree(host: string, ports: readonly number[]): Promise<number | null> {
  for (const port of ports) if (await canListen(host, port)) return port;
  return null;
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
