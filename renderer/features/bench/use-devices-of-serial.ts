import { useEffect, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import type { FleetRow } from '#renderer/cache/types.ts';
import { answersQuestion } from '#shared/neighbour-match.ts';

/** Rows of one answer that are looked at: a search also finds what the text is only a part of. */
const LOOKED_AT = 200;

/**
 * The devices of the inventory with this serial number, those created on this laptop among them; null: still looking.
 * Out of the cache, so that a CPE is known also without a network, and where the ACS itself asks no inventory.
 */
export function useDevicesOfSerial(serial: string): readonly FleetRow[] | null {
  const { fleet } = useField();
  const [found, setFound] = useState<{ readonly serial: string; readonly rows: readonly FleetRow[] } | null>(null);
  useEffect(() => {
    const text = serial.trim();
    const view = fleet.view({ text, sort: { key: 'best', direction: 'ascending' } });
    const look = (): void => {
      const snapshot = view.get();
      if (!snapshot.complete || snapshot.query.text !== text) return;
      const count = Math.min(snapshot.matched, LOOKED_AT);
      const rows = Array.from({ length: count }, (_, index) => snapshot.at(index));
      if (rows.includes(undefined)) {
        view.want(0, count);
        return;
      }
      const same = rows.filter((row) => row !== undefined && answersQuestion(row, { reason: 'serial', text }));
      setFound({ serial, rows: same.filter((row) => row !== undefined) });
    };
    const unsubscribe = view.subscribe(look);
    look();
    return () => {
      unsubscribe();
      view.close();
    };
  }, [fleet, serial]);
  return found?.serial === serial ? found.rows : null;
}
