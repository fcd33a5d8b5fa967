import { type Acs, createAcs } from '#electron/acs/acs.ts';
import type { DeviceFiles } from '#electron/acs/files/device-files.ts';
import type { Directory, Provisioning } from '#electron/acs/ports.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { type Mailbox, openMailbox } from '#electron/store/mailbox.ts';
import { createOperationStore, type OperationStore } from '#electron/store/operations.ts';
import { openPresence, type Presence } from '#electron/store/presence.ts';
import { openStore, type Store } from '#electron/store/store.ts';
import type { SiteId } from '#shared/ids.ts';
import type { Endings } from './open-site.ts';
import type { HostPorts } from './ports.ts';

export type Engine = {
  readonly store: Store;
  readonly operations: OperationStore;
  readonly presence: Presence;
  /** Null where nobody else works on the store. */
  readonly mailbox: Mailbox | null;
};

/** `postgres://…` for a team's server; null: the site's own file in the data folder. */
export type DatabaseUrl = string | null;

/** The store of a site and the operations in it. */
export async function openEngine(
  ports: HostPorts,
  file: string,
  database: DatabaseUrl,
  endings: Endings,
): Promise<Engine> {
  const { clock, random } = ports;
  const log = ports.log.child({ room: 'store' });
  const store =
    database === null
      ? await openStore({ kind: 'embedded', file, clock, log })
      : await openStore({ kind: 'postgres', url: database, clock, log });
  endings.add(() => store.close());
  const presence = await openPresence({ store, clock, random, log });
  endings.add(() => presence.close());
  const mailbox = await openMailbox(store, presence, log);
  endings.add(async () => mailbox?.close());
  return { store, presence, mailbox, operations: createOperationStore({ store, clock, random, self: presence.self }) };
}

export type AcsParts = {
  readonly ports: HostPorts;
  readonly secrets: SecretStore;
  readonly engine: Engine;
  readonly directory: Directory;
  readonly provisioning?: Provisioning;
  readonly files?: DeviceFiles;
  readonly endings: Endings;
  readonly connectionRequestSeconds: number | undefined;
};

/** The ACS of a site, off; what the runs before left between sent and accepted is looked after at once. */
export async function startAcs(parts: AcsParts): Promise<Acs> {
  const { ports, engine, directory, provisioning, files, secrets, connectionRequestSeconds } = parts;
  const { clock, random } = ports;
  const log = ports.log.child({ room: 'acs' });
  const seconds = connectionRequestSeconds === undefined ? {} : { connectionRequestSeconds };
  const provided = { ...(provisioning && { provisioning }), ...(files && { files }) };
  const acs = createAcs({ ...engine, directory, ...provided, secrets, clock, random, log, ...seconds });
  parts.endings.add(() => acs.close());
  await acs.recover();
  return acs;
}

export function siteFile(dataFolder: string, id: SiteId): string {
  return `${dataFolder}/sites/${id}.db`;
}
