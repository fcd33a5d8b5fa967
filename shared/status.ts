/** How long after its last Inform a device still counts as Up, in seconds (inventory-api 9.12). */
export function upWindowSeconds(updateFrequency: number): number {
  return Math.max(2 * updateFrequency + 60, 120);
}

/** Up or Down by the rule of inventory-api 9.12; a device that never connected is Down. Instants in milliseconds. */
export function statusAt(now: number, lastConnection: number | null, updateFrequency: number): 'Up' | 'Down' {
  if (lastConnection === null) return 'Down';
  return now - lastConnection <= upWindowSeconds(updateFrequency) * 1000 ? 'Up' : 'Down';
}
