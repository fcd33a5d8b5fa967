import * as z from 'zod';
import { Instant, SiteId } from './ids.ts';

/** A place to work: each keeps a cache and an outbox of its own. */
export const Site = z.discriminatedUnion('kind', [
  /** Demo data and three simulated CPEs, all on loopback. */
  z.object({ kind: z.literal('practice'), id: SiteId, name: z.string() }),
  /** The embedded control server of this laptop (or of the `serve` this screen belongs to). */
  z.object({ kind: z.literal('local'), id: SiteId, name: z.string() }),
  /** Another control server; its token lies in the vault under the site's id. */
  z.object({ kind: z.literal('remote'), id: SiteId, name: z.string(), baseUrl: z.url() }),
]);
export type Site = z.infer<typeof Site>;

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
