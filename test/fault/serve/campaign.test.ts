import { afterEach, expect, it } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { practiceFirmware } from '#electron/practice/firmware.ts';
import { createSimulator } from '#electron/practice/simulator.ts';
import { freePort } from '#test/fixtures/free-port.ts';
import { createStage } from '../../integration/serve/program.ts';

/** A campaign whose server is killed in the middle, again and again: no CPE is asked twice, and none is forgotten. */

const KILLS = Number(process.env['DEMARC_KILLS'] ?? 1);
const CPES = 2 + 2 * KILLS;
const NEW = '4.2.0';
const stage = createStage();
const simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
afterEach(async () => {
  await simulator.stop();
  await stage.clear();
});

it(`kill -9 in mid-campaign, ${KILLS} times`, async () => {
  const data = await stage.folder();
  // The CPEs know their ACS by its port, so it must be the same after a kill.
  const acsPort = await freePort();
  const serve = async () => {
    const program = stage.start('--demo', '--data', data, '--http', '127.0.0.1:0', '--acs', `127.0.0.1:${acsPort}`);
    const { api = '', token = '', acs = '' } = await program.ready();
    return { program, api, token, acs };
  };
  let site = await serve();
  const { token } = site;
  const call = async (method: string, path: string, body?: unknown) => {
    const raw = body instanceof Uint8Array;
    const type = raw ? 'application/octet-stream' : 'application/json';
    const response = await fetch(site.api + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    expect(response.ok, `${method} ${path}: ${response.status} ${text}`).toBe(true);
    return JSON.parse(text);
  };

  const draft = { name: 'Aurora', version: NEW, type: 12, file_name: `aurora-${NEW}.bin` };
  const image = (await call('POST', '/inventory_firmware_image/', draft)).id;
  await call(
    'PUT',
    `/inventory_firmware_image/${image}/file/`,
    practiceFirmware({ productClass: 'AX-3000', version: NEW }),
  );
  const devices: number[] = [];
  for (let number = 1; number <= CPES; number += 1) {
    const serial = `CAMPAIGN-${number}`;
    // What the ACS knew of calling them may be lost with it: so they come by themselves every few seconds.
    const body = { name: serial, serial_number: serial, type: 12, organization_id: 5, update_frequency: 3 };
    devices.push((await call('POST', '/inventory_device/', body)).id);
    simulator.addCpe({
      acsUrl: site.acs,
      serialNumber: serial,
      timings: { reboot: 0.2, install: 0.3 },
      periodicInformInterval: 3,
    });
  }
  const isUp = async (device: number) => (await call('GET', `/inventory_device/${device}/`)).status === 'Up';
  for (const device of devices) await expect.poll(() => isUp(device), { timeout: 20_000 }).toBe(true);

  const received = (): number[] => simulator.cpes.map(({ counters }) => counters.rpcs.get('Download')?.received ?? 0);
  const total = (): number => received().reduce((sum, count) => sum + count, 0);
  const plan = { canary: 0, pause_minutes: 0, failure_limit: { by: 'percent', percent: 100 }, at_once: 2 };
  const target = { by: 'devices', devices };
  const { id } = await call('POST', '/inventory_campaign/', { name: 'Kills', firmware_image: image, target, ...plan });
  await call('POST', `/inventory_campaign/${id}/start/`);

  for (let kill = 1; kill <= KILLS; kill += 1) {
    // In the very session in which a Download came, before the ACS can have written what the CPE says to it.
    await expect.poll(total, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(2 * kill);
    site.program.child.kill('SIGKILL');
    await site.program.ended();
    site = await serve();
  }
  const progress = async () => (await call('GET', `/inventory_campaign/${id}/`)).progress.waves[0];
  const ended = async () => {
    const { upgraded, failed, unclear } = await progress();
    return upgraded + failed + unclear;
  };
  await expect.poll(ended, { timeout: 120_000, interval: 250 }).toBe(CPES);

  // Nobody was asked twice. Who lost the file because its server was killed has failed; and what nobody can know is a
  // person's to decide.
  const { failed, unclear } = await progress();
  expect(Math.max(...received())).toBe(1);
  expect(simulator.cpes.flatMap(({ counters }) => counters.repeated)).toEqual([]);
  const upgraded = () => simulator.cpes.filter(({ identity }) => identity.softwareVersion === NEW).length;
  expect(upgraded()).toBeGreaterThanOrEqual(CPES - failed - unclear);
  if (failed === 0) return;

  // A person has the failed ones tried again: then, and only then, they are asked once more.
  await call('POST', `/inventory_campaign/${id}/retry/`);
  await expect.poll(async () => (await progress()).failed, { timeout: 60_000, interval: 250 }).toBe(0);
  await expect.poll(ended, { timeout: 120_000, interval: 250 }).toBe(CPES);
  expect(received().filter((count) => count > 1)).toHaveLength(failed);
  expect(Math.max(...received())).toBe(2);
}, 300_000);
