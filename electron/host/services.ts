import type { AuditJournal } from '#electron/audit/audit-journal.ts';
import type { Services } from '#electron/contract/services.ts';
import type { Journal } from '#electron/control/journal.ts';
import type { Sender } from '#electron/control/sender.ts';
import type { Discovery } from '#electron/discovery/discovery.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { ContentFiles } from '#electron/store/content-files.ts';
import { Sha256 } from '#shared/attachment.ts';
import { NO_PREFERENCES } from '#shared/fleet-view.ts';
import type { SiteId } from '#shared/ids.ts';
import { absenceOf, obstaclesOf } from './acs-surroundings.ts';
import { auditServices } from './audit-services.ts';
import { campaignServices } from './campaign-services.ts';
import { readDocument } from './device-document.ts';
import { deviceSettingServices } from './device-settings.ts';
import type { HostDhcp } from './dhcp.ts';
import { libraryServices } from './library-services.ts';
import { OWN_BENCH } from './local-bench.ts';
import type { Notices } from './notices.ts';
import { createPointAtAcs } from './point-at-acs.ts';
import type { HostPorts } from './ports.ts';
import { recipeServices } from './recipe-services.ts';
import type { Settings } from './settings.ts';
import type { SiteKeeper } from './site-keeper.ts';
import { folderBytes, freeBytes } from './storage.ts';
import { readTimeline } from './timeline.ts';
import { createTopic } from './topic.ts';
import type { Uploads } from './uploads.ts';
import type { Vault } from './vault.ts';

/** What the program is: for the screen's *About*. */
export type ProgramInfo = { readonly version: string; readonly host: 'electron' | 'browser' };

export type ServiceParts = {
  readonly ports: HostPorts;
  readonly info: ProgramInfo;
  readonly secrets: SecretStore;
  readonly settings: Settings;
  readonly vault: Vault;
  readonly notices: Notices;
  readonly sites: SiteKeeper;
  readonly journal: Journal;
  readonly sender: Sender;
  readonly documents: ContentFiles;
  readonly discovery: Discovery;
  readonly dhcp: HostDhcp;
  readonly audits: AuditJournal;
  readonly uploads: Uploads;
};

/** The contract's procedures over what the host is made of. */
export function createServices(parts: ServiceParts): Services {
  return {
    app: appServices(parts),
    sites: siteServices(parts),
    control: controlServices(parts),
    outbox: outboxServices(parts),
    acs: acsServices(parts),
    operations: operationServices(parts),
    bench: benchServices(parts),
    onboarding: onboardingServices(parts),
    parameters: parameterServices(parts),
    discovery: discoveryServices(parts),
    dhcp: dhcpServices(parts),
    recipes: recipeServices({ ...parts, clock: parts.ports.clock, log: parts.ports.log.child({ room: 'recipes' }) }),
    audit: auditServices(parts),
    library: libraryServices(parts),
    campaigns: campaignServices(parts),
    insights: insightServices(parts),
    settings: deviceSettingServices(parts),
    timeline: {
      page: (query, signal) => readTimeline(parts.sites.opened(), query, signal),
      document: async ({ device, document }, signal) => {
        const bytes = await readDocument(parts.sites.opened(), parts.documents, { device, document }, signal);
        return { base64: bytes?.toString('base64') ?? null };
      },
    },
  };
}

function appServices({ ports, info, secrets, vault, notices }: ServiceParts): Services['app'] {
  return {
    info: async () => ({
      ...info,
      platform: process.platform,
      dataFolder: ports.dataFolder,
      person: ports.person ?? null,
    }),
    storage: async () => ({
      folderBytes: await folderBytes(ports.dataFolder),
      freeBytes: await freeBytes(ports.dataFolder),
      secrets: secrets.protection,
    }),
    notices: { now: notices.now, subscribe: notices.subscribe },
    dismissNotice: async ({ id }) => {
      notices.dismiss(id);
      return {};
    },
    keepSecret: async ({ secret }) => ({ ref: await vault.keep(secret) }),
    openExternal: async ({ url }) => ({ opened: await ports.openExternal(url) }),
  };
}

