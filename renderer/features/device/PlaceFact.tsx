import { lazy, Suspense, useMemo } from 'react';
import { useMapFile } from '#renderer/app/map-file.ts';
import { address, deviceSegment } from '#renderer/app/route.ts';
import { t } from '#renderer/language/speak.ts';
import { readPosition } from '#shared/geo/position.ts';
import type { ShownDevice } from './shown-device.ts';

const PlaceMap = lazy(() => import('#renderer/ui/map/PlaceMap.tsx'));
/** How near the fleet's map begins. */
const ZOOM = 12;

/** Where the device stands, as a picture under its coordinates; nothing where no coordinates are known. */
export function PlaceFact({ device }: { readonly device: ShownDevice }) {
  const { latitude, longitude } = device.record;
  const position = useMemo(() => readPosition(latitude, longitude), [latitude, longitude]);
  const archive = useMapFile();
  if (position === null) return null;
  const at = `${position.latitude},${position.longitude},${ZOOM}`;
  return (
    <div className="mt-2">
      <div className="h-36 overflow-hidden rounded-md border">
        <Suspense>
          <PlaceMap label={t('Where the device stands')} position={position} archive={archive} />
        </Suspense>
      </div>
      <a
        className="mt-1 inline-block text-small text-accent underline"
        href={address(['fleet', deviceSegment(device.key)], { view: 'map', at })}
      >
        {t('See it among the others on the map')}
      </a>
    </div>
  );
}
