import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { DhcpState } from '../dhcp.ts';
import { Nothing, procedure } from './procedure.ts';

/** The bench DHCP: off until somebody starts it on one interface. */
export const dhcp = {
  /** The state now, then each that follows. */
  watch: procedure.input(Nothing).output(eventIterator(DhcpState)),
  /** Answers once it gives addresses, seconds later; the ACS must listen there. Fails with a `dhcp.*` code. */
  start: procedure
    .input(z.object({ name: z.string().min(1).max(255), address: z.string().min(7).max(15) }))
    .output(DhcpState),
  stop: procedure.input(Nothing).output(DhcpState),
  /** Whether CPEs of the maker of this MAC get the bare URL in option 43; remembered on this laptop. */
  setBareUrl: procedure
    .input(z.object({ mac: z.string().regex(/^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/), bare: z.boolean() }))
    .output(DhcpState),
};
