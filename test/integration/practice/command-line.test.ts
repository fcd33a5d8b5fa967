import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { digestAnswer } from '#electron/ports/digest.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { shelf } from './shelf.ts';

const bench = shelf();
let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});

function run(...args: string[]) {
  const started = spawn(process.execPath, ['electron/practice/cpe.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  child = started;
  const output = { text: '' };
  started.stdout.on('data', (chunk: Buffer) => {
    output.text += chunk.toString();
  });
  started.stderr.on('data', (chunk: Buffer) => {
    output.text += chunk.toString();
  });
  return { started, output };
}

test('npm run cpe informs the ACS, tells what happens, and ends cleanly on SIGINT', async () => {
  const { started, output } = run('--acs', bench.acs.url, '--serial', 'CLI7', '--model', 'corvid', '--count', '2');
  bench.acs.script = [{ type: 'GetRPCMethods' }];
  await bench.acs.until(() => bench.acs.informs.length === 2);
  expect(bench.acs.informs.map(({ deviceId }) => deviceId.serialNumber).sort()).toEqual(['CLI7', 'CLI8']);
  while (output.text.split('session over').length < 3) await once(started.stdout, 'data');
  const asked = performance.now();
  started.kill('SIGINT');
  const [code] = await once(started, 'close');
  expect(code).toBe(0);
  // A promise to the person at the keyboard: within a second.
  expect(performance.now() - asked).toBeLessThan(1000);
  expect(output.text).toContain('CLI7  informs: 0 BOOTSTRAP, 1 BOOT');
  expect(output.text).toContain('got GetRPCMethods: done');
  expect(output.text).toMatch(/stopped\n$/);
});

test('a rack of 25 shares one port, and a connection request reaches the one it is for', async () => {
  const key = { username: 'acs', password: 'calls' };
  const { started, output } = run(
    ...['--acs', bench.acs.url, '--serial', 'RACK01', '--count', '25'],
    ...['--cr-username', key.username, '--cr-password', key.password],
  );
  await bench.acs.until(() => bench.acs.informs.length === 25);
  const urls = new Map(
    bench.acs.informs.map(({ deviceId, parameterList }) => [
      deviceId.serialNumber,
      new URL(parameterList.find(({ name }) => name.endsWith('.ConnectionRequestURL'))?.value ?? ''),
    ]),
  );
  const serials = Array.from({ length: 25 }, (_, index) => `RACK${String(index + 1).padStart(2, '0')}`);
  expect([...urls.keys()].sort()).toEqual(serials);
  expect(new Set([...urls.values()].map(({ port }) => port)).size).toBe(1);
  expect(new Set([...urls.values()].map(({ pathname }) => pathname)).size).toBe(25);

  const url = urls.get('RACK17');
  if (url === undefined) throw new Error('RACK17 told no URL');
  const asked = await fetch(url);
  const challenges = [asked.headers.get('www-authenticate') ?? ''];
  const proof = digestAnswer(challenges, { credentials: key, method: 'GET', url, random: systemRandom });
  expect((await fetch(url, { headers: { authorization: proof ?? '' } })).status).toBe(200);
  const called = await bench.acs.informWith('6 CONNECTION REQUEST');
  expect(called.deviceId.serialNumber).toBe('RACK17');

  started.kill('SIGINT');
  const [code] = await once(started, 'close');
  expect(code).toBe(0);
  // So many are told of as a sum, not each by a line of its own.
  expect(output.text).toMatch(/^25 × /);
  expect(output.text).not.toContain('RACK17');
});

test('it ends in the middle of a session, too', async () => {
  bench.acs.isMute = true;
  const { started } = run('--acs', bench.acs.url);
  await bench.acs.until(() => bench.acs.exchanges.length > 0);
  started.kill('SIGTERM');
  const [code] = await once(started, 'close');
  expect(code).toBe(0);
});

test('a wrong option ends it with words and exit code 2', async () => {
  const { started, output } = run('--acs', bench.acs.url, '--fault', 'gremlins');
  const [code] = await once(started, 'close');
  expect(code).toBe(2);
  expect(output.text).toContain('"gremlins" is none of power-cut');
  expect(output.text).toContain('--help');
});

test('a model that cannot be so small is said, too', async () => {
  const { started, output } = run('--acs', bench.acs.url, '--parameters', '5');
  const [code] = await once(started, 'close');
  expect(code).toBe(2);
  expect(output.text).toContain('a model of 5 parameters');
});
