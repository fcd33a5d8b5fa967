import type { AttachmentTables } from './schema/attachment.ts';
import type { CampaignTables } from './schema/campaign.ts';
import type { CpeTables } from './schema/cpe.ts';
import type { HistoryTables } from './schema/history.ts';
import type { InventoryTables } from './schema/inventory.ts';
import type { OnboardingTables } from './schema/onboarding.ts';
import type { OperationTables } from './schema/operation.ts';
import type { RecipeTables } from './schema/recipe.ts';
import type { RosterTables } from './schema/roster.ts';
import type { SettingTables } from './schema/setting.ts';

/**
 * Every table of a store. One file per domain under schema/; a domain that needs tables adds its file, extends this
 * type and appends a migration to migrations/index.ts.
 *
 * Habits that hold on both engines: instants are whole numbers (milliseconds since 1970 unless a column says seconds),
 * booleans are 0 or 1, JSON is text.
 */
export type Schema = AttachmentTables &
  CampaignTables &
  OperationTables &
  InventoryTables &
  CpeTables &
  HistoryTables &
  SettingTables &
  OnboardingTables &
  RecipeTables &
  RosterTables;
