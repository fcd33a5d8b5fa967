import type { FastifyInstance } from 'fastify';
import type { Acs } from '#electron/acs/acs.ts';
import { createDeviceFiles } from '#electron/acs/files/device-files.ts';
import type { Directory, InformEvent } from '#electron/acs/ports.ts';
import { createInventory, type Inventory, RIGHTS } from '#electron/inventory/inventory.ts';
import { randomToken } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { StoredOperation } from '#electron/store/operations.ts';
import { databaseHost } from '#electron/store/postgres.ts';
import type { AppError } from '#shared/errors.ts';
import type { DeviceRef, SiteId } from '#shared/ids.ts';
import type { Site } from '#shared/site.ts';
import { controlOf } from './control-of.ts';
import { type DatabaseUrl, type Engine, openEngine, siteFile, startAcs } from './engine.ts';
import { keepHistory } from './history-keeper.ts';
import { insightsOf } from './insight-services.ts';
import { createOnboardingService } from './onboarding.ts';
import { Endings, type OpenSite } from './open-site.ts';
import { createOrders } from './orders.ts';
import { createParameters } from './parameters.ts';
import type { HostPorts } from './ports.ts';
import { recipesOf } from './recipes-of.ts';
import { otherKey } from './shared-key.ts';
import { createSiteTokens, OWN_TOKEN } from './site-tokens.ts';
import type { Vault, VaultName } from './vault.ts';

/** Where the REST API of an embedded control server answers. */
export type ServedApi = { readonly baseUrl: string; close(): Promise<void> };
/** Puts the API on a server that listens: one of its own on loopback, or in `serve` the one of the screen. */
export type ServeApi = (mount: (app: FastifyInstance) => Promise<void>) => Promise<ServedApi>;

export const API_PREFIX = '/api/v1';

export type OwnSite = OpenSite & { readonly inventory: Inventory };

export type OwnSiteOptions = {
  readonly ports: HostPorts;
  readonly secrets: SecretStore;
  readonly vault: Vault;
  readonly site: Extract<Site, { kind: 'practice' | 'local' }>;
  readonly database: DatabaseUrl;
  readonly serveApi: ServeApi;
  /** What beside the inventory stands in the way of a device's deletion, in words (inventory-api 9.22). */
  readonly heldBy: (site: SiteId, device: DeviceRef) => Promise<readonly string[]>;
  readonly connectionRequestSeconds: number | undefined;
};

/** Opens an embedded control server: inventory, its REST API, and the ACS wired to both. */
export async function openOwnSite(options: OwnSiteOptions): Promise<OwnSite> {
  const { ports, site } = options;
  const endings = new Endings();
  try {
    const engine = await openEngine(ports, siteFile(ports.dataFolder, site.id), options.database, endings);
    const notices = await noticesOf(engine, options);
    // The inventory asks for contact before there is an ACS to make it; nothing is queued until both stand.
    const wired: { acs: Acs | null } = { acs: null };
    const inventory = await createInventory({
      ...engine,
      clock: ports.clock,
      random: ports.random,
      secrets: options.secrets,
      log: ports.log.child({ room: 'inventory' }),
      heldBy: (device) => options.heldBy(site.id, device),
      firmwareFolder: `${ports.dataFolder}/firmware`,
      documentFolder: `${ports.dataFolder}/documents`,
      contact: {
        queued: (device) => void wired.acs?.contact(device),
        refresh: async (devices, deadline) => (await wired.acs?.refresh(devices, deadline))?.silent ?? [],
      },
    });
    endings.add(() => inventory.close());
    const files = createDeviceFiles({
      ...engine,
      folder: `${ports.dataFolder}/device-files`,
      secrets: options.secrets,
      clock: ports.clock,
      random: ports.random,
    });
    const { recipes, provisioning, begin } = recipesOf({ ...options, engine, records: inventory, endings });
    const acs = await startAcs({
      ...options,
      files,
      engine,
      directory: directoryOf(inventory),
      provisioning,
      endings,
    });
    wired.acs = acs;
    acs.onInform((event) => recordInform(inventory, event));
    await begin(acs);
    endings.add(engine.operations.subscribe((operation) => recordDone(inventory, operation, ports)));

    endings.add(keepHistory({ ...engine, acs, clock: ports.clock, log: ports.log, count: inventory.statusCounts }));

    const served = await options.serveApi((app) => inventory.registerApi(app, { prefix: API_PREFIX }));
    endings.add(() => served.close());
    const { client, lookout } = controlOf({
      ports,
      baseUrl: served.baseUrl,
      token: await ownToken(options, inventory),
      endings,
    });
    return {
      site,
      inventory,
      client,
      lookout,
      acs,
      orders: createOrders({ acs, operations: engine.operations, files, inventory, clock: ports.clock }),
      onboarding: createOnboardingService(inventory.onboarding, options.vault),
      parameters: createParameters({ tree: inventory, acs, operations: engine.operations, ...options }),
      bench: null,
      recipes,
      insights: insightsOf(engine.store),
      tokens: createSiteTokens(inventory.tokens),
      api: served.baseUrl,
      notices,
      close: () => endings.run(),
    };
  } catch (error) {
    await endings.run();
    throw error;
  }
}

