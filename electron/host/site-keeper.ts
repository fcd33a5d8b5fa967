import type { Journal } from '#electron/control/journal.ts';
import { normaliseProxy } from '#electron/control/proxy.ts';
import type { SecretStore } from '#electron/ports/secrets.ts';
import type { AcsEvent } from '#shared/acs.ts';
import { AppError } from '#shared/errors.ts';
import { SiteId } from '#shared/ids.ts';
import type { Reachability, ServerCertificate, Site, SitesState } from '#shared/site.ts';
import {
  type Connection,
  certificateOf,
  checkToken,
  isSameWay,
  pinFor,
  type RemoteSite,
  siteOf,
} from './control-servers.ts';
import { openLocalSite } from './local-site.ts';
import { loopbackApi } from './loopback-api.ts';
import type { Notices } from './notices.ts';
import type { OpenSite } from './open-site.ts';
import type { OwnSiteOptions } from './own-site.ts';
import type { HostPorts } from './ports.ts';
import { openPracticeSite, PRACTICE } from './practice-site.ts';
import { openRemoteSite } from './remote-site.ts';
import type { Settings } from './settings.ts';
import { createTopic, type Topic } from './topic.ts';
import type { Vault } from './vault.ts';

/** Which sites there are, and the one that is open: at most one at a time, changed one change after the other. */
export type SiteKeeper = {
  state(): SitesState;
  readonly changes: Topic<SitesState>;
  /** Events of whichever ACS there is. */
  readonly acsEvents: Topic<AcsEvent>;
  readonly current: OpenSite | null;
  /** The open site, or `control.not-connected`. */
  opened(): OpenSite;
  openPractice(): Promise<void>;
  openLocal(name: string): Promise<void>;
  connect(connection: Connection): Promise<void>;
  /** What a server presents; null where it speaks no TLS. Nothing is sent to it. */
  certificate(server: { baseUrl: string; proxy: string | null }): Promise<ServerCertificate | null>;
  /** Another name or proxy for a control server; with `trust` the certificate that is trusted from now on. */
  changeServer(id: SiteId, change: { name?: string; proxy?: string | null; trust?: string | null }): Promise<void>;
  /** Forgets a control server and its token. What has not landed stays in the journal and is found by connecting again. */
  removeServer(id: SiteId): Promise<void>;
  open(id: SiteId): Promise<void>;
  replaceToken(id: SiteId, token: string): Promise<void>;
  leave(): Promise<void>;
  /** Opens what `make` makes and stays there: no choosing, no leaving. */
  openFixed<S extends OpenSite>(make: () => Promise<S>): Promise<S>;
  close(): Promise<void>;
};

export type SiteKeeperOptions = {
  readonly ports: HostPorts;
  readonly secrets: SecretStore;
  readonly settings: Settings;
  readonly vault: Vault;
  readonly journal: Journal;
  readonly notices: Notices;
  readonly connectionRequestSeconds: number | undefined;
  readonly heldBy: OwnSiteOptions['heldBy'];
};

const UNKNOWN: Reachability = { state: 'unknown' };

