import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { DiscoveryEvent, NeighbourKey, Pointed, ProbeReach, ScanInterface, ScanState } from '../discovery.ts';
import { SecretRef } from '../ids.ts';
import { Nothing, procedure } from './procedure.ts';

/** Neighbours: what is on the LAN of one interface. Nothing is sent before somebody asks for a scan. */
export const discovery = {
  /** Interfaces that can be scanned. */
  interfaces: procedure.input(Nothing).output(z.object({ interfaces: z.array(ScanInterface) })),
  /** Everything there is, then what changes. */
  watch: procedure.input(Nothing).output(eventIterator(DiscoveryEvent)),
  /** Begins a scan and answers at once; what it finds comes through `watch`. Fails with a `discovery.*` code. */
  scan: procedure
    .input(z.object({ name: z.string().min(1).max(255), address: z.string().min(7).max(15), reach: ProbeReach }))
    .output(ScanState),
  /** Ends the scan at once; what was found stays. */
  stop: procedure.input(Nothing).output(ScanState),
  /** Forgets every row. */
  clear: procedure.input(Nothing).output(Nothing),
  /**
   * Tells a neighbour by TR-064 that its ACS is this one. The password comes from the vault and is forgotten there
   * afterwards, whatever the outcome. `trust`: the fingerprint a person compared; it is kept for this router, and none
   * other. Fails with `discovery.neighbour-gone`, `discovery.not-told`, `discovery.acs-elsewhere`.
   */
  pointAtAcs: procedure
    .input(
      z.object({
        neighbour: NeighbourKey,
        username: z.string().max(256),
        password: SecretRef,
        trust: z.string().max(128).nullable(),
      }),
    )
    .output(Pointed),
};
