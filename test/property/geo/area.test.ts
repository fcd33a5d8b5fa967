import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  boundsAround,
  CORNERS_MOST,
  insideOf,
  readArea,
  rectangle,
  thinned,
  writeArea,
  writeBounds,
} from '#shared/geo/area.ts';
import { type Position, wrapLongitude } from '#shared/geo/position.ts';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const positions = fc.record<Position>({ longitude: double(-180, 179.999), latitude: double(-90, 90) });

/** The definition a rectangle has on a globe, beside the polygon it becomes. */
function liesWithin({ longitude, latitude }: Position, west: number, width: number, south: number, north: number) {
  const east = (((longitude - west) % 360) + 360) % 360;
  return { inside: east <= width && latitude >= south && latitude <= north, east };
}

describe('an area', () => {
  it('a rectangle holds what lies between its edges, also over the antimeridian and round the world', () => {
    fc.assert(
      fc.property(
        positions,
        double(-180, 179.999),
        double(1, 359),
        double(-89, 88),
        double(0.5, 60),
        (at, west, width, south, high) => {
          const north = Math.min(90, south + high);
          const { inside, east } = liesWithin(at, west, width, south, north);
          // On an edge, rounding decides.
          fc.pre([east, east - width, at.latitude - south, at.latitude - north].every((off) => Math.abs(off) > 1e-6));
          fc.pre(Math.abs(east - 360) > 1e-6);
          const bounds = { west, east: wrapLongitude(west + width), south, north };
          expect(insideOf(rectangle(bounds))(at)).toBe(inside);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the whole world holds everything but its edges', () => {
    const isInside = insideOf(rectangle({ west: -180, east: 180, south: -90, north: 90 }));
    fc.assert(
      fc.property(double(-179.9, 179.9), double(-89.9, 89.9), (longitude, latitude) => {
        expect(isInside({ longitude, latitude })).toBe(true);
      }),
    );
  });

  it('is the same area wherever on the globe it is drawn', () => {
    const shape = fc.array(fc.record({ longitude: double(-20, 20), latitude: double(-20, 20) }), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(shape, double(-20, 20), double(-20, 20), double(-180, 180), (corners, longitude, latitude, turn) => {
        const turned = (position: Position): Position => ({
          ...position,
          longitude: wrapLongitude(position.longitude + turn),
        });
        // A corner or an edge hit to the last digit may count to either side.
        fc.pre(corners.every((corner) => Math.abs(corner.latitude - latitude) > 1e-6));
        const here = insideOf(corners);
        const nudged = [-1e-6, 1e-6].map((off) => here({ longitude: longitude + off, latitude }));
        fc.pre(nudged[0] === nudged[1]);
        expect(insideOf(corners.map(turned))(turned({ longitude, latitude }))).toBe(here({ longitude, latitude }));
      }),
    );
  });

  it('leaves out the bay of a hook', () => {
    const hook: Area = [
      { longitude: 0, latitude: 0 },
      { longitude: 10, latitude: 0 },
      { longitude: 10, latitude: 10 },
      { longitude: 8, latitude: 10 },
      { longitude: 8, latitude: 2 },
      { longitude: 0, latitude: 2 },
    ];
    expect(insideOf(hook)({ longitude: 9, latitude: 8 })).toBe(true);
    expect(insideOf(hook)({ longitude: 4, latitude: 8 })).toBe(false);
  });

  it('is written and read back, to the metre', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 3, maxLength: CORNERS_MOST }), (area) => {
        const back = readArea(writeArea(area));
        expect(back).toHaveLength(area.length);
        for (const [at, corner] of (back ?? []).entries()) {
          expect(Math.abs(corner.latitude - (area[at]?.latitude ?? 0))).toBeLessThanOrEqual(0.000_006);
          expect(Math.abs(wrapLongitude(corner.longitude - (area[at]?.longitude ?? 0)))).toBeLessThanOrEqual(0.000_006);
        }
      }),
    );
    const bounds = { west: 170, east: -170, south: -20, north: -10 };
    expect(readArea(writeBounds(bounds))).toEqual(rectangle(bounds));
  });

  it.each(['', '1/2/3', '1/2', 'a/b/c/d', '91/0/92/1', '0/181/1/182', '5/0/4/1', '1/2/3/4/5', '1e1/2/20/3'])(
    'reads none out of %j',
    (text) => {
      expect(readArea(text)).toBeNull();
    },
  );

  it('keeps a long lasso short', () => {
    const long = Array.from({ length: 1_000 }, (_, n) => ({ longitude: n / 10, latitude: Math.sin(n) }));
    expect(thinned(long)).toHaveLength(CORNERS_MOST);
    expect(thinned(long)[0]).toEqual(long[0]);
    expect(thinned(long.slice(0, 5))).toHaveLength(5);
  });
});

describe('the rectangle around positions', () => {
  it('holds them all, and takes the shorter way round', () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 30 }), (some) => {
        const bounds = boundsAround(
          some.map(({ longitude }) => longitude),
          some.map(({ latitude }) => latitude),
        );
        if (bounds === null) throw new Error('there are some');
        const width = (((bounds.east - bounds.west) % 360) + 360) % 360;
        for (const { longitude, latitude } of some) {
          expect((((longitude - bounds.west) % 360) + 360) % 360).toBeLessThanOrEqual(width + 1e-9);
          expect(latitude >= bounds.south && latitude <= bounds.north).toBe(true);
        }
        // No gap within it is wider than what it leaves out.
        const sorted = some.map(({ longitude }) => longitude).sort((left, right) => left - right);
        const gaps = sorted.slice(1).map((longitude, at) => longitude - (sorted[at] ?? 0));
        if (some.length > 1) expect(360 - width).toBeGreaterThanOrEqual(Math.max(...gaps) - 1e-9);
      }),
    );
  });

  it('is none around nothing', () => {
    expect(boundsAround([], [])).toBeNull();
  });
});