function siteServices({ sites, settings }: ServiceParts): Services['sites'] {
  const stateAfter = async (work: Promise<void>) => {
    await work;
    return sites.state();
  };
  return {
    state: { now: sites.state, subscribe: sites.changes.subscribe },
    openPractice: () => stateAfter(sites.openPractice()),
    openLocal: ({ name }) => stateAfter(sites.openLocal(name)),
    connect: (connection) => stateAfter(sites.connect(connection)),
    open: ({ id }) => stateAfter(sites.open(id)),
    replaceToken: ({ id, token }) => stateAfter(sites.replaceToken(id, token)),
    certificate: async (server) => ({ certificate: await sites.certificate(server) }),
    changeServer: ({ id, name, proxy, trust }) =>
      stateAfter(
        sites.changeServer(id, {
          ...(name === undefined ? {} : { name }),
          ...(proxy === undefined ? {} : { proxy }),
          ...(trust === undefined ? {} : { trust }),
        }),
      ),
    removeServer: ({ id }) => stateAfter(sites.removeServer(id)),
    fleetPreferences: async ({ id }) => settings.value.fleet[id] ?? NO_PREFERENCES,
    keepFleetPreferences: async ({ id, preferences }) => {
      await settings.change(({ fleet }) => ({ fleet: { ...fleet, [id]: preferences } }));
      return {};
    },
    leave: () => stateAfter(sites.leave()),
  };
}

function controlServices({ sites }: ServiceParts): Services['control'] {
  const client = () => sites.opened().client;
  return {
    list: async (query, signal) => {
      const { count, rows, unreadable, serverTime } = await client().list(query, signal);
      return { count, rows, unreadable, serverTime };
    },
    statusChangesSince: async (query, signal) => client().statusChangesSince(query, signal),
    changes: async (query, signal) => ({ feed: await client().changes(query, signal) }),
    device: async (query, signal) => ({ device: await client().device(query, signal) }),
    findBySerial: async (query, signal) => ({ device: await client().findBySerial(query, signal) }),
    references: async (_, signal) => client().references(signal),
    operations: async ({ device }, signal) => ({ operations: await client().operations(device, signal) }),
  };
}

function outboxServices({ ports: { clock }, journal, sender, documents, sites }: ServiceParts): Services['outbox'] {
  const changes = createTopic<{ site: SiteId }>();
  const benchAt = (site: SiteId) => (sites.current?.site.id === site ? sites.current.bench : null);
  return {
    journal: async ({ entry }) => {
      await journal.keep(entry);
      await benchAt(entry.site)?.saved(entry);
      changes.publish({ site: entry.site });
      return {};
    },
    unfinished: async ({ site }) => ({ entries: await journal.unfinished(site) }),
    send: (send) => sender.send(send),
    outcome: async ({ opId, attempt }) => ({ known: await sender.outcome(opId, attempt) }),
    keepContent: async ({ base64 }) => {
      const { sha256, size } = await documents.keep(Buffer.from(base64, 'base64'));
      return { sha256: Sha256.parse(sha256), size };
    },
    exportReceipts: async ({ site }) => {
      const links = await journal.chain(site);
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      return { name: `receipts-${site}-${day}.jsonl`, text: links.map((link) => `${JSON.stringify(link)}\n`).join('') };
    },
    finish: async ({ receipt }) => {
      const entry = await journal.entry(receipt.opId);
      if (entry !== null) await benchAt(receipt.site)?.landed(entry, receipt);
      await journal.finish(receipt);
      changes.publish({ site: receipt.site });
      return {};
    },
    receipts: async ({ site, limit }) => ({ receipts: await journal.receipts(site, limit) }),
    changes: changes.subscribe,
  };
}

/** Of a caller that cannot leave. */
const NEVER = new AbortController().signal;

