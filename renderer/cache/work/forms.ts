import { type Clock, instant } from '../ports.ts';
import type { Work } from '../types.ts';
import { onDisk } from './on-disk.ts';
import type { WorkDb } from './work-db.ts';

/** Forms that were not saved yet, so that a crash costs nothing that was typed. */
export function dexieForms(db: WorkDb, clock: Pick<Clock, 'now'>): Work['drafts'] {
  return {
    keep: async (key, value) => {
      await onDisk(db.strictly(() => db.drafts.put({ key, value, updatedAt: instant(clock.now()) })));
    },
    get: async (key) => (await db.drafts.get(key))?.value,
    drop: async (key) => {
      await db.strictly(() => db.drafts.delete(key));
    },
  };
}
