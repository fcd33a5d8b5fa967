import * as z from 'zod';
import { CpeSummary } from '#shared/acs.ts';
import { VALUE_TYPES } from '#shared/cwmp/schema.ts';

/** What the ACS remembers of a CPE from session to session. */
export const CpeRecord = CpeSummary.omit({ canBeCalled: true, talking: true }).extend({
  connectionRequestUrl: z.string().nullable(),
  /** What was set on the CPE so that it calls us and can be called; null: not yet, or it was reset since. */
  managed: z
    .object({
      interval: z.int(),
      /** Fingerprint of the connection-request credentials that were set; null: the CPE did not take them. */
      credentials: z.string().nullable(),
    })
    .nullable(),
  udpAddress: z.string().nullable().default(null),
  /** The last call did not get through. */
  isUncallable: z.boolean().default(false),
  /** How it was made reachable while somebody works on it, and what to write back afterwards; null: as it was. */
  reach: z
    .object({
      by: z.enum(['udp', 'interval', 'nothing']),
      before: z.array(z.object({ name: z.string(), value: z.string(), type: z.enum(VALUE_TYPES) })),
    })
    .nullable()
    .default(null),
  /** The RPCs it answers, asked for once per version of its software; null: not yet (SPEC O-16). */
  methods: z
    .object({ of: z.string().nullable(), names: z.array(z.string()) })
    .nullable()
    .default(null),
});
export type CpeRecord = z.infer<typeof CpeRecord>;

/** The record as the bench lists it. */
export function summaryOf(record: CpeRecord, talking: boolean): CpeSummary {
  const { connectionRequestUrl, managed: _, methods: __, udpAddress, isUncallable: ___, reach: ____, ...rest } = record;
  return { ...rest, canBeCalled: connectionRequestUrl !== null || udpAddress !== null, talking };
}
