import { useEffect, useRef, useState } from 'react';
import type { FleetList } from '#renderer/cache/hooks.ts';
import type { FleetMap } from '#renderer/cache/map/types.ts';
import type { Field } from '#renderer/cache/types.ts';
import type { MapSight } from '#renderer/ui/map/map-sight.ts';
import { boundsOf } from '#shared/geo/camera.ts';

/** Changes nobody asked for reach the map at most this often: a first sync brings some every moment. */
const SETTLE_MS = 1_000;
/** While the map moves it looks for new marks at most this often. */
const LOOK_MS = 100;
/** Marks are there before they come into sight. */
const MARGIN = 100;

/** The map of a list: the same devices, kept up to date with it. Null for a moment at first. */
export function useFleetMap(field: Field, text: string, list: FleetList, sight: MapSight): FleetMap | null {
  const [map, setMap] = useState<FleetMap | null>(null);
  useEffect(() => {
    const made = field.fleet.map();
    setMap(made);
    return () => made.close();
  }, [field]);

  const asked = useRef<{ readonly map: FleetMap; readonly text: string; readonly at: number } | null>(null);
  const { at: changed } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another after each change of its devices
  useEffect(() => {
    if (map === null) return;
    const ask = (): void => {
      asked.current = { map, text, at: performance.now() };
      map.ask(text);
    };
    const before = asked.current;
    const rest = before?.map === map && before.text === text ? before.at + SETTLE_MS - performance.now() : 0;
    if (rest <= 0) {
      ask();
      return;
    }
    const timer = setTimeout(ask, rest);
    return () => clearTimeout(timer);
  }, [map, text, changed]);

  useEffect(() => {
    if (map === null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      const { camera, size } = sight.get();
      if (size.width > 0) map.look(boundsOf(camera, size, MARGIN), camera.zoom);
    };
    look();
    const end = sight.subscribe(() => {
      timer ??= setTimeout(look, LOOK_MS);
    });
    return () => {
      end();
      if (timer !== null) clearTimeout(timer);
    };
  }, [map, sight]);
  return map;
}
