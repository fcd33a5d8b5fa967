import { MapPin } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Position } from '#shared/geo/position.ts';
import { MapView, Pin } from './MapView.tsx';
import { MapSight } from './map-sight.ts';
import type { TileArchive } from './tile-archive.ts';

/** How near one place is shown: a region on the map of the world, streets on a map of the person's own. */
const NEAR = { world: 6, archive: 14 } as const;

type Props = {
  readonly label: string;
  /** Null: nowhere yet. */
  readonly position: Position | null;
  readonly archive?: TileArchive | null;
  /** A place was pressed. Without it the map is a picture. */
  readonly onPlace?: (position: Position) => void;
};

/** A small map of one place, or the way to say where it is. Its coordinates stand beside it in words. */
export default function PlaceMap({ label, position, archive = null, onPlace }: Props) {
  const [sight] = useState(
    () =>
      new MapSight(
        position === null
          ? { center: { longitude: 0, latitude: 20 }, zoom: 0 }
          : { center: position, zoom: archive === null ? NEAR.world : NEAR.archive },
      ),
  );
  const isPicture = onPlace === undefined;
  useEffect(() => {
    // A picture follows its place; under somebody's hand nothing moves away.
    if (isPicture && position !== null) sight.moveTo({ ...sight.get().camera, center: position });
  }, [sight, isPicture, position]);
  return (
    <MapView label={label} sight={sight} archive={archive} still={isPicture} {...(isPicture ? {} : { onPlace })}>
      {position === null ? null : (
        <Pin position={position}>
          <MapPin size={24} className="-translate-y-2.5 fill-accent stroke-on-accent" aria-hidden="true" />
        </Pin>
      )}
    </MapView>
  );
}
