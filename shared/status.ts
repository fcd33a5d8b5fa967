/** How long after its last Inform a device still counts as Up, in seconds (inventory-api 9.12). */
export function upWindowSeconds(updateFrequency: number): number {
  return Math.max(2 * updateFrequency + 60, 120);
}
