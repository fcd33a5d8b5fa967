import { type Kysely, sql } from 'kysely';
import type { Schema } from '#electron/store/schema.ts';
import { whyLeftOut } from '#shared/campaign/judge-target.ts';
import { CAMPAIGN_DEVICES_MOST, type CampaignPlan, type CampaignTarget } from '#shared/campaign/plan.ts';
import { noSuchRecord } from '#shared/fields/reference.ts';
import { type FirmwareImageRecord, findFirmwareImage, findOrganization, findType } from '../catalogue.ts';
import { fitOf, fittedOf } from '../firmware.ts';
import { forbidden, invalid } from '../http/problem.ts';
import { likePattern, searchWords } from '../search.ts';
import { type Caller, mayReach, withThoseBelow } from '../tokens.ts';

/** Which devices a campaign means, and which of them it is for. */

/** A device that a campaign aims at, as far as it is judged by. */
export type Aimed = {
  readonly id: number;
  readonly name: string;
  readonly serial_number: string;
  readonly organization_id: number;
  readonly status: 'Up' | 'Down';
  readonly type: number;
  readonly software_version: string | null;
  readonly hardware_version: string | null;
};

export type Judged = {
  readonly image: FirmwareImageRecord;
  readonly fit: readonly Aimed[];
  readonly leftOut: readonly { readonly device: Aimed; readonly words: string }[];
};

const BATCH = 1000;

/**
 * The organizations out of which a target may take devices, in the eyes of a caller; null: all. Throws 400 for what is
 * not there and 403 for what is out of the caller's reach.
 */
export async function reachOf(db: Kysely<Schema>, target: CampaignTarget, caller: Caller): Promise<number[] | null> {
  if (target.by === 'devices') return organizationsOf(db, target.devices, caller);
  if (target.type !== null && (await findType(db, target.type)) === null) {
    throw invalid({ target: [noSuchRecord(target.type)] });
  }
  if (target.organizations === null) return caller.organizations === null ? null : [...caller.organizations];
  for (const id of target.organizations) {
    if (!mayReach(caller, id)) throw forbidden();
    if ((await findOrganization(db, id)) === null) throw invalid({ target: [noSuchRecord(id)] });
  }
  return withThoseBelow(db, target.organizations);
}

async function organizationsOf(db: Kysely<Schema>, ids: readonly number[], caller: Caller): Promise<number[]> {
  const found = new Map<number, number>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH);
    const rows = await db.selectFrom('device').select(['id', 'organization_id']).where('id', 'in', part).execute();
    for (const { id, organization_id } of rows) found.set(id, organization_id);
  }
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw invalid({ target: [noSuchRecord(missing)] });
  const organizations = [...new Set(found.values())];
  if (!organizations.every((id) => mayReach(caller, id))) throw forbidden();
  return organizations;
}

/** The image of a plan. Throws 400 where there is none, or it has no file. */
export async function imageOf(db: Kysely<Schema>, plan: Pick<CampaignPlan, 'firmwareImage'>) {
  const image = await findFirmwareImage(db, plan.firmwareImage);
  if (image === null) throw invalid({ firmware_image: [noSuchRecord(plan.firmwareImage)] });
  return image;
}

/** What decides for each device, now. */
export function fitOfPlan(plan: CampaignPlan, image: FirmwareImageRecord) {
  const { target, downgrades } = plan;
  const fromVersions = target.by === 'filter' ? target.fromVersions : null;
  return { image: { ...fitOf(image), version: image.version }, fromVersions, downgrades };
}

/** Judges every device a plan aims at. Throws 400 where they are more than one campaign takes. */
export async function judgeTarget(
  db: Kysely<Schema>,
  plan: CampaignPlan,
  reach: readonly number[] | null,
): Promise<Judged> {
  const image = await imageOf(db, plan);
  const rule = fitOfPlan(plan, image);
  const fit: Aimed[] = [];
  const leftOut: { device: Aimed; words: string }[] = [];
  for await (const device of aimedAt(db, plan.target, reach)) {
    const words = whyLeftOut(rule, fittedOf(device));
    if (words === null) fit.push(device);
    else leftOut.push({ device, words });
    if (fit.length + leftOut.length > CAMPAIGN_DEVICES_MOST) {
      throw invalid({ target: [`A campaign takes at most ${CAMPAIGN_DEVICES_MOST} devices: aim at fewer.`] });
    }
  }
  return { image, fit, leftOut };
}

async function* aimedAt(
  db: Kysely<Schema>,
  target: CampaignTarget,
  reach: readonly number[] | null,
): AsyncGenerator<Aimed> {
  if (reach?.length === 0) return;
  let query = db
    .selectFrom('device')
    .select(['id', 'name', 'serial_number', 'organization_id', 'status'])
    .select(['type', 'software_version', 'hardware_version']);
  if (reach !== null) query = query.where('organization_id', 'in', reach);
  if (target.by === 'devices') {
    for (let from = 0; from < target.devices.length; from += BATCH) {
      yield* await query.where('id', 'in', target.devices.slice(from, from + BATCH)).execute();
    }
    return;
  }
  if (target.type !== null) query = query.where('type', '=', target.type);
  for (const word of searchWords(target.search)) {
    query = query.where(sql<boolean>`search_text like ${likePattern(word)} escape '\\'`);
  }
  for (let last = 0; ; ) {
    const rows = await query.where('id', '>', last).orderBy('id').limit(BATCH).execute();
    yield* rows;
    last = rows.at(-1)?.id ?? 0;
    if (rows.length < BATCH) return;
  }
}
