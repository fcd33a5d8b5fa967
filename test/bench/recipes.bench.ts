import type { Bench } from './bench.ts';
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
      say(`one alone: ${Math.round(alone)} ms`);
      const together = await stage.provision(COUNT);
      say(`${COUNT} together: ${Math.round(together)} ms`);
      return [
        {
          what: `${COUNT} CPEs provisioned side by side (read, rehearse, set 3, verify), total`,
          ours: together,
          unit: 'ms',
          better: 'smaller',
          against: { kind: 'peer', name: `one alone, ${COUNT} times`, figure: alone * COUNT },
          note: `one alone takes ${Math.round(alone)} ms; both CPEs and ACS in this process`,
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

export const benches: Bench[] = [sideBySide];
