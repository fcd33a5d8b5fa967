import { createHash } from 'node:crypto';
import { hostOf, normaliseBaseUrl } from '#electron/control/base-url.ts';
import { lookAtCertificate } from '#electron/control/certificate.ts';
import { createControlClient } from '#electron/control/client.ts';
import type { Route } from '#electron/control/connect.ts';
import { normaliseProxy } from '#electron/control/proxy.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import type { PinnedCertificate } from '#electron/ports/trust.ts';
import { AppError } from '#shared/errors.ts';
import { SiteId } from '#shared/ids.ts';
import type { ServerCertificate, Site } from '#shared/site.ts';

export type RemoteSite = Extract<Site, { kind: 'remote' }>;

/** How a person describes a control server. */
export type Connection = {
  readonly name: string;
  readonly baseUrl: string;
  readonly token: string;
  readonly organization: number | null;
  readonly proxy: string | null;
  /** The fingerprint of the certificate they looked at and trust. */
  readonly trust: string | null;
};

type Ports = { readonly clock: Clock; readonly log: Log };

/** The way to the server of a site. */
export function routeTo({ proxy, trust }: Pick<RemoteSite, 'proxy' | 'trust'>): Route {
  return { proxy: proxy === null ? null : new URL(proxy), trust };
}

/** What a server presents; null where it speaks no TLS. Throws AppError `control.*`. */
export async function certificateOf(
  server: { readonly baseUrl: string; readonly proxy: string | null },
  { clock }: Ports,
): Promise<ServerCertificate | null> {
  const proxy = normaliseProxy(server.proxy ?? '');
  const seen = await lookAtCertificate(normaliseBaseUrl(server.baseUrl), { clock, proxy: urlOf(proxy) });
  return seen?.shown ?? null;
}

/**
 * The certificate a person trusts, taken from the server itself. Throws `control.certificate-changed` where it is
 * another one by now: nobody has looked at that.
 */
export async function pinFor(
  { baseUrl, proxy }: Pick<RemoteSite, 'baseUrl' | 'proxy'>,
  fingerprint: string,
  { clock }: Ports,
): Promise<PinnedCertificate> {
  const seen = await lookAtCertificate(baseUrl, { clock, proxy: urlOf(proxy) });
  if (seen?.pin.fingerprint !== fingerprint) {
    throw new AppError('control.certificate-changed', { host: hostOf(baseUrl) });
  }
  return seen.pin;
}

/** The site of a connection, not yet tried. Throws `control.url-invalid`, `control.proxy-invalid`, `control.*`. */
export async function siteOf(connection: Connection, ports: Ports): Promise<RemoteSite> {
  const baseUrl = normaliseBaseUrl(connection.baseUrl);
  const proxy = normaliseProxy(connection.proxy ?? '');
  const { organization, trust } = connection;
  return {
    kind: 'remote',
    id: remoteId(baseUrl, organization),
    name: connection.name.trim() === '' ? hostOf(baseUrl) : connection.name.trim(),
    baseUrl,
    organization,
    proxy,
    trust: trust === null ? null : await pinFor({ baseUrl, proxy }, trust, ports),
  };
}

/** Resolves when the server answers as the API and takes the token; throws AppError `control.*` otherwise. */
export async function checkToken(site: RemoteSite, token: string, { clock, log }: Ports): Promise<void> {
  const { baseUrl, organization } = site;
  const client = createControlClient({
    baseUrl,
    token: async () => token,
    clock,
    log,
    organization,
    route: routeTo(site),
  });
  try {
    await client.check();
  } finally {
    client.close();
  }
}

/** True where both are reached the same way, so that an open site need not be opened again. */
export function isSameWay(left: Site, right: Site): boolean {
  if (left.kind !== 'remote' || right.kind !== 'remote') return true;
  return (
    left.baseUrl === right.baseUrl && left.proxy === right.proxy && left.trust?.fingerprint === right.trust?.fingerprint
  );
}

function urlOf(proxy: string | null): URL | null {
  return proxy === null ? null : new URL(proxy);
}

/** The same server and organization are the same site: its cache and what waits to be sent are found again. */
function remoteId(baseUrl: string, organization: number | null): SiteId {
  const named = organization === null ? baseUrl : `${baseUrl}#${organization}`;
  return SiteId.parse(`remote-${createHash('sha256').update(named).digest('hex').slice(0, 16)}`);
}
