import worldMap from 'virtual:world-map';
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Surface, SurfaceOptions } from './surface.ts';
import { worldStyle } from './world-style.ts';

setWorkerUrl(workerUrl);

/** The map drawn by MapLibre: only drawn. Fingers, keys and marks are the same for every surface (MapView). */
export function glSurface({ container, colors }: SurfaceOptions): Promise<Surface> {
  const place = document.createElement('div');
  place.className = 'absolute inset-0 overflow-hidden [&_canvas]:absolute [&_canvas]:inset-0';
  container.append(place);
  return new Promise((resolve, reject) => {
    const address = new URL(worldMap, location.href).href;
    const map = new GlMap({
      container: place,
      style: worldStyle(colors, address),
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
      recolor: (next) => map.setStyle(worldStyle(next, address)),
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
