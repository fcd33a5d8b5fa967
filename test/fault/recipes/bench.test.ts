import { afterEach, expect, it, vi } from 'vitest';
import type { FaultSpec } from '#electron/practice/faults.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { LaptopClock } from '../../fakes/laptop-clock.ts';
import { openRecipeBench, type RecipeBench, recipeOfAllKinds } from '../../fixtures/recipes/bench.ts';

/** What happens on a bench: power cuts, a swapped cable, a closed lid. The run goes on at the exact step. */

let bench: RecipeBench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

const RECIPE = recipeOfAllKinds({ deviceType: 'Router', code: '{{serial_number}}' });

function expectDoneOnce(cpe: SimulatedCpe, customer: string): void {
  expect(cpe.get('Device.WiFi.SSID.1.SSID')).toBe(`Net ${customer}`);
  expect(cpe.get('Device.DeviceInfo.ProvisioningCode')).toBe(cpe.identity.serialNumber);
  expect(cpe.counters.repeated).toEqual([]);
  expect([cpe.counters.reboots, cpe.counters.timesDone('AddObject')]).toEqual([1, 1]);
}

it('power goes at every RPC of the recipe, before it is done and before its answer leaves', async () => {
  bench = await openRecipeBench();
  const rpcs = ['GetParameterNames', 'GetParameterValues', 'SetParameterValues', 'AddObject'];
  const faults: FaultSpec[] = [
    ...rpcs.flatMap((rpc): FaultSpec[] => [
      { kind: 'power-cut', rpc },
      { kind: 'lost-answer', rpc },
    ]),
    { kind: 'lost-answer', rpc: 'Reboot' },
  ];
  for (const index of faults.keys()) await bench.record(`CUT${index}`, { customer_id: `C${index}` });
  const run = await bench.arm(RECIPE);
  const { plugIn } = bench;
  const cpes = faults.map((fault, index) => plugIn({ serialNumber: `CUT${index}`, faults: [fault] }));
  const { units } = await bench.over(run.id, faults.length);
  expect(units.filter(({ state }) => state.at !== 'passed')).toEqual([]);
  for (const [index, cpe] of cpes.entries()) {
    expect(cpe.counters.failedSessions).toBeGreaterThan(0);
    expectDoneOnce(cpe, `C${index}`);
  }
});

it('a cable is swapped in mid-run: who comes to the address gets its own recipe, who left goes on elsewhere', async () => {
  bench = await openRecipeBench();
  for (const serial of ['SWAP1', 'SWAP2']) await bench.record(serial, { customer_id: serial });
  const run = await bench.arm(RECIPE);
  const place = { address: '127.0.41.1', port: 7547, path: '/tr069' };
  const left = bench.plugIn({ serialNumber: 'SWAP1', place, faults: [{ kind: 'lost-answer', rpc: 'AddObject' }] });
  await new Promise<void>((resolve) => {
    left.subscribe(({ type }) => {
      if (type === 'session-failed') resolve();
    });
  });
  await left.powerOff();

  const came = bench.plugIn({ serialNumber: 'SWAP2', place });
  await bench.passed(run.id, 'SWAP2');
  expectDoneOnce(came, 'SWAP2');
  // Who left has what it had, and waits at the very step it was at.
  expect(left.get('Device.DeviceInfo.ProvisioningCode')).toBe('');
  const { units } = await bench.recipes.runs.view(run.id);
  expect(units.find(({ serial }) => serial === 'SWAP1')).toMatchObject({ state: { at: 'acting', action: 1 }, step: 1 });

  await came.powerOff();
  await left.powerOn();
  await bench.over(run.id, 2);
  expectDoneOnce(left, 'SWAP1');
  expectDoneOnce(came, 'SWAP2');
});

const HOURS = 3_600_000;

it('the lid is closed for hours, in the middle of a reboot and while an event is awaited', async () => {
  const clock = new LaptopClock();
  bench = await openRecipeBench(clock);
  await bench.record('LID1', { customer_id: 'L1' });
  const run = await bench.arm(`${RECIPE}  - { do: wait, event: 6 CONNECTION REQUEST, minutes: 10 }\n`);
  const cpe = bench.plugIn({ serialNumber: 'LID1' });
  cpe.subscribe(({ type }) => {
    if (type === 'down') clock.sleep(5 * HOURS);
  });
  const { recipes } = bench;
  await vi.waitFor(async () => {
    const [unit] = await recipes.runs.units(run.id);
    expect(unit?.state).toMatchObject({ at: 'acting', doing: { by: 'event' } });
  }, 10_000);
  clock.sleep(9 * HOURS);
  // What fell due while it slept has been looked at; nobody can have called meanwhile.
  await recipes.runs.view(run.id);
  await cpe.inform('2 PERIODIC');
  expect((await recipes.runs.units(run.id))[0]?.state).toMatchObject({ at: 'acting' });
  await cpe.inform('6 CONNECTION REQUEST');
  const { units } = await bench.over(run.id, 1);
  expect(units).toMatchObject([{ state: { at: 'passed' } }]);
  expectDoneOnce(cpe, 'L1');
});
