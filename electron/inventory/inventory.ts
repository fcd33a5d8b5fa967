import type { FastifyInstance } from 'fastify';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { Random } from '#electron/ports/random.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import { contentOf, forgetUnnamed } from '#electron/store/content.ts';
import type { OperationStore } from '#electron/store/operations.ts';
import type { Store } from '#electron/store/store.ts';
import { openCampaigns } from './campaign/campaign-room.ts';
import { createChangeFeed, createNewestChange } from './changes.ts';
import { type CpeInventory, createCpeInventory } from './cpe.ts';
import { createDebugWatch } from './debug.ts';
import { loadDemo } from './demo/demo.ts';
import { loadPractice, type PracticeSite } from './demo/practice.ts';
import type { HeldBy } from './device-blockers.ts';
import { createDeviceWrites } from './device-writes.ts';
import { createDevices } from './devices.ts';
import { every } from './every.ts';
import { createFirmware, type FirmwareInventory } from './firmware.ts';
import { apiPlugin, unknownPlugin } from './http/api.ts';
import { attachmentViews } from './http/attachment-views.ts';
import { bulkViews } from './http/bulk-views.ts';
import { campaignViews } from './http/campaign-views.ts';
import { catalogueViews } from './http/catalogue-views.ts';
import { changeViews } from './http/change-views.ts';
import { deviceViews } from './http/device-views.ts';
import { firmwareViews } from './http/firmware-views.ts';
import { createKeptAnswers } from './http/kept-answers.ts';
import { logViews } from './http/log-views.ts';
import { createMetrics } from './http/metrics.ts';
import { operationViews } from './http/operation-views.ts';
import { metricsView, registerOpenRoutes } from './http/service-views.ts';
import { settingViews } from './http/setting-views.ts';
import { createThrottle, type Rate } from './http/throttle.ts';
import { timelineViews } from './http/timeline-views.ts';
import { createReadWrite } from './http/write-request.ts';
import { forgetOldAnswers, openFingerprint } from './idempotency.ts';
import { createOnboarding, type Onboarding } from './onboarding.ts';
import { createParameterTree, type ParameterTree } from './parameter-tree.ts';
import { projectOperations } from './pending.ts';
import { createProvisioning, type ProvisioningInventory } from './provisioning.ts';
import { createRecipeFacts, type RecipeFacts } from './recipe-facts.ts';
import { type Contact, createRefresher } from './refresher.ts';
import { createScheduleWatch } from './schedule.ts';
import { startEmpty } from './start.ts';
import { createStatusSweep, statusCounts } from './status.ts';
import { forgetOldStatus } from './status-history.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createWriteOnce } from './write-once.ts';

export type { CpeInventory } from './cpe.ts';
export type { PracticeSite } from './demo/practice.ts';
export type { HeldBy } from './device-blockers.ts';
export type { Contact } from './refresher.ts';
export { RIGHTS, type TokenSummary, type Tokens } from './tokens.ts';

export type InventoryOptions = {
  store: Store;
  operations: OperationStore;
  clock: Clock;
  random: Random;
  secrets: SecretStore;
  log: Log;
  contact?: Contact;
  heldBy?: HeldBy;
  /** Where firmware images lie; without it none can be uploaded. */
  firmwareFolder?: string;
  /** Where documents of devices lie; without it the server keeps none. */
  documentFolder?: string;
};

export type ApiOptions = {
  /** Where the API lives, for example `/api/v1`; all of `/api` is its own then. */
  prefix: string;
  /** Requests of one token. */
  requests?: Rate;
  /** Tokens that are none, of one peer (security.md N10). */
  failures?: Rate;
};

/** The system of record: devices and what they refer to, and the Inventory Device API over them. */
export type Inventory = CpeInventory &
  ProvisioningInventory &
  FirmwareInventory &
  ParameterTree &
  RecipeFacts & {
    readonly onboarding: Onboarding;
    registerApi(app: FastifyInstance, options: ApiOptions): Promise<void>;
    tokens: Tokens;
    /** How many devices are up and down now. */
    statusCounts(): Promise<{ up: number; down: number }>;
    /** True while there is nothing in it. */
    isEmpty(): Promise<boolean>;
    /** What an empty site begins with, an organization and the usual device types; does nothing to one that has any. */
    startEmpty(): Promise<void>;
    /** The data set of inventory-api 11, into an empty store. Errors: `app.bad-input` where it is not empty. */
    loadDemo(): Promise<void>;
    /** A lively site around the practice CPEs, into an empty store. */
    loadPractice(site: PracticeSite): Promise<void>;
    /** Ends the timers; the store is its owner's to close. */
    close(): Promise<void>;
  };

