import { afterEach, expect, it } from 'vitest';
import { practiceCpes } from '#electron/practice/practice-site.ts';
import type { AcsEvent } from '#shared/acs.ts';
import type { DeviceId, DeviceRef } from '#shared/ids.ts';
import { laneOf, type OutboxEntry } from '#shared/outbox.ts';
import { rebootEntry, receiptOf } from '../../fakes/outbox.ts';
import { createStage } from './program.ts';

/** The line that must work: a browser, the practice site, a reboot to its proof. Nothing in it is pretended. */

const stage = createStage();
afterEach(() => stage.clear());

it('a screen opens the practice site, finds the fleet, and reboots a practice CPE to its proof', async () => {
  const data = await stage.folder();
  const program = stage.start('--choose-site', '--data', data, '--http', '127.0.0.1:0');
  const { ui = '' } = await program.ready();
  const { client, socket } = await stage.client(ui);
  const messages: string[] = [];
  socket.on('message', (data) => messages.push(String(data)));

  const events: AcsEvent[] = [];
  void (async () => {
    for await (const event of await client.acs.events({})) events.push(event);
  })().catch(() => undefined);

  const { open } = await client.sites.openPractice({});
  if (open === null) throw new Error('no site is open');
  const { count, rows } = await client.control.list({ offset: 0, limit: 1000 });
  expect(count).toBeGreaterThanOrEqual(150);
  expect(rows).toHaveLength(count ?? 0);

  await expect.poll(async () => (await client.acs.cpes({})).cpes.length, { timeout: 20_000 }).toBe(3);
  const { cpes } = await client.acs.cpes({});
  expect(cpes.every(({ device }) => device !== null)).toBe(true);
  const [cpe] = cpes;
  const device = cpe?.device ?? ('' as DeviceRef);
  expect((await client.control.findBySerial({ serial: cpe?.serialNumber ?? '', organization: null })).device?.id).toBe(
    Number(device),
  );
  // Its first visit (0 BOOTSTRAP, 1 BOOT) must be over, so that the reboot below is what brings the next one.
  await expect
    .poll(async () => (await client.acs.cpeOfDevice({ device })).cpe?.talking, { timeout: 20_000 })
    .toBe(false);

  const target = { of: 'device', id: Number(device) as DeviceId } as const;
  const entry: OutboxEntry = rebootEntry(1, {
    site: open,
    lane: laneOf(target),
    intent: { kind: 'operation', target, flag: 'reboot' },
  });
  await client.outbox.journal({ entry });
  const sent = await client.outbox.send({
    opId: entry.opId,
    site: open,
    attempt: 1,
    request: { method: 'PATCH', id: target.id, body: { reboot: true } },
  });
  expect(sent).toMatchObject({ outcome: 'answered', status: 200 });

  const operation = async () => (await client.control.operations({ device })).operations?.[0];
  await expect.poll(async () => (await operation())?.state.state, { timeout: 60_000, interval: 200 }).toBe('done');
  const done = await operation();
  expect(done?.state).toMatchObject({ proof: { by: 'inform-event', event: 'M Reboot' } });
  expect(done?.steps.map(({ state }) => state)).toEqual(['queued', 'sent', 'accepted', 'done']);
  expect((await client.control.device({ id: target.id })).device).toMatchObject({
    status: 'Up',
    is_active: true,
    pending_settings: null,
  });

  const heard = events.flatMap((event) => (event.type === 'operation' ? [event.operation.state.state] : []));
  expect(heard).toEqual(expect.arrayContaining(['queued', 'sent', 'accepted', 'done']));
  // N1: the traces of all sessions went to the screen too, and still no password and no token of anybody.
  const { sessions } = await client.acs.sessions({ cpe: null, limit: 100 });
  for (const { id } of sessions) await client.acs.trace({ session: id });
  const wire = messages.join('');
  expect(wire).toContain('cwmp:Reboot');
  for (const { password } of practiceCpes()) expect(wire).not.toContain(password);
  expect(wire).not.toMatch(/Bearer |Authorization/i);

  await client.outbox.finish({ receipt: receiptOf(entry, { deviceId: target.id }) });
  expect((await client.outbox.unfinished({ site: open })).entries).toEqual([]);
  expect((await client.outbox.receipts({ site: open, limit: 10 })).receipts).toHaveLength(1);

  program.child.kill('SIGTERM');
  expect(await program.ended()).toBe(0);
  // The next start opens the same site by itself: the fleet, the proof and the CPEs are there.
  const next = stage.start('--choose-site', '--data', data, '--http', '127.0.0.1:0');
  const { client: again } = await stage.client((await next.ready()).ui ?? '');
  expect((await again.control.list({ offset: 0, limit: 1 })).count).toBe(count);
  expect((await again.control.operations({ device })).operations?.[0]?.state.state).toBe('done');
  expect((await again.acs.cpes({})).cpes).toHaveLength(3);
  await expect
    .poll(async () => (await again.acs.sessions({ cpe: cpe?.key ?? null, limit: 1 })).sessions[0]?.events, {
      timeout: 20_000,
    })
    .toContain('1 BOOT');
}, 120_000);
