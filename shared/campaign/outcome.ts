import '../jitless.ts';
import * as z from 'zod';

/** What a campaign came to so far, beside how far it has come (report.ts). */

const Milliseconds = z.int().nonnegative().nullable();

/** From asking a device (the last time, where it was tried again) to its telling the new version; null: none has. */
const TimeToProof = z.object({ medianMs: Milliseconds, p95Ms: Milliseconds });
export type TimeToProof = z.infer<typeof TimeToProof>;

export const CampaignOutcome = z.object({
  ...TimeToProof.shape,
  /** Wave by wave, the canaries being the first where there are any. */
  waves: z.array(TimeToProof),
  /** Why devices failed, the most frequent reason first. */
  failures: z.array(z.object({ code: z.string(), words: z.string(), count: z.int().positive() })),
});
export type CampaignOutcome = z.infer<typeof CampaignOutcome>;

/** The part of those that ended one way or the other that failed, from 0 to 1; null: none has ended. */
export function failureRate({ upgraded, failed }: { upgraded: number; failed: number }): number | null {
  return upgraded + failed === 0 ? null : failed / (upgraded + failed);
}
