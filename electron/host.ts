import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openAuditJournal } from '#electron/audit/audit-journal.ts';
import { createContractServer } from '#electron/contract/serve-contract.ts';
import { openJournal } from '#electron/control/journal.ts';
import { createSender } from '#electron/control/sender.ts';
import { createDiscovery } from '#electron/discovery/discovery.ts';
import { every } from '#electron/inventory/every.ts';
import type { Connection } from '#electron/ports/connection.ts';
import { createContentFiles } from '#electron/store/content-files.ts';
import { type DataFolderLock, lockDataFolder } from '#electron/store/data-folder.ts';
import { storeFailure } from '#electron/store/failure.ts';
import { AppError } from '#shared/errors.ts';
import type { SitesState } from '#shared/site.ts';
import { heldByAudits } from './host/audit-services.ts';
import { sweepContent } from './host/content-sweep.ts';
import { createHostDhcp } from './host/dhcp.ts';
import { LOCAL, type LocalSiteOptions, openLocalSite } from './host/local-site.ts';
import { createNotices } from './host/notices.ts';
import { Endings } from './host/open-site.ts';
import type { OwnSite } from './host/own-site.ts';
import type { HostPorts } from './host/ports.ts';
import { createServices, type ProgramInfo } from './host/services.ts';
import { openSettings } from './host/settings.ts';
import { createSiteKeeper } from './host/site-keeper.ts';
import { createUploads } from './host/uploads.ts';
import { openVault, type Vault } from './host/vault.ts';

export type { HostPorts } from './host/ports.ts';

export type HostOptions = ProgramInfo & {
  /** Opens again what was open when the program ended. */
  readonly reopenLast: boolean;
  /** Seconds per connection request. */
  readonly connectionRequestSeconds?: number;
};

/** How long an end waits for a write that is under way; the command line promises an end within 5 s. */
const SETTLE_MS = 3_000;

/** How often it is looked for files that nothing names any more. */
const SWEEP_MS = 15 * 60_000;

/** Everything that runs beside the screen. */
export type Host = {
  /** Serves the contract to a screen, on whatever wire it came. */
  attach(connection: Connection): void;
  sites(): SitesState;
  readonly vault: Vault;
  /** `serve`: opens the local site over this database and stays there. */
  openFixed(options: Pick<LocalSiteOptions, 'database' | 'serveApi' | 'beginWith'>): Promise<OwnSite>;
  /** Ends the open site, closes the files, lets the data folder go. */
  close(): Promise<void>;
};

/**
 * The composition root: locks the data folder, opens what lies in it, and joins the rooms.
 * Errors: `store.in-use`, `store.newer-schema`, `store.read-only`, `store.disk-full`, `app.key-damaged`. What is only
 * damaged is set aside and said in the notices; the host starts all the same.
 */
export async function createHost(ports: HostPorts, options: HostOptions): Promise<Host> {
  const { clock, random, log, dataFolder } = ports;
  const endings = new Endings();
  try {
    const lock = takeFolder(dataFolder);
    endings.add(() => lock.release());
    const notices = createNotices({ clock, random, log });
    const secrets = await ports.secrets(dataFolder).catch((error: unknown) => {
      throw storeFailure(error, dataFolder);
    });
    const settings = await openSettings(dataFolder, clock);
    const vault = await openVault({ folder: dataFolder, secrets, random, clock });
    const journal = await openJournal({ file: join(dataFolder, 'journal.db'), clock, log });
    endings.add(() => journal.close());
    const audits = await openAuditJournal({ file: join(dataFolder, 'audits.db'), clock, log });
    endings.add(() => audits.close());
    for (const notice of [settings.notice, vault.notice, ...journal.notices, ...audits.notices])
      if (notice !== null) notices.say(notice);

    const { connectionRequestSeconds } = options;
    const shared = { ports, secrets, vault, connectionRequestSeconds, heldBy: heldByAudits(audits) };
    const sites = createSiteKeeper({ ...shared, settings, journal, notices });
    endings.add(() => sites.close());
    const info: ProgramInfo = { version: options.version, host: options.host };
    const documents = createContentFiles(join(dataFolder, 'documents'), random, clock);
    const sweeping = every(clock, SWEEP_MS, () => sweepContent({ dataFolder, clock, log }), log);
    endings.add(() => sweeping.stop());
    const uploads = createUploads(join(dataFolder, 'uploads'), random);
    endings.add(() => uploads.close());
    const sender = createSender({
      journal,
      clientOf: (site) => (sites.current?.site.id === site ? sites.current.client : null),
      mayLeave: async (entry) => {
        const open = sites.current;
        if (open?.site.id === entry.site) await open.bench?.mayLeave(entry);
      },
      secret: vault.fetch,
      content: async ({ sha256, size }) => {
        const bytes = await documents.read(sha256, size);
        if (bytes === null) throw new AppError('outbox.content-gone');
        return bytes;
      },
      clock,
      log: log.child({ room: 'outbox' }),
    });
    endings.add(() => sender.settled(SETTLE_MS));
    const discovery = createDiscovery({ ...ports, log: log.child({ room: 'discovery' }), platform: process.platform });
    endings.add(() => discovery.close());
    const dhcpLog = log.child({ room: 'dhcp' });
    const dhcp = createHostDhcp({ ...ports, log: dhcpLog, platform: process.platform, settings, sites });
    endings.add(() => dhcp.close());
    const services = createServices({
      ports,
      info,
      secrets,
      settings,
      vault,
      notices,
      sites,
      journal,
      sender,
      documents,
      discovery,
      dhcp,
      audits,
      uploads,
    });

    const { lastOpen } = settings.value;
    if (options.reopenLast && lastOpen !== null) {
      await sites.open(lastOpen).catch((error: unknown) => {
        log.error({ err: error, site: lastOpen }, 'the last site could not be opened again');
        if (error instanceof AppError) notices.say(error);
      });
    }
    return {
      attach: createContractServer(services, log.child({ room: 'contract' })),
      sites: sites.state,
      vault,
      openFixed: (fixed) => sites.openFixed(() => openLocalSite({ ...shared, ...fixed, site: LOCAL })),
      close: () => endings.run(),
    };
  } catch (error) {
    await endings.run();
    throw error;
  }
}

function takeFolder(folder: string): DataFolderLock {
  try {
    // Nobody else on this computer has business in here (security.md S14).
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    // A file stands where the folder or one above it should be: nothing can be written there either.
    if (isNoFolder(cause)) throw new AppError('store.read-only', { folder }, { cause });
    throw storeFailure(cause, folder);
  }
  return lockDataFolder(folder);
}

function isNoFolder(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'EEXIST' || cause.code === 'ENOTDIR');
}
