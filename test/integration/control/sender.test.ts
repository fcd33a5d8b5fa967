import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ControlClient, createControlClient } from '#electron/control/client.ts';
import { type Journal, openJournal } from '#electron/control/journal.ts';
import { createSender, type Sender } from '#electron/control/sender.ts';
import { systemClock } from '#electron/ports/clock.ts';
import { AppError } from '#shared/errors.ts';
import type { DeviceId, OutboxEntryId, SecretRef } from '#shared/ids.ts';
import type { OutboxRequest } from '#shared/outbox.ts';
import { json, type ScriptedServer, scriptedServer } from '../../fakes/control-server.ts';
import { fakeLog } from '../../fakes/log.ts';
import { rebootEntry, receiptOf, SITE } from '../../fakes/outbox.ts';

const PASSWORD = 'cpe-password-of-the-test';
const reboot: OutboxRequest = { method: 'PATCH', id: 1001 as DeviceId, body: { reboot: true } };
const entry = rebootEntry(1);

let folder: string;
let server: ScriptedServer;
let journal: Journal;
let client: ControlClient;
let sender: Sender;
let open: boolean;

async function start(): Promise<void> {
  journal = await openJournal({ file: join(folder, 'journal.db'), clock: systemClock, log: fakeLog() });
  client = createControlClient({
    baseUrl: server.baseUrl,
    token: async () => 'token',
    clock: systemClock,
    log: fakeLog(),
    limits: { write: { connectMs: 500, answerMs: 500, bodyBytes: 10_000 } },
  });
  sender = createSender({
    content: async () => new Uint8Array([1, 2, 3]),
    journal,
    clientOf: (site) => (open && site === SITE ? client : null),
    secret: async (ref) => {
      if (ref !== 'secret:known-one') throw new AppError('app.secret-unknown');
      return PASSWORD;
    },
    clock: systemClock,
    log: fakeLog(),
  });
}

async function stop(): Promise<void> {
  client.close();
  await journal.close();
}

beforeEach(async () => {
  open = true;
  folder = await mkdtemp(join(tmpdir(), 'demarc-sender-'));
  server = await scriptedServer((_, response) => json(response, 200, { id: 1001 }));
  await start();
  await journal.keep(entry);
});
afterEach(async () => {
  await stop();
  await server.close();
  await rm(folder, { recursive: true });
});

const send = (attempt: number, opId: OutboxEntryId = entry.opId, request: OutboxRequest = reboot) =>
  sender.send({ opId, site: SITE, attempt, request });

