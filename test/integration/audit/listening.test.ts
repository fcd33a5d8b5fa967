import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AuditJournal, openAuditJournal } from '#electron/audit/audit-journal.ts';
import { createDiscovery, type Discovery } from '#electron/discovery/discovery.ts';
import { BROADCAST } from '#electron/discovery/places.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { cell } from '#renderer/cache/store.ts';
import { createListener } from '#renderer/features/audit/listener.ts';
import type { AuditEvent, AuditHappening } from '#shared/audit/event.ts';
import { heardInform, heardNeighbour } from '#shared/audit/evidence.ts';
import { expectedOf, findingsOf } from '#shared/audit/findings.ts';
import { indexDevices } from '#shared/audit/matching.ts';
import { auditDevice, auditOf, happened, macOfDevice } from '../../fakes/audit.ts';
import { descriptionXml, mndpMessage, ssdpMessage } from '../../fakes/discovery-wire.ts';
import { commandsThatSay, FakeLan, loopbackOf } from '../../fakes/lan.ts';
import { fakeLog } from '../../fakes/log.ts';
import { type BenchAcs, startAcs } from '../acs/bench-acs.ts';
import { inform, ScriptedCpe } from '../acs/scripted-cpe.ts';

/**
 * A rack room on loopback: forty boxes, each with an address of its own, speak CWMP, SSDP or MNDP over real sockets
 * to the ACS and the discovery of the app; what is heard lies in the audits on disk. Eight things are not as they
 * should be: those eight must be found, and nothing else.
 */

const GROUP = '239.255.255.250';
const TR064 = 'urn:dslforum-org:device:InternetGatewayDevice:1';

type Box = {
  readonly address: string;
  readonly serial: string;
  readonly mac: string;
  readonly productClass: string;
  readonly speaks: readonly ('cwmp' | 'ssdp' | 'mndp')[];
};

const LANGUAGES = [['mndp'], ['ssdp'], ['cwmp']] as const;

function box(id: number, change: Partial<Box> = {}): Box {
  return {
    address: `127.0.7.${id}`,
    serial: `SN-${String(id).padStart(6, '0')}`,
    mac: macOfDevice(id),
    productClass: 'HX-1',
    // Those from 31 on inform, too: heard in two ways, they are one all the same.
    speaks: [...(LANGUAGES[id % 3] ?? []), ...(id > 30 && id % 3 !== 2 ? (['cwmp'] as const) : [])],
    ...change,
  };
}

const PLANTED = [
  'missing d:1',
  'missing d:2',
  'found-elsewhere d:3',
  'duplicate-serial d:4',
  'wrong-type d:5',
  'wrong-label d:6 d:7',
  'unexpected d:90',
  'unknown STRANGER7',
];

const EXPECTED = Array.from({ length: 40 }, (_, n) =>
  auditDevice(n + 1, n + 1 === 3 ? { location: 8, locationName: 'Rack B' } : {}),
);
const NEXT_DOOR = auditDevice(90, { location: 9, locationName: 'Rack Z' });

const ROOM: readonly Box[] = [
  ...EXPECTED.flatMap(({ id }) => (id === null || [1, 2, 5, 6, 7].includes(id) ? [] : [box(id)])),
  box(4, { address: '127.0.7.104', mac: macOfDevice(400) }),
  box(5, { productClass: 'HX-9' }),
  // The label of one, the board of the other.
  box(6, { mac: macOfDevice(7), speaks: ['ssdp'] }),
  box(90, { speaks: ['cwmp'] }),
  box(70, { serial: 'STRANGER-7', speaks: ['ssdp'] }),
];
/** On the LAN, and nothing an audit is about: a phone that is silent, a printer that tells no number. */
const PHONE = { address: '127.0.7.201', mac: macOfDevice(201) };
const PRINTER = box(202, { serial: '', speaks: ['ssdp'] });

