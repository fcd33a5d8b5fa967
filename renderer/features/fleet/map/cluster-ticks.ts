import { useState } from 'react';
import type { FleetMap, Spot } from '#renderer/cache/map/types.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { SELECTED_MOST, type Selection } from '../selection.ts';
import { keyOf } from './Marks.tsx';

export type ClusterTicks = {
  readonly isTicked: (spot: Spot) => boolean;
  readonly tick: (spots: readonly Spot[]) => void;
};

type Members = { readonly turn: number; readonly of: ReadonlyMap<string, readonly DeviceKey[]> };

/**
 * A cluster is ticked while all its devices are, the first of them where there are very many. Who they are is asked when
 * it is ticked. @param turn of the map: with another one a cluster may have other devices
 */
export function useClusterTicks(map: FleetMap | null, { has, take }: Selection, turn: number): ClusterTicks {
  const [members, setMembers] = useState<Members>({ turn, of: new Map() });
  const known = members.turn === turn ? members.of : new Map<string, readonly DeviceKey[]>();
  const isTicked = (spot: Spot): boolean =>
    spot.of === 'device' ? has(spot.key) : (known.get(keyOf(spot))?.every(has) ?? false);
  const tick = async (ticked: readonly Spot[]): Promise<void> => {
    // One by one is a change of mind; many at once are taken in.
    const how = ticked.length === 1 ? 'toggle' : 'in';
    for (const spot of ticked) {
      if (spot.of === 'device') take([{ key: spot.key, label: spot.name }], how);
      else if (map !== null) {
        const devices = await map.members(spot.cluster, SELECTED_MOST);
        const keys = devices.map(({ key }) => key);
        setMembers((before) => ({
          turn,
          of: new Map(before.turn === turn ? before.of : []).set(keyOf(spot), keys),
        }));
        take(devices, how);
      }
    }
  };
  return { isTicked, tick: (ticked) => void tick(ticked) };
}
