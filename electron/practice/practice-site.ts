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
  readonly serial: string;
  readonly hardwareVersion: string;
  /** What it runs when the practice begins. */
  readonly softwareVersion: string;
  /** As its inventory record is called. */
  readonly name: string;
  readonly description: string;
  readonly type: 'router' | 'gateway';
  /** The CWMP login it shows the ACS. */
  readonly username: string;
  readonly password: string;
  /** Seconds between its periodic Informs. */
  readonly updateFrequency: number;
};

/** These passwords open nothing: they are in the open source and the CPEs exist on loopback only. */
const SHELF: readonly Pick<PracticeCpe, 'model' | 'serial' | 'password' | 'type' | 'name'>[] = [
  {
    model: 'aurora',
    serial: 'AUR24110004471',
    password: 'practice-amber-owl-71',
    type: 'gateway',
    name: 'Practice bench · Aurora AX-3000',
  },
  {
    model: 'corvid',
    serial: 'CVD24110018306',
    password: 'practice-copper-heron-06',
    type: 'gateway',
    name: 'Practice bench · Corvid C7 ONT',
  },
  {
    model: 'basalt',
    serial: 'BSL24110090222',
    password: 'practice-slate-wren-22',
    type: 'router',
    name: 'Practice bench · Basalt B-120 DSL',
  },
];

/** The three CPEs of the practice site: always the same ones. */
export function practiceCpes(): readonly PracticeCpe[] {
  return SHELF.map((entry) => {
    const { manufacturer, oui, productClass, hardwareVersion, softwareVersion, words } = personalities[entry.model];
    return {
      ...entry,
      manufacturer,
      oui,
      productClass,
      hardwareVersion,
      softwareVersion,
      description: `A simulated CPE to practise on: ${words}`,
      username: `${oui}-${entry.serial}`,
      updateFrequency: 300,
    };
  });
}

export type PracticeSite = { readonly cpes: readonly SimulatedCpe[]; stop(): Promise<void> };

type PracticeSiteOptions = Ports & { acsUrl: string; timings?: Partial<Timings> };

/** Switches the practice CPEs on, towards this ACS. */
export function startPracticeSite({ acsUrl, timings = {}, ...ports }: PracticeSiteOptions): PracticeSite {
  const simulator = createSimulator(ports);
  for (const { model, serial, username, password, updateFrequency } of practiceCpes()) {
    simulator.addCpe({
      acsUrl,
      model,
      serialNumber: serial,
      username,
      password,
      periodicInformInterval: updateFrequency,
      timings,
    });
  }
  return { cpes: simulator.cpes, stop: () => simulator.stop() };
}
