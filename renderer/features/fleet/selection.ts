import { useCallback, useMemo, useState } from 'react';
import type { DeviceKey, Field, FleetQuery, FleetRow } from '#renderer/cache/types.ts';
import type { BatchStart } from '#renderer/cache/work/batch.ts';

/** More at once is no batch for a person to look after. */
export const SELECTED_MOST = 1_000;

export type Selection = {
  readonly devices: BatchStart['devices'];
  has(key: DeviceKey): boolean;
  toggle(row: FleetRow): void;
  /** Takes the rows `[from, to)` of a list in, whether they are drawn or not; at most SELECTED_MOST. */
  add(query: FleetQuery, from: number, to: number): Promise<void>;
  /** Takes these in; `toggle`: or out, where all of them are in already. */
  take(devices: BatchStart['devices'], how: 'in' | 'toggle'): void;
  clear(): void;
};

/** The devices ticked for an action; they stay ticked while the search changes. */
export function useSelection(field: Field): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<DeviceKey, string>>(new Map());
  const toggle = useCallback(({ key, name, serial_number }: FleetRow) => {
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(key) && after.size < SELECTED_MOST) after.set(key, name ?? serial_number ?? key);
      return after;
    });
  }, []);
  const add = useCallback(
    async (query: FleetQuery, from: number, to: number) => {
      const rows = await rowsOf(field, query, from, Math.min(to, from + SELECTED_MOST));
      setChosen((before) => {
        const after = new Map(before);
        for (const { key, name, serial_number } of rows) {
          if (after.size < SELECTED_MOST) after.set(key, name ?? serial_number ?? key);
        }
        return after;
      });
    },
    [field],
  );
  const take = useCallback((devices: BatchStart['devices'], how: 'in' | 'toggle') => {
    setChosen((before) => {
      const after = new Map(before);
      const isIn = how === 'in' || devices.some(({ key }) => !after.has(key));
      for (const { key, label } of devices) {
        if (!isIn) after.delete(key);
        else if (after.size < SELECTED_MOST) after.set(key, label);
      }
      return after;
    });
  }, []);
  return useMemo(
    () => ({
      devices: [...chosen].map(([key, label]) => ({ key, label })),
      has: (key) => chosen.has(key),
      toggle,
      add,
      take,
      clear: () => setChosen(new Map()),
    }),
    [chosen, toggle, add, take],
  );
}

/** Rows of a list that are perhaps not on the screen, as soon as all of them are here. */
function rowsOf(field: Field, query: FleetQuery, from: number, to: number): Promise<readonly FleetRow[]> {
  const view = field.fleet.view(query);
  return new Promise((resolve) => {
    const end = view.subscribe(() => {
      const list = view.get();
      if (!list.complete) return;
      const rows = Array.from({ length: Math.min(to, list.matched) - from }, (_, n) => list.at(from + n));
      const known = rows.filter((row) => row !== undefined);
      if (known.length < rows.length) return;
      end();
      view.close();
      resolve(known);
    });
    view.want(from, to);
  });
}
