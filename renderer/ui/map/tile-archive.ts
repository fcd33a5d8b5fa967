import { PMTiles, TileType } from 'pmtiles';

/** A map file of the person's own (PMTiles 3): a region with its streets, in one file that is read piece by piece. */
export type TileArchive = {
  /** Another file has another id. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'vector' | 'raster';
  readonly zoomLeast: number;
  readonly zoomMost: number;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** The layers of vector tiles, by which their scheme is known. */
  readonly layers: readonly string[];
  /** Who must be named on the map; plain text. */
  readonly attribution: string;
  /** One tile; null where the file has none. */
  tile(zoom: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | null>;
};

const RASTER: readonly TileType[] = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

/**
 * Opens a map file. Nothing of it is copied: its tiles are read from where it lies, when they come into sight.
 * @returns null where it is no map file, or one whose tiles cannot be drawn
 */
export async function openArchive(file: File): Promise<TileArchive | null> {
  const id = crypto.randomUUID();
  const tiles = new PMTiles({
    getKey: () => id,
    getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
  });
  try {
    const header = await tiles.getHeader();
    const isVector = header.tileType === TileType.Mvt;
    if (!isVector && !RASTER.includes(header.tileType)) return null;
    const metadata: unknown = await tiles.getMetadata();
    return {
      id,
      name: file.name,
      kind: isVector ? 'vector' : 'raster',
      zoomLeast: header.minZoom,
      zoomMost: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      layers: layersIn(metadata),
      attribution: attributionIn(metadata),
      tile: async (zoom, x, y, signal) => (await tiles.getZxy(zoom, x, y, signal))?.data ?? null,
    };
  } catch {
    // Not the beginning of a map file, or cut off: whoever chose it is told so.
    return null;
  }
}

function fieldOf(metadata: unknown, field: string): unknown {
  return typeof metadata === 'object' && metadata !== null && field in metadata
    ? Object.entries(metadata).find(([key]) => key === field)?.[1]
    : undefined;
}

function layersIn(metadata: unknown): string[] {
  const layers = fieldOf(metadata, 'vector_layers');
  return Array.isArray(layers) ? layers.map((layer) => String(fieldOf(layer, 'id'))) : [];
}

/** Files bring HTML; what it says is kept, what it would do is not. */
function attributionIn(metadata: unknown): string {
  const html = fieldOf(metadata, 'attribution');
  if (typeof html !== 'string') return '';
  const { textContent } = new DOMParser().parseFromString(html, 'text/html').body;
  return textContent.trim().slice(0, 200);
}
