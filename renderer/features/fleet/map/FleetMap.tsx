import { List, Maximize } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMapFile } from '#renderer/app/map-file.ts';
import { filterField } from '#renderer/cache/filter/fields.ts';
import { withOnlyTerm } from '#renderer/cache/filter/print.ts';
import { type FleetList, useStore } from '#renderer/cache/hooks.ts';
import { EMPTY_MAP, type Spot } from '#renderer/cache/map/types.ts';
import { cell } from '#renderer/cache/store.ts';
import type { DeviceKey, Field } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { type Drawn, MapView, type Tool } from '#renderer/ui/map/MapView.tsx';
import { MapSight } from '#renderer/ui/map/map-sight.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { writeArea, writeBounds } from '#shared/geo/area.ts';
import { type Bounds, boundsOf, fitted, toPixel, ZOOM_MOST } from '#shared/geo/camera.ts';
import { SELECTED_MOST, type Selection } from '../selection.ts';
import { AreaShape } from './AreaShape.tsx';
import { cameraNow, useCameraInAddress } from './camera-address.ts';
import { useClusterTicks } from './cluster-ticks.ts';
import { DrawnNotice } from './DrawnNotice.tsx';
import { InSight } from './InSight.tsx';
import { MapCount } from './MapCount.tsx';
import { MapFile } from './MapFile.tsx';
import { Marks } from './Marks.tsx';
import { useFleetMap } from './use-fleet-map.ts';
import { useMapCommands } from './use-map-commands.tsx';

type Props = {
  readonly field: Field;
  readonly text: string;
  readonly list: FleetList;
  readonly selection: Selection;
  readonly openKey: DeviceKey | null;
  readonly onOpen: (key: DeviceKey) => void;
  /** Another filter, shown as a list. */
  readonly onList: (text: string) => void;
};

const NOTHING = cell(EMPTY_MAP);
/** Around what a mark stands for, in pixels. */
const FREE = 72;
/** Around one place, in degrees: a metre. */
const A_METRE = 0.00001;

const TOOLS = [
  { value: 'pan', label: t('Move') },
  { value: 'rectangle', label: t('Select in a rectangle') },
  { value: 'lasso', label: t('Select with a lasso') },
] as const;

type Selected = { readonly drawn: Drawn; readonly count: number; readonly selected: number };

/** The fleet as a map: the same filter, the same ticks and the same panel as the list. */
export default function FleetMap(props: Props) {
  const { field, text, list, selection, openKey, onOpen, onList } = props;
  const [start] = useState(cameraNow);
  const [sight] = useState(() => new MapSight(start ?? { center: { longitude: 0, latitude: 20 }, zoom: 0 }));
  const map = useFleetMap(field, text, list, sight);
  const shown = useStore(map ?? NOTHING);
  const { around, spots } = shown;
  const [tool, setTool] = useState<Tool>('pan');
  const [selected, setSelected] = useState<Selected | null>(null);
  const archive = useMapFile();
  const ticks = useClusterTicks(map, selection, shown.turn);
  const isPlaced = useRef(start !== null);

  const showAll = useCallback(() => {
    if (around !== null) sight.glideTo(fitted(around, sight.get().size));
  }, [sight, around]);
  useEffect(() => {
    if (isPlaced.current || around === null || sight.get().size.width === 0) return;
    isPlaced.current = true;
    sight.moveTo(fitted(around, sight.get().size));
  }, [sight, around]);
  useCameraInAddress(sight);

  const openSpot = useCallback(
    (spot: Spot) => {
      if (spot.of === 'device') {
        onOpen(spot.key);
        return;
      }
      if (spot.isOnePlace) {
        // No zoom tells them apart: the list does.
        onList(withTerm(text, 'area', writeBounds(widened(spot.around))));
        return;
      }
      const { camera, size } = sight.get();
      const near = fitted(spot.around, size, FREE, ZOOM_MOST);
      sight.glideTo({ ...near, zoom: Math.max(near.zoom, camera.zoom + 1) });
    },
    [sight, onOpen, onList, text],
  );
  const listSight = useCallback(() => {
    const { camera, size } = sight.get();
    onList(withTerm(text, 'area', writeBounds(boundsOf(camera, size))));
  }, [sight, onList, text]);
  const onDraw = async (drawn: Drawn): Promise<void> => {
    if (map === null) return;
    const found = await map.inside(drawn.area, SELECTED_MOST);
    selection.take(found.devices, 'in');
    setSelected({ drawn, count: found.count, selected: found.devices.length });
    setTool('pan');
  };
  useMapCommands({ showAll, listSight, setTool });

  const inSight = useMemo(() => {
    const { camera, size } = sight.get();
    return spots.filter(({ position }) => {
      const { x, y } = toPixel(position, camera, size);
      return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    });
  }, [sight, spots]);

  return (
    // Below the map where there is height for both, else narrow beside it.
    <div className="flex h-full min-h-0 max-[800px]:tall:flex-col-reverse">
      <div className="flex w-80 shrink-0 flex-col border-e max-[800px]:w-56 max-[800px]:tall:h-2/5 max-[800px]:tall:w-full max-[800px]:tall:border-t">
        <MapCount shown={shown} onUnlocated={() => onList(withTerm(text, 'located', 'no'))} />
        <div className="min-h-0 grow">
          <InSight spots={inSight} openKey={openKey} isTicked={ticks.isTicked} onTick={ticks.tick} onOpen={openSpot} />
        </div>
        <MapFile archive={archive} />
      </div>
      <div className="relative min-w-0 grow">
        <MapView
          label={t('Map of the devices')}
          sight={sight}
          archive={archive}
          tool={tool}
          onDraw={(drawn) => void onDraw(drawn)}
        >
          {selected === null ? null : <AreaShape sight={sight} area={selected.drawn.area} />}
          <Marks spots={spots} openKey={openKey} isTicked={selection.has} onOpen={openSpot} />
        </MapView>
        <div className="absolute start-3 top-3 flex max-w-[calc(100%-24px)] flex-wrap items-center gap-2">
          <Segments<Tool> label={t('What a drag does')} value={tool} onChange={setTool} segments={TOOLS} />
          <Button icon={<Maximize size={14} />} onClick={showAll} disabled={around === null}>
            {t('Show all')}
          </Button>
          <Button icon={<List size={14} />} onClick={listSight}>
            {t('List what is in sight')}
          </Button>
          {selected === null ? null : (
            <DrawnNotice
              count={selected.count}
              selected={selected.selected}
              onList={() => onList(withTerm(text, 'area', writeArea(selected.drawn.area)))}
              onClose={() => setSelected(null)}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function widened({ west, south, east, north }: Bounds): Bounds {
  return { west: west - A_METRE, south: south - A_METRE, east: east + A_METRE, north: north + A_METRE };
}

/** The filter narrowed to an area or to what has no coordinates; what it said of that before is replaced. */
function withTerm(text: string, name: 'area' | 'located', value: string): string {
  const field = filterField(name);
  if (field === undefined) return text;
  return withOnlyTerm(text, { kind: 'field', field, negated: false, values: [{ operator: ':', text: value }] });
}
