import worldMap from 'virtual:world-map';
import { addProtocol, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { ARCHIVE_PROTOCOL } from './archive-style.ts';
import type { Surface, SurfaceOptions } from './surface.ts';
import type { TileArchive } from './tile-archive.ts';
import { worldStyle } from './world-style.ts';

setWorkerUrl(workerUrl);

/** The map files of this window, by their id: several maps may show one. */
const ARCHIVES = new Map<string, TileArchive>();

addProtocol(ARCHIVE_PROTOCOL, async ({ url }, { signal }) => {
  const [id = '', zoom, x, y] = url.slice(ARCHIVE_PROTOCOL.length + 3).split('/');
  const tile = await ARCHIVES.get(id)?.tile(Number(zoom), Number(x), Number(y), signal);
  return { data: tile ?? new ArrayBuffer() };
});

/** The map drawn by MapLibre: only drawn. Fingers, keys and marks are the same for every surface (MapView). */
export function glSurface({ container, colors, archive }: SurfaceOptions): Promise<Surface> {
  if (archive !== null) ARCHIVES.set(archive.id, archive);
  const place = document.createElement('div');
  place.className = 'absolute inset-0 overflow-hidden [&_canvas]:absolute [&_canvas]:inset-0';
  container.append(place);
  return new Promise((resolve, reject) => {
    const address = new URL(worldMap, location.href).href;
    const map = new GlMap({
      container: place,
      style: worldStyle(colors, address, archive),
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      trackResize: false,
      // Texts are drawn with the fonts of this page: nothing is asked for.
      localIdeographFontFamily: 'sans-serif',
    });
    let isOpen = false;
    const surface: Surface = {
      kind: 'gl',
      show({ center, zoom }, size) {
        if (place.clientWidth !== size.width || place.clientHeight !== size.height) map.resize();
        map.jumpTo({ center: [center.longitude, center.latitude], zoom });
      },
      recolor: (next) => map.setStyle(worldStyle(next, address, archive)),
      close() {
        map.remove();
        place.remove();
      },
    };
    map.once('style.load', () => {
      isOpen = true;
      resolve(surface);
    });
    map.on('error', ({ error }) => {
      if (isOpen) return;
      surface.close();
      reject(error);
    });
  });
}
