import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { postgres } from '#test/fixtures/inventory/engines.ts';
import { BalancedCpe } from '#test/integration/acs/balanced-cpe.ts';
import { inform, ScriptedCpe, throughChores } from '#test/integration/acs/scripted-cpe.ts';
import { createStage, type Program } from '#test/integration/serve/program.ts';

/** Half a megabyte: more than PostgreSQL's NOTIFY carries. */
const WHOLE_TREE = Array.from({ length: 4_000 }, (_, index) => ({
  name: `Device.X_ACME.Row.${index}.Value`,
  value: `${index}`,
  type: 'string' as const,
}));

/** What the device says to an RPC of this test. */
function answerOf(rpc: CwmpMessage): CwmpMessage {
  switch (rpc.type) {
    case 'GetParameterValues':
      return {
        type: 'GetParameterValuesResponse',
        parameterList: WHOLE_TREE,
      };
    case 'Reboot':
      return { type: 'RebootResponse' };
    default:
      throw new Error(`not expected: ${rpc.type}`);
  }
}

/** Several `serve` on one PostgreSQL: each operation is one process's, and what a dead one left is settled by the others. */

const engine = postgres();
const stage = createStage();
afterEach(() => stage.clear());
afterAll(() => engine.stop());

type Process = {
  readonly program: Program;
  readonly api: string;
  readonly acsPort: number;
  readonly acs: string;
  readonly ui: string;
};
type Operation = { kind: string; state: { state: string } };

