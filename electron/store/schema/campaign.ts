import type { Generated } from 'kysely';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';

/** A firmware campaign (shared/campaign). */
export type CampaignTable = {
  id: Generated<number>;
  name: string;
  /** JSON of shared/campaign/plan.ts. */
  plan: string;
  firmware_image: number;
  /** The version of the image when it started; before that, when it was saved. */
  version: string;
  /** JSON list of the organizations whose devices it may touch; null: all. */
  reach: string | null;
  /** The discriminator of `state_json` (shared/campaign/campaign-state.ts). */
  state: string;
  state_json: string;
  /** 1 while there may be something to do for it. */
  is_driven: number;
  /** Moves with every change of plan or state. */
  revision: number;
  created_at: number;
  created_by: string;
  started_at: number | null;
};

/** A device that a campaign aims at, as it was when the campaign started, and its state (shared/campaign/device-state.ts). */
export type CampaignDeviceTable = {
  campaign: number;
  device: number;
  /** Its turn among those that fit; the rest come after them. */
  place: number;
  /** Null: it did not fit when the campaign started. */
  wave: number | null;
  name: string;
  serial_number: string;
  state: CampaignDeviceStateName;
  attempt: number;
  operation: string | null;
  changed_at: number;
  not_after: number | null;
  code: string | null;
  words: string | null;
  about: 'operation' | 'version' | null;
  by_whom: string | null;
  /** 0: a person has seen how it ended and resumed the campaign all the same. */
  is_counted: number;
  /** When it was asked last; 0: never. Who was asked longer ago has its turn before. */
  offered_at: number;
  ended_at: number | null;
};

export type CampaignTables = { campaign: CampaignTable; campaign_device: CampaignDeviceTable };
