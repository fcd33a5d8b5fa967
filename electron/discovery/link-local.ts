import type { Surroundings } from './surroundings.ts';

/** Every node of a link (RFC 4291, 2.7.1): routers answer an echo to it, and who answers resolves the asker first. */
const ALL_NODES = 'ff02::1';
/** Two questions, one second apart, and no more than this for the answers. */
const SECONDS = 3;

/**
 * Asks everybody on the link of the picked interface by IPv6, so that whoever has nothing but a link-local address
 * comes into the neighbour table, which is read afterwards. The zone keeps the question on that interface. Only where
 * this computer's table tells of IPv6 neighbours: Linux.
 */
export async function askLinkLocal(scan: Surroundings): Promise<void> {
  if (scan.platform !== 'linux') return;
  const args = ['-6', '-n', '-q', '-c', '2', '-w', String(SECONDS), `${ALL_NODES}%${scan.interface.name}`];
  const { signal, log } = scan;
  const result = await scan.commands.run('ping', args, { timeoutMs: (SECONDS + 1) * 1_000, signal });
  // No IPv6 on the interface, or no ping on the computer: the table then tells what it knew.
  if (!result.ran || result.code !== 0) log.debug({ result }, 'nobody could be asked by IPv6');
}
