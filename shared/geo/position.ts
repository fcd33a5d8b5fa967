/** A place on the earth in degrees (WGS 84): longitude within ±180, latitude within ±90. */
export type Position = { readonly longitude: number; readonly latitude: number };

const DEGREES = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/** One coordinate as the API writes it, a decimal in a text (inventory-api 9.15); null where it is none. */
export function readDegrees(value: unknown, most: 90 | 180): number | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (!DEGREES.test(text)) return null;
  const degrees = Number(text);
  return Math.abs(degrees) <= most ? degrees : null;
}

/** The position two coordinates mean; null where one of them is missing or no coordinate. */
export function readPosition(latitude: unknown, longitude: unknown): Position | null {
  const north = readDegrees(latitude, 90);
  const east = readDegrees(longitude, 180);
  return north === null || east === null ? null : { latitude: north, longitude: east };
}

/** As the API takes it: six decimals are 11 cm at the equator, nearer than anybody points. */
export function writeDegrees(degrees: number): string {
  return degrees.toFixed(6);
}

/** Any longitude brought into [-180, 180). */
export function wrapLongitude(longitude: number): number {
  const turned = (((longitude + 180) % 360) + 360) % 360;
  return turned - 180;
}
