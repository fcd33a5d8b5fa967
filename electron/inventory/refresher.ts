import type { Clock } from '#electron/ports/clock.ts';
import type { Log } from '#electron/ports/log.ts';
import { deviceRef } from '#electron/store/operation-row.ts';
import type { DeviceRef } from '#shared/ids.ts';
import { deviceIdOf } from './pending.ts';
import type { StatusSweep } from './status.ts';

/** How the inventory reaches devices; the host wires it to the ACS. */
export type Contact = {
  /**
   * Asks the devices to call, side by side, and resolves when they have or the time is over: with those that were asked
   * and said nothing. Whoever could not be asked is not among them.
   */
  refresh?(devices: readonly DeviceRef[], deadlineMilliseconds: number): Promise<readonly DeviceRef[]>;
  /** An operation for the device was queued. */
  queued?(device: DeviceRef): void;
};

export type Refresher = {
  /** Asks devices for a sign of life. Never fails and never takes longer than the deadline (inventory-api 9.13). */
  refresh(ids: readonly number[]): Promise<void>;
};

/** The caller is answered by then, whatever the devices do. */
const ANSWERED_WITHIN_MILLISECONDS = 5_000;
/** Devices have so long; the rest is for writing down who is silent before the caller is answered. */
export const REFRESH_DEADLINE_MILLISECONDS = 4_500;
/** A device asked so recently is not asked again: many screens that look at once are one question (BP2). */
const ASKED_RECENTLY_MILLISECONDS = 10_000;

/** `update_status=true`: requests that want the same device at the same time share one question. */
export function createRefresher(contact: Contact, sweep: StatusSweep, clock: Clock, log: Log): Refresher {
  const questions = new Map<number, { since: number; answer: Promise<void> }>();

  const question = async (ids: readonly number[]): Promise<void> => {
    const askedAt = clock.now();
    const silent = (await contact.refresh?.(ids.map(deviceRef), REFRESH_DEADLINE_MILLISECONDS)) ?? [];
    await sweep.silent(
      silent.map(deviceIdOf).filter((id) => id !== null),
      askedAt,
    );
  };

  const ask = (ids: readonly number[]): void => {
    const now = clock.monotonic();
    for (const [id, { since }] of questions) if (now - since >= ASKED_RECENTLY_MILLISECONDS) questions.delete(id);
    const fresh = ids.filter((id) => !questions.has(id));
    if (fresh.length === 0) return;
    const answer = question(fresh).catch((error: unknown) =>
      log.warn({ err: error }, 'asking devices for a sign of life failed'),
    );
    for (const id of fresh) questions.set(id, { since: now, answer });
  };

  return {
    async refresh(ids) {
      if (contact.refresh === undefined || ids.length === 0) return;
      ask(ids);
      const answers = new Set(ids.map((id) => questions.get(id)?.answer));
      const { promise: timeIsUp, resolve } = Promise.withResolvers<void>();
      const cancel = clock.after(ANSWERED_WITHIN_MILLISECONDS, resolve);
      await Promise.race([Promise.all(answers), timeIsUp]);
      cancel();
    },
  };
}