function acsServices({ ports, sites }: ServiceParts): Services['acs'] {
  return {
    state: async () => sites.current?.acs.state() ?? { state: 'off' },
    interfaces: async () => ({ interfaces: ports.network.interfaces() }),
    turnOn: (where) => sites.opened().acs.turnOn(where),
    turnOff: () => sites.opened().acs.turnOff(),
    events: sites.acsEvents.subscribe,
    cpes: async () => ({ cpes: (await sites.current?.acs.cpes()) ?? [] }),
    cpeOfDevice: async ({ device }) => ({ cpe: (await sites.current?.acs.cpeOfDevice(device)) ?? null }),
    sessions: async (filter) => ({ sessions: (await sites.current?.acs.sessions(filter)) ?? [] }),
    trace: ({ session }) => sites.opened().acs.trace(session),
    diagnoses: async () => ({ diagnoses: sites.current?.acs.diagnoses() ?? [] }),
    obstacles: (where, signal = NEVER) => obstaclesOf(where, ports, signal),
    whyAbsent: ({ address }, signal = NEVER) => absenceOf(address, sites.opened(), ports, signal),
    connectionRequest: ({ cpe }) => sites.opened().acs.connectionRequest(cpe),
  };
}

function operationServices({ sites }: ServiceParts): Services['operations'] {
  const open = () => sites.opened().orders;
  return {
    order: (request) => open().order(request),
    result: (request) => open().result(request),
    unclear: (query) => open().unclear(query),
    decide: (request) => open().decide(request),
    cancel: (request) => open().cancel(request),
    files: (request) => open().files(request),
    log: (request) => open().log(request),
    deleteFile: (request) => open().deleteFile(request),
  };
}

function benchServices({ sites }: ServiceParts): Services['bench'] {
  const open = () => sites.opened().bench ?? OWN_BENCH;
  return {
    standing: (query) => open().standing(query),
    operate: (request) => open().operate(request),
    operations: (query) => open().operations(query),
    letIn: (request) => open().letIn(request),
    unnoted: async () => (await sites.current?.bench?.unnoted({})) ?? { sightings: [] },
    noted: (which) => open().noted(which),
  };
}

function onboardingServices({ sites }: ServiceParts): Services['onboarding'] {
  const open = () => sites.opened().onboarding;
  return {
    rules: (query) => open().rules(query),
    save: (rule) => open().save(rule),
    remove: (which) => open().remove(which),
  };
}

function parameterServices({ sites }: ServiceParts): Services['parameters'] {
  const open = () => sites.opened().parameters;
  return {
    page: (query) => open().page(query),
    readings: (query) => open().readings(query),
    read: (request) => open().read(request),
    write: (request) => open().write(request),
  };
}

function insightServices({ sites }: ServiceParts): Services['insights'] {
  const open = () => sites.opened().insights;
  return {
    status: (query) => open().status(query),
    flips: (query) => open().flips(query),
    informs: (query) => open().informs(query),
    sessions: (query) => open().sessions(query),
    operations: (query) => open().operations(query),
    operationList: (query) => open().operationList(query),
  };
}

function discoveryServices({ discovery, sites, vault, settings, ports }: ServiceParts): Services['discovery'] {
  return {
    interfaces: async () => ({ interfaces: discovery.interfaces() }),
    changes: { now: discovery.all, subscribe: discovery.subscribe },
    scan: (request) => discovery.scan(request),
    stop: async () => discovery.stop(),
    pointAtAcs: createPointAtAcs({
      discovery,
      vault,
      settings,
      clock: ports.clock,
      acs: () => sites.current?.acs.state() ?? { state: 'off' },
    }),
    clear: async () => {
      discovery.clear();
      return {};
    },
  };
}

function dhcpServices({ dhcp }: ServiceParts): Services['dhcp'] {
  return {
    state: { now: dhcp.state, subscribe: dhcp.subscribe },
    start: async (where) => dhcp.start(where),
    stop: async () => dhcp.stop(),
    setBareUrl: ({ mac, bare }) => dhcp.setBareUrl(mac, bare),
  };
}
