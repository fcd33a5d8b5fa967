import { afterEach, beforeEach, expect, vi } from 'vitest';
import { createDiscovery, type Discovery } from '#electron/discovery/discovery.ts';
import type { Places, Timing } from '#electron/discovery/places.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import type { DiscoveryStep, Neighbour, StepProgress } from '#shared/discovery.ts';
import { commandsThatSay, FakeLan, loopbackOf } from '../../fakes/lan.ts';
import { fakeLog } from '../../fakes/log.ts';

/** Scans of loopback, with devices of a test's own on it: real sockets, and nothing leaves this computer. */

export const REQUEST = { name: 'lo', address: '127.0.0.1', reach: 'none' } as const;
const NOBODY = { address: '127.0.0.14', port: 9 };
const QUICK: Timing = {
  askAt: [0, 40],
  listen: 250,
  connect: 400,
  read: 1_000,
  knocksPerSecond: 10_000,
  knocksAtOnce: 16,
};

type Setup = {
  places?: Partial<Places>;
  commands?: Record<string, string>;
  address?: string;
  prefix?: number;
  timing?: Partial<Timing>;
};

/** For the tests of a file: each has a LAN of its own, and its scans end with it. */
export function scansOfLoopback(): { readonly lan: FakeLan; start(setup: Setup): Discovery } {
  let lan = new FakeLan();
  let opened: Discovery[] = [];
  beforeEach(() => {
    lan = new FakeLan();
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((discovery) => discovery.close()));
    await lan.close();
  });
  return {
    get lan() {
      return lan;
    },
    start(setup) {
      const discovery = open(setup);
      opened.push(discovery);
      return discovery;
    },
  };
}

function open({
  places = {},
  commands = { ip: '[]' },
  address = '127.0.0.1',
  prefix = 28,
  timing = {},
}: Setup): Discovery {
  return createDiscovery({
    clock: systemClock,
    random: systemRandom,
    log: fakeLog(),
    network: loopbackOf(address, prefix),
    commands: commandsThatSay(commands),
    platform: 'linux',
    places: {
      ssdp: NOBODY,
      mdns: NOBODY,
      mndp: [NOBODY],
      mndpListen: 0,
      ubiquiti: [NOBODY],
      tcp: [{ port: 9, speaks: null }],
      ...places,
    },
    timing: { ...QUICK, ...timing },
  });
}

export async function ended(discovery: Discovery): Promise<void> {
  await vi.waitFor(() => expect(discovery.all().scan.phase).not.toBe('running'), { timeout: 15_000 });
}

export function at(discovery: Discovery, address: string): Neighbour {
  const found = discovery.all().neighbours.filter(({ addresses }) => addresses.includes(address));
  expect(found, `rows with ${address}`).toHaveLength(1);
  return found[0] as Neighbour;
}

export function told(neighbour: Neighbour): string[] {
  return neighbour.facts.map(({ kind, value, source }) => `${source} ${kind}: ${value}`);
}

export function step(discovery: Discovery, name: DiscoveryStep): StepProgress {
  return discovery.all().scan.steps.find((progress) => progress.step === name) as StepProgress;
}
