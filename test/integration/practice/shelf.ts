import { afterEach, beforeEach } from 'vitest';
import { systemClock } from '#electron/ports/clock.ts';
import { silentLog } from '#electron/ports/log.ts';
import type { CpeEvent } from '#electron/practice/cpe-events.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { type CpeOptions, createSimulator, type Simulator } from '#electron/practice/simulator.ts';
import { fakeRandom } from '#test/fakes/random.ts';
import { ScriptedAcs } from './scripted-acs.ts';

/** Times short enough for a test; nothing asserts on how long anything takes. */
export const QUICK = { reboot: 0.02, factoryReset: 0.02, install: 0.02, diagnostics: 0.01, powerCut: 0.02 };

/** A scripted ACS and a shelf of CPEs for each test of a file, both gone after it. */
export function shelf() {
  let acs: ScriptedAcs;
  let simulator: Simulator;
  beforeEach(async () => {
    acs = await ScriptedAcs.start();
    simulator = createSimulator({ clock: systemClock, random: fakeRandom(7), log: silentLog });
  });
  afterEach(async () => {
    await simulator.stop();
    await acs.stop();
  });
  return {
    get acs() {
      return acs;
    },
    addCpe(options: Partial<CpeOptions> = {}): SimulatedCpe {
      return simulator.addCpe({ acsUrl: acs.url, timings: QUICK, ...options });
    },
  };
}

/** The next event of this type. */
export function nextEvent<Type extends CpeEvent['type']>(
  cpe: SimulatedCpe,
  type: Type,
  isWanted: (event: Extract<CpeEvent, { type: Type }>) => boolean = () => true,
): Promise<Extract<CpeEvent, { type: Type }>> {
  return new Promise((resolve) => {
    const stop = cpe.subscribe((event) => {
      if (event.type !== type) return;
      const found = event as Extract<CpeEvent, { type: Type }>;
      if (!isWanted(found)) return;
      stop();
      resolve(found);
    });
  });
}

/** A CPE whose first session is over. */
export async function settled(cpe: SimulatedCpe): Promise<SimulatedCpe> {
  if (cpe.counters.sessions === 0) await nextEvent(cpe, 'session-ended');
  return cpe;
}
