import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeviceFiles } from '#electron/acs/files/device-files.ts';
import { silentLog } from '#electron/ports/log.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { CwmpMessage } from '#shared/cwmp/rpc.ts';
import { FakeClock } from '#test/fakes/clock.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';
import { type BenchAcs, record, startAcs } from './bench-acs.ts';
import { type Answer, inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

/** What a technician orders, against CPEs that behave as they should not. */

let folder: string;
let filesStore: Store;
let bench: BenchAcs;
let cpe: ScriptedCpe;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-orders-'));
  const clock = new FakeClock('2026-11-23T04:30:00Z');
  filesStore = await openStore({ kind: 'embedded', file: join(folder, 'files.db'), clock, log: silentLog });
  const place = {
    folder: join(folder, 'files'),
    store: filesStore,
    secrets: fakeSecrets(),
    clock,
    random: fakeRandom(5),
  };
  bench = await startAcs({ files: createDeviceFiles(place) });
  bench.devices.set('S1', record());
  cpe = new ScriptedCpe(bench.port);
});
afterEach(async () => {
  cpe.hangUp();
  await bench.close();
  await filesStore.close();
  rmSync(folder, { recursive: true, force: true });
});

async function firstRpc(): Promise<Answer> {
  await cpe.send(inform());
  return throughChores(cpe, await cpe.send(null));
}

/** The RPC of an answer, which has to be of this type. */
function rpc<T extends CwmpMessage['type']>(answer: Answer, type: T): Extract<CwmpMessage, { type: T }> {
  const message = answer.envelope?.message;
  if (message?.type !== type) throw new Error(`not ${type} but ${message?.type}`);
  return message as Extract<CwmpMessage, { type: T }>;
}

const methods = { type: 'GetRPCMethodsResponse', methodList: [] } as const;

async function orderedUpload() {
  const id = await bench.queue('backup', { kind: 'backup', content: 'configuration' });
  const asked = await cpe.reply(await firstRpc(), methods);
  const upload = rpc(asked, 'Upload');
  await cpe.reply(asked, { type: 'UploadResponse', status: 1, startTime: '', completeTime: '' });
  const password = Buffer.from(`${upload.username}:${upload.password}`).toString('base64');
  return { id, upload, headers: { authorization: `Basic ${password}` } };
}

const stored = (): Buffer => readFileSync(join(folder, 'files', readdirSync(join(folder, 'files'))[0] ?? ''));

describe('a file that is delivered', () => {
  it.each(['PUT', 'POST'])(
    'comes by %s, with its password, and is kept encrypted [FS-6 FS-7 FS-11 P-13]',
    async (method) => {
      const { id, upload, headers } = await orderedUpload();
      expect((await fetch(upload.url, { method, body: 'WiFiKey=geheim' })).status).toBe(401);
      expect((await fetch(upload.url, { method, body: 'WiFiKey=geheim', headers })).ok).toBe(true);
      expect(await bench.stateOf(id)).toMatchObject({ state: 'done', proof: { by: 'file', bytes: 14 } });
      expect(stored().includes('geheim')).toBe(false);
      // It is over: the address is gone.
      expect((await fetch(upload.url, { method, body: 'again', headers })).status).toBe(404);
      expect((await fetch(upload.url, { headers })).status).toBe(404);
    },
  );

  it('is taken out of a form [FS-6]', async () => {
    const { id, upload, headers } = await orderedUpload();
    const form = new FormData();
    form.set('note', 'not this');
    form.set('file', new Blob(['the configuration']), 'a.cfg');
    await fetch(upload.url, { method: 'POST', body: form, headers });
    expect(await bench.stateOf(id)).toMatchObject({ proof: { by: 'file', bytes: 'the configuration'.length } });
  });

  it('too large is refused before it is read [FS-6]', async () => {
    const { upload, headers } = await orderedUpload();
    const answer = await cpe.http(
      '',
      { ...headers, 'Content-Length': '99999999' },
      `PUT ${new URL(upload.url).pathname} HTTP/1.1`,
    );
    expect(answer.status).toBe(413);
  });

  it.each([
    ['never came', false],
    ['is empty', true],
  ])('and %s fails the backup, whatever the device says [P-13]', async (_, delivers) => {
    const { id, upload, headers } = await orderedUpload();
    if (delivers) expect((await fetch(upload.url, { method: 'PUT', body: '', headers })).ok).toBe(true);
    expect(await bench.stateOf(id)).toMatchObject({ state: 'accepted' });
    await cpe.send(inform(['7 TRANSFER COMPLETE', ['M Upload', upload.commandKey]]));
    const faultStruct = { faultCode: 0, faultString: '' };
    await cpe.send({
      type: 'TransferComplete',
      commandKey: upload.commandKey,
      faultStruct,
      startTime: '',
      completeTime: '',
    });
    expect(await bench.stateOf(id)).toMatchObject({ state: 'failed', failure: { code: 'acs.nothing-arrived' } });
  });
});

