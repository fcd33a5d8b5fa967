import { decodeMndp, mndpSighting } from '#electron/discovery/decode/mndp.ts';
import { createDiscovery } from '#electron/discovery/discovery.ts';
import { type Places, REAL_PLACES, REAL_TIMING } from '#electron/discovery/places.ts';
import { Rows } from '#electron/discovery/rows.ts';
import { vendorOf } from '#electron/discovery/vendor.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { mndpMessage } from '../fakes/discovery-wire.ts';
import { commandsThatSay, FakeLan, loopbackOf } from '../fakes/lan.ts';
import { type Bench, type BenchRow, cpuMicroseconds } from './bench.ts';

const NOBODY = { address: '127.0.0.254', port: 9 };

/** A /24 of loopback: every address refuses, fifty of them have a web page. All of it at the real pace. */
async function sweep(): Promise<BenchRow> {
  const lan = new FakeLan();
  try {
    let port = 0;
    for (let host = 2; host < 52; host += 1) {
      const page = await lan.http(`127.0.0.${host}`, (_, response) => response.end('<title>Router</title>'), port);
      port = page.port;
    }
    const places: Places = {
      ...REAL_PLACES,
      ssdp: NOBODY,
      mdns: NOBODY,
      mndp: [NOBODY],
      mndpListen: 0,
      ubiquiti: [NOBODY],
      tcp: [{ port, speaks: 'http' }, ...REAL_PLACES.tcp.slice(1)],
    };
    const discovery = createDiscovery({
      clock: systemClock,
      random: systemRandom,
      log: silentLog,
      network: loopbackOf('127.0.0.1', 24),
      commands: commandsThatSay({ ip: '[]' }),
      platform: 'linux',
      places,
      timing: REAL_TIMING,
    });
    const begun = performance.now();
    const ended = new Promise<void>((resolve) => {
      discovery.subscribe(({ scan }) => {
        if (scan.phase === 'done') resolve();
      });
    });
    const cpu = cpuMicroseconds();
    await discovery.scan({ name: 'lo', address: '127.0.0.1', reach: 'near' });
    await ended;
    const seconds = (performance.now() - begun) / 1_000;
    const titles = discovery.all().neighbours.filter(({ facts }) => facts.some(({ kind }) => kind === 'title')).length;
    await discovery.close();
    // What the pace allows at best: the listening, then 253 addresses times six ports.
    const pace = REAL_TIMING.listen / 1_000 + (253 * 6) / REAL_TIMING.knocksPerSecond;
    return {
      what: 'scan of a /24 with ports, 253 addresses up, 50 with a page',
      ours: seconds,
      unit: 's',
      better: 'smaller',
      against: { kind: 'limit', name: 'its own pace and 25 %', figure: pace * 1.25 },
      note: `${titles} titles read, ${Math.round((cpuMicroseconds() - cpu) / 1_000)} ms CPU, fakes included`,
    };
  } finally {
    await lan.close();
  }
}

/** What a flood of announcements costs: decoded and added up to rows. */
function flood(): BenchRow {
  const messages = Array.from({ length: 1_000 }, (_, index) =>
    mndpMessage({
      mac: `74:4D:28:00:${(index >> 8).toString(16).padStart(2, '0')}:${(index & 255).toString(16).padStart(2, '0')}`,
      identity: `router ${index}`,
      board: 'RB5009',
      uptime: index,
    }),
  );
  const rows = new Rows(vendorOf);
  const rounds = 20;
  const cpu = cpuMicroseconds();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, message] of messages.entries()) {
      const told = decodeMndp(message);
      if (told !== null) rows.observe(mndpSighting(told, `10.0.${index >> 8}.${index & 255}`), round);
    }
  }
  return {
    what: 'one MNDP announcement, decoded and added to one of 1,000 rows',
    ours: (cpuMicroseconds() - cpu) / (rounds * messages.length),
    unit: 'µs CPU',
    better: 'smaller',
    against: { kind: 'limit', name: 'a flood of 1,000 a second in a twentieth of a core', figure: 50 },
    note: `${rows.all().length} rows`,
  };
}

export const benches: Bench[] = [
  { name: 'discovery-scan', run: async () => [await sweep()] },
  { name: 'discovery-flood', run: async () => [flood()] },
];
