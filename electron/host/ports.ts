import type { Clock } from '#electron/ports/clock.ts';
import type { Commands } from '#electron/ports/commands.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Network } from '#electron/ports/network.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';

/** The outside world, handed in: so that a test can hold time still and cut every wire. */
export type HostPorts = {
  readonly clock: Clock;
  readonly random: Random;
  /** The data folder; made where it is not there, and locked against a second process. */
  readonly dataFolder: string;
  /**
   * Opens the secret store, once the data folder is ours: the key file lies in it. Electron hands in its keychain.
   */
  readonly secrets: (dataFolder: string) => Promise<SecretStore>;
  readonly network: Network;
  /** Programs of the operating system that only tell something (the neighbour table, LLDP). */
  readonly commands: Commands;
  /** Who sits at this computer, for entries of the outbox; null where the system does not tell. */
  readonly person?: string | null;
  readonly log: Log;
  /** Opens an address in the system's browser; false where it may not or cannot be opened. */
  readonly openExternal: (url: string) => Promise<boolean>;
};