let folder = '';
let lan: FakeLan;
let bench: BenchAcs;
let journal: AuditJournal;
let discovery: Discovery | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarc-listening-'));
  lan = new FakeLan();
  bench = await startAcs();
  journal = await openAuditJournal({ file: join(folder, 'audits.db'), clock: systemClock, log: fakeLog() });
});
afterEach(async () => {
  await discovery?.close();
  await lan.close();
  await bench.close();
  await journal.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts the boxes on the LAN that answer when everybody is asked. */
async function standUp(boxes: readonly Box[]): Promise<{ readonly ssdp: number; readonly mndp: number }> {
  let [ssdp, mndp] = [0, 0];
  for (const { address, serial, mac, speaks } of boxes) {
    if (speaks.includes('ssdp')) {
      const web = await lan.http(address, (_, response) => response.end(descriptionXml({ name: 'Gateway', serial })));
      const answer = ssdpMessage(`http://${address}:${web.port}/d.xml`, TR064);
      const ear = await lan.answering(address, { address: GROUP, port: ssdp }, (question) =>
        Buffer.from(question).includes(TR064) ? answer : null,
      );
      ssdp = ear.port;
    }
    if (speaks.includes('mndp')) {
      const told = mndpMessage({ mac, identity: `rack-${serial}`, board: 'RB5009', uptime: 60, ipv4: address });
      const ear = await lan.answering(address, { address: '127.255.255.255', port: mndp }, () => told);
      mndp = ear.port;
    }
  }
  return { ssdp, mndp };
}

/** A session of a CPE that wants nothing. */
async function callsHome({ address, serial: serialNumber, productClass }: Box): Promise<void> {
  const cpe = new ScriptedCpe(bench.port, null, address);
  expect((await cpe.send(inform(['2 PERIODIC'], { serialNumber, productClass }))).status).toBe(200);
  expect((await cpe.send(null)).status).toBe(204);
  cpe.hangUp();
}

/** What `ip neigh` says of whoever tells no MAC itself. */
function neighbourTable(boxes: readonly { readonly address: string; readonly mac: string }[]): string {
  return JSON.stringify(
    boxes.map(({ address, mac }) => ({ dst: address, dev: 'lo', lladdr: mac.toLowerCase(), state: ['REACHABLE'] })),
  );
}

it('forty boxes are audited by listening over real sockets, with precision and recall 1', async () => {
  const audit = auditOf({ place: { location: 5, name: 'Rack A' }, expected: EXPECTED.length });
  const expected = expectedOf(EXPECTED);
  const inventory = indexDevices([...EXPECTED, NEXT_DOOR]);
  expect(ROOM).toHaveLength(40);
  const places = await standUp([...ROOM, PRINTER]);
  const described = [...ROOM, PRINTER].filter(({ speaks }) => speaks.includes('ssdp'));
  discovery = createDiscovery({
    clock: systemClock,
    random: systemRandom,
    log: fakeLog(),
    network: loopbackOf('127.0.0.1', 8),
    commands: commandsThatSay({ ip: neighbourTable([...described, PHONE]) }),
    platform: 'linux',
    places: {
      ssdp: { address: GROUP, port: places.ssdp },
      mdns: { address: '127.0.9.9', port: 9 },
      mndp: [{ address: BROADCAST, port: places.mndp }],
      mndpListen: 0,
      ubiquiti: [{ address: '127.0.9.9', port: 9 }],
      tcp: [{ port: 9, speaks: null }],
    },
    timing: { askAt: [0, 300], listen: 900, connect: 400, read: 5_000, knocksPerSecond: 1_000, knocksAtOnce: 16 },
  });

  const events = cell<readonly AuditEvent[]>([]);
  const listener = createListener({
    expected,
    events,
    lookUp: async (codes) => codes.flatMap((code) => inventory.find(code)),
    async add(what: AuditHappening) {
      const event = happened(events.get().length + 1, what);
      await journal.append([event]);
      events.set([...events.get(), event]);
      return event;
    },
  });
  const scanned = Promise.withResolvers<void>();
  discovery.subscribe(({ neighbours, scan }) => {
    for (const neighbour of neighbours) listener.hear(heardNeighbour(neighbour));
    if (scan.phase === 'done') scanned.resolve();
  });
  bench.acs.events.subscribe((event) => {
    if (event.type === 'cpe') listener.hear(heardInform(event.cpe));
  });
  await discovery.scan({ name: 'lo', address: '127.0.0.1', reach: 'none' });
  const callers = ROOM.filter(({ speaks }) => speaks.includes('cwmp'));
  await Promise.all(callers.map(callsHome));
  await scanned.promise;
  await vi.waitFor(async () => {
    await listener.settled();
    const heard = events.get().flatMap(({ what }) => (what.type === 'heard' ? [what] : []));
    expect(heard.filter(({ source }) => source === 'inform')).toHaveLength(callers.length);
  });

  // What counts is what is on the disk.
  const { events: kept } = await journal.events(audit.id, 0, 1_000);
  const { findings, present } = findingsOf(audit, expected, kept);
  const said = findings.flatMap(({ id, kind }) => (kind === 'found' ? [] : [id]));
  const right = said.filter((id) => PLANTED.includes(id)).length;
  expect({ said: said.sort(), precision: right / said.length, recall: right / PLANTED.length }).toEqual({
    said: [...PLANTED].sort(),
    precision: 1,
    recall: 1,
  });
  // Missing are two, and of two more only a label was read: the other thirty-six are there.
  expect(present).toBe(EXPECTED.length - 4);
});
