import type { Migration } from '../migration.ts';
import { operations } from './0001-operations.ts';
import { inventory } from './0002-inventory.ts';
import { cpes } from './0003-cpes.ts';
import { settings } from './0004-settings.ts';
import { firmwareHardware } from './0005-firmware-hardware.ts';
import { deviceSearch } from './0010-device-search.ts';
import { leases } from './0011-leases.ts';
import { contentChunks } from './0013-content-chunks.ts';
import { deviceBlocks } from './0015-device-blocks.ts';
import { countingPaused } from './0016-counting-paused.ts';
import { operationResults } from './0020-operation-results.ts';
import { parameterAccess } from './0025-parameter-access.ts';
import { onboarding } from './0026-onboarding.ts';
import { recipes } from './0030-recipes.ts';
import { attachments } from './0060-attachments.ts';
import { processMail } from './0070-process-mail.ts';
import { debugTerm } from './0071-debug-term.ts';
import { deviceFileContent } from './0072-device-file-content.ts';
import { roster } from './0080-roster.ts';
import { firmwareFromVersions } from './0100-firmware-from-versions.ts';
import { typeDataModel } from './0101-type-data-model.ts';
import { operationNotAfter } from './0110-operation-not-after.ts';
import { campaigns } from './0111-campaigns.ts';
import { fleetHistory } from './0120-fleet-history.ts';
import { informHours } from './0121-inform-hours.ts';
import { operationAge } from './0122-operation-age.ts';
import { deviceStatus } from './0125-device-status.ts';
import { deviceReadings } from './0126-device-readings.ts';
import { contentKept } from './0150-content-kept.ts';
import { rosterDraft } from './0160-roster-draft.ts';

/** The schema's way from nothing to today, in order. Imported one by one so that a bundle carries them. */
export const STORE_MIGRATIONS: readonly Migration[] = [
  operations,
  inventory,
  cpes,
  settings,
  firmwareHardware,
  deviceSearch,
  leases,
  deviceBlocks,
  countingPaused,
  operationResults,
  parameterAccess,
  onboarding,
  recipes,
  roster,
  attachments,
  contentChunks,
  firmwareFromVersions,
  typeDataModel,
  processMail,
  debugTerm,
  deviceFileContent,
  deviceStatus,
  fleetHistory,
  informHours,
  operationAge,
  operationNotAfter,
  campaigns,
  deviceReadings,
  contentKept,
  rosterDraft,
];
