/** A map file of one tile (PMTiles 3, nothing compressed): the whole world is its water. */
export function mapFile(attribution: string): File {
  const text = new TextEncoder();
  const metadata = text.encode(JSON.stringify({ attribution, vector_layers: [{ id: 'water', fields: {} }] }));
  const tile = waterTile();
  // One entry: tile 0, once, so many bytes, from the first one on (offsets are written one too high).
  const directory = [1, 0, 1, tile.length, 1];
  const header = new DataView(new ArrayBuffer(127));
  new Uint8Array(header.buffer).set([...text.encode('PMTiles'), 3]);
  const metadataAt = 127 + directory.length;
  const tileAt = metadataAt + metadata.length;
  const numbers = [127, directory.length, metadataAt, metadata.length, 0, 0, tileAt, tile.length, 1, 1, 1];
  for (const [at, number] of numbers.entries()) header.setBigUint64(8 + at * 8, BigInt(number), true);
  // Clustered; nothing compressed, twice; vector tiles; of zoom 0 only.
  for (const [at, byte] of [1, 1, 1, 1, 0, 0].entries()) header.setUint8(96 + at, byte);
  for (const [at, degrees] of [-180, -85, 180, 85].entries()) header.setInt32(102 + at * 4, degrees * 1e7, true);
  return new File([header, new Uint8Array(directory), metadata, new Uint8Array(tile)], 'region.pmtiles');
}

/** A Mapbox vector tile: one layer, one polygon over all of it. */
function waterTile(): number[] {
  const geometry = [9, 0, 0, 26, 0x80, 0x40, 0, 0, 0x80, 0x40, 0xff, 0x3f, 0, 15];
  const feature = [0x18, 3, 0x22, geometry.length, ...geometry];
  const name = new TextEncoder().encode('water');
  const layer = [0x78, 2, 0x0a, name.length, ...name, 0x12, feature.length, ...feature, 0x28, 0x80, 0x20];
  return [0x1a, layer.length, ...layer];
}
