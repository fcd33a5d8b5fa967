import type { Bench, BenchRow } from './bench.ts';
import { createRecipeStage } from './recipes/stage.ts';

/** Bench runs: forty routers side by side beside one alone. */

const COUNT = 40;

const sideBySide: Bench = {
  name: 'recipes',
  async run(say) {
    const stage = await createRecipeStage();
    try {
      // The first one pays for what is loaded and compiled once.
      await stage.provision(1);
      const alone = await stage.provision(1);
      const together = await stage.provision(COUNT);
      say(`one alone: ${Math.round(alone.wall)} ms; ${COUNT} together: ${Math.round(together.wall)} ms`);
      const row = (what: 'total' | 'CPU', ours: number, one: number): BenchRow => ({
        what: `${COUNT} CPEs provisioned side by side (read, rehearse, set 3, verify), ${what}`,
        ours,
        unit: 'ms',
        better: 'smaller',
        against: { kind: 'peer', name: `one alone, ${COUNT} times`, figure: one * COUNT },
        note: `one alone takes ${Math.round(one)} ms; CPEs and ACS share this process`,
      });
      return [row('total', together.wall, alone.wall), row('CPU', together.cpu, alone.cpu)];
    } finally {
      await stage.close();
    }
  },
};

export const benches: Bench[] = [sideBySide];