it('a device that breaks off on a read does not hold up what stands behind it [O-19]', async () => {
  const id = await bench.queue('diagnostics', { kind: 'diagnostics', test: 'ping', settings: {} });
  const reboot = await bench.queue('reboot');
  for (let round = 0; round < 3; round += 1) {
    const asked = await firstRpc();
    expect(['GetParameterValues', 'GetParameterNames']).toContain(asked.envelope?.message?.type);
    cpe.hangUp();
  }
  expect(rpc(await firstRpc(), 'Reboot').commandKey).not.toBe('');
  expect(await bench.stateOf(id)).toMatchObject({ state: 'failed', failure: { code: 'acs.breaks-off' } });
  expect((await bench.stateOf(reboot)).state).toBe('sent');
});

it('a lost restore that stands in the device’s own queue was accepted [FS-11 P-12]', async () => {
  const backup = await orderedUpload();
  await fetch(backup.upload.url, { method: 'PUT', body: 'x', headers: backup.headers });
  const result = await bench.operations.resultOf(backup.id);
  if (result?.kind !== 'backup') throw new Error('no file');
  const id = await bench.queue('restore', { kind: 'restore', file: result.file.id });
  await cpe.send(inform());
  const { commandKey, url } = rpc(await cpe.send(null), 'Download');
  // A configuration may hold keys: no address alone gives it out.
  expect((await fetch(url)).status).toBe(401);
  cpe.hangUp();
  await cpe.send(inform());
  const asked = await cpe.send(null);
  rpc(asked, 'GetAllQueuedTransfers');
  const row = {
    commandKey,
    state: 2,
    isDownload: true,
    fileType: '3 Vendor Configuration File',
    fileSize: 1,
    targetFileName: '',
  };
  await cpe.reply(asked, { type: 'GetAllQueuedTransfersResponse', transferList: [row] });
  expect((await bench.stateOf(id)).state).toBe('accepted');
});

it('a speed test needs no password, and what is sent to it is thrown away [FS-9]', async () => {
  const root = 'Device.IP.Diagnostics.UploadDiagnostics.';
  const id = await bench.queue('diagnostics', { kind: 'diagnostics', test: 'upload', settings: {} });
  const read = await firstRpc();
  const rows = ['DiagnosticsState', 'UploadURL'].map((name) => ({
    name: root + name,
    value: 'None',
    type: 'string' as const,
  }));
  const set = rpc(
    await cpe.reply(read, { type: 'GetParameterValuesResponse', parameterList: rows }),
    'SetParameterValues',
  );
  const url = set.parameterList.find(({ name }) => name.endsWith('UploadURL'))?.value ?? '';
  expect((await fetch(url, { method: 'PUT', body: Buffer.alloc(100_000) })).status).toBe(201);
  expect((await fetch(url)).status).toBe(405);
  expect((await fetch(url.replace('/file/', '/file/x'))).status).toBe(404);
  expect((await bench.stateOf(id)).state).toBe('sent');
});
