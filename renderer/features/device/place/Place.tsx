import { useMemo } from 'react';
import { t } from '#renderer/language/speak.ts';
import { MapView, Pin } from '#renderer/ui/map/MapView.tsx';
import { MapSight } from '#renderer/ui/map/map-sight.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { type Position, readPosition } from '#shared/geo/position.ts';
import { Section } from '../Section.tsx';
import type { ShownDevice } from '../shown-device.ts';

/** Near enough to know the town, far enough to see where that is. */
const ZOOM = 8;

/** Where a device stands, as a picture; nothing where no coordinates are known. */
export function Place({ device }: { readonly device: ShownDevice }) {
  const { latitude, longitude, location_name, status } = device.record;
  const position = useMemo(() => readPosition(latitude, longitude), [latitude, longitude]);
  if (position === null) return null;
  return (
    <Section title={t('On the map')} name="place" aside={<span className="truncate">{location_name}</span>}>
      <Picture key={`${latitude} ${longitude}`} position={position} tone={status === 'Up' ? 'up' : 'down'} />
    </Section>
  );
}

function Picture({ position, tone }: { readonly position: Position; readonly tone: 'up' | 'down' }) {
  const sight = useMemo(() => new MapSight({ center: position, zoom: ZOOM }), [position]);
  return (
    <div className="relative h-40 overflow-hidden rounded-md border">
      <MapView label={t('Where the device stands')} sight={sight} still>
        <Pin position={position}>
          <span className="block rounded-full border border-line-strong bg-surface p-1">
            <StatusMark tone={tone} />
          </span>
        </Pin>
      </MapView>
    </div>
  );
}
