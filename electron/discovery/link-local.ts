import type { Surroundings } from './surroundings.ts';

/** Every node of a link (RFC 4291, 2.7.1): routers answer an echo to it, and who answers resolves the asker first. */
const ALL_NODES = 'ff02::1';
/** Two questions, one second apart, and no more than this for the answers. */
const SECONDS = 3;

/**
 * Asks everybody on the link of the picked interface by IPv6, so that whoever has nothing but a link-local address
 * comes into the neighbour table, which is read afterwards. The zone keeps the question on that interface. Linux
 * and macOS (unproven: no Mac has been asked yet); Windows takes the number of an interface for a zone, not its name.
 */
export async function askLinkLocal(scan: Surroundings): Promise<void> {
  const asking = askingOn(scan.platform, `${ALL_NODES}%${scan.interface.name}`);
  if (asking === null) return;
  const { signal, log } = scan;
  const result = await scan.commands.run(asking.command, asking.args, { timeoutMs: (SECONDS + 1) * 1_000, signal });
  // No IPv6 on the interface, or no ping on the computer: the table then tells what it knew.
  if (!result.ran || result.code !== 0) log.debug({ result }, 'nobody could be asked by IPv6');
}

function askingOn(platform: NodeJS.Platform, everybody: string): { command: string; args: string[] } | null {
  if (platform === 'linux') {
    return { command: 'ping', args: ['-6', '-n', '-q', '-c', '2', '-w', String(SECONDS), everybody] };
  }
  return platform === 'darwin' ? { command: 'ping6', args: ['-n', '-q', '-c', '2', everybody] } : null;
}
