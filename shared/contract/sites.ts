import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { FleetPreferences } from '../fleet-view.ts';
import { SiteId } from '../ids.ts';
import { ServerCertificate, SitesState } from '../site.ts';
import { Nothing, procedure } from './procedure.ts';

/** Where the technician works. */
export const sites = {
  /** The state now, then on every change. */
  watch: procedure.input(Nothing).output(eventIterator(SitesState)),
  openPractice: procedure.input(Nothing).output(SitesState),
  openLocal: procedure.input(z.object({ name: z.string().min(1).max(80) })).output(SitesState),
  /**
   * Checks base URL and token against the server, keeps both only when it answers as the Inventory Device API, and
   * opens the site. The token goes to the vault and never comes back.
   */
  connect: procedure
    .input(
      z.object({
        name: z.string().min(1).max(80),
        baseUrl: z.string().max(2048),
        token: z.string().min(1).max(4096),
        organization: z.int().positive().nullable().default(null),
        proxy: z.string().max(2048).nullable().default(null),
        /** The fingerprint of the certificate a person has looked at and trusts for this server alone. */
        trust: z.string().max(200).nullable().default(null),
      }),
    )
    .output(SitesState),
  /** What a server presents, for a person to judge; null where it speaks no TLS. Nothing is sent to it. */
  certificate: procedure
    .input(z.object({ baseUrl: z.string().max(2048), proxy: z.string().max(2048).nullable().default(null) }))
    .output(z.object({ certificate: ServerCertificate.nullable() })),
  /** Another name, proxy or trusted certificate (by fingerprint; null: what the system trusts) of a control server. */
  changeServer: procedure
    .input(
      z.object({
        id: SiteId,
        name: z.string().min(1).max(80).optional(),
        proxy: z.string().max(2048).nullable().optional(),
        trust: z.string().max(200).nullable().optional(),
      }),
    )
    .output(SitesState),
  /** Forgets a control server and its token. What has not landed stays in the journal: connecting again finds it. */
  removeServer: procedure.input(z.object({ id: SiteId })).output(SitesState),
  /** Opens a site that is already known. */
  open: procedure.input(z.object({ id: SiteId })).output(SitesState),
  /** Checks and replaces the token of a site; nothing waiting is touched. */
  replaceToken: procedure.input(z.object({ id: SiteId, token: z.string().min(1).max(4096) })).output(SitesState),
  /** The saved views and columns of a site's fleet. */
  fleetPreferences: procedure.input(z.object({ id: SiteId })).output(FleetPreferences),
  /** Keeps them; answers when they are on the disk. Of two windows the later one has the word. */
  keepFleetPreferences: procedure.input(z.object({ id: SiteId, preferences: FleetPreferences })).output(Nothing),
  /** Back to the first screen; ends the practice site's CPEs. Data stays. */
  leave: procedure.input(Nothing).output(SitesState),
};
