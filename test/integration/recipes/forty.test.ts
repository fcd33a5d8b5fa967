import { readFile, stat } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FaultSpec } from '#electron/practice/faults.ts';
import type { SimulatedCpe } from '#electron/practice/simulated-cpe.ts';
import { parseCsv } from '#shared/csv.ts';
import { openRecipeBench, type RecipeBench } from '../../fixtures/recipes/bench.ts';
import { pagesOf } from '../../fixtures/recipes/pdf-text.ts';

/**
 * Forty routers side by side: plugged in in any order, ten of them cut off in the middle, three on the socket of one
 * before. Nobody gets another's values, nothing that changes a device happens twice, every label is that of its serial.
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
  - do: reboot
  - do: verify
    values: { wifi.1.ssid: "Net {{customer_id}}" }
`;

const COUNT = 40;
/** What happens to ten of them, each once: before the RPC is done, or after it and before the answer leaves. */
const CUTS: readonly FaultSpec[] = [
  { kind: 'power-cut', rpc: 'SetParameterValues' },
  { kind: 'lost-answer', rpc: 'SetParameterValues' },
  { kind: 'power-cut', rpc: 'GetParameterNames' },
  { kind: 'lost-answer', rpc: 'GetParameterValues' },
  { kind: 'power-cut', rpc: 'GetParameterValues' },
  { kind: 'lost-answer', rpc: 'GetParameterNames' },
  { kind: 'lost-answer', rpc: 'SetParameterValues' },
  { kind: 'power-cut', rpc: 'SetParameterValues' },
  { kind: 'lost-answer', rpc: 'SetParameterValues' },
  { kind: 'power-cut', rpc: 'GetParameterValues' },
];

const serialOf = (index: number): string => `FTY${String(index).padStart(4, '0')}`;
const ssidOf = (cpe: SimulatedCpe): string | undefined =>
  cpe.get('Device.WiFi.SSID.1.SSID') ?? cpe.get('InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.SSID');
const keyOf = (cpe: SimulatedCpe): string | undefined =>
  cpe.get('Device.WiFi.AccessPoint.1.Security.KeyPassphrase') ??
  cpe.get('InternetGatewayDevice.LANDevice.1.WLANConfiguration.1.PreSharedKey.1.KeyPassphrase');

it('forty in random order, ten cut off, three one after the other: nothing crossed, nothing twice', async () => {
  for (let index = 0; index < COUNT; index += 1) {
    await bench.record(serialOf(index), { customer_id: `C${index}` });
  }
  const run = await bench.arm(RECIPE);
  const cpes = new Map<number, SimulatedCpe>();
  const plugIn = (index: number): void => {
    const fault = index < CUTS.length ? CUTS[index] : undefined;
    cpes.set(
      index,
      bench.plugIn({
        serialNumber: serialOf(index),
        model: index % 3 === 2 ? 'basalt' : 'aurora',
        ...(fault === undefined ? {} : { faults: [fault] }),
      }),
    );
  };
  // Any order will do; this one is another at every run.
  const order = Array.from({ length: COUNT - 3 }, (_, index) => index)
    .map((index) => [Math.random(), index] as const)
    .sort(([left], [right]) => left - right);
  for (const [, index] of order) plugIn(index);
  await bench.over(run.id, COUNT - 3, 40);
  // The last three take the socket of one that passed, each when the one before has left it.
  for (let index = COUNT - 3; index < COUNT; index += 1) {
    await cpes.get(index - 1)?.powerOff();
    plugIn(index);
    await bench.over(run.id, index + 1, 30);
  }
  const { units } = await bench.over(run.id, COUNT);

  expect(units.filter(({ state }) => state.at !== 'passed')).toEqual([]);
  expect(new Set(units.map(({ serial }) => serial)).size).toBe(COUNT);
  for (const [index, cpe] of cpes) {
    const serial = serialOf(index);
    expect([serial, ssidOf(cpe)]).toEqual([serial, `Net C${index}`]);
    expect(cpe.counters.reboots).toBe(1);
    const keys = cpe.counters.rpcs.get('SetParameterValues')?.commandKeys ?? [];
    // Sent again only where the power went before it was done.
    const isCutBefore = index < CUTS.length && CUTS[index]?.kind === 'power-cut';
    expect(keys.length - new Set(keys).size).toBeLessThanOrEqual(isCutBefore ? 1 : 0);
    expect(new Set(keys).size).toBe(1);
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
