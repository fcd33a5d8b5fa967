import * as z from 'zod';
import { Instant } from './ids.ts';

/** The bench DHCP: gives a router plugged into this laptop an address, and the URL of the ACS with it. */

/** A router that was offered or holds an address. */
export const DhcpLease = z.object({
  mac: z.string(),
  address: z.string(),
  phase: z.enum(['offered', 'bound']),
  /** Made from the MAC's prefix; null where it names no maker. */
  vendor: z.string().nullable(),
  hostName: z.string().nullable(),
  /** Who it says it is (option 125, TR-069 Annex F); most say nothing. */
  serialNumber: z.string().nullable(),
  /** It says that it wants to be told its ACS (option 60 `dslforum.org`). */
  asksForAcs: z.boolean(),
  /** It is given the bare URL in option 43, because its maker's CPEs read nothing else. */
  bareUrl: z.boolean(),
  since: Instant,
});
export type DhcpLease = z.infer<typeof DhcpLease>;

export const DhcpInterface = z.object({ name: z.string(), address: z.string(), prefix: z.int() });
export type DhcpInterface = z.infer<typeof DhcpInterface>;

/** Why it stopped without a person: an error's words and next step. */
export const DhcpStop = z.object({ at: Instant, words: z.string(), next: z.string() });
export type DhcpStop = z.infer<typeof DhcpStop>;

export const DhcpState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off'), stopped: DhcpStop.nullable() }),
  /** It asks whether another DHCP server answers, and gives nothing yet. */
  z.object({ state: z.literal('checking'), interface: DhcpInterface }),
  z.object({
    state: z.literal('on'),
    interface: DhcpInterface,
    url: z.string(),
    since: Instant,
    /** Down: nothing is plugged in now. It goes on when something is, after asking again whether another server answers. */
    link: z.enum(['up', 'down']),
    leases: z.array(DhcpLease),
    most: z.int(),
    /** Addresses were asked for after the most were given. */
    full: z.boolean(),
  }),
]);
export type DhcpState = z.infer<typeof DhcpState>;

/** Addresses given at the most: a bench holds forty routers. */
export const MOST_LEASES = 64;
