import { type BoxOptions, DEFAULT_TIMINGS, type Ports, type Timings } from './box.ts';
import { ownDoorbell, sharedDoorbell } from './connection-requests.ts';
import { wanAddressOf } from './cpe-facts.ts';
import type { FaultSpec } from './faults.ts';
import { modelOf, type PersonalityName, personalities, serialNumber } from './personalities.ts';
import { SimulatedCpe } from './simulated-cpe.ts';

/**
 * An address of this computer that is a CPE's alone: its sessions leave from there and connection requests arrive
 * there. Port and path as the maker fixed them; default: a free port, and a path that cannot be guessed.
 */
export type LanPlace = { readonly address: string; readonly port?: number; readonly path?: string };

export type CpeOptions = {
  acsUrl: string;
  /** Default: `aurora`. */
  model?: PersonalityName;
  /** Default: a number of the run in the manner of the vendor. */
  serialNumber?: string;
  /** What it shows the ACS. Default: nothing. */
  username?: string;
  password?: string;
  /** What the ACS has to show when it rings, until it sets something else. Default: nothing. */
  connectionRequestUsername?: string;
  connectionRequestPassword?: string;
  /** In seconds. Default: 300. */
  periodicInformInterval?: number;
  /** A data model of exactly so many parameters. Default: as many as the model has. */
  parameters?: number;
  faults?: readonly FaultSpec[];
  timings?: Partial<Timings>;
  /** Its place on the LAN. Default: anywhere on loopback. */
  place?: LanPlace;
  /** Seconds until it is switched on; null: it stays off until `powerOn()`. Default: 0, at once. */
  startAfter?: number | null;
  /** True: no `0 BOOTSTRAP` at the first start. Default: false. */
  contactedBefore?: boolean;
};

export type Simulator = {
  /** Puts a CPE on the shelf and, by default, switches it on. Throws a RangeError for a model that cannot be. */
  addCpe(options: CpeOptions): SimulatedCpe;
  readonly cpes: readonly SimulatedCpe[];
  /** Switches all of them off; resolves when the last socket is closed. */
  stop(): Promise<void>;
};

type SimulatorOptions = Ports & {
  /**
   * `own`: every CPE listens for connection requests on a port of its own, closed while it is down; `shared`: one port
   * for all, for thousands of CPEs. Default: own.
   */
  doors?: 'own' | 'shared';
};

/** A shelf of simulated CPEs that speak CWMP over real sockets. */
export function createSimulator({ doors = 'own', ...ports }: SimulatorOptions): Simulator {
  const cpes: SimulatedCpe[] = [];
  const shared = doors === 'shared' ? sharedDoorbell() : undefined;
  const cancels = new Set<() => void>();

  const switchOn = (cpe: SimulatedCpe): void => {
    cpe.powerOn().catch((error: unknown) => {
      ports.log.error({ cpe: cpe.identity.serialNumber, error }, 'a practice CPE does not come up');
    });
  };

  return {
    cpes,
    addCpe(options) {
      const { place } = options;
      const door = place === undefined ? (shared ?? ownDoorbell()) : ownDoorbell(place.address, place.port);
      const cpe = new SimulatedCpe(boxOptions(options, cpes.length + 1), ports, door, place?.path);
      cpes.push(cpe);
      const { startAfter = 0 } = options;
      if (startAfter === 0) switchOn(cpe);
      else if (startAfter !== null) {
        const cancel = ports.clock.after(startAfter * 1000, () => {
          cancels.delete(cancel);
          switchOn(cpe);
        });
        cancels.add(cancel);
      }
      return cpe;
    },
    async stop() {
      for (const cancel of cancels) cancel();
      await Promise.all(cpes.map((cpe) => cpe.powerOff()));
      await shared?.stop();
    },
  };
}

function boxOptions(options: CpeOptions, number: number): BoxOptions {
  const personality = personalities[options.model ?? 'aurora'];
  const serial = options.serialNumber ?? serialNumber(personality, number);
  return {
    personality,
    model: modelOf(personality, options.parameters),
    serialNumber: serial,
    wanAddress: wanAddressOf(serial),
    address: options.place?.address,
    factory: {
      acsUrl: options.acsUrl,
      username: options.username ?? '',
      password: options.password ?? '',
      periodicInformInterval: options.periodicInformInterval ?? 300,
      connectionRequestUsername: options.connectionRequestUsername ?? '',
      connectionRequestPassword: options.connectionRequestPassword ?? '',
    },
    faults: options.faults ?? [],
    timings: { ...DEFAULT_TIMINGS, ...options.timings },
    contactedBefore: options.contactedBefore ?? false,
  };
}
