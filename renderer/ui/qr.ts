import { encode } from 'uqr';

/** A QR code as one drawing: how many modules it is wide, quiet zone included, and the path of its dark ones. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** Light modules around the code, without which many cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** Draws a text as a QR code. Dark modules of a row are joined, so that no seam shows between them. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.map((row, y) =>
    runsOf(row)
      .map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)
      .join(''),
  );
  return { size, path: path.join('') };
}

function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
