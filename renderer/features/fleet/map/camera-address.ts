import { useEffect } from 'react';
import { onRoute, replaceRoute, routeNow } from '#renderer/app/router.ts';
import type { MapSight } from '#renderer/ui/map/map-sight.ts';
import { type Camera, ZOOM_MOST } from '#shared/geo/camera.ts';
import { readPosition } from '#shared/geo/position.ts';

/** The address follows the map when it has come to rest. */
const REST_MS = 400;

/** Where the address says that the map is: `at=52.1,4.3,12.5`; null where it says nothing that can be read. */
export function cameraNow(): Camera | null {
  const [latitude, longitude, zoom] = (routeNow().query.get('at') ?? '').split(',');
  const center = readPosition(latitude, longitude);
  const near = Number(zoom);
  return center === null || !(near >= 0 && near <= ZOOM_MOST) ? null : { center, zoom: near };
}

function written({ center: { latitude, longitude }, zoom }: Camera): string {
  return `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom.toFixed(2)}`;
}

/** Keeps the address true, so that the map can be linked to, and follows an address that somebody else wrote. */
export function useCameraInAddress(sight: MapSight): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let own = routeNow().query.get('at');
    const unfollow = onRoute(() => {
      const told = routeNow().query.get('at');
      const camera = told === own ? null : cameraNow();
      own = told;
      if (camera !== null) sight.moveTo(camera);
    });
    const unsubscribe = sight.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { rest, query } = routeNow();
        own = written(sight.get().camera);
        replaceRoute(['fleet', ...rest], { ...Object.fromEntries(query), at: own });
      }, REST_MS);
    });
    return () => {
      unfollow();
      unsubscribe();
      clearTimeout(timer);
    };
  }, [sight]);
}
