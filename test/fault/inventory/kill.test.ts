import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { openStore } from '#electron/store/store.ts';
import { embedded, postgres } from '#test/fixtures/inventory/engines.ts';

/** How often the server is killed; CI may ask for more. */
const KILLS = Number(process.env['DEMARC_KILLS'] ?? 5);

/** What the writers were told; an id of `null`: asked for, and the answer never came. */
type Told = { created: Map<string, number | null>; rebooted: Set<number> };

/** Serves, writes with three clients at once, and kills the server in the middle of it. */
async function writeUntilKilled(where: string, run: number, { created, rebooted }: Told): Promise<void> {
  const script = fileURLToPath(new URL('../../fixtures/inventory/serve-site.ts', import.meta.url));
  const child = spawn(process.execPath, [script, where], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { api, token } = JSON.parse(line) as { api: string; token: string };
  const send = async (method: string, path: string, key: string, body: unknown) => {
    const response = await fetch(api + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  let count = 0;
  const writer = async (name: number): Promise<void> => {
    for (let step = 0; ; step += 1) {
      const serial = `R${run}-${name}-${step}`;
      created.set(serial, null);
      const draft = { name: serial, serial_number: serial, type: 1, organization_id: 1, password: 'p' };
      const answer = await send('POST', '/inventory_device/', `create-${serial}`, draft);
      expect(answer.status, JSON.stringify(answer.body)).toBe(201);
      const id = Number(answer.body['id']);
      created.set(serial, id);
      const patched = await send('PATCH', `/inventory_device/${id}/`, `reboot-${serial}`, {
        reboot: true,
        description: 'x',
      });
      expect(patched.status).toBe(200);
      rebooted.add(id);
      count += 1;
      if (count === 9 + (run % 7) * 4) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled([0, 1, 2].map(writer));
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

describe.each([embedded, postgres()])('on $name', (engine) => {
  afterAll(() => engine.stop());

  test(
    `kill -9 under mixed writes: nothing acknowledged is lost, nothing is half done, nothing is done twice`,
    async ({ skip }) => {
      if (engine.missing !== null) skip(`PostgreSQL cannot run here: ${engine.missing}`);
      const place = await engine.place();
      const where = place.kind === 'embedded' ? place.file : place.url;
      const told: Told = { created: new Map(), rebooted: new Set() };
      const { created, rebooted } = told;
      for (let run = 0; run < KILLS; run += 1) await writeUntilKilled(where, run, told);

      const store = await openStore({ ...place, clock: systemClock, log: silentLog });
      const { db } = store;
      const devices = await db.selectFrom('device').selectAll().execute();
      for (const [serial, id] of created) {
        const found = devices.filter((device) => device.serial_number === serial);
        if (id === null) expect(found.length).toBeLessThanOrEqual(1);
        else expect(found.map((device) => device.id)).toEqual([id]);
      }
      expect(new Set(devices.map(({ id }) => id)).size).toBe(devices.length);
      const operations = await db.selectFrom('operation').selectAll().execute();
      for (const id of rebooted) expect(operations.filter(({ device }) => device === String(id))).toHaveLength(1);
      for (const device of devices) {
        const queued = operations.filter((operation) => operation.device === String(device.id));
        expect(queued.length).toBeLessThanOrEqual(1);
        // The flag, the operation and what the list shows came together or not at all.
        expect(device.pending_names).toBe(queued.length === 0 ? null : 'reboot');
        expect(device.description).toBe(queued.length === 0 ? null : 'x');
        expect(JSON.parse(device.list_json)).toMatchObject({ id: device.id, pending_settings: device.pending_names });
      }
      for (const table of ['device_count', 'device_block'] as const) {
        const counts = await db.selectFrom(table).select(['level', 'devices']).execute();
        for (const level of [0, 1, 2, 3]) {
          const sum = counts.filter((row) => row.level === level).reduce((total, { devices: some }) => total + some, 0);
          expect(sum).toBe(devices.length);
        }
      }
      const kept = await db.selectFrom('idempotency').select('key').execute();
      for (const [serial, id] of created) {
        if (id !== null) expect(kept.map(({ key }) => key)).toContain(`create-${serial}`);
      }
      await store.close();
      await place.remove();
    },
    30_000 + KILLS * 10_000,
  );
});
