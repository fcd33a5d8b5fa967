import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { Request } from '#shared/cwmp/rpc.ts';
import type { CwmpVersion } from '#shared/cwmp/version.ts';
import { Counters } from './counters.ts';
import type { CpeEvent } from './cpe-events.ts';
import { macOf } from './cpe-facts.ts';
import { EventQueue } from './event-queue.ts';
import { type FaultSpec, Faults } from './faults.ts';
import { ChangedValues } from './inform.ts';
import { ManagementServer } from './management-server.ts';
import { DataModel } from './model/data-model.ts';
import type { CpeFacts, FactorySettings, Model } from './model/schema.ts';
import type { Personality } from './personalities.ts';
import type { FinishedTransfer, TransferOrder } from './transfer-jobs.ts';

/** How long things take on this CPE, in seconds. */
export type Timings = {
  reboot: number;
  factoryReset: number;
  install: number;
  diagnostics: number;
  /** From a power cut until it is plugged in again. */
  powerCut: number;
};

export const DEFAULT_TIMINGS: Timings = { reboot: 6, factoryReset: 9, install: 8, diagnostics: 3, powerCut: 4 };

export type Ports = { clock: Clock; random: Random; log: Log };

export type BoxOptions = {
  personality: Personality;
  model: Model;
  serialNumber: string;
  wanAddress: string;
  /** Where its sessions leave from; undefined: any address of this computer. */
  address: string | undefined;
  factory: FactorySettings;
  faults: readonly FaultSpec[];
  timings: Timings;
  /** True: this ACS has been told `0 BOOTSTRAP` before. */
  contactedBefore: boolean;
};

/** One device as it stands there, switched on or not: who it is, what it has stored, what it has still to tell. */
export class Box {
  readonly personality: Personality;
  readonly timings: Timings;
  readonly address: string | undefined;
  readonly faults: Faults;
  readonly counters = new Counters();
  readonly events = new EventQueue();
  readonly model: DataModel;
  readonly server: ManagementServer;
  readonly changed: ChangedValues;
  /** Transfers ordered and not yet ended, kept over a reboot as TR-069 A.3.2.8 asks. */
  readonly orders: TransferOrder[] = [];
  /** Transfers ended whose TransferComplete the ACS has not answered yet. */
  readonly finished: FinishedTransfer[] = [];
  /** What else it has to tell the ACS. */
  readonly ownRequests: Request<'DUStateChangeComplete'>[] = [];
  /** The software that runs from the next start on. */
  nextSoftware: string | undefined;
  softwareVersion: string;
  connectionRequestUrl = '';
  /** When it was switched on, by the clock that never jumps. */
  bootedAt: number;
  readonly #ports: Ports;
  readonly #serialNumber: string;
  readonly #listeners = new Set<(event: CpeEvent) => void>();
  /** The ACS that knows this box; null: none does. */
  #bootstrappedUrl: string | null;

  constructor(options: BoxOptions, ports: Ports) {
    const { personality, factory } = options;
    this.personality = personality;
    this.timings = options.timings;
    this.address = options.address;
    this.faults = new Faults(options.faults);
    this.softwareVersion = personality.softwareVersion;
    this.bootedAt = ports.clock.monotonic();
    this.#ports = ports;
    this.#serialNumber = options.serialNumber;
    this.model = new DataModel(options.model, this.#facts(options));
    this.server = new ManagementServer(this.model);
    this.changed = new ChangedValues(this.model);
    this.#bootstrappedUrl = options.contactedBefore ? factory.acsUrl : null;
  }

  /** What it says its serial number is. */
  get serialNumber(): string {
    const distort = this.faults.find('serialNumber');
    return distort ? distort(this.#serialNumber) : this.#serialNumber;
  }

  /** The version it speaks: TR-098 boxes are of the days of CWMP 1.0. */
  get version(): CwmpVersion {
    return this.personality.root === 'Device.' ? '1.2' : '1.0';
  }

  /** Its own idea of the time, in milliseconds since 1970. */
  now(): number {
    return this.#ports.clock.now() + (this.faults.find('clockOffset') ?? 0);
  }

  /** Its URL now points to an ACS that has never heard of it. */
  get isNewToItsAcs(): boolean {
    return this.#bootstrappedUrl !== this.server.url;
  }

  bootstrapped(): void {
    this.#bootstrappedUrl = this.server.url;
  }

  /** Something changed that the ACS did not do; returns true where it wants to know at once. */
  noteChange(path: string): boolean {
    const watched = this.changed.changed(path);
    if (watched !== 'unwatched') this.events.add('4 VALUE CHANGE');
    return watched === 'active';
  }

  /** Runs the software that was installed, if there is any. */
  startSoftware(): void {
    if (this.nextSoftware === undefined) return;
    this.softwareVersion = this.nextSoftware;
    this.nextSoftware = undefined;
    this.counters.installs += 1;
    this.noteChange(`${this.model.root}DeviceInfo.SoftwareVersion`);
    this.emit({ type: 'installed', version: this.softwareVersion });
  }

  /** Everything that was ever set or still to be told is gone; the software stays. */
  resetToFactory(): void {
    this.model.reset();
    this.changed.clear();
    this.events.clear();
    this.orders.length = 0;
    this.finished.length = 0;
    this.ownRequests.length = 0;
    this.#bootstrappedUrl = null;
    this.counters.factoryResets += 1;
  }

  subscribe(listener: (event: CpeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  emit(event: CpeEvent): void {
    this.#ports.log.debug({ cpe: this.#serialNumber, event: event.type }, 'practice CPE');
    for (const listener of [...this.#listeners]) listener(event);
  }

  #facts({ personality, factory, wanAddress }: BoxOptions): CpeFacts {
    // Getters, not values: the model asks when it is read.
    const box = this;
    return {
      manufacturer: personality.manufacturer,
      oui: personality.oui,
      productClass: personality.productClass,
      hardwareVersion: personality.hardwareVersion,
      wanAddress,
      factory,
      get serialNumber() {
        return box.serialNumber;
      },
      get softwareVersion() {
        return box.softwareVersion;
      },
      get connectionRequestUrl() {
        return box.connectionRequestUrl;
      },
      now: () => box.now(),
      uptime: () => Math.floor((box.#ports.clock.monotonic() - box.bootedAt) / 1000),
      mac: (index) => macOf(personality, box.#serialNumber, index),
      count: (tablePath) => box.model.count(tablePath),
    };
  }
}