/** What a person must be told of the store. */
async function noticesOf(
  { store }: Engine,
  { database, secrets, ports }: OwnSiteOptions,
): Promise<readonly AppError[]> {
  const locked = database === null ? null : await otherKey(store, secrets, databaseHost(database));
  if (locked === null) return store.notices;
  ports.log.error({ err: locked, next: locked.next }, 'passwords in the database cannot be opened');
  return [...store.notices, locked];
}

function directoryOf(inventory: Inventory): Directory {
  const { onboarding } = inventory;
  const directory: Directory = {
    async find(identity) {
      const known = await inventory.findForCpe(identity);
      if (known === null) return null;
      const { ref, name, username, password, updateFrequency } = known;
      // 0 means that the interval is not ours to set.
      const device = { ref, name, username, password, updateFrequency: updateFrequency > 0 ? updateFrequency : null };
      const fallback = await onboarding.fallbackOf(ref);
      return fallback === null ? device : { ...device, fallback };
    },
    async applicant(identity) {
      const applicant = await onboarding.applicant(identity);
      if (applicant === null) return null;
      return {
        credentials: applicant.credentials,
        async admit() {
          await applicant.admit();
          const device = await directory.find(identity);
          if (device === null) throw new Error('a device that was just created is not there');
          return device;
        },
      };
    },
  };
  return directory;
}

async function recordInform(inventory: Inventory, event: InformEvent): Promise<void> {
  if (event.device === null) return;
  if (event.events.some((code) => code.startsWith('0 '))) await inventory.recordBootstrap(event.device);
  const { identity, facts, address, at, withFallback } = event;
  await inventory.onboarding.informed(event.device, { withFallback, root: facts.root ?? 'Device.' });
  await inventory.recordInform(event.device, {
    oui: identity.oui,
    productClass: identity.productClass,
    serialNumber: identity.serialNumber,
    at,
    address,
    manufacturer: facts.manufacturer,
    softwareVersion: facts.softwareVersion,
    hardwareVersion: facts.hardwareVersion,
  });
}

const CONFIGURES: ReadonlySet<string> = new Set(['reconf', 'settings']);

/** What a finished operation means to the record. */
function recordDone(inventory: Inventory, { device, kind, state }: StoredOperation, { log }: HostPorts): void {
  if (state.state !== 'done' || !CONFIGURES.has(kind)) return;
  inventory
    .recordConfiguration(device as DeviceRef, state.at)
    .catch((error: unknown) => log.error({ err: error, device }, 'a finished operation could not be recorded'));
}

/** The app's own token of its own server: made once, kept in the vault, made anew where it was revoked. */
async function ownToken({ vault, site, ports }: OwnSiteOptions, inventory: Inventory): Promise<() => Promise<string>> {
  const name: VaultName = `token of ${site.id}`;
  const kept = await vault.fetch(name).catch(() => null);
  const caller = kept === null ? null : await inventory.tokens.identify(kept);
  if (caller === null || caller === 'ended') {
    const token = await inventory.tokens.create({
      name: `${OWN_TOKEN} (${randomToken(ports.random, 6)})`,
      organizations: null,
      rights: RIGHTS,
    });
    await vault.keepNamed(name, token);
  }
  return () => vault.fetch(name);
}
