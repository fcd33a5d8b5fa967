import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { archiveStyle } from './archive-style.ts';
import type { MapColors } from './colors.ts';
import type { TileArchive } from './tile-archive.ts';

/** From which zoom on names of a rank are shown. */
export const NAMES_FROM = { country: [1, 2.5, 4], city: [3.5, 4.5, 6, 7.5] } as const;
/** Countries give way to their cities so many zooms on. */
export const NAMES_UNTIL = 4.5;

const FONT = ['Inter Variable'];

/** From here on a map file shows more than the map of the world, whose coasts would only be wrong. */
const ARCHIVE_FROM = 8;

/** The map of the world in the colours of the theme, a map file over it. @param address where its file is */
export function worldStyle(colors: MapColors, address: string, archive: TileArchive | null): StyleSpecification {
  const over = archive === null ? { sources: {}, layers: [] } : archiveStyle(archive, colors);
  const world = worldLayers(colors).map((layer) =>
    archive === null || layer.type === 'background' || layer.id === 'land'
      ? layer
      : {
          ...layer,
          maxzoom: Math.min(layer.maxzoom ?? ARCHIVE_FROM, Math.max(ARCHIVE_FROM, (layer.minzoom ?? 0) + 1)),
        },
  );
  return {
    version: 8,
    sources: { world: { type: 'geojson', data: address, tolerance: 0.3, maxzoom: 10 }, ...over.sources },
    layers: [...world, ...over.layers],
  };
}

function worldLayers(colors: MapColors): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colors.water } },
    {
      id: 'land',
      type: 'fill',
      source: 'world',
      filter: ['==', ['get', 'is'], 'land'],
      paint: { 'fill-color': colors.land, 'fill-antialias': false },
    },
    line(colors, 'coast', 'land', 1),
    line(colors, 'border', 'border', 0.75),
    ...NAMES_FROM.city.map((zoom, at) => names(colors, 'city', at + 1, zoom)),
    ...NAMES_FROM.country.map((zoom, at) => names(colors, 'country', at + 1, zoom)),
  ];
}

function line({ line: color, hair }: MapColors, id: string, is: string, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'world',
    filter: ['==', ['get', 'is'], is],
    paint: { 'line-color': color, 'line-width': width * hair },
  };
}

function names(colors: MapColors, is: 'country' | 'city', rank: number, zoom: number): LayerSpecification {
  const isCity = is === 'city';
  return {
    id: `${is}-${rank}`,
    type: 'symbol',
    source: 'world',
    minzoom: zoom,
    ...(isCity ? {} : { maxzoom: zoom + NAMES_UNTIL }),
    filter: ['all', ['==', ['get', 'is'], is], ['==', ['get', 'rank'], rank]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': isCity ? 12 : 13,
      'text-letter-spacing': isCity ? 0 : 0.06,
      'text-padding': 6,
      'text-max-width': 8,
    },
    paint: {
      'text-color': isCity ? colors.soft : colors.ink,
      'text-halo-color': colors.land,
      'text-halo-width': 1.5,
    },
  };
}
