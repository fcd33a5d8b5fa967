/** So many devices, in words. */
export function devicesWords(count: number): string {
  return count === 1 ? '1 device' : `${count.toLocaleString('en')} devices`;
}

/** A text as one value of a filter. */
export function filterValue(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
