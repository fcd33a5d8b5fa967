/** A map file of the person's own (PMTiles 3), read piece by piece by whoever has it. */
export type TileArchive = {
  /** Another file has another id. */
  readonly id: string;
  /** What the tiles are. */
  readonly kind: 'vector' | 'raster';
  readonly zoomMost: number;
  /** Who must be named on the map; plain text. */
  readonly attribution: string;
  read(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer>;
};
