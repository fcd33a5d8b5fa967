type Outline = readonly (readonly number[])[];

/** A step longer than this, in degrees, is one over the antimeridian and not one round the world. */
const HALF_WAY = 180;
const ROUND = 360;
const POLE = 90;

/**
 * An outline as one unbroken line: where it crosses the antimeridian its longitudes go on beyond 180° instead of jumping
 * to the other edge, so that a map that draws the world side by side shows it whole. Most of it lies within ±180°. One
 * that goes all the way round is land about the south pole, and is closed there.
 */
export function unbroken(outline: Outline): number[][] {
  let turn = 0;
  const line = outline.map(([longitude = 0, latitude = 0], at) => {
    const step = longitude - (outline[at - 1]?.[0] ?? longitude);
    if (Math.abs(step) > HALF_WAY) turn -= Math.sign(step) * ROUND;
    return [longitude + turn, latitude];
  });
  const longitudes = line.map(([longitude = 0]) => longitude);
  if (turn !== 0) return [...line, [longitudes.at(-1) ?? 0, -POLE], [longitudes[0] ?? 0, -POLE]];
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const shift = Math.round(middle / ROUND) * ROUND;
  return line.map(([longitude = 0, latitude = 0]) => [longitude - shift, latitude]);
}
