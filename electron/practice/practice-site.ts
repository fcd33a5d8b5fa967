import type { Ports, Timings } from './box.ts';
import { type PersonalityName, personalities } from './personalities.ts';
import type { SimulatedCpe } from './simulated-cpe.ts';
import { createSimulator } from './simulator.ts';

/** A CPE of the practice site, as its inventory record and the CPE itself both know it. */
export type PracticeCpe = {
  readonly model: PersonalityName;
  readonly manufacturer: string;
  readonly oui: string;
  readonly productClass: string;
  readonly serialNumber: string;
  readonly hardwareVersion: string;
  /** What it runs when the practice begins. */
  readonly softwareVersion: string;
  /** The CWMP login it shows the ACS. */
  readonly username: string;
  readonly password: string;
  /** Seconds between its periodic Informs. */
  readonly periodicInformInterval: number;
};

/** These passwords open nothing: they are in the open source and the CPEs exist on loopback only. */
const SHELF: readonly { model: PersonalityName; serialNumber: string; password: string }[] = [
  { model: 'aurora', serialNumber: 'AUR24110004471', password: 'practice-amber-owl-71' },
  { model: 'corvid', serialNumber: 'CVD24110018306', password: 'practice-copper-heron-06' },
  { model: 'basalt', serialNumber: 'BSL24110090222', password: 'practice-slate-wren-22' },
];

/** The three CPEs of the practice site: always the same ones. */
export function practiceCpes(): readonly PracticeCpe[] {
  return SHELF.map(({ model, serialNumber, password }) => {
    const { manufacturer, oui, productClass, hardwareVersion, softwareVersion } = personalities[model];
    return {
      model,
      manufacturer,
      oui,
      productClass,
      serialNumber,
      hardwareVersion,
      softwareVersion,
      username: `${oui}-${serialNumber}`,
      password,
      periodicInformInterval: 300,
    };
  });
}

export type PracticeSite = { readonly cpes: readonly SimulatedCpe[]; stop(): Promise<void> };

type PracticeSiteOptions = Ports & { acsUrl: string; timings?: Partial<Timings> };

/** Switches the practice CPEs on, towards this ACS. */
export function startPracticeSite({ acsUrl, timings = {}, ...ports }: PracticeSiteOptions): PracticeSite {
  const simulator = createSimulator(ports);
  for (const { model, serialNumber, username, password, periodicInformInterval } of practiceCpes())
    simulator.addCpe({ acsUrl, model, serialNumber, username, password, periodicInformInterval, timings });
  return { cpes: simulator.cpes, stop: () => simulator.stop() };
}
