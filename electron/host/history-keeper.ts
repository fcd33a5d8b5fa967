import type { Acs } from '#electron/acs/acs.ts';
import { forgetOldReadings } from '#electron/inventory/readings.ts';
import { forgetOldStatus } from '#electron/inventory/status-history.ts';
import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { forgetSamplesBefore, noteSample } from '#electron/store/fleet-history.ts';
import { forgetInformsBefore, noteListening } from '#electron/store/inform-hours.ts';
import type { Store } from '#electron/store/store.ts';
import { HISTORY_DAYS } from '#shared/insights/stretch.ts';

const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

export type HistoryParts = {
  readonly store: Store;
  readonly acs: Pick<Acs, 'state' | 'events'>;
  readonly clock: Clock;
  readonly log: Log;
  /** How many devices are up and down now; null while nobody can know (the control server does not answer). */
  readonly count: () => Promise<{ up: number; down: number } | null>;
};

/**
 * Looks at the fleet every quarter of an hour, as long as the site is open, and writes down what could not be told
 * afterwards: how many are up, and that the ACS listened. Forgets what is too old. Returns what ends it.
 */
export function keepHistory({ store: { db }, acs, clock, log, count }: HistoryParts): () => Promise<void> {
  let closed = false;
  let cancel = (): void => undefined;
  let running: Promise<void> = Promise.resolve();

  const after = (work: () => Promise<void>): void => {
    // A full disk holds up nothing but the history: the quarter is missing, and shown as missing.
    running = running.then(work).catch((err: unknown) => log.warn({ err }, 'the history of the fleet has a gap'));
  };

  const look = async (): Promise<void> => {
    const now = clock.now();
    const counts = await count();
    // A site that is still empty has no history.
    if (counts !== null && counts.up + counts.down > 0) await noteSample(db, now - (now % QUARTER_MS), counts);
    if (acs.state().state === 'on') await noteListening(db, now);
    await forgetOldReadings(db, now);
    await forgetOldStatus(db, now);
    await forgetSamplesBefore(db, now - HISTORY_DAYS * DAY_MS);
    await forgetInformsBefore(db, now - HISTORY_DAYS * DAY_MS);
  };

  const turn = (): void => {
    if (closed) return;
    after(look);
    cancel = clock.after(QUARTER_MS - (clock.now() % QUARTER_MS), turn);
  };

  const unlisten = acs.events.subscribe((event) => {
    if (event.type === 'listener' && event.state.state === 'on') after(() => noteListening(db, clock.now()));
  });
  turn();
  return async () => {
    closed = true;
    cancel();
    unlisten();
    await running;
  };
}
