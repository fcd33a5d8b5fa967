import { decodeLldpctl } from './decode/lldp.ts';
import { decodeArp, decodeGetNetNeighbor, decodeIpNeigh, decodeNdp } from './decode/neighbour-table.ts';
import type { Sighting } from './sighting.ts';
import type { Surroundings } from './surroundings.ts';

/** What this computer knows already: nothing is sent for it. */

const COMMAND_MS = 8_000;

/** The operating system's neighbour table. False where it has none that can be read. */
export async function readNeighbourTable(scan: Surroundings): Promise<boolean> {
  scan.progress('table', { state: 'running' });
  const found = await neighbourTable(scan);
  if (scan.signal.aborted) return false;
  if (found === null) {
    const words = 'The neighbour table of this computer cannot be read.';
    scan.progress('table', { state: 'unavailable', words });
    return false;
  }
  for (const sighting of found) scan.observe('table', sighting);
  scan.progress('table', { state: 'done' });
  return true;
}

async function neighbourTable(scan: Surroundings): Promise<Sighting[] | null> {
  const { name } = scan.interface;
  if (scan.platform === 'win32') {
    const command =
      'Get-NetNeighbor | Select-Object IPAddress,LinkLayerAddress,InterfaceAlias,State | ConvertTo-Json -Compress';
    const output = await outputOf(scan, 'powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]);
    return output === null ? null : decodeGetNetNeighbor(output, name);
  }
  if (scan.platform === 'linux') {
    const output = await outputOf(scan, 'ip', ['-j', 'neigh', 'show']);
    const rows = output === null ? null : decodeIpNeigh(output, name);
    if (rows !== null) return rows;
  }
  const output = await outputOf(scan, 'arp', ['-an']);
  if (output === null) return null;
  const ndp = scan.platform === 'darwin' ? await outputOf(scan, 'ndp', ['-an']) : null;
  return [...decodeArp(output, name), ...(ndp === null ? [] : decodeNdp(ndp, name))];
}

/** Switches that say which port this computer is plugged into, where lldpd listens for them. */
export async function readLldp(scan: Surroundings): Promise<void> {
  scan.progress('lldp', { state: 'running' });
  const output = await outputOf(scan, 'lldpctl', ['-f', 'json']);
  const found = output === null ? null : decodeLldpctl(output, scan.interface.name);
  if (scan.signal.aborted) return;
  if (found === null) {
    const words = 'LLDP needs lldpd, which does not run on this computer.';
    scan.progress('lldp', { state: 'unavailable', words });
    return;
  }
  for (const sighting of found) scan.observe('lldp', sighting);
  scan.progress('lldp', { state: 'done' });
}

async function outputOf(scan: Surroundings, command: string, args: readonly string[]): Promise<string | null> {
  const result = await scan.commands.run(command, args, { timeoutMs: COMMAND_MS, signal: scan.signal });
  return result.ran && result.code === 0 ? result.output : null;
}
