import type { RunId } from '#shared/recipe/bench-run.ts';
import { openOwnSiteStage } from '../../integration/host/own-site-stage.ts';
import { cpuMicroseconds } from '../bench.ts';

/** A site on which routers are provisioned, for the benchmark. */
export type RecipeStage = {
  /** From plugging so many in until the last one passed: milliseconds by the clock, and of CPU in this process. */
  provision(count: number): Promise<{ wall: number; cpu: number }>;
  close(): Promise<void>;
};

const RECIPE = `
name: Benchmark
deviceType: Router
variables: { wifi_key: { from: generated } }
steps:
  - do: set
    values: { wifi.1.ssid: "Net {{customer_id}}", wifi.1.key: "{{wifi_key}}", provisioning-code: "{{customer_id}}" }
  - do: verify
    values: { wifi.1.ssid: "Net {{customer_id}}" }
`;

export async function createRecipeStage(): Promise<RecipeStage> {
  const stage = await openOwnSiteStage();
  const { recipes } = stage.own;
  if (recipes === null) throw new Error('this site runs no recipes');
  const { id } = await recipes.book.save(null, RECIPE);
  let made = 0;

  async function record(serial: string): Promise<void> {
    const response = await fetch(`${stage.own.api}/inventory_device/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: serial, serial_number: serial, customer_id: serial, type: 1, organization_id: 1 }),
    });
    if (response.status !== 201) throw new Error(await response.text());
  }

  /** As the screen does it: looks again a tenth of a second after something changed. */
  function allPassed(run: RunId, count: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let due = false;
      const look = async (): Promise<void> => {
        due = false;
        const { passed, failed } = (await recipes?.runs.view(run))?.run ?? { passed: 0, failed: 0 };
        if (failed > 0) throw new Error('a router failed');
        if (passed < count) return;
        stop?.();
        resolve();
      };
      const stop = recipes?.subscribe((changed) => {
        if (changed !== run || due) return;
        due = true;
        setTimeout(() => void look().catch(reject), 100);
      });
    });
  }

  return {
    async provision(count) {
      const serials = Array.from({ length: count }, () => `BNC${String(made++).padStart(5, '0')}`);
      for (const serial of serials) await record(serial);
      const request = { recipe: id, csv: null, admits: 'listed', despiteFaults: false } as const;
      const run = await recipes.runs.arm(request, {});
      for (const serial of serials) await recipes.runs.scan(run.id, serial);
      const cpes = serials.map((serialNumber) =>
        stage.simulator.addCpe({ acsUrl: stage.acsUrl, serialNumber, startAfter: null }),
      );
      const done = allPassed(run.id, count);
      const begun = { wall: performance.now(), cpu: cpuMicroseconds() };
      await Promise.all(cpes.map((cpe) => cpe.powerOn()));
      await done;
      const took = { wall: performance.now() - begun.wall, cpu: (cpuMicroseconds() - begun.cpu) / 1000 };
      await recipes.runs.disarm(run.id);
      await Promise.all(cpes.map((cpe) => cpe.powerOff()));
      return took;
    },
    close: () => stage.close(),
  };
}
