import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';
import { createKilledSites, type Served, type Write } from '#test/fixtures/inventory/killed-site.ts';

/** How often the server is killed on each engine. */
const KILLS = Number(process.env['DEMARC_KILLS'] ?? 50);
/** Enough that an import is under way for a while. */
const IMPORTED = 60;

/** Everything that clients wanted done, over all runs. */
type Ledger = { creates: Write[]; reboots: Write[]; deletes: Write[]; imports: Write[] };

const draft = (serial: string) => ({ name: serial, serial_number: serial, type: 1, organization_id: 1, password: 'p' });

/** Adds a write to the ledger before it is sent: what a client wanted is known whatever becomes of the server. */
function note(list: Write[], write: Omit<Write, 'answer'>): Write {
  const noted: Write = { ...write, answer: null };
  list.push(noted);
  return noted;
}

/** What a client does that got no answer: it sends the same again, under the same key. */
async function sendAgain(site: Served, ledger: Ledger): Promise<void> {
  for (const write of Object.values(ledger).flat()) {
    if (write.answer === null) expect((await site.send(write)).status, write.key).toBeLessThan(300);
  }
}

/** Three clients write at once, each in its own way, until the server is gone. */
async function writeUntilKilled(site: Served, run: number, ledger: Ledger): Promise<void> {
  let answers = 0;
  const killAfter = 2 + (run % 8);
  const answered = async (write: Write): Promise<Record<string, unknown>> => {
    const { status, body } = await site.send(write);
    expect(status, `${write.key} ${JSON.stringify(body)}`).toBeLessThan(300);
    answers += 1;
    // Not at an answer but somewhere in the writes that follow it.
    if (answers === killAfter) void pause((run * 7) % 12).then(() => site.kill());
    return body;
  };
  const create = (serial: string) =>
    answered(
      note(ledger.creates, { key: `c-${serial}`, method: 'POST', path: '/inventory_device/', body: draft(serial) }),
    );
  const clients = [
    async (step: number) => {
      const { id } = await create(`R${run}-${step}`);
      const body = { reboot: true, description: 'x' };
      await answered(note(ledger.reboots, { key: `r-${id}`, method: 'PATCH', path: `/inventory_device/${id}/`, body }));
    },
    async (step: number) => {
      const { id } = await create(`D${run}-${step}`);
      await answered(note(ledger.deletes, { key: `d-${id}`, method: 'DELETE', path: `/inventory_device/${id}/` }));
    },
    async (step: number) => {
      const body = Array.from({ length: IMPORTED }, (_, row) => draft(`I${run}-${step}-${row}`));
      const path = '/inventory_device_import/';
      await answered(note(ledger.imports, { key: `i-${run}-${step}`, method: 'POST', path, body }));
    },
  ];
  const ended = await Promise.allSettled(
    clients.map(async (client) => {
      for (let step = 0; ; step += 1) await client(step);
    }),
  );
  await site.gone;
  // A write that was refused is a failure of the test, a connection that broke is what it is about.
  for (const each of ended) {
    if (each.status === 'rejected' && !(each.reason instanceof TypeError)) throw each.reason;
  }
}

async function expectWhole({ db }: Store, { creates, reboots, deletes, imports }: Ledger): Promise<void> {
  const devices = await db.selectFrom('device').selectAll().execute();
  const bySerial = Map.groupBy(devices, (device) => device.serial_number);
  const gone = new Set(deletes.map(({ path }) => path));
  for (const { body, answer } of creates) {
    const { serial_number: serial } = body as ReturnType<typeof draft>;
    const id = answer?.body['id'];
    expect(bySerial.get(serial)?.map((device) => device.id) ?? []).toEqual(
      gone.has(`/inventory_device/${id}/`) ? [] : [id],
    );
  }
  for (const { body, answer, key } of imports) {
    const rows = body as ReturnType<typeof draft>[];
    const found = rows.flatMap(({ serial_number: serial }) => bySerial.get(serial) ?? []);
    expect([found.length, answer?.body['created']], key).toEqual([IMPORTED, IMPORTED]);
  }
  const expected = creates.length - deletes.length + imports.length * IMPORTED;
  expect([devices.length, new Set(devices.map(({ id }) => id)).size]).toEqual([expected, expected]);

  // The flag, the operation, what the list shows and what a search finds came together, and each once.
  const operations = await db.selectFrom('operation').select('device').execute();
  expect(operations.map(({ device }) => `/inventory_device/${device}/`).toSorted()).toEqual(
    reboots.map(({ path }) => path).toSorted(),
  );
  const rebooted = new Set(operations.map(({ device }) => device));
  for (const device of devices) {
    const isRebooted = rebooted.has(String(device.id));
    expect([device.pending_names, device.description]).toEqual(isRebooted ? ['reboot', 'x'] : [null, null]);
    expect(JSON.parse(device.list_json)).toMatchObject({ id: device.id, pending_settings: device.pending_names });
  }
  for (const table of ['device_count', 'device_block'] as const) {
    const counts = await db.selectFrom(table).select(['level', 'devices']).execute();
    for (const level of [0, 1, 2, 3]) {
      const sum = counts.filter((row) => row.level === level).reduce((total, { devices: some }) => total + some, 0);
      expect(sum).toBe(devices.length);
    }
  }
  expect(await db.selectFrom('counting_paused').selectAll().execute()).toEqual([]);
}

describe.each([embedded, postgres()])('on $name', (engine) => {
  afterAll(() => engine.stop());

  test(
    `kill -9 under mixed writes: nothing acknowledged is lost, nothing is half done, nothing is done twice`,
    async ({ skip }) => {
      if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
      const place = await engine.place();
      const sites = createKilledSites(place.kind === 'embedded' ? place.file : place.url);
      const ledger: Ledger = { creates: [], reboots: [], deletes: [], imports: [] };
      for (let run = 0; run < KILLS; run += 1) {
        const site = await sites.next();
        await sendAgain(site, ledger);
        await writeUntilKilled(site, run, ledger);
      }
      const last = await sites.next();
      await sendAgain(last, ledger);
      last.kill();
      await last.gone;
      sites.end();
      expect(Math.min(ledger.reboots.length, ledger.deletes.length, ledger.imports.length)).toBeGreaterThan(KILLS / 2);

      const store = await openStore({ ...place, clock: systemClock, log: silentLog });
      await expectWhole(store, ledger);
      await store.close();
      await place.remove();
    },
    30_000 + KILLS * 10_000,
  );
});