export function createSiteKeeper(options: SiteKeeperOptions): SiteKeeper {
  const { ports, settings, vault, notices } = options;
  const { log } = ports;
  const changes = createTopic<SitesState>();
  const acsEvents = createTopic<AcsEvent>();
  let current: OpenSite | null = null;
  let fixed = false;
  let last: Promise<unknown> = Promise.resolve();

  const state = (): SitesState => ({
    sites: fixed && current !== null ? [current.site] : settings.value.sites,
    open: current?.site.id ?? null,
    reachability: current?.lookout.reachability ?? UNKNOWN,
    fixed,
  });
  const tell = (): void => changes.publish(state());

  /** One change at a time: a second window that opens another site waits for the first. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const byChoice = (work: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      if (fixed) throw new AppError('app.bad-input', { detail: 'this Demarc belongs to one site' });
      await work();
    });

  async function put(next: OpenSite | null): Promise<void> {
    const before = current;
    current = next;
    if (next !== null) {
      for (const notice of next.notices) notices.say(notice);
      next.acs.events.subscribe((event) => {
        if (current === next) acsEvents.publish(event);
      });
      next.lookout.start(next.client, () => {
        if (current === next) tell();
      });
    }
    acsEvents.publish({ type: 'listener', state: next?.acs.state() ?? { state: 'off' } });
    tell();
    await before?.close().catch((error: unknown) => log.error({ err: error }, 'a site did not end in order'));
  }

  function make(site: Site): Promise<OpenSite> {
    switch (site.kind) {
      case 'practice':
        return openPracticeSite(options);
      case 'local':
        return openLocalSite({
          ...options,
          site,
          database: null,
          serveApi: loopbackApi(options.ports.clock),
          beginWith: 'empty',
        });
      case 'remote':
        return openRemoteSite({ ...options, site });
      default:
        return site satisfies never;
    }
  }

  /** Opens the new one first: where that fails, the technician stays where they are. */
  async function moveTo(site: Site): Promise<void> {
    const known = settings.value.sites.filter(({ id }) => id !== site.id);
    if (current?.site.id !== site.id || !isSameWay(current.site, site)) await put(await make(site));
    await settings.change({ sites: [...known, site], lastOpen: site.id });
    tell();
  }

  function remoteSite(id: SiteId): RemoteSite {
    const site = settings.value.sites.find((known) => known.id === id);
    if (site?.kind !== 'remote') throw new AppError('app.bad-input', { detail: 'this is no control server' });
    return site;
  }

  /** Keeps what is known of a site anew, where it stands in the list. */
  async function keep(site: Site): Promise<void> {
    await settings.change(({ sites }) => ({ sites: sites.map((known) => (known.id === site.id ? site : known)) }));
  }

  return {
    state,
    changes,
    acsEvents,
    get current() {
      return current;
    },
    opened() {
      if (current === null) throw new AppError('control.not-connected');
      return current;
    },
    openPractice: () => byChoice(() => moveTo(PRACTICE)),
    openLocal: (name) =>
      byChoice(async () => {
        const { sites } = settings.value;
        const same = sites.find((site) => site.kind === 'local' && site.name === name.trim());
        await moveTo(same ?? { kind: 'local', id: freeLocalId(sites), name: name.trim() });
      }),
    connect: (connection) =>
      byChoice(async () => {
        const site = await siteOf(connection, ports);
        const token = connection.token.trim();
        await checkToken(site, token, ports);
        await vault.keepNamed(`token of ${site.id}`, token);
        await moveTo(site);
        current?.lookout.observe({ ok: true });
      }),
    certificate: (server) => certificateOf(server, ports),
    changeServer: (id, change) =>
      inTurn(async () => {
        const before = remoteSite(id);
        const site: RemoteSite = {
          ...before,
          name: change.name?.trim() || before.name,
          proxy: change.proxy === undefined ? before.proxy : normaliseProxy(change.proxy ?? ''),
        };
        const { trust } = change;
        const after =
          trust === undefined ? site : { ...site, trust: trust === null ? null : await pinFor(site, trust, ports) };
        await keep(after);
        if (current?.site.id === id) await put(await make(after));
        else tell();
      }),
    removeServer: (id) =>
      byChoice(async () => {
        const site = remoteSite(id);
        if (current?.site.id === id) await put(null);
        await vault.keepNamed(`token of ${id}`, null);
        await settings.change(({ sites, fleet: { [id]: _, ...fleet }, lastOpen }) => ({
          sites: sites.filter((known) => known.id !== site.id),
          fleet,
          lastOpen: lastOpen === id ? null : lastOpen,
        }));
        tell();
      }),
    open: (id) =>
      byChoice(async () => {
        const site = settings.value.sites.find((known) => known.id === id);
        if (site === undefined) throw new AppError('app.bad-input', { detail: 'there is no such site' });
        await moveTo(site);
      }),
    replaceToken: (id, token) =>
      inTurn(async () => {
        await checkToken(remoteSite(id), token.trim(), ports);
        await vault.keepNamed(`token of ${id}`, token.trim());
        if (current?.site.id === id) current.lookout.observe({ ok: true });
      }),
    leave: () =>
      byChoice(async () => {
        await put(null);
        await settings.change({ lastOpen: null });
      }),
    openFixed: (makeFixed) =>
      inTurn(async () => {
        const site = await makeFixed();
        fixed = true;
        await put(site);
        return site;
      }),
    close: () => inTurn(() => put(null)),
  };
}

/** `local`, then `local-2`, …: an id is never given twice, its file may still lie there. */
function freeLocalId(sites: readonly Site[]): SiteId {
  const taken = new Set<string>(sites.map(({ id }) => id));
  let id = 'local';
  for (let count = 2; taken.has(id); count += 1) id = `local-${count}`;
  return SiteId.parse(id);
}