describe('send', () => {
  it('sends once, and answers the same again: at once, later and after a restart', async () => {
    const [first, second] = await Promise.all([send(1), send(1)]);
    expect(first).toMatchObject({ outcome: 'answered', status: 200, body: { id: 1001 } });
    expect(second).toEqual(first);
    expect(await send(1)).toEqual(first);
    await stop();
    await start();
    expect(await send(1)).toEqual(first);
    expect(await sender.outcome(entry.opId, 1)).toEqual(first);
    expect(server.seen).toHaveLength(1);
  });

  it('an attempt that left before a crash is unknown and never leaves again', async () => {
    await journal.left(entry.opId, 1, entry.lane, entry.savedAt);
    await stop();
    await start();
    expect(await send(1)).toMatchObject({ outcome: 'unknown', sentAt: entry.savedAt });
    expect(await sender.outcome(entry.opId, 1)).toMatchObject({ outcome: 'unknown' });
    expect(server.seen).toEqual([]);
    expect(await send(2)).toMatchObject({ outcome: 'answered' });
    expect(server.seen).toHaveLength(1);
  });

  it('the attempt is on the disk before the server sees a byte', async () => {
    let journalled = 0;
    server.script = async (_, response) => {
      journalled = (await journal.attempts(entry.opId)).length;
      json(response, 200, {});
    };
    await send(1);
    expect(journalled).toBe(1);
  });

  it('a success is final: no later attempt of the same entry leaves', async () => {
    const landed = await send(1);
    expect(await send(2)).toEqual(landed);
    expect(server.seen).toHaveLength(1);
  });

  it('a log-in page of a network is no success, although it answers 200', async () => {
    server.script = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>');
    expect(await send(1)).toMatchObject({ outcome: 'answered', status: 200, isJson: false });
    server.script = (_, response) => json(response, 200, { id: 1001 });
    expect(await send(2)).toMatchObject({ isJson: true });
    expect(server.seen).toHaveLength(2);
  });

  it('a deletion is a success without a body', async () => {
    server.script = (_, response) => response.writeHead(204).end();
    const landed = await send(1);
    expect(await send(2)).toEqual(landed);
    expect(server.seen).toHaveLength(1);
  });

  it('an end waits for what is under way, but not for ever', async () => {
    server.script = (_, response) => setTimeout(() => json(response, 200, {}), 100);
    const sending = send(1);
    await expect.poll(() => server.seen.length).toBe(1);
    await sender.settled(5_000);
    expect((await journal.attempts(entry.opId))[0]?.outcome).toEqual(await sending);

    server.script = () => undefined;
    await journal.keep(rebootEntry(2));
    const hanging = send(1, rebootEntry(2).opId);
    await expect.poll(() => server.seen.length).toBe(2);
    await sender.settled(20);
    expect((await journal.attempts(rebootEntry(2).opId))[0]?.outcome).toBeNull();
    await hanging;
  });

  it('a late window with an older attempt sends nothing', async () => {
    server.script = (_, response) => json(response, 503, {});
    const newer = await send(2);
    expect(await send(1)).toEqual(newer);
    expect(server.seen).toHaveLength(1);
  });

  it('what provably never left may leave with the same attempt', async () => {
    const { port } = server;
    await server.close();
    expect(await send(1)).toMatchObject({ outcome: 'not-sent' });
    expect(await sender.outcome(entry.opId, 1)).toBeNull();
    expect(port).toBeGreaterThan(0);
    server = await scriptedServer((_, response) => json(response, 200, {}));
    await stop();
    await start();
    expect(await send(1)).toMatchObject({ outcome: 'answered' });
  });

  it('a lost answer is unknown, also when asked again', async () => {
    server.script = (_, __, socket) => socket.destroy();
    expect(await send(1)).toMatchObject({ outcome: 'unknown' });
    expect(await send(1)).toMatchObject({ outcome: 'unknown' });
    expect(server.seen).toHaveLength(1);
  });

  it('sends one after the other in a lane, and lanes beside each other', async () => {
    const other = rebootEntry(3, { lane: 'd:7' as never });
    await journal.keep(rebootEntry(2));
    await journal.keep(other);
    let open = 0;
    let most = 0;
    const order: string[] = [];
    server.script = (request, response) => {
      open += 1;
      most = Math.max(most, open);
      order.push(String(request.headers['idempotency-key']));
      setTimeout(() => {
        open -= 1;
        json(response, 200, {});
      }, 30);
    };
    await Promise.all([send(1), send(1, rebootEntry(2).opId), send(1, other.opId)]);
    expect(most).toBe(2);
    expect(order.indexOf(entry.opId)).toBeLessThan(order.indexOf(rebootEntry(2).opId));
  });

  it('refuses what it does not know, and a site that is not open', async () => {
    await expect(send(1, 'op-unknown' as OutboxEntryId)).rejects.toMatchObject({ code: 'outbox.entry-unknown' });
    open = false;
    await expect(send(1)).rejects.toMatchObject({ code: 'control.not-connected' });
    open = true;
    await journal.finish(receiptOf(rebootEntry(2)));
    await expect(send(1, rebootEntry(2).opId)).rejects.toMatchObject({ code: 'outbox.entry-unknown' });
    expect(server.seen).toEqual([]);
  });
});

describe('secrets', () => {
  const withPassword = (ref: string): OutboxRequest => ({
    method: 'PATCH',
    id: 1001 as DeviceId,
    body: { username: 'cpe' },
    secrets: { password: ref as SecretRef },
  });

  it('are put in at the last moment and written to no file', async () => {
    await send(1, entry.opId, withPassword('secret:known-one'));
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({ username: 'cpe', password: PASSWORD });
    await stop();
    const bytes = await readFile(join(folder, 'journal.db'));
    expect(bytes.includes(PASSWORD)).toBe(false);
    await start();
  });

  it('that a server echoes do not reach the screen or the disk', async () => {
    server.script = (_, response) => json(response, 400, { password: [`“${PASSWORD}” is too common.`] });
    const outcome = await send(1, entry.opId, withPassword('secret:known-one'));
    expect(outcome).toMatchObject({ status: 400, body: { password: ['“•••” is too common.'] } });
    expect(JSON.stringify(await journal.attempts(entry.opId))).not.toContain(PASSWORD);
  });

  it('that are gone stop the write before anything is journalled', async () => {
    await expect(send(1, entry.opId, withPassword('secret:lost-one'))).rejects.toMatchObject({
      code: 'app.secret-unknown',
    });
    expect(await journal.attempts(entry.opId)).toEqual([]);
    expect(server.seen).toEqual([]);
  });
});
