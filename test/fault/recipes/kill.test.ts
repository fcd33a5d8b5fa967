import { afterEach, expect, it } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import { systemRandom } from '#electron/ports/random.ts';
import { createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import type { RunId, RunView } from '#shared/recipe/bench-run.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { QUICK, recipeOfAllKinds, retriesAtOnce } from '../../fixtures/recipes/bench.ts';
import { createStage } from '../../integration/serve/program.ts';

/**
 * kill -9 of the host in the middle of a run, again and again: each router goes on at the exact step, nothing that
 * changes one happens twice, nobody gets another's values. DEMARC_KILLS says how often.
 */
const KILLS = Math.min(40, Number(process.env['DEMARC_KILLS'] ?? 3));
const COUNT = 6;

const stage = createStage();
let simulator: Simulator | undefined;
afterEach(async () => {
  await simulator?.stop();
  await stage.clear();
});

const RECIPE = recipeOfAllKinds({ deviceType: 'Enterprise Router', code: '{{customer_id}}' });

it(
  `a host killed ${KILLS} times in the middle of a run goes on at the exact step`,
  async () => {
    const data = await stage.folder();
    const [http, acs] = [await freePort(), await freePort()];
    const start = async () => {
      const program = stage.start('--demo', '--data', data, '--http', `127.0.0.1:${http}`, '--acs', `127.0.0.1:${acs}`);
      return { program, line: await program.ready() };
    };
    let { program, line } = await start();
    for (let index = 0; index < COUNT; index += 1) {
      const response = await fetch(`${line.api}/inventory_device/`, {
        method: 'POST',
        headers: { authorization: `Bearer ${line.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          name: `Kill ${index}`,
          serial_number: `KLL${index}`,
          customer_id: `K${index}`,
          type: 12,
          organization_id: 5,
        }),
      });
      expect(response.status, await response.text()).toBe(201);
    }
    const first = await stage.client(line.ui ?? '');
    const { id } = await first.client.recipes.save({ id: null, text: RECIPE });
    const run = await first.client.recipes.arm({
      recipe: id,
      answers: {},
      csv: null,
      admits: 'type',
      despiteFaults: false,
    });

    simulator = createSimulator({ clock: systemClock, random: systemRandom, log: silentLog });
    const cpes = Array.from({ length: COUNT }, (_, index) => {
      const cpe = simulator?.addCpe({
        acsUrl: line.acs ?? '',
        serialNumber: `KLL${index}`,
        timings: QUICK,
        startAfter: null,
      });
      if (cpe === undefined) throw new Error('no simulator');
      retriesAtOnce(cpe);
      return cpe;
    });
    await Promise.all(cpes.map((cpe) => cpe.powerOn()));

    for (let kill = 0; kill < KILLS; kill += 1) {
      // Anywhere in it: at once, or after some of it was done.
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 900));
      program.child.kill('SIGKILL');
      await program.ended();
      ({ program, line } = await start());
    }

    const { client } = await stage.client(line.ui ?? '', first.cookie);
    const view = await passed(client.recipes.watch({ run: run.id }), run.id);
    expect(view.units.map(({ state }) => state.at)).toEqual(Array(COUNT).fill('passed'));
    for (const [index, cpe] of cpes.entries()) {
      expect(cpe.get('Device.WiFi.SSID.1.SSID')).toBe(`Net K${index}`);
      expect(cpe.get('Device.DeviceInfo.ProvisioningCode')).toBe(`K${index}`);
      expect(cpe.counters.reboots).toBe(1);
      expect(cpe.counters.timesDone('AddObject')).toBe(1);
      expect(cpe.counters.repeated).toEqual([]);
    }
  },
  60_000 + KILLS * 15_000,
);

/** The run as soon as nothing in it is under way any more. */
async function passed(watching: Promise<AsyncIterable<RunView>>, run: RunId): Promise<RunView> {
  for await (const view of await watching) {
    if (
      view.run.id === run &&
      view.units.length === COUNT &&
      view.units.every(({ state }) => state.at === 'passed' || state.at === 'failed')
    ) {
      return view;
    }
  }
  throw new Error('the host went away');
}
