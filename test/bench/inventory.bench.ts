import { type Engine, embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import { type Bench, type BenchRow, quantile } from './bench.ts';
import { type BareEngine, bareEngine, openBare } from './inventory-load/bare.ts';
import { type Case, casesOf } from './inventory-load/cases.ts';
import {
  type Clients,
  drainExport,
  fill,
  ORGANIZATIONS,
  openSite,
  type Site,
  startClients,
} from './inventory-load/site.ts';

/**
 * The Inventory Device API on a full store: what a request costs beside a bare node:http server that answers the same
 * bytes, and beside the bare query. `unasked`: nobody asked for this very page before, so nothing of the answer is kept.
 * `DEMARC_BENCH_DEVICES=100000` fills it with fewer.
 */
const DEVICES = Number(process.env['DEMARC_BENCH_DEVICES'] ?? 1_000_000);
const CONNECTIONS = 8;
const ROUNDS = 5;
const ROUND_MILLISECONDS = 500;
/** Each round has numbers of its own. */
const NUMBERS_OF_A_ROUND = 10_000_000;

type Rate = { perSecond: number; p50: number; p99: number; cpu: number };

async function loadOnce(clients: Clients, port: number, one: Case, round: number): Promise<Rate> {
  const before = process.threadCpuUsage();
  const { answers, seconds, latencies } = await clients.run({
    port,
    text: one.text,
    from: (round + 1) * Math.min(NUMBERS_OF_A_ROUND, Math.floor((one.numbers ?? NUMBERS_OF_A_ROUND) / ROUNDS)),
    numbers: one.numbers ?? Number.MAX_SAFE_INTEGER,
    ...(one.beside === undefined ? {} : { beside: one.beside }),
    connections: one.connections ?? CONNECTIONS,
    milliseconds: ROUND_MILLISECONDS,
  });
  const { user, system } = process.threadCpuUsage(before);
  return {
    perSecond: answers / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpu: (user + system) / answers,
  };
}

async function bareOnce(engine: BareEngine, one: Case): Promise<number> {
  const started = performance.now();
  let times = 0;
  while (performance.now() - started < ROUND_MILLISECONDS / 2) {
    await one.bare(engine);
    times += 1;
  }
  return (times * 1000) / (performance.now() - started);
}

/** The best of several rounds in turn, because others use this machine too. */
async function compare(
  one: Case,
  site: Site,
  engine: BareEngine,
  clients: Clients,
): Promise<{ ours: Rate; http: Rate; query: number }> {
  const bare = await openBare(Buffer.from(one.same));
  const ours: Rate[] = [];
  const http: Rate[] = [];
  let query = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      http.push(await loadOnce(clients, bare.port, one, round));
      ours.push(await loadOnce(clients, site.port, one, round));
      query = Math.max(query, await bareOnce(engine, one));
    }
  } finally {
    await bare.close();
  }
  return { ours: best(ours), http: best(http), query };
}

function best(rates: readonly Rate[]): Rate {
  const fastest = rates.reduce((left, right) => (right.perSecond > left.perSecond ? right : left));
  return { ...fastest, cpu: Math.min(...rates.map(({ cpu }) => cpu)) };
}

const milliseconds = (value: number): string => value.toPrecision(2);
const spread = ({ p50, p99, cpu }: Rate): string =>
  `p50 ${milliseconds(p50)} p99 ${milliseconds(p99)} ms, ${Math.round(cpu)} µs CPU`;

function rowsOf(name: string, { ours, http, query }: { ours: Rate; http: Rate; query: number }): BenchRow[] {
  const row = { ours: ours.perSecond, unit: 'requests/s', better: 'larger' } as const;
  return [
    {
      ...row,
      what: name,
      against: { kind: 'peer', name: 'bare node:http, same bytes', figure: http.perSecond },
      note: `${spread(ours)}; bare: ${spread(http)}`,
    },
    {
      ...row,
      what: name,
      against: { kind: 'peer', name: 'the engine alone: the query, or an insert and its commit', figure: query },
    },
  ];
}

/** Megabytes that the process grew by at most while everything was exported to a reader that keeps up. */
async function exportGrowth(site: Site): Promise<BenchRow> {
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 20);
  const { bytes, seconds } = await drainExport(site);
  clearInterval(watch);
  return {
    what: 'memory added while exporting everything',
    ours: Math.max(0.1, (highest - before) / 1e6),
    unit: 'MB',
    better: 'smaller',
    against: { kind: 'limit', name: 'flat, whatever their number', figure: 64 },
    note: `${(bytes / 1e6).toFixed(0)} MB of NDJSON in ${seconds.toFixed(1)} s`,
  };
}

function importRow(engine: Engine, rate: number): BenchRow {
  return {
    what: 'import',
    ours: rate,
    unit: 'rows/s',
    better: 'larger',
    against: {
      kind: engine.name === embedded.name ? 'limit' : 'peer',
      name: 'promised for the embedded engine',
      figure: 20_000,
    },
    note: `JSON of 100,000 rows in one request, one after the other, ${engine.name}`,
  };
}

function bench(name: string, engine: Engine): Bench {
  return {
    name,
    skip: () => engine.missing,
    async run(say) {
      const place = await engine.place();
      const clients = startClients();
      try {
        const site = await openSite(place);
        try {
          say(`importing ${DEVICES.toLocaleString('en-US')} devices in ${ORGANIZATIONS} organizations`);
          const rows = [importRow(engine, await fill(site, DEVICES))];
          const bare = await bareEngine(place);
          try {
            const found = new Map<string, Rate>();
            for (const one of await casesOf(site, DEVICES)) {
              say(one.name);
              const compared = await compare(one, site, bare, clients);
              found.set(one.name, compared.ours);
              rows.push(...rowsOf(one.name, compared));
            }
            rows.push(...depth(found));
          } finally {
            await bare.close();
          }
          say('export');
          return [...rows, await exportGrowth(site)].map((row) => ({
            ...row,
            what: `${DEVICES.toLocaleString('en-US')} devices, ${row.what}`,
          }));
        } finally {
          await site.close();
        }
      } finally {
        await clients.close();
        await place.remove();
        await engine.stop();
      }
    },
  };
}

/** A page deep in the list costs at most three times the first. */
function depth(found: ReadonlyMap<string, Rate>): BenchRow[] {
  const first = found.get('first page of 50, unasked');
  const deep = [...found].find(([name]) => name.startsWith('page at'))?.[1];
  if (first === undefined || deep === undefined) return [];
  return [
    {
      what: 'time of a deep page',
      ours: 1000 / deep.perSecond,
      unit: 'ms',
      better: 'smaller',
      against: { kind: 'limit', name: '3 × the first page', figure: 3000 / first.perSecond },
    },
  ];
}

export const benches: Bench[] = [
  bench('inventory-sqlite', embedded),
  bench('inventory-postgres', postgres({ durable: true })),
];
