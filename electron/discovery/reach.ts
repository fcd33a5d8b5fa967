import type { Clock } from '#electron/ports/clock.ts';
import type { Commands } from '#electron/ports/commands.ts';
import { decodeArp, decodeIpNeigh } from './decode/neighbour-table.ts';
import { knock } from './knocking.ts';

/** `answers`: something there speaks TCP or answers a ping. `resolves`: only its MAC is known. `silent`: nothing at all. */
export type Reach = 'answers' | 'resolves' | 'silent';

export type ReachOptions = {
  readonly address: string;
  /** The interface the ACS listens on: what can be reached another way proves nothing. */
  readonly from: { readonly name: string; readonly address: string };
  readonly clock: Clock;
  readonly commands: Commands;
  readonly platform: NodeJS.Platform;
  readonly signal: AbortSignal;
};

/** Ports a router has, or refuses, which is an answer as well: its pages, its connection requests, its shell. */
const PORTS = [80, 443, 7547, 22, 23, 8080];
const KNOCK_MS = 1_500;
const COMMAND_MS = 4_000;

/** Looks whether somebody is at an IPv4 address of this computer's own network. */
export async function reachOf(options: ReachOptions): Promise<Reach> {
  const { address, from, clock, signal } = options;
  const late = new AbortController();
  const cancel = clock.after(KNOCK_MS, () => late.abort());
  const connecting = AbortSignal.any([signal, late.signal]);
  const knocks = PORTS.map((port) => knock({ host: address, port, from: from.address, connecting, listening: null }));
  const states = (await Promise.all(knocks)).map(({ state }) => state);
  cancel();
  if (states.some((state) => state === 'open' || state === 'closed')) return 'answers';
  if (await pings(options)) return 'answers';
  return (await isResolved(options)) ? 'resolves' : 'silent';
}

async function pings({ address, commands, platform, signal }: ReachOptions): Promise<boolean> {
  const args = platform === 'win32' ? ['-n', '1', '-w', '1000', address] : ['-c', '1', '-W', '1', address];
  const result = await commands.run('ping', args, { timeoutMs: COMMAND_MS, signal });
  // Windows says 0 also where a router says that nobody is there; a reply has a time to live.
  return result.ran && result.code === 0 && /ttl=/i.test(result.output);
}

async function isResolved({ address, from, commands, platform, signal }: ReachOptions): Promise<boolean> {
  const limits = { timeoutMs: COMMAND_MS, signal };
  if (platform === 'linux') {
    const result = await commands.run('ip', ['-j', 'neigh', 'show', address], limits);
    const rows = result.ran && result.code === 0 ? decodeIpNeigh(result.output, from.name) : null;
    return rows?.some(({ addresses }) => addresses.includes(address)) ?? false;
  }
  const result = await commands.run('arp', ['-an'], limits);
  return result.ran && decodeArp(result.output, from.name).some(({ addresses }) => addresses.includes(address));
}
