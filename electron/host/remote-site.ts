import type { InformEvent } from '#electron/acs/acs.ts';
import { createDeviceFiles } from '#electron/acs/files/device-files.ts';
import type { Journal } from '#electron/control/journal.ts';
import { overheard } from '#electron/control/overheard.ts';
import { createParameterTree } from '#electron/inventory/parameter-tree.ts';
import { createProvisioning } from '#electron/inventory/provisioning.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { markOf } from '#electron/recipes/device-operation.ts';
import { createAccess } from '#electron/roster/access.ts';
import { createDrafts } from '#electron/roster/drafts.ts';
import { createRoster } from '#electron/roster/roster.ts';
import { createSightings, type Sightings } from '#electron/roster/sightings.ts';
import type { StoredOperation } from '#electron/store/operations.ts';
import { DeviceId } from '#shared/ids.ts';
import { onlyReads } from '#shared/operation.ts';
import type { Site } from '#shared/site.ts';
import { controlOf } from './control-of.ts';
import { routeTo } from './control-servers.ts';
import { draftDevices } from './draft-devices.ts';
import { openEngine, siteFile, startAcs } from './engine.ts';
import { keepHistory } from './history-keeper.ts';
import { insightsOf } from './insight-services.ts';
import { createLocalBench } from './local-bench.ts';
import { NO_ONBOARDING } from './onboarding.ts';
import { Endings, type OpenSite } from './open-site.ts';
import { createOrders } from './orders.ts';
import { createParameters } from './parameters.ts';
import type { HostPorts } from './ports.ts';
import { recipesOf } from './recipes-of.ts';
import { remoteDirectory } from './remote-directory.ts';
import { NO_IMAGES, remoteRecords } from './remote-records.ts';
import type { Vault } from './vault.ts';

/**
 * Opens another control server. The ACS of this computer works beside it: it knows the devices that server told of
 * (electron/roster), acts on those it was let in to, and what it learns becomes entries of the outbox.
 */
export async function openRemoteSite(options: {
  readonly ports: HostPorts;
  readonly secrets: SecretStore;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly site: Extract<Site, { kind: 'remote' }>;
  readonly connectionRequestSeconds: number | undefined;
}): Promise<OpenSite> {
  const { ports, secrets, vault, journal, site } = options;
  const { clock, random } = ports;
  const endings = new Endings();
  try {
    const engine = await openEngine(ports, siteFile(ports.dataFolder, site.id), null, endings);
    const { store, operations } = engine;
    const roster = createRoster(store);
    const access = createAccess(store, secrets);
    const sightings = createSightings(store);
    const drafts = createDrafts(store, roster);
    const created = draftDevices({
      ...engine,
      site: site.id,
      drafts,
      journal,
      log: ports.log.child({ room: 'roster' }),
    });
    await created.recover();
    const { client: plain, lookout } = controlOf({
      ports,
      baseUrl: site.baseUrl,
      token: () => vault.fetch(`token of ${site.id}`),
      route: routeTo(site),
      organization: site.organization,
      endings,
    });
    const client = overheard(plain, roster, ports.log.child({ room: 'roster' }));
    // Parameters are kept as on a site of one's own: by the number of the device, whoever gave it.
    const tree = {
      ...createParameterTree({ store, clock }),
      ...createProvisioning({ store, operations, clock, secrets, log: ports.log.child({ room: 'inventory' }) }),
    };
    const files = createDeviceFiles({
      ...engine,
      folder: `${ports.dataFolder}/device-files`,
      secrets,
      clock,
      random,
    });
    const records = { ...tree, ...remoteRecords({ site: site.id, roster, drafts, journal }) };
    const { recipes, provisioning, begin } = recipesOf({ ...options, engine, records, endings });
    const directory = remoteDirectory({ roster, access, client, lookout, clock });
    const acs = await startAcs({ ...options, engine, directory, provisioning, files, endings });
    acs.onInform((event) => recordInform(sightings, event));
    endings.add(operations.subscribe((operation) => recordDone(sightings, operation, ports)));
    endings.add(created.begin(acs));
    await begin(acs);
    // Of a server that does not answer nobody knows how many are up now.
    const count = async () => (lookout.reachability.state === 'online' ? roster.statusCounts() : null);
    endings.add(keepHistory({ ...engine, acs, clock, log: ports.log, count }));
    const known = { roster, drafts, created, access, sightings };
    const bench = createLocalBench({ ...engine, ...known, site: site.id, acs, journal, vault, clock });
    return {
      site,
      client,
      lookout,
      acs,
      bench,
      parameters: createParameters({ tree, acs, operations, vault, secrets }),
      onboarding: NO_ONBOARDING,
      orders: createOrders({ acs, operations, files, inventory: NO_IMAGES, clock }),
      recipes,
      insights: insightsOf(store),
      tokens: null,
      api: null,
      notices: store.notices,
      close: () => endings.run(),
    };
  } catch (error) {
    await endings.run();
    throw error;
  }
}

async function recordInform(sightings: Sightings, { device, facts, at }: InformEvent): Promise<void> {
  const id = DeviceId.safeParse(Number(device)).data;
  if (device === null || id === undefined) return;
  const { softwareVersion, hardwareVersion } = facts;
  await sightings.seen(id, { at, softwareVersion, hardwareVersion });
}

/** What a finished operation means to the record. What a recipe does is told by its as-built record. */
function recordDone(sightings: Sightings, operation: StoredOperation, { log }: HostPorts): void {
  const { device, kind, state } = operation;
  const id = DeviceId.safeParse(Number(device)).data;
  if (state.state !== 'done' || onlyReads(kind) || id === undefined || markOf(operation) !== null) return;
  sightings
    .did(id, kind, state.at)
    .catch((error: unknown) => log.error({ err: error, device }, 'a finished operation could not be noted'));
}
