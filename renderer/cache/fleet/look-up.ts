import { answersQuestion } from '#shared/neighbour-match.ts';
import type { Fleet, FleetRow, FleetView } from '../types.ts';

/**
 * Looks things up in the fleet cache of this window: it holds the whole inventory and what was created on this laptop,
 * answers without a network, and costs the control server nothing.
 */

/** Rows of one answer that are looked at: a search also finds what the text is only a part of. */
const LOOKED_AT = 200;

/** The rows a view finds for a text; null while not every cached device was looked through. Asks for what is missing. */
function answerOf(view: FleetView, text: string): readonly FleetRow[] | null {
  const snapshot = view.get();
  if (snapshot.query.text !== text || !snapshot.complete) return null;
  const count = Math.min(snapshot.matched, LOOKED_AT);
  const rows = Array.from({ length: count }, (_, index) => snapshot.at(index));
  const here = rows.filter((row) => row !== undefined);
  if (here.length === count) return here;
  view.want(0, count);
  return null;
}

/** The rows found for a text, once; none where the signal ends it. */
export function lookUp(view: FleetView, text: string, signal: AbortSignal): Promise<readonly FleetRow[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const rows = signal.aborted ? [] : answerOf(view, text);
      if (rows === null) return;
      unsubscribe();
      signal.removeEventListener('abort', look);
      resolve(rows);
    };
    const unsubscribe = view.subscribe(look);
    signal.addEventListener('abort', look, { once: true });
    view.ask({ text, sort: { key: 'best', direction: 'ascending' } });
    look();
  });
}

/** Hears the devices with this serial number, now and after each change of the cache. Returns what ends it. */
export function followSerial(fleet: Fleet, serial: string, heard: (rows: readonly FleetRow[]) => void): () => void {
  const text = serial.trim();
  const view = fleet.view({ text, sort: { key: 'best', direction: 'ascending' } });
  const look = (): void => {
    const rows = answerOf(view, text);
    if (rows !== null) heard(rows.filter((row) => answersQuestion(row, { reason: 'serial', text })));
  };
  const unsubscribe = view.subscribe(look);
  look();
  return () => {
    unsubscribe();
    view.close();
  };
}
