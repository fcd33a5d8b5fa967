import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  type Camera,
  fitted,
  kept,
  leastZoom,
  movedBy,
  type Size,
  toPixel,
  toPosition,
  ZOOM_MOST,
  zoomedTo,
} from '#shared/geo/camera.ts';
import { graticule, scaleBar } from '#shared/geo/graticule.ts';
import { fromWorld, toWorld } from '#shared/geo/mercator.ts';
import { type Position, readPosition, wrapLongitude } from '#shared/geo/position.ts';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Of the square world: what lies nearer to a pole is drawn on its edge. */
const positions = fc.record<Position>({ longitude: double(-180, 179.999), latitude: double(-85, 85) });
const sizes = fc.record<Size>({
  width: fc.integer({ min: 200, max: 2_000 }),
  height: fc.integer({ min: 150, max: 1_200 }),
});
const cameras = fc.record<Camera>({ center: positions, zoom: double(0, ZOOM_MOST) });

/** Degrees between two longitudes, the shorter way round. */
const apart = (left: number, right: number): number => Math.abs(wrapLongitude(left - right));

describe('Web Mercator', () => {
  it('leads there and back, at the antimeridian as well', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const back = fromWorld(toWorld(position));
        expect(apart(back.longitude, position.longitude)).toBeLessThan(1e-9);
        expect(back.latitude).toBeCloseTo(position.latitude, 9);
      }),
    );
  });

  it('draws the poles on the edge of the square', () => {
    expect(toWorld({ longitude: 0, latitude: 90 }).y).toBeCloseTo(0, 6);
    expect(toWorld({ longitude: 0, latitude: -90 }).y).toBeCloseTo(1, 6);
  });
});

describe('a camera', () => {
  it('never shows anything beside the world', () => {
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const { center, zoom } = kept(camera, size);
        expect(zoom).toBeGreaterThanOrEqual(leastZoom(size));
        const half = size.height / 2 / (512 * 2 ** zoom);
        expect(toWorld(center).y).toBeGreaterThanOrEqual(half - 1e-9);
        expect(toWorld(center).y).toBeLessThanOrEqual(1 - half + 1e-9);
        expect(center.longitude).toBeGreaterThanOrEqual(-180);
        expect(center.longitude).toBeLessThan(180);
      }),
    );
  });

  it('finds under a pixel what it draws there', () => {
    fc.assert(
      fc.property(cameras, sizes, double(0, 1), double(0, 1), (camera, size, across, down) => {
        const sight = kept(camera, size);
        const pixel = { x: across * size.width, y: down * size.height };
        const drawn = toPixel(toPosition(pixel, sight, size), sight, size);
        // The left edge of a map that shows the whole world is its right edge as well.
        const turn = 512 * 2 ** sight.zoom;
        const off = Math.abs(drawn.x - pixel.x);
        expect(Math.min(off, Math.abs(off - turn))).toBeLessThan(0.01);
        expect(drawn.y).toBeCloseTo(pixel.y, 2);
      }),
    );
  });

  it('keeps what lies under the pointer where it is while it zooms in', () => {
    fc.assert(
      fc.property(cameras, sizes, double(0.5, 3), (camera, size, by) => {
        const sight = kept(camera, size);
        fc.pre(sight.zoom + by <= ZOOM_MOST);
        const around = { x: size.width * 0.3, y: size.height * 0.6 };
        const under = toPosition(around, sight, size);
        const after = zoomedTo(sight, size, sight.zoom + by, around);
        expect(toPixel(under, after, size).x).toBeCloseTo(around.x, 2);
        expect(toPixel(under, after, size).y).toBeCloseTo(around.y, 2);
      }),
    );
  });

  it('moves over the antimeridian as over any other line', () => {
    const size = { width: 800, height: 600 };
    const fiji = { center: { longitude: 179.9, latitude: -17 }, zoom: 8 };
    const moved = movedBy(fiji, size, { x: -400, y: 0 });
    expect(moved.center.longitude).toBeLessThan(-178);
    const { west, east } = boundsOf(fiji, size);
    expect(west).toBeGreaterThan(0);
    expect(east).toBeLessThan(0);
  });

  it('fits a rectangle into the map', () => {
    fc.assert(
      fc.property(sizes, positions, double(0.01, 60), double(0.01, 20), (size, middle, width, height) => {
        const bounds = {
          west: middle.longitude,
          east: wrapLongitude(middle.longitude + width),
          south: Math.max(-80, middle.latitude - height),
          north: Math.min(80, Math.max(-80, middle.latitude - height) + height),
        };
        const camera = fitted(bounds, size, 20);
        // A rectangle so high that the world fills the map first cannot be fitted.
        fc.pre(camera.zoom > leastZoom(size));
        for (const longitude of [bounds.west, bounds.east]) {
          for (const latitude of [bounds.south, bounds.north]) {
            const { x, y } = toPixel({ longitude, latitude }, camera, size);
            expect(x).toBeGreaterThan(-1);
            expect(x).toBeLessThan(size.width + 1);
            expect(y).toBeGreaterThan(-1);
            expect(y).toBeLessThan(size.height + 1);
          }
        }
      }),
    );
  });
});

describe('what makes an empty map readable', () => {
  it('a handful of lines, all in sight', () => {
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const sight = kept(camera, size);
        const { meridians, parallels } = graticule(sight, size);
        expect(meridians.length).toBeLessThan(30);
        for (const { at } of meridians) expect(at >= -0.01 && at <= size.width + 0.01).toBe(true);
        for (const { at } of parallels) expect(at >= -0.01 && at <= size.height + 0.01).toBe(true);
      }),
    );
  });

  it('a scale that fits and is a round number', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const { metres, pixels } = scaleBar(camera, 120);
        expect(pixels).toBeLessThanOrEqual(120.001);
        expect(pixels).toBeGreaterThan(40);
        expect(metres / 10 ** Math.floor(Math.log10(metres) + 1e-9)).toBeOneOf([1, 2, 5]);
      }),
    );
  });
});

describe('coordinates as the API writes them', () => {
  it.each([
    ['40.7128', '-74.0060', { latitude: 40.7128, longitude: -74.006 }],
    ['-90.000000', '180.000000', { latitude: -90, longitude: 180 }],
    [' 12 ', '+7', { latitude: 12, longitude: 7 }],
    ['91', '7', null],
    ['40.7128', null, null],
    ['', '', null],
    ['40,7', '7', null],
    ['1e1', '7', null],
  ])('%j, %j', (latitude, longitude, position) => {
    expect(readPosition(latitude, longitude)).toEqual(position);
  });
});
