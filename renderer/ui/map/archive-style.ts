import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapColors } from './colors.ts';
import type { TileArchive } from './tile-archive.ts';

/** The scheme of addresses under which the tiles of a map file are asked for; they never leave this page. */
export const ARCHIVE_PROTOCOL = 'map-file';

const SOURCE = 'archive';
const FONT = ['Inter Variable'];

/** What a map file adds to the map of the world: its tiles, and how they are drawn. */
export function archiveStyle(
  archive: TileArchive,
  colors: MapColors,
): { readonly sources: Record<string, SourceSpecification>; readonly layers: LayerSpecification[] } {
  const { id, kind, zoomLeast, zoomMost, bounds, layers } = archive;
  const source: SourceSpecification = {
    type: kind,
    tiles: [`${ARCHIVE_PROTOCOL}://${id}/{z}/{x}/{y}`],
    minzoom: zoomLeast,
    maxzoom: zoomMost,
    bounds: [...bounds],
    ...(kind === 'raster' ? { tileSize: 256 } : {}),
  };
  const drawn =
    kind === 'raster'
      ? [{ id: 'archive', type: 'raster', source: SOURCE } satisfies LayerSpecification]
      : vectorLayers(colors).filter((layer) => 'source-layer' in layer && layers.includes(layer['source-layer'] ?? ''));
  return { sources: { [SOURCE]: source }, layers: drawn };
}

/** The layers of the two schemes there are, Protomaps and OpenMapTiles; a file has those of one. */
function vectorLayers(colors: MapColors): LayerSpecification[] {
  const fill = (layer: string, color: string, minzoom = 0): LayerSpecification => ({
    id: `archive-${layer}`,
    type: 'fill',
    source: SOURCE,
    'source-layer': layer,
    minzoom,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': color },
  });
  const line = (layer: string, color: string, width: LineWidth): LayerSpecification => ({
    id: `archive-${layer}-line`,
    type: 'line',
    source: SOURCE,
    'source-layer': layer,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  });
  const names = (layer: string, placement: 'point' | 'line', minzoom: number): LayerSpecification => ({
    id: `archive-${layer}-names`,
    type: 'symbol',
    source: SOURCE,
    'source-layer': layer,
    minzoom,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 12,
      'symbol-placement': placement,
    },
    paint: { 'text-color': colors.soft, 'text-halo-color': colors.land, 'text-halo-width': 1.5 },
  });
  const streets: LineWidth = ['interpolate', ['exponential', 1.6], ['zoom'], 6, 0.5, 12, 1.5, 18, 14];
  return [
    fill('earth', colors.land),
    fill('water', colors.water),
    fill('buildings', colors.road, 13),
    fill('building', colors.road, 13),
    line('roads', colors.road, streets),
    line('transportation', colors.road, streets),
    line('boundaries', colors.line, colors.hair),
    line('boundary', colors.line, colors.hair),
    names('roads', 'line', 13),
    names('transportation_name', 'line', 13),
    names('places', 'point', 5),
    names('place', 'point', 5),
  ];
}

type LineWidth = NonNullable<NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>['line-width']>;
