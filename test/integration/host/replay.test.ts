import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SessionSummary, TraceMessage } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { sessionFile } from '#shared/session-file.ts';
import { type OwnSiteStage, openOwnSiteStage } from './own-site-stage.ts';

/** A session that was recorded, exported, and played back to an ACS that never met the device. */

const SERIAL = 'SN-R1';
const SETTLED = { timeout: 20_000, interval: 50 };
let stages: OwnSiteStage[] = [];

beforeEach(() => {
  stages = [];
});
afterEach(async () => {
  for (const stage of stages) await stage.close();
});

type Recorded = { session: SessionSummary; messages: TraceMessage[] };

/** A site with the device in its inventory, for which a sync is queued. */
async function site(settings: Record<string, string> = {}): Promise<OwnSiteStage> {
  const stage = await openOwnSiteStage();
  stages.push(stage);
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${stage.own.api}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { id: number };
  };
  const { id } = await post('/inventory_device/', { name: 'Box', serial_number: SERIAL, type: 1, organization_id: 1 });
  await post('/inventory_device_operation/', { device: id, kind: 'sync' });
  for (const [name, value] of Object.entries(settings))
    await post('/inventory_device_setting/', { device: id, name, value });
  return stage;
}

/** The device's first session that is over. */
async function firstSession({ own }: OwnSiteStage): Promise<Recorded> {
  const cpe = async () => own.acs.cpeOfDevice('1' as DeviceRef);
  await expect.poll(async () => (await cpe())?.talking, SETTLED).toBe(false);
  const sessions = await own.acs.sessions({ cpe: (await cpe())?.key ?? null, limit: 10 });
  const first = sessions.at(-1);
  if (first === undefined) throw new Error('no session');
  return own.acs.trace(first.id);
}

const rpcsOf = ({ messages }: Recorded) =>
  messages.filter(({ direction, rpc }) => direction === 'to-cpe' && rpc !== null).map(({ rpc }) => rpc);

async function play(stage: OwnSiteStage, file: string) {
  const child = spawn(process.execPath, ['electron/practice/cpe.ts', '--acs', stage.acsUrl, '--replay', file]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code: code as number, text };
}

async function record(): Promise<{ recorded: Recorded; file: string }> {
  const stage = await site();
  stage.simulator.addCpe({ acsUrl: stage.acsUrl, serialNumber: SERIAL });
  const recorded = await firstSession(stage);
  const file = join(stage.folder, 'session.json');
  await writeFile(file, sessionFile(recorded.session, recorded.messages));
  return { recorded, file };
}

it('asks a fresh ACS to the same RPCs, and their answers lead to the same', async () => {
  const { recorded, file } = await record();
  expect(rpcsOf(recorded)).toContain('GetParameterValues');
  const fresh = await site();
  const { code, text } = await play(fresh, file);
  expect(text).toContain('The ACS asked the same.');
  expect(code).toBe(0);
  const again = await firstSession(fresh);
  expect(rpcsOf(again)).toEqual(rpcsOf(recorded));
  expect(again.session.end).toEqual({ how: 'completed' });
  const page = await fresh.own.inventory.parameterPage({
    device: '1' as DeviceRef,
    under: '',
    after: null,
    limit: 2000,
  });
  expect(page.total).toBeGreaterThan(400);
});

it('says so where the ACS asks otherwise, and the session still ends well', async () => {
  const { file } = await record();
  const other = await site({ 'Device.Time.NTPServer1': 'ntp.example.net' });
  const { code, text } = await play(other, file);
  expect(text).toContain('not in the recording');
  expect(text).toContain('The ACS asked otherwise.');
  expect(code).toBe(1);
  expect((await firstSession(other)).session.end).toEqual({ how: 'completed' });
});

it.each(['', '{"format":"demarc-session"}'])('does not play %j, and says why', async (text) => {
  const stage = await site();
  const file = join(stage.folder, 'broken.json');
  await writeFile(file, text);
  const played = await play(stage, file);
  expect(played.text).toContain('is no session exported by Demarc');
  expect(played.code).toBe(2);
});
