import * as z from 'zod';
import { CpeSummary } from '#shared/acs.ts';

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
  /** The RPCs it answers, asked for once per version of its software; null: not yet (SPEC O-16). */
  methods: z
    .object({ of: z.string().nullable(), names: z.array(z.string()) })
    .nullable()
    .default(null),
});
export type CpeRecord = z.infer<typeof CpeRecord>;

/** The record as the bench lists it. */
export function summaryOf(record: CpeRecord, talking: boolean): CpeSummary {
  const { connectionRequestUrl, managed: _, methods: __, ...rest } = record;
  return { ...rest, canBeCalled: connectionRequestUrl !== null, talking };
}
