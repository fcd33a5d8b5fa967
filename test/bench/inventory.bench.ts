import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type Engine, embedded, type Place, postgres } from '#test/fixtures/inventory/engines.ts';
import { type Bench, type BenchRow, quantile } from './bench.ts';
import {
  type Clients,
  fill,
  ORGANIZATIONS,
  openBare,
  openSite,
  type Site,
  startClients,
} from './inventory-load/site.ts';

/**
 * The Inventory Device API on a full store: what a request costs beside a bare node:http server that answers the same
 * bytes, and beside the bare query. `DEMARC_BENCH_DEVICES=1000000` fills it with a million.
 */
const DEVICES = Number(process.env['DEMARC_BENCH_DEVICES'] ?? 100_000);
const CONNECTIONS = 8;
const ROUNDS = 5;
const ROUND_MILLISECONDS = 700;

type Rate = { perSecond: number; p50: number; p99: number; cpu: number };
/** The engine without anything of ours around it; `write` inserts a row as long as `text` and commits. */
type BareEngine = { all(sql: string): Promise<unknown>; write(text: string): Promise<unknown>; close(): Promise<void> };
/** A request, and the least the engine must do for it. */
type Case = { name: string; text: string; same: string; bare: (engine: BareEngine) => Promise<unknown> };

async function bareEngine(place: Place): Promise<BareEngine> {
  if (place.kind === 'embedded') {
    const database = new DatabaseSync(place.file, { readOnly: true });
    // A file of its own, so that what the site has in its log is not in the way; as durable as the site's.
    const folder = mkdtempSync(join(tmpdir(), 'demarc-bench-bare-'));
    const scratch = new DatabaseSync(join(folder, 'bare.db'));
    scratch.exec(
      'pragma journal_mode = wal; pragma synchronous = full; create table row (id integer primary key, text)',
    );
    const insert = scratch.prepare('insert into row (text) values (?)');
    const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
    return {
      async all(sql) {
        const statement = prepared.get(sql) ?? database.prepare(sql);
        prepared.set(sql, statement);
        return statement.all();
      },
      write: async (text) => insert.run(text),
      async close() {
        database.close();
        scratch.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  await client.query('create table bare_row (id bigserial primary key, text text)');
  return {
    all: (sql) => client.query(sql),
    write: (text) => client.query('insert into bare_row (text) values ($1)', [text]),
    close: () => client.end(),
  };
}

function requestText(site: Site, method: string, path: string, body = ''): string {
  const head = [
    `${method} /api/v1${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${site.token}`,
    ...(body === '' ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

async function bodyOf(site: Site, method: string, path: string, body?: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${site.port}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.text();
}

async function casesOf(site: Site): Promise<Case[]> {
  const list = '/inventory_device/';
  const deep = Math.floor(DEVICES * 0.9);
  const some = Math.floor(DEVICES / 2);
  const page = (where: string, offset: number): string =>
    `select list_json from device ${where} order by id limit 50 offset ${offset}`;
  const reading = async (name: string, path: string, sql: string): Promise<Case> => ({
    name,
    text: requestText(site, 'GET', path),
    same: await bodyOf(site, 'GET', path),
    bare: (engine) => engine.all(sql),
  });
  const writing = async (name: string, method: string, path: string, body: string): Promise<Case> => {
    const same = await bodyOf(site, method, path, body.replaceAll('#', '0'));
    return { name, text: requestText(site, method, path, body), same, bare: (engine) => engine.write(same) };
  };
  const create = JSON.stringify({ name: 'New', serial_number: 'NEW#########', type: 1, organization_id: 1 });
  return [
    await reading('first page of 50', list, page('', 0)),
    await reading(`page at offset ${deep.toLocaleString('en-US')}`, `${list}?limit=50&offset=${deep}`, page('', deep)),
    await reading(
      'page of an organization, a type and a status',
      `${list}?organization=${Math.ceil(ORGANIZATIONS / 2)}&type=3&status=0`,
      page(`where organization_id = ${Math.ceil(ORGANIZATIONS / 2)} and type = 3 and status = 'Down'`, 0),
    ),
    await reading('detail', `${list}${some}/`, `select * from device where id = ${some}`),
    await writing('PATCH', 'PATCH', `${list}${some}/`, '{"description":"edit #########"}'),
    await writing('create', 'POST', list, create),
  ];
}

async function loadOnce(clients: Clients, port: number, text: string, round: number): Promise<Rate> {
  const before = process.threadCpuUsage();
  const { answers, seconds, latencies } = await clients.run({
    kind: 'load',
    port,
    text,
    from: (round + 1) * 10_000_000,
    connections: CONNECTIONS,
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
      http.push(await loadOnce(clients, bare.port, one.text, round));
      ours.push(await loadOnce(clients, site.port, one.text, round));
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
      what: `${name}, CPU of the server's thread per request`,
      ours: ours.cpu,
      unit: 'µs CPU',
      better: 'smaller',
      against: { kind: 'peer', name: 'bare node:http, same bytes', figure: http.cpu },
    },
    {
      ...row,
      what: name,
      against: { kind: 'peer', name: 'the engine alone: the query, or an insert and its commit', figure: query },
    },
  ];
}

/** Megabytes that the process grew by at most while everything was exported to a reader that keeps up. */
async function exportGrowth(site: Site, clients: Clients): Promise<BenchRow> {
  const before = process.memoryUsage.rss();
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 20);
  const path = '/api/v1/inventory_device_export/?as=ndjson';
  const { answers, seconds } = await clients.run({ kind: 'drain', port: site.port, path, token: site.token });
  clearInterval(watch);
  return {
    what: 'memory added while exporting everything',
    ours: Math.max(0.1, (highest - before) / 1e6),
    unit: 'MB',
    better: 'smaller',
    against: { kind: 'limit', name: 'flat, whatever their number', figure: 64 },
    note: `${(answers / 1e6).toFixed(0)} MB of NDJSON in ${seconds.toFixed(1)} s`,
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
    note: `JSON of up to 100,000 rows in one request, ${engine.name}`,
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
            for (const one of await casesOf(site)) {
              say(one.name);
              const compared = await compare(one, site, bare, clients);
              found.set(one.name.split(' ').slice(0, 2).join(' '), compared.ours);
              rows.push(...rowsOf(one.name, compared));
            }
            rows.push(...depth(found));
          } finally {
            await bare.close();
          }
          say('export');
          return [...rows, await exportGrowth(site, clients)].map((row) => ({
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
  const first = found.get('first page');
  const deep = found.get('page at');
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

export const benches: Bench[] = [bench('inventory-sqlite', embedded), bench('inventory-postgres', postgres())];
