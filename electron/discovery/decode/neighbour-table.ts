import * as z from 'zod';
import { macOf } from '#shared/discovery.ts';
import { ipv4Bits } from '#shared/subnet.ts';
import type { Sighting } from '../sighting.ts';
import { canonicalIpv6 } from './bytes.ts';

/**
 * The operating system's neighbour table: who was heard of on an interface lately, by address and MAC. Three systems
 * print it in three ways; rows that are incomplete, failed, or not a device's own are left out.
 */

const ROWS_MOST = 4_096;

const IpNeigh = z.array(
  z.object({
    dst: z.string(),
    dev: z.string().optional(),
    lladdr: z.string().optional(),
    state: z.array(z.string()).optional(),
  }),
);

const HEARD_NOTHING = new Set(['FAILED', 'INCOMPLETE', 'NONE', 'NOARP']);

/** Linux: `ip -j neigh`. Null where it is not that. */
export function decodeIpNeigh(output: string, device: string): Sighting[] | null {
  const rows = parsed(output, IpNeigh);
  return (
    rows &&
    sightings(
      rows
        .filter(({ dev, state }) => (dev ?? device) === device && !state?.some((word) => HEARD_NOTHING.has(word)))
        .map(({ dst, lladdr }) => ({ address: dst, mac: lladdr ?? '' })),
    )
  );
}

/** macOS, BSD and old Linux: `arp -an`. */
export function decodeArp(output: string, device: string): Sighting[] {
  const rows = output.split('\n', ROWS_MOST).map((line) => {
    const row = /\(([\d.]+)\) at ([0-9a-f:]+)(?: \[\w+\])? on (\S+)/i.exec(line.slice(0, 400));
    return { address: row?.[1] ?? '', mac: row?.[2] ?? '', device: row?.[3] ?? '' };
  });
  return sightings(rows.filter((row) => row.device === device));
}

/**
 * macOS and BSD: `ndp -an`, the IPv6 neighbours; a row is `fe80::1%en0 0:d:b9:1:2:3 en0 23h59m58s S R`. Made after the
 * manual of ndp(8); no such computer has been asked yet.
 */
export function decodeNdp(output: string, device: string): Sighting[] {
  const rows = output.split('\n', ROWS_MOST).map((line) => {
    const [address = '', mac = '', netif = ''] = line.slice(0, 400).trim().split(/\s+/);
    return { address, mac, device: netif };
  });
  return sightings(rows.filter((row) => row.device === device));
}

const GetNetNeighbor = z.object({
  IPAddress: z.string(),
  LinkLayerAddress: z.string().nullish(),
  InterfaceAlias: z.string().nullish(),
  // A number in Windows PowerShell, a word in PowerShell 7.
  State: z.union([z.int(), z.string()]).nullish(),
});

/** Unreachable (0) and Incomplete (1) of the Windows enumeration `NeighborCacheEntry.State`. */
const WINDOWS_NOTHING = new Set<unknown>([0, 1, 'Unreachable', 'Incomplete']);

/** Windows: `Get-NetNeighbor | ConvertTo-Json`; a single row comes without its brackets. Null where it is not that. */
export function decodeGetNetNeighbor(output: string, device: string): Sighting[] | null {
  const rows = parsed(output, z.union([z.array(GetNetNeighbor), GetNetNeighbor]));
  return (
    rows &&
    sightings(
      [rows]
        .flat()
        .filter(({ InterfaceAlias, State }) => (InterfaceAlias ?? device) === device && !WINDOWS_NOTHING.has(State))
        .map(({ IPAddress, LinkLayerAddress }) => ({ address: IPAddress, mac: LinkLayerAddress ?? '' })),
    )
  );
}

function parsed<T>(output: string, schema: z.ZodType<T>): T | null {
  // `ip -j` prints nothing where there is nobody.
  if (output.trim() === '') return schema.safeParse([]).data ?? null;
  try {
    return schema.safeParse(JSON.parse(output)).data ?? null;
  } catch {
    return null;
  }
}

/** One per device: a router with IPv4 and IPv6 stands in the table twice under one MAC. */
function sightings(rows: readonly { address: string; mac: string }[]): Sighting[] {
  const byMac = new Map<string, string[]>();
  for (const row of rows.slice(0, ROWS_MOST)) {
    const mac = macOf(row.mac);
    const address = ipv4Bits(row.address) === null ? canonicalIpv6(row.address) : row.address;
    if (mac === null || address === null) continue;
    const known = byMac.get(mac);
    if (known === undefined) byMac.set(mac, [address]);
    else if (!known.includes(address)) known.push(address);
  }
  return [...byMac].map(([mac, addresses]) => ({ source: 'table' as const, addresses, macs: [mac], facts: [] }));
}