describe.skipIf(engine.missing !== null)(`a team's server ${engine.missing ?? ''}`, () => {
  let place: Awaited<ReturnType<typeof engine.place>>;
  let one: Process;
  let other: Process;
  let token: string;

  beforeEach(async () => {
    place = await engine.place();
    const { url } = place as Extract<typeof place, { kind: 'postgres' }>;
    const key = join(await stage.folder(), 'key');
    const start = async (): Promise<Process> => {
      const options = ['--http', '127.0.0.1:0', '--acs', '127.0.0.1:0', '--data', await stage.folder()];
      const program = stage.start('--demo', '--database', url, '--key-file', key, ...options);
      const { api = '', acs = '', ui = '', token: made = '' } = await program.ready();
      token = made;
      return { program, api, acs, ui, acsPort: Number(new URL(acs).port) };
    };
    one = await start();
    other = await start();
  }, 60_000);
  afterEach(async () => {
    await stage.clear();
    await place.remove();
  });

  async function call(by: Process, method: string, path: string, body?: unknown) {
    const response = await fetch(by.api + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
    return response.json();
  }
  const created = async (serial: string, more: object = {}): Promise<number> => {
    const body = { name: serial, serial_number: serial, type: 12, organization_id: 5, ...more };
    return (await call(one, 'POST', '/inventory_device/', body)).id;
  };
  const operations = async (by: Process, device: number): Promise<Operation[]> =>
    (await call(by, 'GET', `/inventory_device_operation/?device=${device}`)).results;
  const stateOf = async (by: Process, device: number) =>
    (await operations(by, device)).find(({ kind }) => kind === 'reboot')?.state.state;

  /** A session up to the first RPC that is no chore; null: the ACS had nothing more. */
  async function session(at: Process, serial: string, events: Parameters<typeof inform>[0]) {
    const cpe = new ScriptedCpe(at.acsPort);
    await cpe.send(inform(events, { serialNumber: serial }));
    const answer = await throughChores(cpe, await cpe.send(null));
    return { cpe, answer, rpc: answer.envelope?.message ?? null };
  }
  const keyOf = (rpc: CwmpMessage | null): string =>
    rpc?.type === 'Reboot' ? rpc.commandKey : `not a reboot: ${rpc?.type}`;

  it('what a process had sent when it was killed is not sent again by another, and the proof is taken there', async () => {
    const [proved, silent] = [await created('TEAM-1'), await created('TEAM-2')];
    const sent = [];
    for (const [device, serial] of [
      [proved, 'TEAM-1'],
      [silent, 'TEAM-2'],
    ] as const) {
      await call(other, 'PATCH', `/inventory_device/${device}/`, { reboot: true });
      sent.push(await session(one, serial, ['2 PERIODIC']));
    }
    const [first, second] = sent;
    expect([first?.rpc?.type, second?.rpc?.type]).toEqual(['Reboot', 'Reboot']);
    // As long as the process lives, what it has sent is its own.
    expect([await stateOf(other, proved), await stateOf(other, silent)]).toEqual(['sent', 'sent']);

    one.program.child.kill('SIGKILL');
    await one.program.ended();
    await vi.waitFor(
      async () => expect([await stateOf(other, proved), await stateOf(other, silent)]).toEqual(['unclear', 'unclear']),
      { timeout: 40_000, interval: 500 },
    );
    // The session died with its process: the other one says so, and asks nothing of it again.
    const orphan = new ScriptedCpe(other.acsPort);
    orphan.cookie = first?.cpe.cookie ?? null;
    const refused = await orphan.send({ type: 'RebootResponse' });
    expect(refused.envelope?.message).toMatchObject({ type: 'Fault', code: 8003 });
    const back = await session(other, 'TEAM-1', ['1 BOOT', ['M Reboot', keyOf(first?.rpc ?? null)]]);
    expect(back.rpc).toBeNull();
    expect(await stateOf(other, proved)).toBe('done');
    // Without proof nobody knows: it is not sent a second time on a guess.
    expect((await session(other, 'TEAM-2', ['2 PERIODIC'])).rpc).toBeNull();
    expect(await stateOf(other, silent)).toBe('unclear');
    for (const cpe of [back.cpe, orphan, ...sent.map((each) => each.cpe)]) cpe.hangUp();
  }, 90_000);

  it('an operation is done once, whichever process the flag and the device come to', async () => {
    const serials = Array.from({ length: 6 }, (_, index) => `ONCE-${index}`);
    const devices = await Promise.all(serials.map((serial) => created(serial)));
    await Promise.all(
      devices.flatMap((device) =>
        [one, other].map((by) => call(by, 'PATCH', `/inventory_device/${device}/`, { reboot: true })),
      ),
    );
    const rebooted = await Promise.all(
      serials.map(async (serial, index) => {
        const [here, there] = index % 2 === 0 ? [one, other] : [other, one];
        const asked = await session(here, serial, ['2 PERIODIC']);
        const key = keyOf(asked.rpc);
        const after = await asked.cpe.reply(asked.answer, { type: 'RebootResponse' });
        const back = await session(there, serial, ['1 BOOT', ['M Reboot', key]]);
        asked.cpe.hangUp();
        back.cpe.hangUp();
        return { key, after: after.envelope?.message ?? null, again: back.rpc };
      }),
    );
    expect(new Set(rebooted.map(({ key }) => key)).size).toBe(serials.length);
    expect(rebooted.map(({ after, again }) => [after, again])).toEqual(serials.map(() => [null, null]));
    for (const device of devices) expect(await stateOf(one, device)).toBe('done');
  }, 60_000);

  it('a session whose messages come to alternate processes is one session, and each RPC is asked once [S-15]', async () => {
    const [username, password] = ['moving', 'van-2026'];
    const device = await created('MOVE-1', { username, password });
    await call(one, 'PATCH', `/inventory_device/${device}/`, { sync: true, reboot: true });
    const cpe = new BalancedCpe([one.acsPort, other.acsPort]);
    const identity = { serialNumber: 'MOVE-1' };
    const informed = await cpe.informWith(username, password, inform(['2 PERIODIC'], identity));
    expect(informed.envelope?.message?.type).toBe('InformResponse');

    const asked: CwmpMessage[] = [];
    let answer = await throughChores(cpe, await cpe.send(null));
    while (answer.envelope?.message) {
      const rpc = answer.envelope.message;
      asked.push(rpc);
      answer = await throughChores(cpe, await cpe.reply(answer, answerOf(rpc)));
    }
    expect(answer.status).toBe(204);
    expect(asked.map(({ type }) => type)).toEqual(['GetParameterValues', 'Reboot']);

    const key = keyOf(asked.at(-1) ?? null);
    const back = await cpe.informWith(username, password, inform(['1 BOOT', ['M Reboot', key]], identity));
    expect(back.envelope?.message?.type).toBe('InformResponse');
    expect((await throughChores(cpe, await cpe.send(null))).status).toBe(204);
    expect((await operations(other, device)).map(({ kind, state }) => [kind, state.state]).sort()).toEqual([
      ['reboot', 'done'],
      ['sync', 'done'],
    ]);
    const { client } = await stage.client(other.ui);
    await vi.waitFor(
      async () => {
        const { sessions } = await client.acs.sessions({ cpe: null, limit: 20 });
        expect(sessions.filter(({ end }) => end?.how === 'completed')).toHaveLength(2);
        expect(sessions.filter(({ end }) => end?.how !== 'completed')).toEqual([]);
      },
      { timeout: 10_000, interval: 300 },
    );
    cpe.hangUp();
  }, 60_000);

  it('a firmware image given to one process is handed out by the other', async () => {
    const bytes = randomBytes(2_500_000);
    const { id } = await call(one, 'POST', '/inventory_firmware_image/', {
      name: 'Team',
      version: '9.0',
      type: 12,
      file_name: 't.bin',
    });
    const sent = await fetch(`${one.api}/inventory_firmware_image/${id}/file/`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    expect(sent.status).toBe(200);
    const device = await created('FLASH-1');
    await call(one, 'PATCH', `/inventory_device/${device}/`, { firmware_image: id, firmware_image_is_pending: true });
    const { rpc, cpe } = await session(other, 'FLASH-1', ['2 PERIODIC']);
    if (rpc?.type !== 'Download') throw new Error(`not a download: ${rpc?.type}`);
    expect(rpc.fileSize).toBe(bytes.length);
    const login = rpc.username === '' ? {} : { authorization: `Basic ${btoa(`${rpc.username}:${rpc.password}`)}` };
    const fetched = await fetch(rpc.url, { headers: login });
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
    cpe.hangUp();
  }, 60_000);

  it('a device that informed one process is called by the other', async () => {
    const device = await created('CALLED-1');
    const cpe: ChildProcess = spawn(process.execPath, [
      'electron/practice/cpe.ts',
      '--acs',
      other.acs,
      '--serial',
      'CALLED-1',
    ]);
    try {
      await vi.waitFor(async () => expect((await call(one, 'GET', `/inventory_device/${device}/`)).status).toBe('Up'), {
        timeout: 20_000,
        interval: 300,
      });
      // What a process learns of a CPE is written a second later; until then nobody else knows how to call it.
      const { client } = await stage.client(one.ui);
      await vi.waitFor(
        async () => expect((await client.acs.cpes({})).cpes).toMatchObject([{ serialNumber: 'CALLED-1' }]),
        { timeout: 10_000, interval: 300 },
      );
      await call(one, 'PATCH', `/inventory_device/${device}/`, { sync: true });
      await vi.waitFor(
        async () => {
          const sync = (await operations(one, device)).find(({ kind }) => kind === 'sync');
          expect(sync?.state.state).toBe('done');
        },
        { timeout: 20_000, interval: 300 },
      );
    } finally {
      cpe.kill('SIGKILL');
      await once(cpe, 'close');
    }
  }, 90_000);
});
