import type { DeviceKey } from '#renderer/cache/types.ts';
import { go } from './router.ts';

/** The devices that the form of a new campaign begins with; null: it is to choose them itself. */
let aimed: readonly number[] | null = null;

/**
 * Opens the form of a new campaign. `keys`: for these devices, as far as the control server has them; what was created
 * here and did not land is left out.
 */
export function newCampaign(keys: readonly DeviceKey[] | null): void {
  aimed = keys?.filter((key) => key.startsWith('d:')).map((key) => Number(key.slice(2))) ?? null;
  go('library', 'campaigns', 'new');
}

export function aimedDevices(): readonly number[] | null {
  return aimed;
}
