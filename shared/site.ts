import * as z from 'zod';
import { Instant, SiteId } from './ids.ts';

/** A certificate a person compared and trusts, for one server or one router (security.md S20). */
export const TrustedCertificate = z.object({
  /** SHA-256, `AB:CD:…` */
  fingerprint: z.string(),
  pem: z.string(),
});

/** A place to work: each keeps a cache and an outbox of its own. */
export const Site = z.discriminatedUnion('kind', [
  /** Demo data and three simulated CPEs, all on loopback. */
  z.object({ kind: z.literal('practice'), id: SiteId, name: z.string() }),
  /** The embedded control server of this laptop (or of the `serve` this screen belongs to). */
  z.object({ kind: z.literal('local'), id: SiteId, name: z.string() }),
  /** Another control server; its token lies in the vault under the site's id. */
  z.object({
    kind: z.literal('remote'),
    id: SiteId,
    name: z.string(),
    baseUrl: z.url(),
    /** Only devices of this organization; null: all the token sees. */
    organization: z.int().positive().nullable().default(null),
    /** `http://host:port`; null: straight to the server. */
    proxy: z.string().nullable().default(null),
    /** The one certificate a person trusts for this server; null: what the system trusts (security.md S20). */
    trust: TrustedCertificate.nullable().default(null),
  }),
]);
export type Site = z.infer<typeof Site>;

/** What a server presents, for a person to judge. */
export const ServerCertificate = z.object({
  /** SHA-256, `AB:CD:…`: what is compared with the server's owner. */
  fingerprint: z.string(),
  subject: z.string(),
  issuer: z.string(),
  validFrom: Instant,
  validTo: Instant,
  /** Why the system does not trust it, in words; null: it does. */
  doubt: z.string().nullable(),
});
export type ServerCertificate = z.infer<typeof ServerCertificate>;

/** Whether the control server of the open site answers. */
export const Reachability = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.literal('online'), since: Instant }),
  z.object({ state: z.literal('offline'), since: Instant, code: z.string(), words: z.string(), next: z.string() }),
  /** It answers but does not take the token: work goes on, nothing is sent until there is a new one. */
  z.object({ state: z.literal('token-refused'), since: Instant }),
]);
export type Reachability = z.infer<typeof Reachability>;

export const SitesState = z.object({
  sites: z.array(Site),
  open: SiteId.nullable(),
  reachability: Reachability,
  /** True where the screen belongs to one fixed site (`serve`): no choosing, no leaving. */
  fixed: z.boolean(),
});
export type SitesState = z.infer<typeof SitesState>;

/** Something the program wants to say after its start: a file set aside, a port not had. */
export const Notice = z.object({ id: z.string(), at: Instant, code: z.string(), words: z.string(), next: z.string() });
export type Notice = z.infer<typeof Notice>;