/** Generous for a person and a script, and still a wall for a loop gone wild. */
const REQUESTS: Rate = { burst: 2_000, perSecond: 500 };
const FAILURES: Rate = { burst: 30, perSecond: 0.5 };
const SWEEP_MILLISECONDS = 5_000;
const DEBUG_MILLISECONDS = 60_000;
const FORGET_MILLISECONDS = 3_600_000;
const nothing: HeldBy = async () => [];

/** Opens the inventory of a store. */
export async function createInventory(options: InventoryOptions): Promise<Inventory> {
  const { store, operations, clock, random, secrets, log, contact = {}, heldBy = nothing } = options;
  operations.projectInto((trx, device, changed) => projectOperations(trx, store.dialect, device, changed));
  const tokens = createTokens({ store, clock, random, log });
  const sweep = createStatusSweep(store, clock, log);
  const devices = createDevices({ store, sweep, refresher: createRefresher(contact, sweep, clock, log) });
  const writeOnce = createWriteOnce({ store, operations, clock, contact });
  const request = createReadWrite(await openFingerprint(store.db, secrets, random));
  const writes = createDeviceWrites({ store, clock, random, secrets, writeOnce, heldBy });
  const files = contentOf(store, options.firmwareFolder, random, clock);
  const documents = contentOf(store, options.documentFolder, random, clock);
  const newest = createNewestChange(store, clock);
  const kept = createKeptAnswers(async () => {
    await sweep.run();
    return newest();
  });
  const closing = new AbortController();
  const metrics = createMetrics();
  const { campaigns, ...campaigning } = openCampaigns({ ...options, contact, writeOnce });
  const views = [
    ...deviceViews({ devices, writes, request, kept }),
    ...catalogueViews({ db: store.db, clock, writeOnce, request }),
    ...changeViews(createChangeFeed(store.db, clock, sweep, newest), closing.signal),
    ...bulkViews({ store, clock, random, secrets, writeOnce, request }),
    ...logViews(store.db, devices),
    ...timelineViews({ db: store.db, operations }, devices),
    metricsView(store.db, metrics),
    ...operationViews({ devices, operations, writeOnce, request, clock }),
    ...firmwareViews({ db: store.db, files, writeOnce, request }),
    ...attachmentViews({ db: store.db, devices, files: documents, clock, writeOnce, request }),
    ...campaignViews({ db: store.db, campaigns, clock, request }),
    ...settingViews({ db: store.db, devices, clock, secrets, writeOnce, request }),
  ];
  const timers = [
    campaigning,
    every(clock, SWEEP_MILLISECONDS, () => sweep.run(), log),
    every(clock, SWEEP_MILLISECONDS, createScheduleWatch(store.db, clock, contact), log),
    every(clock, DEBUG_MILLISECONDS, createDebugWatch(store, clock), log),
    every(clock, FORGET_MILLISECONDS, () => forgetOldAnswers(store.db, clock.now()), log),
    every(clock, FORGET_MILLISECONDS, () => forgetOldStatus(store.db, clock.now()), log),
    every(clock, FORGET_MILLISECONDS, () => forgetUnnamed(store, clock), log),
  ];

  return {
    ...createCpeInventory({ store, clock, secrets }),
    ...createRecipeFacts(store, files),
    ...createFirmware(store.db, files),
    ...createParameterTree({ store, clock }),
    ...createProvisioning({ store, operations, clock, secrets, log }),
    onboarding: createOnboarding({ store, operations, clock, random, secrets }),
    tokens,
    async registerApi(app, { prefix, requests = REQUESTS, failures = FAILURES }) {
      const context = {
        tokens,
        log,
        metrics,
        requests: createThrottle(requests, clock),
        failures: createThrottle(failures, clock),
      };
      // Whoever waits for a change is answered, so that the server can close.
      app.addHook('preClose', async () => closing.abort());
      await app.register(
        apiPlugin(views, context, (scope) => registerOpenRoutes(scope, views, store.db)),
        { prefix },
      );
      await app.register(unknownPlugin(context), { prefix: `/${prefix.split('/')[1]}` });
    },
    statusCounts: () => statusCounts(store.db),
    isEmpty: async () => (await store.db.selectFrom('organization').select('id').limit(1).execute()).length === 0,
    startEmpty: () => startEmpty(store),
    async loadDemo() {
      await loadDemo({ operations, secrets, random });
      sweep.lookAgain();
    },
    async loadPractice(site) {
      await loadPractice({ operations, secrets, random }, site);
      sweep.lookAgain();
    },
    async close() {
      closing.abort();
      for (const timer of timers) await timer.stop();
    },
  };
}
