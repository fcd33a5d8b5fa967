import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useMapFile } from '#renderer/app/map-file.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { MapView, Pin } from '#renderer/ui/map/MapView.tsx';
import { MapSight } from '#renderer/ui/map/map-sight.ts';
import { boundsAround } from '#shared/geo/area.ts';
import { boundsOf, fitted, toPixel } from '#shared/geo/camera.ts';
import { type Position, readPosition } from '#shared/geo/position.ts';
import type { Location } from '#shared/library.ts';
import type { RecordMapProps } from './record-kind.ts';

/** More names than this cannot be read; the rest come into sight nearer by. */
const NAMES_MOST = 150;
/** Names nearer to each other than this lie on one another, in pixels. */
const APART = { x: 110, y: 26 } as const;

type Placed = { readonly item: Location; readonly position: Position };

/** The locations of a tree where they stand. What is below the open one is marked with it. */
export default function LocationsMap({ items, open, onOpen }: RecordMapProps<Location>) {
  const [sight] = useState(() => new MapSight({ center: { longitude: 0, latitude: 20 }, zoom: 0 }));
  const archive = useMapFile();
  const placed = useMemo(
    () =>
      items.flatMap((item): Placed[] => {
        const position = readPosition(item.latitude, item.longitude);
        return position === null ? [] : [{ item, position }];
      }),
    [items],
  );
  const branch = useMemo(() => (open === null ? new Set<number>() : below(items, open.id)), [items, open]);
  useEffect(() => {
    const around = boundsAround(
      placed.map(({ position }) => position.longitude),
      placed.map(({ position }) => position.latitude),
    );
    if (around !== null) sight.moveTo(fitted(around, sight.get().size));
  }, [sight, placed]);
  useEffect(() => {
    const position = open === null ? null : readPosition(open.latitude, open.longitude);
    if (position !== null) sight.glideTo({ ...sight.get().camera, center: position });
  }, [sight, open]);
  const { camera, size } = useSyncExternalStore(sight.subscribe, sight.get);
  const named = useMemo(() => {
    const { west } = boundsOf(camera, size);
    return Number.isNaN(west) ? new Set<number>() : namesThatFit(placed, (position) => toPixel(position, camera, size));
  }, [placed, camera, size]);
  const without = items.length - placed.length;
  return (
    <div className="flex h-full min-h-0 flex-col">
      {without === 0 ? null : (
        <p className="shrink-0 border-b px-3 py-1.5 text-small text-soft">
          {plural(
            '{count} location has no coordinates and is only in the list.',
            '{count} locations have no coordinates and are only in the list.',
            without,
          )}
        </p>
      )}
      <div className="min-h-0 grow">
        <MapView label={t('Map of the locations')} sight={sight} archive={archive}>
          {inFront(placed, (id) => named.has(id) || id === open?.id).map(({ item, position }) => (
            <Pin key={item.id} position={position}>
              <button
                type="button"
                tabIndex={-1}
                title={item.name}
                aria-label={item.name}
                onClick={() => onOpen(item)}
                className={classes(
                  'block rounded-full border text-small',
                  // What is pressed is larger than the dot that is seen.
                  named.has(item.id) || item === open
                    ? 'min-h-6 max-w-36 truncate px-2'
                    : 'relative size-3 before:absolute before:-inset-2',
                  branch.has(item.id)
                    ? 'border-accent bg-accent-soft font-strong'
                    : named.has(item.id)
                      ? 'border-line-strong bg-surface'
                      : 'border-surface bg-line-field',
                )}
              >
                {named.has(item.id) || item === open ? item.name : null}
              </button>
            </Pin>
          ))}
        </MapView>
      </div>
    </div>
  );
}

/** Names lie over dots, not under them. */
function inFront(placed: readonly Placed[], isNamed: (id: number) => boolean): Placed[] {
  const { true: named = [], false: bare = [] } = Object.groupBy(placed, ({ item }) => String(isNamed(item.id)));
  return [...bare, ...named];
}

/** A location and all that lies in it. */
function below(items: readonly Location[], id: number): ReadonlySet<number> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id: own, parent } of items) if (parent !== null && found.has(parent)) found.add(own);
  }
  return found;
}

/** The first names that do not lie on one another. */
function namesThatFit(placed: readonly Placed[], pixelOf: (position: Position) => { x: number; y: number }) {
  const named = new Set<number>();
  const taken: { x: number; y: number }[] = [];
  for (const { item, position } of placed) {
    if (named.size >= NAMES_MOST) break;
    const at = pixelOf(position);
    if (taken.some(({ x, y }) => Math.abs(x - at.x) < APART.x && Math.abs(y - at.y) < APART.y)) continue;
    taken.push(at);
    named.add(item.id);
  }
  return named;
}
