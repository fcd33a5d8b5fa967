import { afterEach, expect, it } from 'vitest';
import type { DeviceId } from '#shared/ids.ts';
import { laneOf } from '#shared/outbox.ts';
import { json, page, type ScriptedServer, scriptedServer } from '../../fakes/control-server.ts';
import { rebootEntry } from '../../fakes/outbox.ts';
import { createStage } from '../../integration/serve/program.ts';

/** kill -9 at the worst moments: a write must never leave twice, and nothing journalled may be gone. */

const stage = createStage();
let server: ScriptedServer | undefined;
afterEach(async () => {
  await stage.clear();
  await server?.close();
});

const target = { of: 'device', id: 1001 as DeviceId } as const;
const reboot = { method: 'PATCH', id: target.id, body: { reboot: true } } as const;

async function start(data: string, known?: string) {
  const program = stage.start('--choose-site', '--data', data, '--http', `127.0.0.1:${port}`);
  const { ui = '' } = await program.ready();
  port = Number(new URL(ui).port);
  return { program, ...(await stage.client(ui, known)) };
}
let port = 0;

it('a host killed while a reboot is on its way calls it unknown and never sends it again', async () => {
  port = 0;
  const data = await stage.folder();
  let writes = 0;
  const arrived = Promise.withResolvers<void>();
  server = await scriptedServer((request, response) => {
    if (request.method === 'GET') return json(response, 200, page([]));
    writes += 1;
    // The request was read; the answer never comes.
    arrived.resolve();
  });

  const first = await start(data);
  const { open } = await first.client.sites.connect({ name: 'Cloud', baseUrl: server.baseUrl, token: 'planted-token' });
  const entry = rebootEntry(1, { site: open ?? ('' as never), lane: laneOf(target) });
  await first.client.outbox.journal({ entry });
  const sending = first.client.outbox.send({ opId: entry.opId, site: entry.site, attempt: 1, request: reboot });
  sending.catch(() => undefined);
  await arrived.promise;
  first.program.child.kill('SIGKILL');
  await first.program.ended();

  // The same browser comes in again by its cookie, the site is open again, and the entry waits.
  const second = await start(data, first.cookie);
  const { value: state } = await (await second.client.sites.watch({})).next();
  expect(state).toMatchObject({ open, sites: [{ name: 'Cloud', baseUrl: server.baseUrl }] });
  expect((await second.client.outbox.unfinished({ site: entry.site })).entries).toEqual([entry]);
  const again = await second.client.outbox.send({ opId: entry.opId, site: entry.site, attempt: 1, request: reboot });
  expect(again).toMatchObject({ outcome: 'unknown' });
  expect((await second.client.outbox.outcome({ opId: entry.opId, attempt: 1 })).known).toEqual(again);
  expect(writes).toBe(1);

  // Connected by name only once: the token came from the vault, and reached neither the settings nor the log.
  expect(server.seen.at(-1)?.headers.authorization).toBe('Bearer planted-token');
  expect(first.program.stderr() + second.program.stderr()).not.toContain('planted-token');
});

it('whatever was answered “saved” is there after kill -9, however often', async () => {
  port = 0;
  const data = await stage.folder();
  let cookie: string | undefined;
  const saved: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const { client, program, cookie: known } = await start(data, cookie);
    cookie = known;
    const batch = Array.from({ length: 30 }, (_, n) => rebootEntry(n, { opId: `op-${round}-${n}-xxxx` as never }));
    const answers = batch.map((entry) => client.outbox.journal({ entry }).then(() => saved.push(entry.opId)));
    await Promise.race([answers[10], Promise.all(answers)]);
    program.child.kill('SIGKILL');
    await program.ended();
    for (const answer of answers) answer.catch(() => undefined);
  }
  const { client } = await start(data, cookie);
  const { entries } = await client.outbox.unfinished({ site: rebootEntry(1).site });
  expect(saved.length).toBeGreaterThan(30);
  expect(entries.map(({ opId }) => opId)).toEqual(expect.arrayContaining(saved));
});
