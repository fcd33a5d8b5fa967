import { type Kysely, sql } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import type { CampaignOutcome, TimeToProof } from '#shared/campaign/outcome.ts';
import type { Campaign } from './campaign-row.ts';

const NO_TIME: TimeToProof = { medianMs: null, p95Ms: null };

/** What a campaign came to so far: how long devices took to their proof, and why others failed. */
export async function outcomeOf(db: Kysely<Schema>, { id }: Pick<Campaign, 'id'>): Promise<CampaignOutcome> {
  const failures = await db
    .selectFrom('campaign_device')
    .select(['code', ({ fn }) => fn.max('words').as('words'), ({ fn }) => fn.countAll<number>().as('count')])
    .where('campaign', '=', id)
    .where('state', '=', 'failed')
    .groupBy('code')
    .execute();
  const waves: TimeToProof[] = [];
  for (const { wave, ...times } of await timesToProof(db, id, 'each wave')) {
    while (waves.length < wave) waves.push(NO_TIME);
    waves.push(times);
  }
  const [whole] = await timesToProof(db, id, 'the whole');
  return {
    medianMs: whole?.medianMs ?? null,
    p95Ms: whole?.p95Ms ?? null,
    waves,
    failures: failures
      .map(({ code, words, count }) => ({ code: code ?? '', words: words ?? '', count }))
      .sort((left, right) => right.count - left.count || left.code.localeCompare(right.code)),
  };
}

/** By nearest rank, as `quantile` of shared/insights has it; in the engine, because there may be 100,000 of them. */
async function timesToProof(
  db: Kysely<Schema>,
  campaign: number,
  of: 'each wave' | 'the whole',
): Promise<(TimeToProof & { wave: number })[]> {
  const wave = of === 'the whole' ? sql<number>`0` : sql<number>`wave`;
  const { rows } = await sql<{ wave: number; median_ms: number; p95_ms: number }>`
    select part as wave,
      min(case when place * 2 >= many then took end) as median_ms,
      min(case when place * 20 >= many * 19 then took end) as p95_ms
    from (
      select part, took,
        row_number() over (partition by part order by took) as place,
        count(*) over (partition by part) as many
      from (
        select ${wave} as part, ended_at - offered_at as took
        from campaign_device
        where campaign = ${campaign} and state = 'upgraded' and wave is not null and ended_at >= offered_at
      ) as proved
    ) as ranked
    group by part
    order by part`.execute(db);
  return rows.map((row) => ({ wave: row.wave, medianMs: row.median_ms, p95Ms: row.p95_ms }));
}
