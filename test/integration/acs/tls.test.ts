import { X509Certificate } from 'node:crypto';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AcsState, TlsVersion } from '#shared/acs.ts';
import { fakeSecrets } from '#test/fakes/secrets.ts';
import { type BenchAcs, record, startAcs } from './bench-acs.ts';
import { inform, ScriptedCpe, throughChores } from './scripted-cpe.ts';

/** The ACS by https beside http: one ACS, two doors. */

type On = Extract<AcsState, { state: 'on' }> & { tls: NonNullable<Extract<AcsState, { state: 'on' }>['tls']> };

const secrets = fakeSecrets();
let bench: BenchAcs;
beforeEach(async () => {
  bench = await startAcs({ secrets });
  bench.devices.set('S1', record());
});
afterEach(() => bench.close());

async function turnOn(minVersion: TlsVersion = 'TLSv1.2'): Promise<On> {
  const state = await bench.acs.turnOn({ host: '127.0.0.1', port: 0, tls: { port: 0, minVersion } });
  if (state.state !== 'on' || !state.tls) throw new Error(state.state);
  return { ...state, tls: state.tls };
}

/** The certificate the ACS shows, PEM; taken as it is, because there is nothing yet to trust. */
function shown(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(new X509Certificate(socket.getPeerCertificate().raw).toString());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

it('a session runs inside TLS as it does without, and files are at https, too [H-10]', async () => {
  const { tls, url } = await turnOn();
  const ca = await shown(tls.port);
  const cpe = new ScriptedCpe(tls.port, { ca });
  await bench.queue('reboot');
  await cpe.send(inform());
  const asked = await throughChores(cpe, await cpe.send(null));
  expect(asked.envelope?.message?.type).toBe('Reboot');
  // The plain door is open at the same time.
  const plain = new ScriptedCpe(Number(new URL(url).port));
  expect((await plain.send(inform(['2 PERIODIC'], { serialNumber: 'S2' }))).status).toBe(200);
  cpe.hangUp();
  plain.hangUp();
});

it('the certificate is made once, names the address, and is the same after a restart [H-11]', async () => {
  const { tls } = await turnOn();
  const first = new X509Certificate(await shown(tls.port));
  expect(first.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(first.verify(first.publicKey)).toBe(true);
  expect(first.fingerprint256).toBe(tls.fingerprint);
  await bench.acs.turnOff();
  await bench.restart();
  expect((await turnOn()).tls.fingerprint).toBe(tls.fingerprint);
});

it('the key lies encrypted in the store [H-11]', async () => {
  await turnOn();
  const facts = await bench.store.db.selectFrom('acs_fact').selectAll().execute();
  const kept = facts.find(({ name }) => name === 'tls-identity');
  expect(await secrets.unprotect(kept?.value ?? '')).toContain('BEGIN PRIVATE KEY');
  expect(JSON.stringify(facts)).not.toContain('BEGIN PRIVATE KEY');
});

it('an older TLS than the minimum is refused with a cause, and taken where it is allowed [H-12]', async () => {
  const strict = await turnOn();
  const ca = await shown(strict.tls.port);
  const old = { ca, minVersion: 'TLSv1', maxVersion: 'TLSv1' } as const;
  await expect(new ScriptedCpe(strict.tls.port, old).send(inform())).rejects.toThrow();
  await expect.poll(() => bench.acs.diagnoses().map(({ cause }) => cause)).toEqual(['tls-refused']);
  const lenient = await turnOn('TLSv1');
  const cpe = new ScriptedCpe(lenient.tls.port, old);
  expect((await cpe.send(inform())).status).toBe(200);
  cpe.hangUp();
});

it('a port that is taken leaves nothing half open [H-10]', async () => {
  const { tls } = await turnOn();
  const other = await startAcs({ secrets });
  const where = { host: '127.0.0.1', port: 0, tls: { port: tls.port, minVersion: 'TLSv1.2' as const } };
  await expect(other.acs.turnOn(where)).rejects.toMatchObject({ code: 'acs.port-taken' });
  expect(other.acs.state().state).toBe('failed');
  await other.close();
});
