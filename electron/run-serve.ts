import { join } from 'node:path';
import { RIGHTS } from '#electron/inventory/inventory.ts';
import type { Log } from '#electron/ports/log.ts';
import { type Random, randomToken } from '#electron/ports/random.ts';
import { startWebHost, type WebHost } from '#electron/web/web-host.ts';
import { type AcsState, isOutdated } from '#shared/acs.ts';
import type { ServeCommand } from './command-line.ts';
import { API_PREFIX, type OwnSite } from './host/own-site.ts';
import type { HostPorts } from './host/ports.ts';
import type { Vault } from './host/vault.ts';
import { createHost, type Host } from './host.ts';
import { webSecret } from './web-secret.ts';

/** What is printed when everything answers; keys that do not apply are left out. */
export type ReadyLine = {
  ready: true;
  api?: string;
  ui?: string;
  acs?: string;
  acsTls?: string;
  token?: string;
};

export type Served = { readonly ready: ReadyLine; close(): Promise<void> };

const ROOT = join(import.meta.dirname, '..');

/** Starts what the command line asks for; resolves when all of it answers. Throws AppError, nothing left running. */
export async function runServe(command: ServeCommand, ports: HostPorts, version: string): Promise<Served> {
  const host = await createHost(ports, {
    version,
    host: 'browser',
    reopenLast: command.chooseSite,
    ...(command.connectionRequestSeconds === undefined
      ? {}
      : { connectionRequestSeconds: command.connectionRequestSeconds }),
  });
  try {
    return command.chooseSite ? await serveChosen(command, ports, host) : await serveLocal(command, ports, host);
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** The screen alone: the sites bring their own servers, on loopback. */
async function serveChosen(command: ServeCommand, ports: HostPorts, host: Host): Promise<Served> {
  const web = await startScreen(command, ports, host);
  return {
    ready: { ready: true, ...(web.ui === null ? {} : { ui: web.ui }) },
    close: () => closeAll(ports.log, web.close, host.close),
  };
}

/** One site for good: its API beside the screen, its ACS where the command line says. */
async function serveLocal(command: ServeCommand, ports: HostPorts, host: Host): Promise<Served> {
  const started: { web: WebHost | null } = { web: null };
  const site = await host.openFixed({
    database: command.database,
    beginWith: command.demo ? 'demo' : 'empty',
    serveApi: async (mount) => {
      const web = await startScreen(command, ports, host, mount);
      started.web = web;
      return { baseUrl: apiUrl(web), close: web.close };
    },
  });
  const token = command.demo ? await demoToken(site, host.vault, ports.random) : undefined;
  const acs = await turnOnAcs(command, site, ports.log);
  const ui = started.web?.ui ?? null;
  return {
    ready: {
      ready: true,
      ...(site.api === null ? {} : { api: site.api }),
      ...(ui === null ? {} : { ui }),
      ...(acs?.state === 'on' ? { acs: acs.url } : {}),
      ...(acs?.state === 'on' && acs.tls ? { acsTls: acs.tls.url } : {}),
      ...(token === undefined ? {} : { token }),
    },
    close: () => closeAll(ports.log, host.close),
  };
}

async function turnOnAcs({ acs, acsTls }: ServeCommand, site: OwnSite, log: Log): Promise<AcsState | undefined> {
  if (acs === null) return undefined;
  if (acsTls === null) return site.acs.turnOn(acs);
  const { port, minVersion } = acsTls;
  if (isOutdated(minVersion)) log.warn({ minVersion }, 'this TLS version is broken: only for CPEs that know no better');
  return site.acs.turnOn({ ...acs, tls: { port, minVersion } });
}

async function startScreen(
  command: ServeCommand,
  { clock, random, log }: HostPorts,
  host: Host,
  mount?: Parameters<Parameters<Host['openFixed']>[0]['serveApi']>[0],
): Promise<WebHost> {
  const web = await startWebHost({
    address: command.http,
    folder: join(ROOT, 'out', 'renderer'),
    secret: await webSecret(host.vault, random),
    accept: host.attach,
    clock,
    random,
    log: log.child({ room: 'web' }),
    ...(mount === undefined ? {} : { mount }),
  });
  if (web.ui === null) log.warn({ host: web.host }, 'the screen is for this computer only; listen on 127.0.0.1 for it');
  return web;
}

/** Where this computer reaches the API it serves. */
function apiUrl({ host, port }: WebHost): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}${API_PREFIX}`;
}

/** The token with full rights: the same one at every start of the data folder. */
async function demoToken({ inventory }: OwnSite, vault: Vault, random: Random): Promise<string> {
  const kept = await vault.fetch('demo token').catch(() => null);
  const caller = kept === null ? null : await inventory.tokens.identify(kept);
  if (kept !== null && caller !== null && caller !== 'ended') return kept;
  // A name of its own: another process on the same database has a demo token too.
  const name = `Demo (${randomToken(random, 6)})`;
  const token = await inventory.tokens.create({ name, organizations: null, rights: RIGHTS });
  await vault.keepNamed('demo token', token);
  return token;
}

async function closeAll(log: Log, ...closes: (() => Promise<void>)[]): Promise<void> {
  for (const close of closes) {
    await close().catch((error: unknown) => log.error({ err: error }, 'something did not end in order'));
  }
}
