import { readFile, stat } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FaultSpec } from '#electron/practice/faults.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { parseCsv } from '#shared/csv.ts';
import { openRecipeBench, type RecipeBench } from '../../fixtures/recipes/bench.ts';
import { pagesOf } from '../../fixtures/recipes/pdf-text.ts';

/**
 * Forty routers side by side, each at an address of its own: plugged in in any order, ten of them cut off in the middle
 * of a session, three of those swapped for another at the same address. Nobody gets another's values, nothing that
 * changes a device happens twice, every label is that of its serial.
 */

let bench: RecipeBench;
beforeEach(async () => {
  bench = await openRecipeBench();
});
afterEach(() => bench.close());

const RECIPE = `
name: Forty
deviceType: Router
variables:
  wifi_key: { from: generated, length: 16 }
label: { ssid: "Net {{customer_id}}", key: "{{wifi_key}}" }
steps:
  - do: set
    values:
      wifi.1.ssid: "Net {{customer_id}}"
      wifi.1.key: "{{wifi_key}}"
      provisioning-code: "{{serial_number}}"
  - { do: add-object, object: portmapping, as: web, values: { ExternalPort: 8080 } }
  - do: reboot
  - do: verify
    values: { wifi.1.ssid: "Net {{customer_id}}" }
`;

const COUNT = 40;
/** What happens to the first ten, each once: before the RPC is done, or after it and before the answer leaves. */
const CUTS: readonly FaultSpec[] = [
  { kind: 'power-cut', rpc: 'SetParameterValues' },
  { kind: 'lost-answer', rpc: 'SetParameterValues' },
  { kind: 'lost-answer', rpc: 'AddObject' },
  { kind: 'power-cut', rpc: 'GetParameterNames' },
  { kind: 'lost-answer', rpc: 'GetParameterValues' },
  { kind: 'power-cut', rpc: 'GetParameterValues' },
  { kind: 'lost-answer', rpc: 'GetParameterNames' },
  { kind: 'lost-answer', rpc: 'Reboot' },
  { kind: 'power-cut', rpc: 'AddObject' },
  { kind: 'lost-answer', rpc: 'SetParameterValues' },
];
/** The first three are not only cut off but unplugged, and the last three plugged in at their very place. */
const SWAPPED = 3;

const serialOf = (index: number): string => `FTY${String(index).padStart(4, '0')}`;
const ssidOf = (cpe: SimulatedCpe): string | undefined =>
  cpe.get('Device.WiFi.SSID.1.SSID') ?? cpe.get('InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.SSID');
const keyOf = (cpe: SimulatedCpe): string | undefined =>
  cpe.get('Device.WiFi.AccessPoint.1.Security.KeyPassphrase') ??
  cpe.get('InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.PreSharedKey.1.KeyPassphrase');
const codeOf = (cpe: SimulatedCpe): string | undefined => cpe.get(`${cpe.root}DeviceInfo.ProvisioningCode`);

/** Resolves when it is cut off in the middle of a session. */
function cutOff(cpe: SimulatedCpe): Promise<void> {
  return new Promise((resolve) => {
    cpe.subscribe((event) => {
      if (event.type === 'session-failed') resolve();
    });
  });
}

/** Any order will do; this one is another at every run. */
function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing) => [Math.random(), thing] as const)
    .sort(([left], [right]) => left - right)
    .map(([, thing]) => thing);
}

it('forty in random order, ten cut off in mid-session, three at the address of another: nothing crossed, nothing twice', async () => {
  for (let index = 0; index < COUNT; index += 1) {
    await bench.record(serialOf(index), { customer_id: `C${index}` });
  }
  const run = await bench.arm(RECIPE);
  const cpes = new Map<number, SimulatedCpe>();
  // An address each, as on a real LAN; who comes later to one finds the very URL of who was there.
  const plugIn = (index: number): SimulatedCpe => {
    const fault = CUTS[index];
    const at = index % (COUNT - SWAPPED);
    const cpe = bench.plugIn({
      serialNumber: serialOf(index),
      model: index % 3 === 2 ? 'basalt' : 'aurora',
      place: { address: `127.0.40.${at + 1}`, port: 7547, path: '/tr069' },
      ...(fault === undefined ? {} : { faults: [fault] }),
    });
    cpes.set(index, cpe);
    return cpe;
  };
  const swapped = Array.from({ length: SWAPPED }, (_, index) => index);
  const swaps = shuffled(Array.from({ length: COUNT - SWAPPED }, (_, index) => index)).map(async (index) => {
    const cpe = plugIn(index);
    if (!swapped.includes(index)) return;
    await cutOff(cpe);
    await cpe.powerOff();
    const next = plugIn(COUNT - SWAPPED + index);
    await bench.passed(run.id, serialOf(COUNT - SWAPPED + index));
    await next.powerOff();
    await cpe.powerOn();
  });
  await Promise.all(swaps);
  const { units } = await bench.over(run.id, COUNT);

  expect(units.filter(({ state }) => state.at !== 'passed')).toEqual([]);
  expect(units.map(({ serial }) => serial).sort()).toEqual(
    Array.from({ length: COUNT }, (_, index) => serialOf(index)),
  );
  for (const [index, cpe] of cpes) {
    const serial = serialOf(index);
    expect([serial, ssidOf(cpe), codeOf(cpe)]).toEqual([serial, `Net C${index}`, serial]);
    expect([serial, cpe.counters.repeated]).toEqual([serial, []]);
    expect([serial, cpe.counters.reboots, cpe.counters.timesDone('AddObject')]).toEqual([serial, 1, 1]);
    if (index < CUTS.length) expect([serial, cpe.counters.failedSessions]).not.toEqual([serial, 0]);
  }

  const { file, labels } = await bench.recipes.labels(run.id, null);
  expect(labels).toBe(COUNT);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const pages = pagesOf(await readFile(file));
  expect(pages).toHaveLength(COUNT);
  const printed = new Map(pages.map((texts) => [texts.at(-1) ?? '', texts]));
  for (const [index, cpe] of cpes) {
    const texts = printed.get(serialOf(index)) ?? [];
    expect(texts).toContain(`Net C${index}`);
    expect(texts).toContain(keyOf(cpe));
  }

  const rows = parseCsv(await bench.recipes.csv(run.id));
  expect(rows).toHaveLength(COUNT + 1);
  expect(new Set(rows.slice(1).map((row) => row[2]))).toEqual(new Set(['pass']));
}, 180_000);
